/** Finds the documents of any kind that are due, and keeps a broken document from delaying the others. */
import type { CollectionName } from '../platform/collections';
import type { Documents } from '../platform/db';
import { find, is } from '../platform/db';
import { NewerForm } from '../platform/forms';
import { logFailure, referenceTo } from '../platform/log';
import type { CausingName, Moment } from './effects';

const BATCH = 50;

/**
 * The ids of documents on which this sweep could not act. The sweep leaves them out from then on; the next
 * sweep tries them again.
 */
export type Broken = Set<string>;

/** Which documents are due, by one field. */
interface Due<N extends CollectionName> {
  readonly name: N;
  /** The field that holds the due time; an index begins with it. */
  readonly field: string;
  /** A document is due where the field has this value or less. */
  readonly until: string | number;
  /** How many are acted on at the same time; 50 unless said otherwise. */
  readonly batch?: number;
}

/**
 * Acts on the documents that are due, the earliest first. Documents on which it cannot act delay no others,
 * however many they are.
 * @param act gives how much it changed; 0 where another call was faster
 * @returns how much was changed; a document that could not be acted on counts as one
 */
export async function actOnDue<N extends CollectionName>(
  { name, field, until, batch = BATCH }: Due<N>,
  broken: Broken,
  act: (document: Documents[N]) => Promise<number>,
): Promise<number> {
  const others = broken.size === 0 ? {} : { _id: is.noneOf([...broken]) };
  let due: Documents[N][];
  try {
    due = await find(name, { [field]: is.atMost(until), ...others }, { order: [field, 'asc'], limit: batch });
  } catch (error) {
    if (!(error instanceof NewerForm)) throw error;
    logFailure(`a ${name} could not be read in this sweep`, referenceTo(error.ids.join()), error);
    for (const id of error.ids) broken.add(id);
    return error.ids.length;
  }
  const changed = await Promise.all(
    due.map(async (document) => {
      try {
        return await act(document);
      } catch (error) {
        logFailure(`a ${name} could not be acted on in this sweep`, referenceTo(document._id), error);
        broken.add(document._id);
        return 1;
      }
    }),
  );
  return changed.reduce((sum, one) => sum + one, 0);
}

/** Carries out the due effects of one kind of document. @returns how much was changed */
export function sweepEffects(name: CausingName, broken: Broken, moment: Moment): Promise<number> {
  return actOnDue({ name, field: 'effectDueAt', until: moment.now }, broken, (document) =>
    moment.carryOut(name, document, moment),
  );
}
