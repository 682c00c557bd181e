/**
 * 数据比对: a department's list comes in as a file, and four lists with tasks come of it; by the built functions
 * and the real SDK.
 */
import { taskOf } from '../builders/desk-rows';
import { createHash, randomUUID } from 'node:crypto';
import { actionsOf } from '../builders/traffic';
import { csv, isGone, listOn, Lists, nobodys, policyId, put, two } from './lists';
import type { World } from './world';
import { chair, liaison, personId, startWorld } from './world';

const zhang = 'demo-zhang-zhiyuan';
let world: World;
let lists: Lists;

beforeEach(async () => {
  world = await startWorld();
  lists = await Lists.in(world);
});
afterEach(() => world.stop());

test('four lists come of a file, each row with a task and a day; who has it is written down, with the list as evidence', async () => {
  await lists.findOwed();
  const [[had, renamed], [notDue]] = [two(lists.people.asked), two(lists.people.no)];
  const view = await lists.reconciled(csv(lists.ofAll()));
  expect(view).toMatchObject({
    state: 'done',
    people: 5,
    reconciled: 5,
    counts: { owed: 1, notDue: 1, differs: 1, unknown: 2 },
    by: '李国华',
    policy: { id: policyId, name: '重度护理补贴' },
  });
  const [owed, over, differs, unknown] = await lists.all(view.id);
  const due = '2026-12-07T09:00:00.000Z';
  expect(owed).toMatchObject([{ name: '赵淑芬', personId, line: null, due }]);
  expect(over).toMatchObject([{ name: notDue.name, personId: notDue._id, line: 3, reason: 'verdict', due }]);
  expect(differs).toMatchObject([
    { name: renamed.name, listedName: '王*军', personId: renamed._id, line: 4, reason: 'name', due },
  ]);
  expect(unknown).toMatchObject([
    { name: expect.stringMatching(/^.\**.?$/) as string, personId: null, line: 5, due },
    { name: '钱*多', personId: null, line: 6, due },
  ]);
  expect(await lists.status(had)).toMatchObject({ status: 'had', had: { by: 'list', on: listOn } });
  expect((await lists.status(renamed)).status).toBe('asked');
  expect((await lists.tasks()).map(({ kind, dueKey }) => [kind, dueKey.slice(0, 24)]).sort()).toEqual([
    ['listDiffers', due],
    ['listUnknown', due],
    ['listUnknown', due],
    ['listedNotDue', due],
  ]);
  // Who is not there lies with the county's section that keeps the register, by a masked name.
  expect((await lists.tasks()).filter(({ kind }) => kind === 'listUnknown').map(({ post }) => post)).toEqual([
    '230623000000:membership',
    '230623000000:membership',
  ]);
});

test('the tasks lie on desks in words of their own, lead to whom they are about, and are crossed off', async () => {
  const view = await lists.reconciled(csv([...lists.ofAll(), lists.line(lists.people.elsewhere)]));
  const membership = (await world.all('post', { _id: '230623000000:membership' }))[0]?.holder ?? '';
  const { rows } = await world.get(membership, 'task.desk', { filter: 'tasks', after: null });
  const [row] = rows.filter(({ kind }) => kind === 'listUnknown');
  expect(row).toMatchObject({ id: view.id, policy: '重度护理补贴', due: '2026-12-07T09:00Z' });
  await world.get(membership, 'task.done', { id: taskOf(row) ?? '' });
  expect((await world.get(membership, 'task.desk', { filter: 'tasks', after: null })).rows.length).toBe(
    rows.length - 1,
  );
});

