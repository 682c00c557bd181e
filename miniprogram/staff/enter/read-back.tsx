import { useState } from 'react';
import type { ReactNode } from 'react';
import { categoryText, channelText, partOfDayText, titleText } from '../../../shared/need/need.text';
import { call } from '../../cloud/call';
import { failureText } from '../../cloud/failure.text';
import type { Failure } from '../../cloud/use-query';
import { remember } from '../../cloud/use-query';
import { Button } from '../../ui/button/button';
import { Checks } from '../../ui/choice/choice';
import { goTo, startAt } from '../../ui/go';
import { Refusal } from '../../ui/refusal/refusal';
import { Summary } from '../../ui/summary/summary';
import type { Wizard } from '../../ui/wizard/use-wizard';
import { ReadAloud } from '../../ui/card/card';
import type { ChangeEntering, Entering } from './entering';
import type { EnterStep } from './steps';
import { enterUrl, isAnswered, stepsOf } from './steps';

export interface ReadBackProps {
  entering: Entering;
  change: ChangeEntering;
  wizard: Wizard<EnterStep>;
  /** Called when the cloud has the request. */
  onSent: () => void;
}

/** The whole request as the cadre reads it to the person, sentence by sentence. */
function sentences({ person, danger, category, words, channel, when }: Entering): string[] {
  return [
    `${person?.name ?? ''}，住${person?.place ?? ''}。`,
    `您说：“${words.trim()}”`,
    category === undefined ? '' : `这件事记在“${categoryText[category]}”里。`,
    danger === 'yes' ? '您现在有危险，会马上有人联系您。' : '您现在没有危险。',
    channel === undefined
      ? ''
      : `怎么联系您：${channelText[channel]}${channel === 'text' ? '' : `，${partOfDayText[when ?? 'any']}`}。`,
  ].filter((sentence) => sentence !== '');
}

type AnsweredStep = Exclude<EnterStep, 'record' | 'read'>;

const terms: Readonly<Record<AnsweredStep, string>> = {
  person: '替谁录',
  how: '怎么听到的',
  danger: '有没有危险',
  topic: '什么事',
  accused: '对谁有意见',
  words: '怎么说',
  contact: '怎么联系',
  when: '什么时候',
};

/** An answer, short enough for a row; the words themselves stand above in large letters. */
function answered(step: AnsweredStep, entering: Entering): string {
  if (!isAnswered(step, entering)) return '还没选';
  switch (step) {
    case 'person':
      return entering.person?.name ?? '';
    case 'how':
      return entering.how === 'phone' ? '本人打来电话' : '上门当面说的';
    case 'danger':
      return entering.danger === 'yes' ? '有危险' : '没有危险';
    case 'topic':
      return entering.category === undefined ? '' : titleText[entering.category];
    case 'accused':
      return entering.accused === null ? '不是哪一个人' : '已选，那个人看不到';
    case 'contact':
      return entering.channel === undefined ? '' : channelText[entering.channel];
    case 'when':
      return partOfDayText[entering.when ?? 'any'];
    case 'words':
      return '写在上面';
  }
}

/** The last step: everything is read aloud, the person confirms it, and it is sent. */
export function ReadBack({ entering, change, wizard, onSent }: ReadBackProps): ReactNode {
  const [failure, setFailure] = useState<Failure | null>(null);

  const submit = async (): Promise<void> => {
    // A changed answer may have made another question necessary.
    const open = stepsOf(entering).find((step) => step !== 'read' && !isAnswered(step, entering));
    if (open !== undefined) return goTo(enterUrl(open, true));
    const { clientId, person, how, danger, category, accused, words, channel, when } = entering;
    if (
      !wizard.isAnswered() ||
      person === null ||
      how === undefined ||
      category === undefined ||
      channel === undefined
    )
      return;
    const result = await call('request.enter', {
      clientId,
      personId: person.id,
      category,
      danger: danger === 'yes',
      words: words.trim(),
      contact: { channel, when: channel === 'text' ? 'any' : (when ?? 'any') },
      media: [],
      accused: category === 'complaint' ? (accused ?? null) : null,
      how,
      readBack: true,
    });
    setFailure(result.ok ? null : result);
    if (!result.ok) return;
    remember('request.get', { id: result.data.id }, result.data, result.now);
    onSent();
    await startAt(`/staff/enter/index?done=${result.data.id}`);
  };

  return (
    <>
      <Refusal words={failureText(failure)} />
      <ReadAloud sentences={sentences(entering)} />
      <Summary label="哪里不对就改哪里" rows={wizard.rows(terms, (step) => answered(step, entering))} />
      <Checks
        id="read"
        question="念完以后"
        values={entering.readBack ? ['right'] : []}
        onChange={(values) => change({ readBack: values.includes('right') })}
        options={[{ value: 'right', words: '念给本人听了，本人说对' }]}
        error={wizard.errorOf()}
      />
      <Button onPress={submit}>交上去</Button>
    </>
  );
}
