/** 数据比对 where something goes wrong: a firing is killed, a file kills its reader, somebody on a list cannot be read. */
import { randomUUID } from 'node:crypto';
import type { DyingFunctions } from '../builders/dying-functions';
import { dyingFunctions } from '../builders/dying-functions';
import type { Line } from './lists';
import { csv, isGone, Lists, nobodys, policyId, put, two, zhang } from './lists';
import type { World } from './world';
import { chair, monday, startWorld } from './world';

const MINUTE = 60_000;
/** Starting a process takes a second, so the firing dies at every ninth request, which leaves out no step. */
const EVERY = 9;
let dying: DyingFunctions;
let world: World;
let lists: Lists;

beforeEach(async () => {
  dying = dyingFunctions('dist/cloudfunctions', 'jobs');
  world = await startWorld({ functionsDir: dying.directory });
  lists = await Lists.in(world);
});
afterEach(async () => {
  await world.stop();
  dying.remove();
});

/** Hands in a list of a day. @returns its id and the file's */
async function handIn(lines: readonly Line[], listOn: string): Promise<{ id: string; fileId: string }> {
  const clientId = randomUUID();
  const fileId = await put(world, csv(lines), clientId);
  const { id } = await world.get(chair, 'reconciliation.begin', { clientId, policyId, listOn, fileId });
  return { id, fileId };
}

/** What whoever hands a list in does between two firings: nothing, yes, and the yes of the 理事长 above. */
const answers: readonly ((id: string) => Promise<unknown>)[] = [
  () => Promise.resolve(),
  (id) => world.get(chair, 'reconciliation.confirm', { id, columns: null }),
  (id) => world.get(zhang, 'reconciliation.answer', { id, agrees: true }),
];

const viewOf = (id: string): Promise<object> => world.get(chair, 'reconciliation.get', { id });

/** A firing that dies before its so-manieth request. */
async function dieAt(request: number): Promise<void> {
  dying.dieAt(request);
  await expect(world.jobs()).rejects.toThrow();
  dying.dieAt(0);
}

function minutesLater(minutes: number): void {
  world.cloud.clock.set(new Date(monday.getTime() + minutes * MINUTE));
}

test('killed in whatever step, the next firing goes on and comes to the same discrepancies, with one task each', async () => {
  await lists.findOwed();
  const [[had, renamed], [notDue]] = [two(lists.people.asked), two(lists.people.no)];
  const lines = [
    lists.line(had),
    lists.line(notDue),
    lists.line(renamed, '王建军'),
    ['钱多多', nobodys(901)],
  ] as const;
  const counts = { owed: 1, notDue: 1, differs: 1, unknown: 1, unmatched: 0 };
  // A list of another day is another list: each is written anew into the ledger of whoever has it.
  const dayOf = (place: number): string => new Date(Date.UTC(2026, 8, 1 + place)).toISOString().slice(0, 10);
  // The first list writes more than those after it, so the requests of the second are counted.
  const before = await handIn(lines, dayOf(0));
  for (const answer of answers) {
    await answer(before.id);
    await world.jobs();
  }
  const first = await handIn(lines, dayOf(1));
  const most = 1000;
  const points: { firing: number; point: number }[] = [];
  for (const [firing, answer] of answers.entries()) {
    await answer(first.id);
    dying.dieAt(most);
    await world.jobs();
    const requests = dying.requests();
    expect(requests).toBeGreaterThan(5);
    expect(requests).toBeLessThan(most);
    for (let point = 1; point <= requests; point += EVERY) points.push({ firing, point });
  }
  dying.dieAt(0);
  for (const [place, { firing, point }] of points.entries()) {
    const day = dayOf(place + 2);
    const { id, fileId } = await handIn(lines, day);
    for (const [now, answer] of answers.entries()) {
      await answer(id);
      if (now === firing) await dieAt(point);
      await world.jobs();
    }
    expect({ firing, point, ...(await viewOf(id)) }).toMatchObject({
      firing,
      point,
      state: 'done',
      counts,
      people: 4,
    });
    expect(await isGone(world, fileId)).toBe(true);
    const kinds = (await world.all('task', { reconciliationId: id })).map(({ kind }) => kind).sort();
    expect(kinds).toEqual(['listDiffers', 'listUnknown', 'listUnmatched', 'listedNotDue']);
    const parts = await world.all('listPart', { reconciliationId: id });
    expect(parts.map(({ sealed, idKeys }) => [sealed, idKeys])).toEqual([[null, []]]);
    expect((await lists.status(had)).had).toMatchObject({ by: 'list', on: day });
    expect((await world.all('reconciliation', { _id: id })).map(({ dueAt }) => dueAt)).toEqual([null]);
  }
});

