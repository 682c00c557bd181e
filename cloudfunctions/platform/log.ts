/**
 * The log of the functions: a line of JSON for each call, and one for each failure. No line holds a word or
 * an id of a person, so that a reader of the log learns nothing about any person (PIPL art. 51).
 */
import { createHash } from 'node:crypto';

/** One call that has ended. */
export interface CallLine {
  /** The operation's name, or the timer trigger's. */
  readonly operation: string;
  /** `ok`, or the code of the refusal. */
  readonly outcome: string;
  /** The reference that an error shows to the user. */
  readonly reference: string;
  readonly milliseconds: number;
}

/** Writes the line of one call. */
export function logCall(line: CallLine): void {
  console.log(JSON.stringify(line));
}

/** Makes a short text that tells one document from another without saying which document it is. */
export function referenceTo(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 8);
}

/** The message of an error, without anything that may be an id, a number or a word of a person. */
function said({ message }: Error): string {
  return message
    .replace(/[^\x20-\x7e]+/g, '…')
    .replace(/(?=[\w:.-]*[\d_:])[\w:.-]{6,}|[\w-]{20,}/g, '…')
    .slice(0, 200);
}

/**
 * Writes the line of a failure.
 * @param what the sentence that says what failed; the same for every failure of its kind
 * @param reference tells this failure from others: a call's reference, or `referenceTo` a document
 */
export function logFailure(what: string, reference: string, error: unknown): void {
  const about =
    error instanceof Error
      ? {
          error: `${error.name}: ${said(error)}`,
          at: (error.stack ?? '')
            .split('\n')
            .filter((line) => /^\s+at /.test(line))
            .slice(0, 6)
            .map((line) => line.trim()),
        }
      : { error: typeof error };
  console.error(JSON.stringify({ failed: what, reference, ...about }));
}

/**
 * Does the work of one firing of a timer and writes its line. Throws what the work throws, after that was
 * logged.
 */
export async function loggedFiring<T>(operation: string, work: () => Promise<T>): Promise<T> {
  const began = Date.now();
  const reference = referenceTo(`${operation}${began}`);
  const logged = (outcome: string): void =>
    logCall({ operation, outcome, reference, milliseconds: Date.now() - began });
  try {
    const done = await work();
    logged('ok');
    return done;
  } catch (error) {
    logFailure(`the firing of ${operation} failed`, reference, error);
    logged('INTERNAL');
    throw error;
  }
}
