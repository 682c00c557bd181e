/**
 * Every decision about a reconciliation: taken once, taken twice, taken too late, and taken by two timer
 * firings in any order.
 */
import type { HandedIn } from './decide';
import {
  beginStep,
  fileDestroyed,
  fileRead,
  fileUnreadable,
  handedIn,
  ledgersSearched,
  MOST_TRIES,
  partMatched,
  reconciled,
  tidied,
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
const counts = { owed: 1, notDue: 0, differs: 0, unknown: 0 };
const waiting = handedIn(list, now);

function begun(before: Reconciliation, at = now): Reconciliation {
  const decision = beginStep(before, at);
  if ('refused' in decision) throw new Error('it is not due');
  return decision.after;
}

/** Every step of a list of two parts and one slice of ledgers, in order. */
const steps: readonly ((before: Reconciliation) => Reconciliation)[] = [
  (before) => fileRead(before, { digest: 'digest', contentId: 'content', people: 150, parts: 2 }),
  fileDestroyed,
  (before) => partMatched(before, 0),
  (before) => partMatched(before, 1),
  (before) => ledgersSearched(before, '', 'last'),
  (before) => reconciled(before, counts, later),
  tidied,
];

test('step by step a list comes to its end, each step one version after it was begun', () => {
  const end = steps.reduce((before, take) => take(begun(before)), waiting);
  expect(end).toMatchObject({ version: 1 + 2 * steps.length, state: 'done', counts, doneAt: later });
  expect(end).toMatchObject({ fileId: null, nextPart: 2, after: 'last', tries: 0, dueAt: null });
  expect(beginStep(end, later)).toEqual({ refused: 'notDue' });
});

test('a step that another firing has ended changes nothing, however late it comes', () => {
  let before = waiting;
  for (const [place, take] of steps.entries()) {
    before = take(begun(before));
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
  ['matched', steps.slice(0, 3).reduce((before, take) => take(before), waiting)],
])('what cannot be %s is given up after the last try, said to be stopped, and tidied', (_what, from) => {
  let before = from;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) before = begun({ ...before, dueAt: now });
  const stopped = begun({ ...before, dueAt: now }, later);
  expect(stopped).toMatchObject({ state: 'unreadable', unreadable: 'stopped', doneAt: later, tries: 0 });
  // A process that completes the step after the list was given up is too late.
  for (const take of steps.slice(0, 1)) expect(take(stopped)).toBe(stopped);
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
