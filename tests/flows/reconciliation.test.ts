/**
 * 数据比对: a department's list comes in as a file, and four lists with tasks come of it; by the built functions
 * and the real SDK.
 */
import { taskOf } from '../builders/desk-rows';
import { createHash, randomUUID } from 'node:crypto';
import { actionsOf } from '../builders/traffic';
import { csv, isGone, listOn, Lists, nobodys, policyId, put, two, zhang } from './lists';
import type { World } from './world';
import { chair, liaison, personId, startWorld } from './world';

let world: World;
let lists: Lists;

beforeEach(async () => {
  world = await startWorld();
  lists = await Lists.in(world);
});
afterEach(() => world.stop());

test('four lists come of a file, each row with a task and a day; who has it is written down by the list', async () => {
  await lists.findOwed();
  const [[had, renamed], [notDue]] = [two(lists.people.asked), two(lists.people.no)];
  const { id } = await lists.reconciled(csv(lists.ofAll()));
  const view = await lists.toldApart(id);
  expect(view).toMatchObject({
    state: 'done',
    people: 5,
    reconciled: 5,
    counts: { owed: 1, notDue: 1, differs: 1, unknown: 2, unmatched: 0 },
    secondYes: 'given',
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
  expect(
    (await lists.tasks())
      .filter(({ kind }) => kind !== 'listUnmatched')
      .map(({ kind, dueKey }) => [kind, dueKey.slice(0, 24)])
      .sort(),
  ).toEqual([
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
  await lists.toldApart(view.id);
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
  await lists.confirmed(id);
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
  await world.get(chair, 'reconciliation.confirm', { id, columns: null });
  await Promise.all([world.jobs(), world.jobs()]);
  await world.jobs();
  expect(await world.get(chair, 'reconciliation.get', { id })).toMatchObject({
    state: 'done',
    counts: { owed: 1, notDue: 1, differs: 0, unknown: 0, unmatched: 3 },
  });
  expect((await lists.tasks()).map(({ kind }) => kind).sort()).toEqual(['listUnmatched', 'listedNotDue']);
  await world.get(zhang, 'reconciliation.answer', { id, agrees: true });
  await Promise.all([world.jobs(), world.jobs()]);
  await world.jobs();
  expect(await world.get(chair, 'reconciliation.get', { id })).toMatchObject({
    counts: { owed: 1, notDue: 1, differs: 1, unknown: 2, unmatched: 0 },
  });
  expect((await lists.tasks()).length).toBe(5);
});

test('it never takes anything away: what somebody has stays theirs, on the list, not on it, or against the rules', async () => {
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

test('what was owed and is on the list is had: its task goes; what was declined differs; a newer list counts', async () => {
  await lists.findOwed();
  const [person] = await world.all('person', { _id: personId });
  const [declined] = two(lists.people.asked);
  if (person === undefined) throw new Error('赵淑芬 is missing');
  await world.get(chair, 'entitlement.say', { personId: declined._id, policyId, saying: 'declined' });
  const view = await lists.reconciled(csv([lists.line(person), lists.line(declined)]));
  expect(view.counts).toEqual({ owed: 0, notDue: 0, differs: 1, unknown: 0, unmatched: 0 });
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
  const [newest] = (await world.get(chair, 'reconciliation.list', { after: null })).rows;
  await lists.confirmed(newest?.id ?? '');
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
  expect(view.counts).toEqual({ owed: 0, notDue: 1, differs: 0, unknown: 0, unmatched: 0 });
  expect(await lists.rows(view.id, 'notDue')).toMatchObject([{ personId: before._id, reason: 'died' }]);
});

test('nothing of anybody outside the region is told: they read like a number nobody has, and no ledger is touched', async () => {
  const before = await world.all('entitlement', { _id: lists.people.elsewhere._id });
  const view = await lists.reconciled(
    csv([lists.line(lists.people.elsewhere), [lists.people.elsewhere.name, nobodys(901)]]),
  );
  const [there, nobody] = await lists.rows(view.id, 'unmatched');
  expect({ ...there, id: '', line: 0 }).toEqual({ ...nobody, id: '', line: 0 });
  expect(await world.all('entitlement', { _id: lists.people.elsewhere._id })).toEqual(before);
  // Their own county's list finds them.
  const county = await lists.reconciled(csv([lists.line(lists.people.elsewhere)]), zhang);
  expect(county.counts).toMatchObject({ unknown: 0, unmatched: 0 });
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
  expect((await lists.rows(ofTown.id, 'unmatched', zhang)).length).toBe(3);
});

test('the raw file is destroyed, digest and counts stay, and no number or name of a stranger is kept in the clear', async () => {
  const file = csv(lists.ofAll());
  const clientId = randomUUID();
  const fileId = await put(world, file, clientId);
  const { id } = await world.get(chair, 'reconciliation.begin', { clientId, policyId, listOn, fileId });
  await world.jobs();
  // It lies there while somebody looks at what was understood of it.
  expect(await isGone(world, fileId)).toBe(false);
  await lists.confirmed(id);
  await lists.toldApart(id);
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
  const seen = await actionsOf(world.cloud, async () => {
    const { id } = await lists.reconciled(csv(lists.ofAll()));
    await lists.toldApart(id);
  });
  expect(seen.flatMap(({ code }) => code ?? [])).toEqual([]);
  expect(
    seen.flatMap(({ query }) =>
      query?.index === 'scan' && query.collection !== 'holidayNotice' ? [query.collection] : [],
    ),
  ).toEqual([]);
});

test('forty guessed numbers with a wrong name read like numbers that nobody has', async () => {
  const [known] = two(lists.people.asked);
  const [, idNumber] = lists.line(known);
  const guessed = csv([
    ['甲乙', idNumber],
    ...Array.from({ length: 5 }, (_each, at) => ['甲乙', nobodys(910 + at)] as const),
  ]);
  const before = await world.prints('person', 'entitlement');
  const view = await lists.reconciled(guessed);
  expect(view).toMatchObject({
    counts: { owed: 0, notDue: 0, differs: 0, unknown: 0, unmatched: 6 },
    secondYes: 'awaited',
    mayAnswer: false,
  });
  const rows = await lists.rows(view.id, 'unmatched');
  const [first] = rows;
  for (const row of rows) expect({ ...row, id: '', line: 0 }).toEqual({ ...first, id: '', line: 0 });
  for (const kind of ['differs', 'unknown'] as const) expect(await lists.rows(view.id, kind)).toEqual([]);
  expect(await world.prints('person', 'entitlement')).toEqual(before);
  // Nobody gets a task but the 理事长 above, who is asked.
  expect((await lists.tasks()).map(({ kind, post }) => [kind, post])).toEqual([
    ['listUnmatched', '230623000000:chair'],
  ]);
  // How many people did not match is in the audit, under the account that handed the list in.
  expect(await world.all('audit', { subject: view.id })).toMatchObject([
    { act: 'listed', account: chair, about: JSON.stringify({ people: 6, unmatched: 6 }) },
  ]);
  // Whoever handed the list in gives no second yes, and neither does whoever has followed them on their post.
  await world.database.collection('reconciliation').doc(view.id).update({ account: 'somebody-who-left' });
  expect(await world.ask(chair, 'reconciliation.answer', { id: view.id, agrees: true })).toMatchObject({
    code: 'NOT_FOUND',
  });
  await world.database.collection('reconciliation').doc(view.id).update({ account: chair });
  for (const agrees of [true, false])
    expect(await world.ask(chair, 'reconciliation.answer', { id: view.id, agrees })).toMatchObject({
      ok: false,
      code: 'NOT_FOUND',
    });
  // The 理事长 above sees what is asked, and says no; it stays as it is.
  expect(await world.get(zhang, 'reconciliation.get', { id: view.id })).toMatchObject({ mayAnswer: true });
  await world.get(zhang, 'reconciliation.answer', { id: view.id, agrees: false });
  await world.jobs();
  expect(await world.get(chair, 'reconciliation.get', { id: view.id })).toMatchObject({
    counts: { unmatched: 6, differs: 0, unknown: 0 },
    secondYes: 'refused',
  });
  expect((await lists.tasks()).map(({ desk }) => desk)).toEqual([null]);
  expect(await world.ask(zhang, 'reconciliation.answer', { id: view.id, agrees: true })).toMatchObject({
    code: 'NOT_NOW',
  });
});

test('who is missing on a list does not tell whose number stands on it under another name', async () => {
  await lists.findOwed();
  const [zhao] = await world.all('person', { _id: personId });
  if (zhao === undefined) throw new Error('赵淑芬 is missing');
  const [, idNumber] = lists.line(zhao);
  const missing = async (number: string): Promise<unknown> => {
    const { id } = await lists.reconciled(csv([['甲乙', number]]));
    return (await lists.rows(id, 'owed')).map((row) => row.personId);
  };
  const without = await missing(nobodys(920));
  expect(without).toContain(personId);
  expect(await missing(idNumber)).toEqual(without);
});

test('a list on which too many numbers are of one place and birthday is refused', async () => {
  const view = await lists.understood(
    csv(Array.from({ length: 40 }, (_each, at) => ['甲乙', nobodys(900 + at)] as const)),
  );
  expect(view).toMatchObject({ state: 'unreadable', unreadable: 'oneBirthday' });
});

test('what was understood waits for whoever handed it in, and for nobody else; who does not want it gets rid of it', async () => {
  const [had] = two(lists.people.asked);
  const { id } = await lists.understood(csv([lists.line(had)]));
  await world.jobs();
  expect(await world.get(zhang, 'reconciliation.get', { id })).toMatchObject({ state: 'understood' });
  for (const name of ['reconciliation.confirm', 'reconciliation.withdraw'] as const)
    expect(await world.ask(zhang, name, { id, columns: null })).toMatchObject({ code: 'NOT_FOUND' });
  await world.get(chair, 'reconciliation.withdraw', { id });
  await world.jobs();
  expect(await world.all('reconciliation', { _id: id })).toMatchObject([
    { state: 'unreadable', unreadable: 'withdrawn', fileId: null, dueAt: null },
  ]);
  expect((await lists.status(had)).status).toBe('asked');
});

test('nobody says yes for two days: the list is given up, and its file destroyed', async () => {
  const [had] = two(lists.people.asked);
  const clientId = randomUUID();
  const fileId = await put(world, csv([lists.line(had)]), clientId);
  const { id } = await world.get(chair, 'reconciliation.begin', { clientId, policyId, listOn, fileId });
  await world.jobs();
  world.cloud.clock.set(new Date('2026-11-25T03:00:00.000Z'));
  await world.jobs();
  expect(await world.get(chair, 'reconciliation.get', { id })).toMatchObject({
    state: 'unreadable',
    unreadable: 'unconfirmed',
  });
  expect(await isGone(world, fileId)).toBe(true);
});
