/**
 * The steps of a reconciliation: its file is read; whoever handed it in says yes to what was understood; its people
 * are kept in parts and the file is destroyed; the parts are matched one after the other; the region's ledgers are
 * searched for people who are owed the policy and are not on the list; and at the end what was only needed on the way
 * is emptied. After a second yes the unmatched people are told apart. Each decision is made on the document as it
 * stands when the step is complete. It gives the next version, or the same document where the step was taken before,
 * so that a step done twice changes nothing.
 */
import type { Instant } from '../calendar/calendar';
import { hoursAfter, minutesAfter } from '../calendar/calendar';
import { minutesUntilNext } from '../effect';
import { reconciling } from '../settings';
import type { Mapping } from '../table/reading';
import type { DiscrepancyCounts, Reconciliation, SecondYes, UnreadableReason } from './reconciliation';

/**
 * How often a step is begun before the list is given up, which takes about a quarter of an hour. A list whose
 * file crashes the process that reads it, or which has a row that cannot be matched, must not be tried for
 * ever.
 */
export const MOST_TRIES = 5;

/** What is known when a list is handed in. */
export type HandedIn = Pick<
  Reconciliation,
  '_id' | 'account' | 'post' | 'by' | 'region' | 'path' | 'place' | 'policyId' | 'listOn'
> & { readonly fileId: string };

/** What was understood of a file, and what had been said about the columns of its layouts. */
export type Understood = Pick<Reconciliation, 'reading' | 'question' | 'mappings'>;

/** What was read from a file. */
export interface ReadFile {
  readonly digest: string;
  readonly contentId: string;
  readonly people: number;
  readonly parts: number;
}

/** The document of a list that has just been handed in, whose file has still to be read. */
export function handedIn(list: HandedIn, now: Instant): Reconciliation {
  return {
    ...list,
    version: 1,
    state: 'waiting',
    unreadable: null,
    mappings: [],
    reading: null,
    question: null,
    digest: null,
    contentId: null,
    people: 0,
    parts: 0,
    nextPart: 0,
    after: '',
    counts: null,
    secondYes: 'notNeeded',
    createdAt: now,
    createdKey: `${now}|${list._id}`,
    doneAt: null,
    tries: 0,
    dueAt: now,
  };
}

/**
 * The next version. Its next step is due at once. `dueAt` is the list's creation, so that of several lists
 * the one handed in first comes first.
 */
function next(before: Reconciliation, change: Partial<Reconciliation>): Reconciliation {
  return { ...before, tries: 0, dueAt: before.createdAt, ...change, version: before.version + 1 };
}

/**
 * Begins the next step. The beginning is written before anything is done, together with the time of the next
 * attempt, so that a step which crashes its process is counted too. A list on which one step has been begun
 * too often is given up; only the tidying at the end is tried without limit, at growing intervals.
 * @returns refused where nothing is left to do, or where the step must not be tried again yet
 */
export function beginStep(
  before: Reconciliation,
  now: Instant,
): { readonly after: Reconciliation } | { readonly refused: 'notDue' } {
  const { state, tries, dueAt } = before;
  if (dueAt === null || dueAt > now) return { refused: 'notDue' };
  if (state === 'understood')
    return { after: next(before, { state: 'unreadable', unreadable: 'unconfirmed', doneAt: now }) };
  const isOver = state === 'done' || state === 'unreadable';
  if (!isOver && tries >= MOST_TRIES)
    return { after: next(before, { state: 'unreadable', unreadable: 'stopped', doneAt: now }) };
  return {
    after: next(before, { tries: tries + 1, dueAt: minutesAfter(now, minutesUntilNext(tries)) }),
  };
}

/**
 * The file has been read, and what was understood waits for whoever handed it in. Where they say nothing, the list is
 * given up after `reconciling.confirmHours`.
 */
export function fileUnderstood(before: Reconciliation, understood: Understood, now: Instant): Reconciliation {
  return before.state === 'waiting'
    ? next(before, {
        ...understood,
        state: 'understood',
        dueAt: hoursAfter(now, reconciling.confirmHours),
      })
    : before;
}

/** Why an answer to what was understood is refused. */
type Unanswerable = { readonly refused: 'notUnderstood' | 'noSuchColumn' };

/** Whoever handed the list in says yes to what was understood; its people may be read. */
export function confirmed(before: Reconciliation): { readonly after: Reconciliation } | Unanswerable {
  const { state, reading } = before;
  if (state === 'confirmed' || state === 'reconciling' || state === 'done') return { after: before };
  return state === 'understood' && reading !== null
    ? { after: next(before, { state: 'confirmed' }) }
    : { refused: 'notUnderstood' };
}

/**
 * Whoever handed the list in says which columns are meant; the file is read again. What is said again changes nothing.
 */
