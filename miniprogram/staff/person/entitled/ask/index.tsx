import { useRouter } from '@tarojs/taro';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { PolicyAsk } from '../../../../../shared/entitlement/entitlement';
import { policyAsks } from '../../../../../shared/entitlement/entitlement';
import type { EntitledOne } from '../../../../../shared/entitlement/entitlement.contract';
import type { Channel, PartOfDay } from '../../../../../shared/need/need';
import { partsOfDay } from '../../../../../shared/need/need';
import { channelText, partOfDayText } from '../../../../../shared/need/need.text';
import { matterText } from '../../../../../shared/request/request.text';
import { ContactChoice } from '../../../../request/question/contact-choice';
import { failureText } from '../../../../cloud/failure.text';
import { newId } from '../../../../cloud/transport';
import { useWaysTo } from '../../../../person/use-access';
import { useCommand } from '../../../../cloud/use-command';
import { useQuery } from '../../../../cloud/use-query';
import { whileReading } from '../../../../cloud/while-reading';
import { Button } from '../../../../ui/button/button';
import { Checks, Choice } from '../../../../ui/choice/choice';
import type { PageError } from '../../../../ui/error-summary/error-summary';
import { useForm } from '../../../../ui/form/use-form';
import { goBack } from '../../../../ui/go';
import { Refusal } from '../../../../ui/refusal/refusal';
import { Page } from '../../../../ui/page/page';
import { ReadAloud } from '../../../../ui/card/card';

interface Chosen {
  readonly how?: 'phone' | 'door';
  readonly channel?: Channel;
  readonly when?: PartOfDay;
  readonly readBack: boolean;
}

const asksText: Readonly<Record<PolicyAsk, (name: string) => string>> = {
  get: (name) => `您想办：${name}。`,
  stopped: (name) => `您说：${name}停发了。`,
  amount: (name) => `您说：${name}数额不对。`,
};

/** The sentences the cadre reads to the person. */
function sentences({ personName, row }: EntitledOne, ask: PolicyAsk, { channel, when }: Chosen): string[] {
  const contact =
    channel === undefined
      ? []
      : [
          `怎么联系您：${channelText[channel]}${channel === 'text' ? '' : `，${partOfDayText[when ?? 'any']}`}。`,
        ];
  return [`${personName}，`, asksText[ask](row.name), ...contact];
}

function missing({ how, channel, when, readBack }: Chosen): PageError[] {
  return [
    ...(how === undefined ? [{ fieldId: 'how', words: '请选怎么听到的' }] : []),
    ...(channel === undefined ? [{ fieldId: 'contact', words: '请选怎么联系本人' }] : []),
    ...(channel !== undefined && channel !== 'text' && when === undefined
      ? [{ fieldId: 'when', words: '请选什么时候方便' }]
      : []),
    ...(readBack ? [] : [{ fieldId: 'read', words: '请念给本人听，说对了再勾上' }]),
  ];
}

/** 代录 of a request about one policy. No words need to be written, so it is a single page. */
export default function AskForPolicyPage(): ReactNode {
  const { id = '', policy = '', ask: asked } = useRouter().params;
  const what = policyAsks.find((one) => one === asked) ?? 'get';
  const {
    data: one,
    failure,
    loading,
    reload,
  } = useQuery('entitlement.one', { personId: id, policyId: policy });
  const ways = useWaysTo(id, false);
  const [chosen, setChosen] = useState<Chosen>({ readBack: false });
  const { errors, errorOf, check, changing } = useForm();
  const { run, failure: unsent } = useCommand();
  // The same wish tried again is the same request.
  const clientId = useRef<string | null>(null);
  /** Changes an answer. Whatever is changed after it was read back has to be read back again. */
  const choose = (field: string, changes: Partial<Chosen>): void =>
    changing((after: Chosen) => {
      clientId.current = null;
      setChosen(after);
    }, field)({ ...chosen, readBack: false, ...changes });

  const send = async (): Promise<void> => {
    const isGood = check(missing(chosen));
    const { how, channel, when } = chosen;
    if (!isGood || one === null || how === undefined || channel === undefined) return;
    clientId.current ??= await newId();
    const contact = { channel, when: channel === 'text' ? ('any' as const) : (when ?? 'any') };
    const sent = await run('request.enter', {
      clientId: clientId.current,
      personId: id,
      category: one.need,
      danger: false,
      words: '',
      contact,
      media: [],
      accused: null,
      policy: { id: policy, ask: what },
      how,
      readBack: true,
    });
    if (sent !== null) await goBack('交上去了');
  };

  return (
    <Page
      title={
        one === null
          ? '代录'
          : `替${one.personName}录：${matterText({ category: one.need, policy: { id: policy, name: one.row.name, ask: what } })}`
      }
      lead="念给本人听，本人说对了再交。"
      back="返回"
      desk
      errors={errors}
      {...whileReading({ loading, failure, reload }, one !== null)}
    >
      {one === null ? null : (
        <>
          <Choice
            id="how"
            question="怎么听到的？"
            value={chosen.how}
            error={errorOf('how')}
            onChange={(how) => choose('how', { how })}
            options={[
              { value: 'phone', words: '本人打来电话' },
              { value: 'door', words: '上门当面说的' },
            ]}
          />
          <ContactChoice
            id="contact"
            question="以后怎么联系本人？"
            ways={ways}
            value={chosen.channel}
            error={errorOf('contact')}
            onChange={(channel) => choose('contact', { channel })}
          />
          {chosen.channel === undefined || chosen.channel === 'text' ? null : (
            <Choice
              id="when"
              question="什么时候方便？"
              value={chosen.when}
              error={errorOf('when')}
              onChange={(when) => choose('when', { when })}
              options={partsOfDay.map((value) => ({ value, words: partOfDayText[value] }))}
            />
          )}
          <ReadAloud sentences={sentences(one, what, chosen)} />
          <Checks
            id="read"
            question="念完以后"
            values={chosen.readBack ? ['right'] : []}
            error={errorOf('read')}
            onChange={changing(
              (values) => setChosen({ ...chosen, readBack: values.includes('right') }),
              'read',
            )}
            options={[{ value: 'right', words: '念给本人听了，本人说对' }]}
          />
          <Refusal words={failureText(unsent)} />
          <Button onPress={send}>交上去</Button>
        </>
      )}
    </Page>
  );
}
