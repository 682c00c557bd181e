import type { ReactNode } from 'react';
import { categories, partsOfDay } from '../../../shared/need/need';
import { MAX_WORDS } from '../../../shared/request/request';
import { categoryText, partOfDayText } from '../../../shared/need/need.text';
import { ContactChoice } from '../../request/contact-choice';
import { Against } from '../../request/against';
import { useWaysTo } from '../../person/use-access';
import { Choice } from '../../ui/choice/choice';
import { Field } from '../../ui/field/field';
import { Notice } from '../../ui/notice/notice';
import { enterText } from './enter.text';
import type { ChangeEntering, Entering } from './entering';
import type { EnterStep } from './steps';

export interface QuestionProps {
  step: Exclude<EnterStep, 'person' | 'record' | 'read'>;
  entering: Entering;
  change: ChangeEntering;
  error: string | undefined;
}

/** The one question of a step. */
export function Question({ step, entering, change, error }: QuestionProps): ReactNode {
  const ways = useWaysTo(
    step === 'contact' ? (entering.person?.id ?? null) : null,
    entering.danger === 'yes',
  );
  const common = { id: step, question: enterText[step].title, asHeading: true, error };
  switch (step) {
    case 'how':
      return (
        <Choice
          {...common}
          value={entering.how}
          onChange={(how) => change({ how })}
          options={[
            { value: 'phone', words: '本人打来电话' },
            { value: 'door', words: '上门当面说的' },
          ]}
        />
      );
    case 'danger':
      return (
        <>
          <Choice
            {...common}
            value={entering.danger}
            onChange={(danger) => change({ danger })}
            options={[
              { value: 'no', words: '没有危险' },
              { value: 'yes', words: '有危险，很着急' },
            ]}
          />
          {entering.danger === 'yes' ? (
            <Notice
              tone="late"
              word="先打 110、120 或 119，再接着录。交上去马上告诉乡镇和县里值班的人。"
              live="assertive"
            />
          ) : null}
        </>
      );
    case 'topic':
      return (
        <Choice
          {...common}
          value={entering.category}
          onChange={(category) => change({ category })}
          options={categories.map((value) => ({ value, words: categoryText[value] }))}
        />
      );
    case 'against':
      return entering.person === null ? null : (
        <Against
          personId={entering.person.id}
          value={entering.against}
          onChange={(against) => change({ against })}
          error={error}
        />
      );
    case 'words':
      return (
        <Field
          id="words"
          label={enterText.words.title}
          asHeading
          value={entering.words}
          onChange={(words) => change({ words })}
          lines={6}
          atMost={MAX_WORDS}
          error={error}
        />
      );
    case 'contact':
      return (
        <ContactChoice
          {...common}
          ways={ways}
          value={entering.channel}
          onChange={(channel) => change({ channel })}
        />
      );
    case 'when':
      return (
        <Choice
          {...common}
          value={entering.when}
          onChange={(when) => change({ when })}
          options={partsOfDay.map((value) => ({ value, words: partOfDayText[value] }))}
        />
      );
  }
}