test('the same file twice: the same lists, nothing written anew, no second task', async () => {
  await lists.findOwed();
  const file = csv(lists.ofAll());
  const first = await lists.reconciled(file);
  const before = await world.prints('task', 'entitlement', 'discrepancy', 'listPart');
  // What was found stays as it was found, whatever has become known since.
  const [notDue] = two(lists.people.no);
  await world.database.collection('person').doc(notDue._id).update({ name: '改了名' });
  world.cloud.clock.set(new Date('2026-11-25T02:00:00.000Z'));
  const second = await lists.reconciled(file);
  expect(second.id).not.toBe(first.id);
  expect(second.counts).toEqual(first.counts);
  expect(await lists.all(second.id)).toEqual(await lists.all(first.id));
  expect(await world.prints('task', 'entitlement', 'discrepancy', 'listPart')).toEqual(before);
});

test('handed in again by a retry it is one list; the same id for another is refused', async () => {
  const clientId = randomUUID();
  const fileId = await put(world, csv(lists.ofAll()), clientId);
  const { id } = await world.get(chair, 'reconciliation.begin', { clientId, policyId, listOn, fileId });
  await world.jobs();
  expect(
    await world.get(chair, 'reconciliation.begin', { clientId, policyId, listOn, fileId }),
  ).toMatchObject({
    id,
    state: 'done',
  });
  expect(
    await world.ask(chair, 'reconciliation.begin', { clientId, policyId, listOn: '2026-11-19', fileId }),
  ).toMatchObject({ ok: false, code: 'ID_REUSED' });
  expect((await world.get(chair, 'reconciliation.list', { after: null })).rows.map((row) => row.id)).toEqual([
    id,
  ]);
});

test('two firings at once make one of everything', async () => {
  await lists.findOwed();
  const { id } = await lists.handIn(csv(lists.ofAll()));
  await Promise.all([world.jobs(), world.jobs()]);
  await world.jobs();
  expect(await world.get(chair, 'reconciliation.get', { id })).toMatchObject({
    state: 'done',
    counts: { owed: 1, notDue: 1, differs: 1, unknown: 2 },
  });
  expect((await lists.tasks()).length).toBe(4);
});

test('it never takes anything away: what somebody said they have stays theirs, on the list, not on it, or against the rules', async () => {
  const [[listed, absent], [accused]] = [two(lists.people.asked), two(lists.people.no)];
  for (const { _id } of [listed, absent, accused])
    await world.get(chair, 'entitlement.say', { personId: _id, policyId, saying: 'had' });
  const view = await lists.reconciled(csv([lists.line(listed), lists.line(accused)]));
  for (const person of [listed, absent, accused])
    expect(await lists.status(person)).toMatchObject({
      status: 'had',
      had: { by: 'post', on: '2026-11-23' },
    });
  expect(await lists.rows(view.id, 'notDue')).toMatchObject([{ personId: accused._id }]);
});

test('what was owed and is on the list is had: its task goes from the desk; what was declined differs; a newer list goes before an older', async () => {
  await lists.findOwed();
  const [person] = await world.all('person', { _id: personId });
  const [declined] = two(lists.people.asked);
  if (person === undefined) throw new Error('赵淑芬 is missing');
  await world.get(chair, 'entitlement.say', { personId: declined._id, policyId, saying: 'declined' });
  const view = await lists.reconciled(csv([lists.line(person), lists.line(declined)]));
  expect(view.counts).toEqual({ owed: 0, notDue: 0, differs: 1, unknown: 0 });
  expect(await lists.rows(view.id, 'differs')).toMatchObject([
    { personId: declined._id, reason: 'declined', listedName: null },
  ]);
  expect((await lists.status(declined)).status).toBe('declined');
  expect(
    (await world.get(liaison, 'task.desk', { filter: 'tasks', after: null })).rows.filter(
      ({ kind }) => kind === 'owed',
    ),
  ).toEqual([]);
  const clientId = randomUUID();
  await world.get(chair, 'reconciliation.begin', {
    clientId,
    policyId,
    listOn: '2026-11-22',
    fileId: await put(world, csv([lists.line(person)]), clientId),
  });
  await world.jobs();
  expect(await lists.status(person)).toMatchObject({
    status: 'had',
    had: { by: 'list', on: '2026-11-22' },
  });
});

