/**
 * The one cursor of every round that may take longer than one firing of a timer. A document in `round`
 * remembers how far the round has come. A firing goes on from there, slice by slice, until nothing is left or
 * its time is up. Two firings at once may act on the same slice, which changes nothing; only one of them
 * moves the round on.
 */
import type { Round } from '../../shared/round';
import { change, findOne, insert } from '../platform/db';
import { logFailure, referenceTo } from '../platform/log';

/** Some documents of a round, and the position from which the next ones follow. */
export interface Slice<At, D> {
  readonly documents: readonly D[];
  readonly next: At;
}

/** What a round goes over, and what it does. `At` is a position in the round, stored as JSON. */
export interface LongRound<At, D extends { readonly _id: string }> {
  readonly name: string;
  readonly version: string;
  /**
   * When a change of the version begins the round anew: at once, where the change makes void what was done;
   * or when the round is done, where every document must have its turn first.
   */
  readonly restarts: 'at once' | 'when done';
  readonly start: At;
  /** Reads the documents after a position by an index; null at the end. */
  readonly slice: (at: At) => Promise<Slice<At, D> | null>;
  /** Acts on the documents of one slice. Acting on the same documents again changes nothing. */
  readonly act: (documents: readonly D[]) => Promise<unknown>;
}

/** The result of one firing. */
export interface Progress<At> {
  /** How many documents were acted on, without those on which acting failed. */
  readonly acted: number;
  /** Where the round stands. */
  readonly at: At;
  /** Whether nothing was left. */
  readonly isDone: boolean;
}

/** Makes a slice of what one read has found, or null where it has found nothing. */
export function sliceOf<At, D>(documents: readonly D[], after: (last: D) => At): Slice<At, D> | null {
  const last = documents.at(-1);
  return last === undefined ? null : { documents, next: after(last) };
}

/** Reads the round as it is stored; begins it where it is new or where its version has changed. */
async function stored<At, D extends { readonly _id: string }>({
  name,
  version,
  restarts,
  start,
}: LongRound<At, D>): Promise<Round & { readonly at: At }> {
  for (;;) {
    const known = await findOne('round', name);
    const begun = { version, at: start, isDone: false };
    if (known === null) await insert('round', { _id: name, ...begun, step: 0 });
    else if (known.version === version || (restarts === 'when done' && !known.isDone))
      return { ...known, at: known.at as At };
    else await change('round', { _id: name, step: known.step }, { set: { ...begun, step: known.step + 1 } });
  }
}

/**
 * Acts on documents, all at once. Where that fails, it acts on each half separately, until each document that
 * cannot be acted on stands alone. Those are logged and left out.
 * @returns how many documents were acted on
 */
async function actOn<At, D extends { readonly _id: string }>(
  round: LongRound<At, D>,
  documents: readonly D[],
): Promise<number> {
  const [first] = documents;
  if (first === undefined) return 0;
  try {
    await round.act(documents);
    return documents.length;
  } catch (error) {
    if (documents.length === 1) {
      logFailure(`the round ${round.name} could not act on a document`, referenceTo(first._id), error);
      return 0;
    }
  }
  const half = Math.ceil(documents.length / 2);
  return (await actOn(round, documents.slice(0, half))) + (await actOn(round, documents.slice(half)));
}

/**
 * Goes on with a round. At least one slice is acted on, whatever the time.
 * @param end no further slice is begun after this moment, in milliseconds as of `Date.now()`
 * @returns how many documents this firing acted on, and how far the round has come
 * @throws what reading a slice or moving on throws; the next firing goes on from the last slice that was done
 */
export async function goOn<At, D extends { readonly _id: string }>(
  round: LongRound<At, D>,
  end: number,
): Promise<Progress<At>> {
  const _id = round.name;
  let acted = 0;
  for (let { at, isDone, step } = await stored(round); ;) {
    const slice = await round.slice(at);
    if (slice !== null) acted += await actOn(round, slice.documents);
    const after = { at: slice?.next ?? at, isDone: slice === null };
    const isMoved =
      (slice === null && isDone) ||
      (await change('round', { _id, step }, { set: { ...after, step: step + 1 } }));
    if (isMoved && after.isDone) return { acted, ...after };
    ({ at, isDone, step } = isMoved ? { ...after, step: step + 1 } : await stored(round));
    if (Date.now() > end) return { acted, at, isDone: false };
  }
}
