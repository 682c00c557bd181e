import type { ReactNode } from 'react';
import { useWaysTo } from '../../person/use-access';
import { RequestQuestion } from '../../request/question/request-question';
import { Answers } from '../../ui/answers/answers';
import { Button } from '../../ui/button/button';
import { Notice } from '../../ui/notice/notice';
import { enterText } from './enter.text';
import type { ChangeEntering, Entering } from './entering';
import type { EnterStep } from './steps';

export interface QuestionProps {
  step: Exclude<EnterStep, 'person' | 'record' | 'read'>;
  entering: Entering;
  change: ChangeEntering;
  /** Goes on to the next question. */
  onNext: () => Promise<void>;
  /** The words on the button that goes on, where something is written on the page. */
  nextWords: string;
  error: string | undefined;
}

/** One question with its current answer. */
export function Question({ step, entering, change, onNext, nextWords, error }: QuestionProps): ReactNode {
  const personId = entering.person?.id ?? null;
  const ways = useWaysTo(step === 'contact' ? personId : null, entering.danger === 'yes');
  const { title } = enterText[step];
  const isInDanger = step === 'danger' && entering.danger === 'yes';
  const answer = async (changes: Partial<Entering>): Promise<void> => {
    change(changes);
    // In danger the page says first whom to ring.
    if (changes.danger !== 'yes') await onNext();
  };
  if (step === 'how')
    return (
      <Answers
        id={step}
        value={entering.how}
        onAnswer={(how) => answer({ how })}
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
        onAnswer={answer}
        onWrite={change}
        personId={personId}
        ways={ways}
        error={error}
      />
      {isInDanger ? (
        <Notice
          tone="late"
          word="先打 110、120 或 119，再接着录。交上去马上告诉乡镇和县里值班的人。"
          announced
        />
      ) : null}
      {step === 'words' || isInDanger ? <Button onPress={onNext}>{nextWords}</Button> : null}
    </>
  );
}