test('whoever had died by the day of the list and stands on it is paid without being due; who died later is not', async () => {
  const [before, later] = two(lists.people.asked);
  await world.get(chair, 'claim.die', { personId: before._id, on: '2026-11-01' });
  await world.get(chair, 'claim.die', { personId: later._id, on: '2026-11-21' });
  const view = await lists.reconciled(csv([lists.line(before), lists.line(later)]));
  expect(view.counts).toEqual({ owed: 0, notDue: 1, differs: 0, unknown: 0 });
  expect(await lists.rows(view.id, 'notDue')).toMatchObject([{ personId: before._id, reason: 'died' }]);
});

test('nothing of anybody outside the region is told: they read like a number nobody has, and their ledger is not touched', async () => {
  const before = await world.all('entitlement', { _id: lists.people.elsewhere._id });
  const view = await lists.reconciled(
    csv([lists.line(lists.people.elsewhere), [lists.people.elsewhere.name, nobodys(901)]]),
  );
  const [there, nobody] = await lists.rows(view.id, 'unknown');
  expect({ ...there, id: '', line: 0 }).toEqual({ ...nobody, id: '', line: 0 });
  expect(await world.all('entitlement', { _id: lists.people.elsewhere._id })).toEqual(before);
  // Their own county's list finds them.
  const county = await lists.reconciled(csv([lists.line(lists.people.elsewhere)]), zhang);
  expect(county.counts?.unknown).toBe(0);
});

test('a list of the county is not there for a town; a town’s is there for its county', async () => {
  const [ofCounty, ofTown] = [
    await lists.reconciled(csv(lists.ofAll()), zhang),
    await lists.reconciled(csv(lists.ofAll())),
  ];
  for (const name of ['reconciliation.get', 'reconciliation.discrepancies'] as const)
    expect(await world.ask(chair, name, { id: ofCounty.id, kind: 'unknown', after: null })).toMatchObject({
      ok: false,
      code: 'NOT_FOUND',
    });
  expect((await world.get(chair, 'reconciliation.list', { after: null })).rows.map(({ id }) => id)).toEqual([
    ofTown.id,
  ]);
  expect((await world.get(zhang, 'reconciliation.list', { after: null })).rows.map(({ id }) => id)).toEqual([
    ofTown.id,
    ofCounty.id,
  ]);
  expect((await lists.rows(ofTown.id, 'unknown', zhang)).length).toBe(2);
});

test('the raw file is destroyed, digest and counts stay, and no number or name of a stranger is kept in the clear', async () => {
  const file = csv(lists.ofAll());
  const clientId = randomUUID();
  const fileId = await put(world, file, clientId);
  const { id } = await world.get(chair, 'reconciliation.begin', { clientId, policyId, listOn, fileId });
  await world.jobs();
  expect((await world.all('reconciliation', { _id: id })).map((one) => one.fileId)).toEqual([null]);
  expect(await isGone(world, fileId)).toBe(true);
  const kept = JSON.stringify([
    await world.all('reconciliation'),
    await world.all('discrepancy'),
    await world.all('listPart'),
    await lists.tasks(),
    await world.all('entitlement'),
  ]);
  for (const [, idNumber] of lists.ofAll()) expect(kept).not.toContain(idNumber);
  expect(kept).not.toContain('钱多多');
  expect(kept).toContain(createHash('sha256').update(file).digest('hex'));
  expect((await world.all('listPart')).map(({ sealed, idKeys }) => [sealed, idKeys])).toEqual([[null, []]]);
});

test('every query of a reconciliation is carried by an index', async () => {
  await lists.findOwed();
  await lists.handIn(csv(lists.ofAll()));
  const seen = await actionsOf(world.cloud, () => world.jobs());
  expect(seen.flatMap(({ code }) => code ?? [])).toEqual([]);
  expect(
    seen.flatMap(({ query }) =>
      query?.index === 'scan' && query.collection !== 'holidayNotice' ? [query.collection] : [],
    ),
  ).toEqual([]);
});