test('a file that kills its reader keeps nobody waiting, and is given up within a quarter of an hour', async () => {
  const [had] = two(lists.people.asked);
  const killer = await handIn([lists.line(had)], '2026-11-20');
  // It dies while the list is read: the first requests find the list and write that a step is begun.
  const reading = 5;
  await dieAt(reading);
  await dieAt(reading);
  const other = await handIn([lists.line(had)], '2026-11-19');
  await world.jobs();
  expect(await viewOf(other.id)).toMatchObject({ state: 'understood', reading: { people: 1 } });
  expect(await viewOf(killer.id)).toMatchObject({ state: 'waiting' });
  for (const minutes of [2, 5, 10]) {
    minutesLater(minutes);
    await dieAt(reading);
  }
  minutesLater(20);
  await world.jobs();
  expect(await viewOf(killer.id)).toMatchObject({ state: 'unreadable', unreadable: 'stopped', counts: null });
  expect(await isGone(world, killer.fileId)).toBe(true);
});

test('a list on which somebody cannot be read keeps no other waiting, is said to be stopped, and comes again', async () => {
  const [[broken, had], [notDue]] = [two(lists.people.asked), two(lists.people.no)];
  const lines = [lists.line(notDue), lists.line(broken)];
  const persons = world.database.collection('person');
  // What is sealed of them was damaged.
  await persons.doc(broken._id).update({ facts: 'damaged' });
  const first = await handIn(lines, '2026-11-20');
  const other = await handIn([lists.line(had)], '2026-11-20');
  await world.jobs();
  for (const { id } of [first, other])
    await world.get(chair, 'reconciliation.confirm', { id, columns: null });
  for (const minutes of [1, 2, 4, 7, 12]) {
    minutesLater(minutes);
    expect(await world.jobs()).toMatchObject({ failed: 1 });
    expect(await viewOf(other.id)).toMatchObject({ state: 'done' });
    expect(await viewOf(first.id)).toMatchObject({ state: 'reconciling' });
  }
  minutesLater(21);
  await world.jobs();
  expect(await viewOf(first.id)).toMatchObject({ state: 'unreadable', unreadable: 'stopped', counts: null });
  await persons.doc(broken._id).update({ facts: broken.facts });
  const again = await handIn(lines, '2026-11-20');
  await world.jobs();
  await world.get(chair, 'reconciliation.confirm', { id: again.id, columns: null });
  await world.jobs();
  expect(await viewOf(again.id)).toMatchObject({
    state: 'done',
    counts: { owed: 0, notDue: 1, differs: 0, unknown: 0, unmatched: 0 },
  });
  expect((await lists.status(broken)).had).toMatchObject({ by: 'list' });
  expect((await lists.tasks()).map(({ kind }) => kind)).toEqual(['listedNotDue']);
});

test('two cadres who hand in the same file at once get the same discrepancies, with one task each', async () => {
  await lists.findOwed();
  const file = lists.ofAll();
  const [one, other] = [await handIn(file, '2026-11-20'), await handIn(file, '2026-11-20')];
  await world.jobs();
  for (const { id } of [one, other]) await world.get(chair, 'reconciliation.confirm', { id, columns: null });
  await Promise.all([world.jobs(), world.jobs()]);
  await world.jobs();
  // One answer counts for both, since they are about the same people.
  await world.get(zhang, 'reconciliation.answer', { id: other.id, agrees: true });
  await world.jobs();
  const counts = { owed: 1, notDue: 1, differs: 1, unknown: 2, unmatched: 0 };
  const expected = { state: 'done', counts, secondYes: 'given' };
  expect([await viewOf(one.id), await viewOf(other.id)]).toMatchObject([expected, expected]);
  expect(await lists.all(one.id)).toEqual(await lists.all(other.id));
  expect((await lists.tasks()).length).toBe(5);
});
