/**
 * 我管的人: a cadre goes through the people of their own place and sees what waits for each. Nobody of another place is
 * on it, and who has left the post sees nothing. Beside it stands what a cadre's desk counts.
 */
import { emptyLedger } from '../../shared/entitlement/entitlement';
import type { Row } from '../../shared/entitlement/entitlement';
import type { PeopleRow } from '../../shared/person/person.contract';
import type { PeopleFilter } from '../../shared/person/person';
import { certificatePolicy } from '../../shared/policy/pursued';
import { deskFilters } from '../../shared/task/task';
import type { World } from './world';
import { aNeed, chair, liaison, on, personId, solved, startWorld, zhao } from './world';

const village = '230623101201';
const neighbourVillage = '230623101202';
const town = '230623101000';
const post = `${village}:liaison`;
const leader = 'demo-zhang-zhiyuan';

let world: World;
let neighbour = '';
beforeAll(async () => {
  world = await startWorld();
  const [found] = await world.all('post', { _id: `${neighbourVillage}:liaison` });
  neighbour = found?.holder ?? '';
});
afterAll(() => world.stop());

/** Everybody on the pages of 我管的人, in their order. */
async function peopleOf(
  account: string,
  filter: PeopleFilter,
  place: string | null = null,
): Promise<PeopleRow[]> {
  const rows: PeopleRow[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < 40; pages += 1) {
    const page: { rows: PeopleRow[]; next: string | null } = await world.get(account, 'person.people', {
      filter,
      place,
      after,
    });
    expect(page.rows.length).toBeLessThanOrEqual(20);
    rows.push(...page.rows);
    if (page.next === null) return rows;
    after = page.next;
  }
  throw new Error('the list does not end');
}

const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
const rowOf = async (account: string, filter: PeopleFilter, id: string): Promise<PeopleRow | undefined> =>
  (await peopleOf(account, filter)).find((row) => row.id === id);

const owedRow = (policyId: string): Row => ({
  policyId,
  status: 'owed',
  since: '2026-11-20T02:00:00.000Z',
  rule: '1',
  because: [],
  evidence: null,
  desk: null,
  requestId: null,
});

describe('who is on it', () => {
  beforeAll(async () => {
    const [some] = await world.all('person', { region: village });
    if (some === undefined) throw new Error('nobody lives there');
    world.put(
      'person',
      Array.from({ length: 45 }, (_each, index) => {
        const _id = `same-name-${String(index).padStart(2, '0')}`;
        return { ...some, _id, idKey: _id, name: '王重名', holder: null, grants: [] };
      }),
    );
    world.put('person', [
      { ...some, _id: 'dead', idKey: 'dead', holder: null, grants: [], diedOn: '2026-11-01' },
    ]);
  });

  test('everybody who lives there, once, by name, however many share one', async () => {
    const people = (await world.all('person', { region: village })).filter(({ diedOn }) => diedOn === null);
    people.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a._id < b._id ? -1 : 1));
    expect(ids(await peopleOf(liaison, 'all'))).toEqual(people.map(({ _id }) => _id));
  });

  test('a town looks at itself or at one of its villages, and at no other place', async () => {
    const { places } = await world.get(chair, 'person.people', { filter: 'all', place: null, after: null });
    expect(places).toContainEqual({ code: village, name: expect.stringContaining('阳光村') as string });
    expect(ids(await peopleOf(chair, 'all', village))).toEqual(ids(await peopleOf(liaison, 'all')));
    for (const [account, place] of [
      [chair, '230623100000'],
      [liaison, neighbourVillage],
      [liaison, town],
    ] as const)
      expect(await world.ask(account, 'person.people', { filter: 'all', place, after: null })).toMatchObject({
        code: 'NO_SUCH_PLACE',
      });
  });

  test('nobody for a deputy chair, who answers for no region', async () => {
    const [deputy] = await world.all('post', { _id: `${town}:deputyChair` });
    const answer = await world.get(deputy?.holder ?? '', 'person.people', {
      filter: 'all',
      place: null,
      after: null,
    });
    expect(answer).toEqual({ rows: [], places: [], next: null });
  });
});

