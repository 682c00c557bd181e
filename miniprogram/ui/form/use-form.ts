/**
 * What is wrong with the answers of a form. The answers themselves stay where they lie (a state, or what is
 * kept on the phone), a `Button` sends only once at a time, and a `Refusal` says why the cloud did not do it.
 */
import { useState } from 'react';
import type { PageError } from '../error-summary/error-summary';

/** What is to be said about the answer in a field. */
export interface Answer {
  readonly fieldId: string;
  readonly words: string | null;
}

export interface Form {
  /** For the summary at the top, which takes the focus whenever they are new. */
  readonly errors: readonly PageError[];
  /** The words beside a field. Without the field's id: of the only one, on a page that asks one thing. */
  readonly errorOf: (fieldId?: string) => string | undefined;
  /**
   * Shows what has to be changed before the form can be sent.
   * @param answers each field with the words that are to stand beside it, null where its answer is good
   * @returns whether every answer is good
   */
  readonly check: (answers: readonly Answer[]) => boolean;
  /**
   * Makes the function that changes an answer also take away the errors, because the person has begun to
   * mend them.
   * @param fieldId takes away only the error of this field
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