export function mapped(
  before: Reconciliation,
  mapping: Mapping,
): { readonly after: Reconciliation } | Unanswerable {
  const { state, question, reading, mappings } = before;
  const isSame = ({ layout, name, number }: Mapping): boolean =>
    layout === mapping.layout && name === mapping.name && number === mapping.number;
  if (mappings.some(isSame)) return { after: before };
  if (state !== 'understood') return { refused: 'notUnderstood' };
  const heads = [question, ...(reading?.sheets.map(({ head }) => head) ?? [])];
  const head = heads.find((one) => one?.layout === mapping.layout);
  const columns = head?.headings.map(({ column }) => column) ?? [];
  if (![mapping.name, mapping.number].every((column) => columns.includes(column)))
    return { refused: 'noSuchColumn' };
  const others = mappings.filter(({ layout }) => layout !== mapping.layout);
  return {
    after: next(before, {
      state: 'waiting',
      mappings: [...others, mapping],
      reading: null,
      question: null,
    }),
  };
}

/** Whoever handed the list in does not want it reconciled. */
export function withdrawn(
  before: Reconciliation,
  now: Instant,
): { readonly after: Reconciliation } | Unanswerable {
  const { state, unreadable } = before;
  if (unreadable === 'withdrawn') return { after: before };
  return state === 'understood' || state === 'waiting'
    ? { after: next(before, { state: 'unreadable', unreadable: 'withdrawn', doneAt: now }) }
    : { refused: 'notUnderstood' };
}

/** The file has been read again, and its people are kept in parts. */
export function fileRead(before: Reconciliation, read: ReadFile): Reconciliation {
  return before.state === 'confirmed' ? next(before, { ...read, state: 'reconciling' }) : before;
}

/**
 * The file cannot be used.
 * @param digest null where its content could not be fetched
 */
export function fileUnreadable(
  before: Reconciliation,
  unreadable: UnreadableReason,
  digest: string | null,
  now: Instant,
): Reconciliation {
  return before.state === 'waiting' || before.state === 'confirmed'
    ? next(before, { state: 'unreadable', unreadable, digest, doneAt: now })
    : before;
}

/** The uploaded file has been destroyed. */
export function fileDestroyed(before: Reconciliation): Reconciliation {
  return before.fileId === null ? before : next(before, { fileId: null });
}

/** All people of a part have been matched. */
export function partMatched(before: Reconciliation, part: number): Reconciliation {
  return before.state === 'reconciling' && before.nextPart === part
    ? next(before, { nextPart: part + 1 })
    : before;
}

/**
 * The ledgers of a slice have been searched.
 * @param after the id after which the slice began
 * @param last the id of the slice's last ledger
 */
export function ledgersSearched(before: Reconciliation, after: string, last: string): Reconciliation {
  return before.state === 'reconciling' && before.after === after ? next(before, { after: last }) : before;
}

/**
 * The whole list has been reconciled, and its discrepancies may be read.
 * @param secondYes whether a post of another level is asked about the unmatched people
 */
export function reconciled(
  before: Reconciliation,
  counts: DiscrepancyCounts,
  secondYes: SecondYes,
  now: Instant,
): Reconciliation {
  return before.state === 'reconciling'
    ? next(before, { state: 'done', counts, secondYes, doneAt: now })
    : before;
}

/**
 * A post of another level has answered whether the unmatched people may be told apart.
 * @param by the account that answers; whoever handed the list in gives no second yes
 */
export function secondAnswer(
  before: Reconciliation,
  agrees: boolean,
  by: string,
): { readonly after: Reconciliation } | { readonly refused: 'notAsked' | 'ownList' } {
  const answer = agrees ? 'given' : 'refused';
  if (before.account === by) return { refused: 'ownList' };
  if (before.secondYes === answer) return { after: before };
  return before.secondYes === 'awaited'
    ? { after: next(before, { secondYes: answer }) }
    : { refused: 'notAsked' };
}

/** Some of the unmatched people have been told apart, and others may be left. */
export function someToldApart(before: Reconciliation): Reconciliation {
  return before.secondYes === 'given' ? next(before, {}) : before;
}

/** The unmatched people have been told apart, and each has a task. */
export function toldApart(before: Reconciliation, counts: DiscrepancyCounts): Reconciliation {
  return before.secondYes === 'given' && before.dueAt !== null
    ? next(before, { counts, dueAt: null })
    : before;
}

/**
 * What was only needed on the way has been emptied, and nothing is left to do; after a second yes, which may have come
 * meanwhile, the unmatched people are.
 */
export function tidied(before: Reconciliation): Reconciliation {
  return before.dueAt === null || before.secondYes === 'given' ? before : next(before, { dueAt: null });
}
