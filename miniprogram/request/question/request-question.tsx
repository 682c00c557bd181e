/**
 * The questions about a request, as the person answers them and as a cadre answers them for the person
 * (代录).
 */
import type { ReactNode } from 'react';
import type { Way } from '../../../shared/person/access';
import type { Category, Channel, PartOfDay } from '../../../shared/need/need';
import { categories, partsOfDay } from '../../../shared/need/need';
import { usualCategories } from '../../../shared/settings';
import { MAX_WORDS } from '../../../shared/request/request';
import { categoryText, partOfDayText } from '../../../shared/need/need.text';
import type { AnswerOption } from '../../ui/answers/answers';
import { Answers } from '../../ui/answers/answers';
import { Field } from '../../ui/field/field';
import { Accused } from './accused';
import { contactHint, contactOptions } from './contact-choice';
import { topicIcon } from './topic-icon';

export type RequestStep = 'danger' | 'topic' | 'accused' | 'words' | 'contact' | 'when';

/** All answers; a field is null or undefined while its question is not answered. */
export interface Answers {
  readonly danger: 'yes' | 'no' | null | undefined;
  readonly category: Category | null | undefined;
  /** The post or the grant of the accused; null where no particular one is named. */
  readonly accused?: string | null | undefined;
  readonly words: string;
  readonly channel: Channel | null | undefined;
  readonly when: PartOfDay | null | undefined;
}

/** One answer that is given by a press. */
export type Answer =
  | { readonly danger: 'yes' | 'no' }
  | { readonly category: Category }
  | { readonly accused: string | null }
  | { readonly channel: Channel }
  | { readonly when: PartOfDay };

/**
 * Whether a step is asked: the accused is asked for only in a complaint, the time only where a cadre is to
 * ring or visit.
 */
export function isAsked(step: string, { category, channel }: Pick<Answers, 'category' | 'channel'>): boolean {
  return (step !== 'accused' || category === 'complaint') && (step !== 'when' || channel !== 'text');
}

export interface RequestQuestionProps {
  step: RequestStep;
  /** The question, which is the heading of the page. */
  title: string;
  answers: Answers;
  /** Takes an answer that was pressed, and goes on to the next question. */
  onAnswer: (answer: Answer) => void | Promise<void>;
  onWrite: (answer: { readonly words: string }) => void;
  /** The person the request is for; null while that is not known. */
  personId: string | null;
  /** The channels by which the person can be reached. */
  ways: readonly Way[];
  /** What is wrong with the words. */
  error: string | undefined;
}

const topicOf = (value: Category): AnswerOption<Category> => ({
  value,
  words: categoryText[value],
  icon: topicIcon[value],
});
const isUsual = (category: Category): boolean => usualCategories.some((usual) => usual === category);
/** 说不清: whoever finds none of the topics needs not look at all of them. */
const UNCLEAR: Category = 'unclear';

/** One question with its current answer. */
export function RequestQuestion({
  step,
  title,
  answers,
  onAnswer,
  onWrite,
  personId,
  ways,
  error,
}: RequestQuestionProps): ReactNode {
  switch (step) {
    case 'danger':
      return (
        <Answers
          id={step}
          value={answers.danger ?? undefined}
          onAnswer={(danger) => onAnswer({ danger })}
          options={[
            { value: 'no', words: '没有危险' },
            { value: 'yes', words: '有危险，很着急' },
          ]}
        />
      );
    case 'topic':
      return (
        <Answers
          id={step}
          value={answers.category ?? undefined}
          onAnswer={(category) => onAnswer({ category })}
          options={usualCategories.map(topicOf)}
          further={categories.filter((one) => !isUsual(one) && one !== UNCLEAR).map(topicOf)}
          last={[topicOf(UNCLEAR)]}
        />
      );
    case 'accused':
      return personId === null ? null : (
        <Accused personId={personId} value={answers.accused} onAnswer={(accused) => onAnswer({ accused })} />
      );
    case 'words':
      return (
        <Field
          id="words"
          label={title}
          asHeading
          value={answers.words}
          onChange={(words) => onWrite({ words })}
          lines={5}
          atMost={MAX_WORDS}
          error={error}
        />
      );
    case 'contact':
      return (
        <Answers
          id={step}
          hint={contactHint(ways)}
          value={answers.channel ?? undefined}
          onAnswer={(channel) => onAnswer({ channel })}
          options={contactOptions(ways)}
        />
      );
    case 'when':
      return (
        <Answers
          id={step}
          value={answers.when ?? undefined}
          onAnswer={(when) => onAnswer({ when })}
          options={partsOfDay.map((value) => ({ value, words: partOfDayText[value] }))}
        />
      );
  }
}
