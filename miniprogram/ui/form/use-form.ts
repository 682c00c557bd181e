/**
 * Keeps the errors of a form. The answers themselves are kept elsewhere (in a state, or on the phone), a
 * `Button` sends only once at a time, and a `Refusal` says why the cloud did not carry it out.
 */
import { useState } from 'react';
import type { PageError } from '../error-summary/error-summary';

/** What is wrong with the answer in a field. */
export interface Answer {
  readonly fieldId: string;
  readonly words: string | null;
}

export interface Form {
  /** For the error summary at the top of the page, which takes the focus whenever they change. */
  readonly errors: readonly PageError[];
  /**
   * The error beside a field. Without a field id it is the error of the only field, on a page that asks one
   * thing.
   */
  readonly errorOf: (fieldId?: string) => string | undefined;
  /**
   * Shows what has to be corrected before the form can be sent.
   * @param answers each field with the words to show beside it, null where its answer is good
   * @returns whether every answer is good
   */
  readonly check: (answers: readonly Answer[]) => boolean;
  /**
   * Wraps a function that changes an answer, so that it also removes the errors, because the person has begun
   * to correct them.
   * @param fieldId removes only the error of this field
   */
  readonly changing: <V>(change: (value: V) => void, fieldId?: string) => (value: V) => void;
}

/** Gives a form its errors. */
export function useForm(): Form {
  const [errors, setErrors] = useState<readonly PageError[]>([]);
  return {
    errors,
    errorOf: (asked) =>
      (asked === undefined ? errors[0] : errors.find(({ fieldId }) => fieldId === asked))?.words,
    check: (answers) => {
      const wrong = answers.flatMap(({ fieldId, words }) => (words === null ? [] : [{ fieldId, words }]));
      setErrors(wrong);
      return wrong.length === 0;
    },
    changing: (change, mended) => (value) => {
      setErrors((before) => (mended === undefined ? [] : before.filter(({ fieldId }) => fieldId !== mended)));
      change(value);
    },
  };
}
