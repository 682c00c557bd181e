/**
 * Every decision about a reconciliation: taken once, taken twice, taken too late, and taken by two timer
 * firings in any order.
 */
import { aReading } from '../../tests/builders/reconciliation';
import type { HandedIn } from './decide';
import {
  beginStep,
  confirmed,
  fileDestroyed,
  fileRead,
  fileUnderstood,
  fileUnreadable,
  handedIn,
  ledgersSearched,
  MOST_TRIES,
  partMatched,
  mapped,
  reconciled,
  secondAnswer,
  tidied,
  toldApart,
  withdrawn,
} from './decide';
import type { Reconciliation } from './reconciliation';

const now = '2026-11-23T02:00:00.000Z';
const later = '2026-11-23T02:10:00.000Z';
const list: HandedIn = {
  _id: 'one',
  account: 'chair',
  post: 'post',
  by: '李国华',
  region: '230623101000',
  path: ['230000000000', '230623101000'],
  place: '某镇残联',
  policyId: 'severe-nursing-subsidy',
  listOn: '2026-11-20',
  fileId: 'file',
};
const counts = { owed: 1, notDue: 0, differs: 0, unknown: 0, unmatched: 1 };
const waiting = handedIn(list, now);
const understood = { reading: aReading, question: null, mappings: [] };

function begun(before: Reconciliation, at = now): Reconciliation {
  const decision = beginStep(before, at);
  if ('refused' in decision) throw new Error('it is not due');
  return decision.after;
}

/** What people answer needs no beginning: a step that waits for them is not due. */
function begunIfDue(before: Reconciliation): Reconciliation {
  const decision = beginStep(before, now);
  return 'refused' in decision ? before : decision.after;
}

/** What was decided, or the list as it was where it is refused. */
function saidOf(
  decision: { readonly after: Reconciliation } | { readonly refused: string },
  before: Reconciliation,
): Reconciliation {
  return 'refused' in decision ? before : decision.after;
}

/** Every step of a list of two parts and one slice of ledgers, in order. */
const steps: readonly ((before: Reconciliation) => Reconciliation)[] = [
  (before) => fileUnderstood(before, understood, now),
  (before) => saidOf(confirmed(before), before),
  (before) => fileRead(before, { digest: 'digest', contentId: 'content', people: 150, parts: 2 }),
  fileDestroyed,
  (before) => partMatched(before, 0),
  (before) => partMatched(before, 1),
  (before) => ledgersSearched(before, '', 'last'),
  (before) => reconciled(before, counts, 'awaited', later),
  tidied,
  (before) => saidOf(secondAnswer(before, true, 'chair above'), before),
  (before) => toldApart(before, { ...counts, unknown: 1, unmatched: 0 }),
];

test('step by step a list comes to its end, each step one version after it was begun', () => {
  const end = steps.reduce((before, take) => take(begunIfDue(before)), waiting);
  const apart = { ...counts, unknown: 1, unmatched: 0 };
  expect(end).toMatchObject({ state: 'done', counts: apart, secondYes: 'given', doneAt: later });
  expect(end).toMatchObject({ fileId: null, nextPart: 2, after: 'last', tries: 0, dueAt: null });
  expect(beginStep(end, later)).toEqual({ refused: 'notDue' });
});

test('a step that another firing has ended changes nothing, however late it comes', () => {
  let before = waiting;
  for (const [place, take] of steps.entries()) {
    before = take(begunIfDue(before));
    for (const earlier of steps.slice(0, place + 1)) expect(earlier(before)).toBe(before);
  }
});

test('a step is begun again at once, then after 1, 2 and 4 minutes; between them it is not due', () => {
  let before = begun(waiting);
  const waits: number[] = [];
  for (let tries = 1; tries < MOST_TRIES; tries += 1) {
    const dueAt = before.dueAt ?? '';
    waits.push((Date.parse(dueAt) - Date.parse(now)) / 60_000);
    const early = new Date(Date.parse(dueAt) - 1).toISOString();
    expect(beginStep(before, early)).toEqual({ refused: 'notDue' });
    before = begun({ ...before, dueAt: now });
  }
  expect(waits).toEqual([0, 1, 2, 4]);
});

