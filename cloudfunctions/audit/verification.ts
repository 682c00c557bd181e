/**
 * Seals the audit's chains of every day that is over, and verifies the sealed days, from the first to the
 * last, again and again. A day is broken where an entry does not follow from the one before, where its heads
 * are not those that were sealed, or where its seal is missing or does not follow from the seal before.
 */
import type { AuditEntry, AuditSeal } from '../../shared/audit/audit';
import type { Day } from '../../shared/calendar/calendar';
import { addDays, beijingDay, hoursAfter } from '../../shared/calendar/calendar';
import type { LongRound, Slice } from '../aggregate/cursor';
import { goOn } from '../aggregate/cursor';
import type { Moment } from '../aggregate/effects';
import { find, insert, is } from '../platform/db';
import type { DayWalk } from './chain';
import { rootOf, walkedOver, walkOf } from './chain';

const SLICE = 500;

/** Reads the next entries of a day, in the order of their ids. An id begins with the day and a dot. */
function entriesAfter({ day, after }: DayWalk): Promise<AuditEntry[]> {
  const range = is.within(after === '' ? `${day}.` : after, `${day}/`);
  return find('audit', { _id: range }, { order: ['_id', 'asc'], limit: SLICE });
}

/** The round that reads a day to its end. It acts on nothing: what was read is kept in its position. */
function sealing(day: Day): LongRound<DayWalk, never> {
  return {
    name: 'audit sealing',
    version: day,
    restarts: 'at once',
    start: walkOf(day),
    async slice(walk) {
      const entries = await entriesAfter(walk);
      return entries.length === 0 ? null : { documents: [], next: entries.reduce(walkedOver, walk) };
    },
    act: () => Promise.resolve(),
  };
}

/**
 * Finds the first day that is not sealed, and the root of the day before it; null where nothing was ever
 * recorded.
 */
async function nextToSeal(): Promise<{ day: Day; before: string } | null> {
  const [last] = await find('auditSeal', { _id: is.above('') }, { order: ['_id', 'desc'], limit: 1 });
  if (last !== undefined) return { day: addDays(last._id, 1), before: last.root };
  const [first] = await find(
    'audit',
    { _id: is.above('') },
    { order: ['_id', 'asc'], limit: 1, fields: ['act'] },
  );
  return first === undefined ? null : { day: first._id.slice(0, first._id.indexOf('.')), before: '' };
}

/**
 * Seals one day after the other, up to yesterday. A call that began yesterday may still write into
 * yesterday's chains in the first seconds of today; an hour after midnight no such call is left.
 * @param end no slice is begun after this moment, in milliseconds as of `Date.now()`
 * @returns how many days were sealed
 */
export async function sealAudit({ now, sealer }: Moment, end: number): Promise<number> {
  const today = beijingDay(hoursAfter(now, -1));
  for (let sealed = 0; ; sealed += 1) {
    const next = await nextToSeal();
    if (next === null || next.day >= today || (sealed > 0 && Date.now() > end)) return sealed;
    const { day, before } = next;
    const { at, isDone } = await goOn(sealing(day), end);
    if (!isDone) return sealed;
    await insert('auditSeal', { _id: day, before, root: rootOf(at, before, sealer) });
  }
}

/** Where the verification stands. */
interface Position {
  readonly walk: DayWalk;
  /**
   * The root of the day before, or `''` before the first day. It is null after a broken day, because nothing
   * can be checked against a broken day.
   */
  readonly before: string | null;
}

/** A day that is broken. */
interface BrokenDay {
  readonly _id: Day;
}

/** Finds the seal of a day or, where that is missing, the next seal; null after the last sealed day. */
async function sealFrom(day: Day): Promise<AuditSeal | null> {
  const above = day === '' ? '' : addDays(day, -1);
  const [seal] = await find('auditSeal', { _id: is.above(above) }, { order: ['_id', 'asc'], limit: 1 });
  return seal ?? null;
}

/** The position after a day. */
function behind(day: Day, before: string | null): Position {
  return { walk: walkOf(addDays(day, 1)), before };
}

async function nextSlice(
  { walk, before }: Position,
  { sealer }: Moment,
): Promise<Slice<Position, BrokenDay> | null> {
  const { day } = walk;
  const seal = await sealFrom(day);
  if (seal === null) return null;
  if (day === '') return { documents: [], next: { walk: walkOf(seal._id), before: '' } };
  // The seals of the days before this one are missing.
  if (seal._id !== day) return { documents: [{ _id: day }], next: { walk: walkOf(seal._id), before: null } };
  const entries = await entriesAfter(walk);
  if (entries.length > 0) return { documents: [], next: { walk: entries.reduce(walkedOver, walk), before } };
  const isWhole =
    !walk.isBroken &&
    seal.root === rootOf(walk, seal.before, sealer) &&
    (before === null || seal.before === before);
  return isWhole
    ? { documents: [], next: behind(day, seal.root) }
    : { documents: [{ _id: day }], next: behind(day, null) };
}

/**
 * Goes on with verifying the sealed days. A pass that does not end in one night is continued in the next
 * ones; a new pass begins at most once a day.
 * @param end no slice is begun after this moment, in milliseconds as of `Date.now()`
 * @param report called for each broken day, once in a pass
 * @returns whether the pass is over
 */
export async function verifyAudit(
  moment: Moment,
  end: number,
  report: (day: Day) => Promise<void>,
): Promise<boolean> {
  const round: LongRound<Position, BrokenDay> = {
    name: 'audit verification',
    version: beijingDay(moment.now),
    restarts: 'when done',
    start: { walk: walkOf(''), before: '' },
    slice: (position) => nextSlice(position, moment),
    act: (days) => Promise.all(days.map(({ _id }) => report(_id))),
  };
  return (await goOn(round, end)).isDone;
}