describe('what waits for somebody', () => {
  test('open requests stand once for a person, the earliest due first, and are gone with the answer', async () => {
    const before = ids(await peopleOf(liaison, 'none'));
    expect(before).toContain(personId);
    const asked = await world.get(zhao, 'request.submit', aNeed());
    const second = await world.get(zhao, 'request.submit', aNeed({ category: 'school' }));
    const due = [asked.due?.at ?? '', second.due?.at ?? ''].sort()[0];
    expect((await peopleOf(liaison, 'open')).filter(({ id }) => id === personId)).toEqual([
      expect.objectContaining({ id: personId, open: 2, due, owed: 0 }),
    ]);
    expect(ids(await peopleOf(liaison, 'none'))).not.toContain(personId);
    // Whoever supervises sees the same, a neighbour nothing.
    for (const account of [chair, leader])
      expect(await rowOf(account, 'open', personId)).toMatchObject({ open: 2 });
    expect(ids(await peopleOf(neighbour, 'open'))).not.toContain(personId);
    expect(ids(await peopleOf(neighbour, 'all'))).not.toContain(personId);

    expect((await world.get(liaison, 'task.ofPerson', { personId })).rows.map(({ id }) => id).sort()).toEqual(
      [asked.id, second.id].sort(),
    );
    expect(await world.ask(neighbour, 'task.ofPerson', { personId })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await world.ask(neighbour, 'person.card', { personId })).toMatchObject({ code: 'NOT_FOUND' });

    for (const { id } of [asked, second]) {
      await world.get(liaison, 'request.accept', on(id));
      await world.get(liaison, 'request.answer', solved(id, '办好了。'));
    }
    expect(await rowOf(liaison, 'open', personId)).toBeUndefined();
    expect(ids(await peopleOf(liaison, 'none'))).toContain(personId);
  });

  test('a complaint about the cadre is not counted for them, and is for the county', async () => {
    const { id } = await world.get(zhao, 'request.submit', aNeed({ category: 'complaint', accused: post }));
    expect(await rowOf(liaison, 'open', personId)).toBeUndefined();
    expect(await rowOf(liaison, 'all', personId)).toMatchObject({ open: 0 });
    expect((await world.get(liaison, 'task.ofPerson', { personId })).rows).toEqual([]);
    expect(await rowOf(leader, 'open', personId)).toMatchObject({ open: 1 });
    await world.get(zhao, 'request.withdraw', on(id));
  });

  test('what is owed, most first, and that the certificate is to be renewed', async () => {
    const people = await world.all('person', { region: village });
    const [one, other] = people.filter(
      ({ _id, holder, diedOn }) => _id !== personId && holder === null && diedOn === null,
    );
    if (one === undefined || other === undefined) throw new Error('too few live there');
    world.put(
      'entitlement',
      (
        [
          [one, [owedRow(certificatePolicy), owedRow('severe-nursing-subsidy')], '098'],
          [other, [owedRow('severe-nursing-subsidy')], '099'],
        ] as const
      ).map(([{ _id, name, place, path }, rows, key]) => ({
        ...emptyLedger({ _id, name, place, path, registeredIn: [], holdsUntil: null }),
        rows,
        owedKey: `${key}|${_id}`,
      })),
    );
    const owed = await peopleOf(liaison, 'owed');
    expect(owed.map(({ id, owed: count, certificate }) => [id, count, certificate])).toEqual([
      [one._id, 2, true],
      [other._id, 1, false],
    ]);
    expect(ids(await peopleOf(liaison, 'none'))).not.toContain(one._id);
  });
});

test('the numbers on the filters of 待办 are those of their lists', async () => {
  const { id } = await world.get(zhao, 'request.submit', aNeed());
  await world.get(liaison, 'request.accept', on(id));
  await world.get(zhao, 'request.submit', aNeed({ category: 'school' }));
  const { counts } = await world.get(liaison, 'task.tally', {});
  const listed = await Promise.all(
    deskFilters.map(async (filter) => {
      const { rows } = await world.get(liaison, 'task.desk', { filter, after: null });
      return { filter, count: rows.length };
    }),
  );
  expect(counts).toEqual(listed);
  expect(Object.fromEntries(counts.map(({ filter, count }) => [filter, count]))).toMatchObject({
    waiting: 1,
    reply: 1,
    overdue: 0,
  });
  // An interim reply is a 回音; nothing more is owed today.
  await world.get(liaison, 'request.progress', { ...on(id), words: '明天去看。' });
  const later = await world.get(liaison, 'task.tally', {});
  expect(later.counts.find(({ filter }) => filter === 'reply')).toEqual({ filter: 'reply', count: 0 });

  world.cloud.clock.set(new Date('2026-11-24T01:00:00.000Z'));
  const today = await world.get(liaison, 'task.desk', { filter: 'today', after: null });
  expect(today.rows.map(({ due }) => due.slice(0, 10))).toEqual(today.rows.map(() => '2026-11-24'));
  expect(today.rows.length).toBeGreaterThan(0);
});

test('whoever has moved away is among the people of the new place alone, also while a request stays behind', async () => {
  await world.get(zhao, 'request.submit', aNeed());
  expect(ids(await peopleOf(liaison, 'open'))).toContain(personId);
  await world.get(liaison, 'claim.move', { personId, region: neighbourVillage });
  for (const filter of ['all', 'open'] as const)
    expect(ids(await peopleOf(liaison, filter))).not.toContain(personId);
  expect(ids(await peopleOf(neighbour, 'all'))).toContain(personId);
});

test('who has left the post sees no people and no card', async () => {
  await world.get(chair, 'directory.vacate', { post, version: await world.versionOf(post) });
  expect(
    await world.ask(liaison, 'person.people', { filter: 'all', place: null, after: null }),
  ).toMatchObject({
    code: 'NOT_ALLOWED',
  });
  expect(await world.ask(liaison, 'person.card', { personId })).toMatchObject({ code: 'NOT_ALLOWED' });
});