test.each<[string, Reconciliation]>([
  ['read', waiting],
  ['matched', steps.slice(0, 5).reduce((before, take) => take(before), waiting)],
])('what cannot be %s is given up after the last try, said to be stopped, and tidied', (_what, from) => {
  let before = from;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) before = begun({ ...before, dueAt: now });
  const stopped = begun({ ...before, dueAt: now }, later);
  expect(stopped).toMatchObject({ state: 'unreadable', unreadable: 'stopped', doneAt: later, tries: 0 });
  // A process that completes the step after the list was given up is too late.
  for (const take of steps.slice(0, 3)) expect(take(stopped)).toBe(stopped);
  expect(partMatched(stopped, stopped.nextPart)).toBe(stopped);
  expect(tidied(fileDestroyed(begun(stopped)))).toMatchObject({ fileId: null, dueAt: null });
});

test('destroying a file is tried for ever', () => {
  let before = fileUnreadable(waiting, 'noTable', 'digest', now);
  for (let tries = 0; tries < 3 * MOST_TRIES; tries += 1) before = begun({ ...before, dueAt: now });
  expect(before).toMatchObject({ state: 'unreadable', unreadable: 'noTable', fileId: 'file' });
  expect(Date.parse(before.dueAt ?? '') - Date.parse(now)).toBe(360 * 60_000);
});

test('a step that has ended clears the tries, and the list is due since it was handed in', () => {
  const tried = begun({ ...begun(waiting), dueAt: now }, later);
  expect(tried).toMatchObject({ tries: 2, dueAt: '2026-11-23T02:11:00.000Z' });
  expect(fileUnreadable(tried, 'noName', 'digest', later)).toMatchObject({ tries: 0, dueAt: now });
});

test('what was understood waits for a yes, and is given up when nobody says it', () => {
  const asked = fileUnderstood(begun(waiting), understood, now);
  expect(beginStep(asked, later)).toEqual({ refused: 'notDue' });
  const late = begun(asked, asked.dueAt ?? '');
  expect(late).toMatchObject({ state: 'unreadable', unreadable: 'unconfirmed', tries: 0 });
  expect(tidied(fileDestroyed(begun(late, late.dueAt ?? '')))).toMatchObject({ fileId: null, dueAt: null });
});

test('a list about whose columns there is a question is not confirmed; an answer has it read again', () => {
  const { head } = aReading.sheets[0] ?? { head: null };
  if (head === null) throw new Error('the reading has no head');
  const asked = fileUnderstood(
    waiting,
    { reading: null, question: { sheet: '名单', ...head }, mappings: [] },
    now,
  );
  expect(confirmed(asked)).toEqual({ refused: 'notUnderstood' });
  const { layout } = head;
  expect(mapped(asked, { layout, name: 0, number: 2 })).toEqual({ refused: 'noSuchColumn' });
  expect(mapped(asked, { layout: 'another', name: 0, number: 1 })).toEqual({ refused: 'noSuchColumn' });
  const answer = { layout, name: 1, number: 0 };
  const answered = saidOf(mapped(asked, answer), asked);
  expect(answered).toMatchObject({ state: 'waiting', mappings: [answer], question: null, dueAt: now });
  // A retry of the same answer is safe; another answer is too early.
  expect(mapped(answered, answer)).toEqual({ after: answered });
  expect(mapped(answered, { ...answer, name: 0 })).toEqual({ refused: 'notUnderstood' });
});

test('a list is withdrawn before it is confirmed, and not after', () => {
  const asked = fileUnderstood(waiting, understood, now);
  const gone = saidOf(withdrawn(asked, later), asked);
  expect(gone).toMatchObject({ state: 'unreadable', unreadable: 'withdrawn', doneAt: later });
  expect(saidOf(withdrawn(gone, later), asked)).toBe(gone);
  expect(withdrawn(saidOf(confirmed(asked), asked), later)).toEqual({ refused: 'notUnderstood' });
});

test('the second yes is nobody’s who handed the list in, and is not taken back', () => {
  const done = { ...waiting, state: 'done', secondYes: 'awaited' } as const;
  expect(secondAnswer(done, true, list.account)).toEqual({ refused: 'ownList' });
  const given = saidOf(secondAnswer(done, true, 'chair above'), done);
  expect(given).toMatchObject({ secondYes: 'given', dueAt: now });
  expect(secondAnswer(given, false, 'chair above')).toEqual({ refused: 'notAsked' });
  expect(secondAnswer({ ...done, secondYes: 'unavailable' }, true, 'chair above')).toEqual({
    refused: 'notAsked',
  });
});
