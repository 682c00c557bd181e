/**
 * The questions about a request, as the person answers them and as a cadre answers them for the person
 * (代录).
 */
import type { ReactNode } from 'react';
import type { Way } from '../../shared/person/access';
import type { Category, Channel, PartOfDay } from '../../shared/need/need';
import { categories, partsOfDay } from '../../shared/need/need';
import { MAX_WORDS } from '../../shared/request/request';
import { categoryText, partOfDayText } from '../../shared/need/need.text';
import { Choice } from '../ui/choice/choice';
import { Field } from '../ui/field/field';
import { Accused } from './accused';
import { ContactChoice } from './contact-choice';

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

export type Answer =
  | { readonly danger: 'yes' | 'no' }
  | { readonly category: Category }
  | { readonly accused: string | null }
  | { readonly words: string }
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
  onAnswer: (answer: Answer) => void;
  /** Goes on to the next question: the key Enter on a chosen answer. */
  onEnter: () => void;
  /** The person the request is for; null while that is not known. */
  personId: string | null;
  /** The channels by which the person can be reached. */
  ways: readonly Way[];
  error: string | undefined;
}

/** One question with its current answer. */
export function RequestQuestion({
  step,
  title,
  answers,
  onAnswer,
  onEnter,
  personId,
  ways,
  error,
}: RequestQuestionProps): ReactNode {
  const common = { id: step, question: title, asHeading: true, error, onEnter };
  switch (step) {
    case 'danger':
      return (
        <Choice
          {...common}
          value={answers.danger ?? undefined}
          onChange={(danger) => onAnswer({ danger })}
          options={[
            { value: 'no', words: '没有危险' },
            { value: 'yes', words: '有危险，很着急' },
          ]}
        />
      );
    case 'topic':
      return (
        <Choice
          {...common}
          value={answers.category ?? undefined}
          onChange={(category) => onAnswer({ category })}
          options={categories.map((value) => ({ value, words: categoryText[value] }))}
        />
      );
    case 'accused':
      return personId === null ? null : (
        <Accused
          personId={personId}
          value={answers.accused}
          onChange={(accused) => onAnswer({ accused })}
          onEnter={onEnter}
          error={error}
        />
      );
    case 'words':
      return (
        <Field
          id="words"
          label={title}
          asHeading
          value={answers.words}
          onChange={(words) => onAnswer({ words })}
          lines={5}
          atMost={MAX_WORDS}
          error={error}
        />
      );
    case 'contact':
      return (
        <ContactChoice
          {...common}
          ways={ways}
          value={answers.channel}
          onChange={(channel) => onAnswer({ channel })}
        />
      );
    case 'when':
      return (
        <Choice
          {...common}
          value={answers.when ?? undefined}
          onChange={(when) => onAnswer({ when })}
          options={partsOfDay.map((value) => ({ value, words: partOfDayText[value] }))}
        />
      );
  }
}
