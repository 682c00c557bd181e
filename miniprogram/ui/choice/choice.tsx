import type { ReactNode } from 'react';
import { announce } from '../announced/announcements';
import { FieldError, FieldHint, describe } from '../field/hints';
import { Answer } from '../native/controls';
import { Box, Group, Inner } from '../native/structure';
import { Sentence } from '../sentence/sentence';

/** One of the answers to choose from. */
export interface Option<Value extends string> {
  value: Value;
  words: string;
  /** A second line where the words need one. */
  detail?: string;
  /** The unit of the letters of these words, where they show a size themselves. */
  unit?: string;
}

interface QuestionProps<Value extends string> {
  /** Unique on the screen; the error summary links to it. */
  id: string;
  question: string;
  /**
   * Whether the page's heading shows the question already, as on a page that asks one thing. Whoever hears the
   * page has heard it then, and the answers are called 请选一个.
   */
  asHeading?: boolean;
  /** Whether the question is for screen readers alone, where everybody else sees what is chosen. */
  questionUnseen?: boolean;
  hint?: string;
  error?: string;
  options: readonly Option<Value>[];
  /** `row` is for short answers at a desk. */
  layout?: 'list' | 'row';
}

export interface ChoiceProps<Value extends string> extends QuestionProps<Value> {
  value: Value | undefined;
  onChange: (value: Value) => void;
}

export interface ChecksProps<Value extends string> extends QuestionProps<Value> {
  values: readonly Value[];
  onChange: (values: Value[]) => void;
}

/**
 * A question to which one answer is chosen, on a page on which something else is asked too. The only question of a
 * page is asked by `Answers`, of which one press goes on.
 */
export function Choice<Value extends string>({
  value,
  onChange,
  ...question
}: ChoiceProps<Value>): ReactNode {
  return <Question {...question} kind="radio" isChosen={(option) => option === value} onChoose={onChange} />;
}

/** A question to which any number of answers is chosen. */
export function Checks<Value extends string>({
  values,
  onChange,
  ...question
}: ChecksProps<Value>): ReactNode {
  const toggle = (option: Value): void =>
    onChange(values.includes(option) ? values.filter((other) => other !== option) : [...values, option]);
  return (
    <Question
      {...question}
      kind="checkbox"
      isChosen={(option) => values.includes(option)}
      onChoose={toggle}
    />
  );
}

interface DrawnQuestionProps<Value extends string> extends QuestionProps<Value> {
  kind: 'radio' | 'checkbox';
  isChosen: (value: Value) => boolean;
  onChoose: (value: Value) => void;
}

function Question<Value extends string>({
  id,
  question,
  asHeading = false,
  questionUnseen = asHeading,
  hint,
  error,
  options,
  layout = 'list',
  kind,
  isChosen,
  onChoose,
}: DrawnQuestionProps<Value>): ReactNode {
  /** A browser chooses with the space bar and says so; with Enter somebody who hears would not know. */
  const enter = (value: Value, words: string): void => {
    announce(kind === 'checkbox' && isChosen(value) ? `${words}，不选了` : `${words}，选好了`);
  };
  return (
    <Group
      id={id}
      kind={kind}
      className="question"
      label={asHeading ? (kind === 'radio' ? '请选一个' : '可以选几个') : question}
      labelClassName={questionUnseen ? undefined : 'field-label'}
      describedBy={describe(id, hint, error)}
      invalid={Boolean(error)}
    >
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      <Box className={`answers answers--${layout}`}>
        {options.map(({ value, words, detail, unit }) => (
          <Answer
            key={value}
            kind={kind}
            name={id}
            className={`answer ${isChosen(value) ? 'answer--chosen' : ''}`}
            label={detail ? `${words}，${detail}` : words}
            labelled={detail !== undefined}
            chosen={isChosen(value)}
            onChoose={() => onChoose(value)}
            onEnter={() => enter(value, words)}
          >
            <Inner className="answer-words" decorative={detail !== undefined || undefined}>
              <Inner
                className="answer-word"
                style={unit === undefined ? undefined : { fontSize: `calc(${unit} * 19)`, lineHeight: 1.4 }}
              >
                <Sentence wholeWords>{words}</Sentence>
              </Inner>
              {detail ? (
                <Inner className="answer-detail">
                  <Sentence>{detail}</Sentence>
                </Inner>
              ) : null}
            </Inner>
          </Answer>
        ))}
      </Box>
    </Group>
  );
}
