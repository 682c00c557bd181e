import { useState } from 'react';
import type { ReactNode } from 'react';
import { waysToReach, writesFirst } from '../../../shared/person/access';
import { closedWords } from '../../../shared/person/access.text';
import type { Channel } from '../../../shared/need/need';
import type { RequestView } from '../../../shared/request/request.contract';
import { call } from '../../cloud/call';
import { failureText } from '../../cloud/failure.text';
import { newId } from '../../cloud/transport';
import type { Failure } from '../../cloud/use-query';
import { useRequestCommand } from '../use-request-command';
import { Button } from '../../ui/button/button';
import { Choice } from '../../ui/choice/choice';
import { Paragraph } from '../../ui/native/text';
import { Refusal } from '../../ui/refusal/refusal';
import { Phone } from '../../ui/phone/phone';
import { TextMessage } from '../../ui/phone/text-message';
import { Actions, Section } from '../../ui/stack/stack';

/**
 * The props of a part of the pane that changes the request. `onChanged` receives the new view, or null where
 * the change failed.
 */
export interface RequestPart {
  request: RequestView;
  onChanged: (view: RequestView | null) => Promise<void>;
}

const howText: Readonly<Record<Channel, string>> = {
  phone: '打电话',
  text: '发文字',
  visit: '上门',
  video: '视频手语',
};

/**
 * What a cadre has to know before getting in touch: which channels are closed and what to use instead, which
 * family member to call, how to speak with the person.
 */
function beforehand({ access, danger }: RequestView): string[] {
  if (access === null) return [];
  const { needs, ways, family, video } = access;
  const relatives = family.map(({ name, relation }) => `${relation}${name}`).join('、');
  return [
    ...(needs.includes('textOnly')
      ? [danger ? '本人只收文字。先发短信；人命要紧，也可以打电话。' : closedWords(ways)]
      : []),
    ...(needs.includes('relay')
      ? [
          relatives === ''
            ? '要请家里人转告，可还没有家里人收消息。请上门问一问。'
            : `请家里人转告：${relatives}。`,
        ]
      : []),
    ...(needs.includes('signVideo')
      ? [video === null ? '本人想用视频手语，可这里还没有。' : `本人用视频手语：找“${video.program}”。`]
      : []),
    ...(needs.includes('sign') ? ['本人用手语。上门前找好会手语的人。'] : []),
  ];
}

/**
 * The telephone number, shown only on request because looking at it is kept in the history, and the log of a
 * contact. Nothing is offered that the cloud would refuse.
 */
export function RequestContact({ request, onChanged }: RequestPart): ReactNode {
  const { id, may, contact, person, access } = request;
  const { run, failure } = useRequestCommand(id);
  const [phone, setPhone] = useState<string | null>(null);
  const [unseen, setUnseen] = useState<Failure | null>(null);
  const open = (access?.ways ?? waysToReach(null)).filter(({ closed }) => closed === null);
  const [chosen, setChosen] = useState<Channel>(contact.channel);
  const [logging, setLogging] = useState(false);
  const failed = failure ?? unseen;
  if (!may.includes('contact') && !may.includes('showPhone')) return null;

  const how = open.find(({ channel }) => channel === chosen)?.channel ?? open[0]?.channel ?? 'visit';
  const ringing = open.find(({ channel }) => channel === 'phone');
  const writes = writesFirst(access?.needs ?? []);
  const show = async (): Promise<void> => {
    const result = await call('request.showPhone', {
      id,
      commandId: await newId(),
      how: ringing === undefined ? 'text' : 'phone',
    });
    setUnseen(result.ok ? null : result);
    if (result.ok) {
      setPhone(result.data.phone);
      // A cadre who has rung or written records next whether the person answered.
      setLogging(true);
    }
    await onChanged(null);
  };
  const log = (reached: boolean) => async (): Promise<void> => {
    const view = await run('request.contact', { how, reached });
    if (view !== null) setLogging(false);
    await onChanged(view);
  };

  return (
    <Section title="联系本人">
      {beforehand(request).map((words) => (
        <Paragraph key={words}>{words}</Paragraph>
      ))}
      {access?.video && access.needs.includes('signVideo') ? (
        <Phone number={access.video.number} who={access.video.program} />
      ) : null}
      <Refusal words={failureText(failed)} />
      {phone === null || !writes ? null : <TextMessage number={phone} who={person.name} />}
      {phone === null || ringing === undefined ? null : (
        <Phone number={phone} who={ringing.reaches === 'family' ? `${person.name}家里人` : person.name} />
      )}
      <Actions>
        {may.includes('showPhone') && phone === null ? (
          <Button look="secondary" onPress={show}>
            {ringing === undefined ? '看号码，发短信' : '查看电话'}
          </Button>
        ) : null}
        {may.includes('contact') ? (
          <Button look="secondary" expanded={logging} onPress={() => setLogging(!logging)}>
            记一次联系
          </Button>
        ) : null}
      </Actions>
      {logging && may.includes('contact') ? (
        <>
          <Choice
            id="how"
            question="怎么联系的"
            layout="row"
            value={how}
            onChange={setChosen}
            options={open.map(({ channel }) => ({ value: channel, words: howText[channel] }))}
          />
          <Actions>
            <Button look="secondary" onPress={log(true)}>
              记：联系上了
            </Button>
            <Button look="secondary" onPress={log(false)}>
              记：没联系上
            </Button>
          </Actions>
        </>
      ) : null}
    </Section>
  );
}
