import type { ReactNode } from 'react';
import { useWaysTo } from '../../person/use-access';
import { RequestQuestion } from '../../request/question';
import { Choice } from '../../ui/choice/choice';
import { Notice } from '../../ui/notice/notice';
import { enterText } from './enter.text';
import type { ChangeEntering, Entering } from './entering';
import type { EnterStep } from './steps';

export interface QuestionProps {
  step: Exclude<EnterStep, 'person' | 'record' | 'read'>;
  entering: Entering;
  change: ChangeEntering;
  /** Goes on to the next question: the key Enter on a chosen answer. */
  onEnter: () => void;
  error: string | undefined;
}

/** One question with its current answer. */
export function Question({ step, entering, change, onEnter, error }: QuestionProps): ReactNode {
  const personId = entering.person?.id ?? null;
  const ways = useWaysTo(step === 'contact' ? personId : null, entering.danger === 'yes');
  const { title } = enterText[step];
  if (step === 'how')
    return (
      <Choice
        id={step}
        question={title}
        asHeading
        error={error}
        value={entering.how}
        onChange={(how) => change({ how })}
        onEnter={onEnter}
        options={[
          { value: 'phone', words: '本人打来电话' },
          { value: 'door', words: '上门当面说的' },
        ]}
      />
    );
  return (
    <>
      <RequestQuestion
        step={step}
        title={title}
        answers={entering}
        onAnswer={change}
        onEnter={onEnter}
        personId={personId}
        ways={ways}
        error={error}
      />
      {step === 'danger' && entering.danger === 'yes' ? (
        <Notice
          tone="late"
          word="先打 110、120 或 119，再接着录。交上去马上告诉乡镇和县里值班的人。"
          announced
        />
      ) : null}
    </>
  );
}
