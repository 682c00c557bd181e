/**
 * Nobody gets a second record because their name was misheard or their number mistyped: whoever is near is shown
 * first, out of the cadre's own region alone.
 */
import { randomUUID } from 'node:crypto';
import type { Person } from '../../shared/person/person';
import type { NearRow } from '../../shared/person/person.contract';
import { recording } from '../../shared/settings';
import { nearKeysOf } from '../../shared/near';
import type { World } from './world';
import { chair, liaison, recordPerson, startWorld } from './world';

const village = '230623101201';
const neighbourVillage = '230623101202';
/** In the same county, in another town. */
const otherTown = '230623100000';

let world: World;

/** Puts somebody into the register of a village. */
async function inRegister(
  _id: string,
  name: string,
  phone: string,
  region: string,
  change: Partial<Person> = {},
): Promise<void> {
  const [some] = await world.all('person', { region });
  if (some === undefined) throw new Error(`nobody lives in ${region}`);
  const sealed = { ...some.sealed, phone: world.sealer.seal(phone, ['person', _id, 'phone']) };
  const nearKeys = nearKeysOf(name, phone, world.sealer);
  world.put('person', [
    { ...some, _id, idKey: _id, name, nearKeys, sealed, holder: null, grants: [], diedOn: null, ...change },
  ]);
}

const somebody = { name: '欧阳明月', phone: '13804591234', region: village };

/** Whom a cadre is shown who is about to record somebody; empty where somebody was recorded. */
async function shown(
  said: { name: string; phone: string; region: string },
  noneOf: string[] = [],
  account = liaison,
): Promise<NearRow[]> {
  const answer = await world.get(account, 'person.record', { clientId: randomUUID(), ...said, noneOf });
  return answer.kind === 'near' ? answer.rows : [];
}

const isRecorded = async (name: string): Promise<boolean> =>
  (await world.all('person', { name, recorded: false })).length > 0;

describe('who is there already is shown before somebody new is recorded', () => {
  beforeAll(async () => {
    world = await startWorld();
    await inRegister('there', somebody.name, somebody.phone, village);
  });
  afterAll(() => world.stop());

  test.each([
    ['one character different', '欧阳明日', '15600000000'],
    ['the first character different', '区阳明月', '15600000000'],
    ['a dot and a space', '欧阳·明 月', '15600000000'],
    ['one digit different', '别的名字', '13804591235'],
    ['two digits swapped', '别的名字', '13804591243'],
    ['the number in groups, another name', '别的名字', '+86 138 0459 1234'],
  ])('%s', async (_what, name, phone) => {
    expect(await shown({ name, phone, region: village })).toEqual([
      { id: 'there', name: '欧阳明月', place: '红旗镇阳光村', phone: '138****34' },
    ]);
    expect(await isRecorded(name)).toBe(false);
  });

  test('until the cadre has said that this is not the person', async () => {
    const another = { name: '欧阳明日', phone: '15600000000', region: village };
    expect(await shown(another, ['there'])).toEqual([]);
    expect(await isRecorded(another.name)).toBe(true);
  });
});

describe('near ones', () => {
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.stop());

  test('a name by the former code of its character is near', async () => {
    await inRegister('there', '欧阳䶮', somebody.phone, village);
    const typed = { name: '区阳\uE863', phone: '15600000000', region: village };
    expect((await shown(typed)).map(({ id }) => id)).toEqual(['there']);
  });

  test('who finds nobody by a name is shown the near names, and nothing where somebody is found', async () => {
    await inRegister('there', '欧阳明月', somebody.phone, village);
    expect(await world.get(liaison, 'person.search', { name: '欧阳明日' })).toEqual({
      rows: [],
      near: [{ id: 'there', name: '欧阳明月', place: '红旗镇阳光村', phone: '138****34' }],
    });
    expect(await world.get(liaison, 'person.search', { name: '欧阳' })).toMatchObject({
      rows: [{ id: 'there' }],
      near: [],
    });
  });

  test('somebody of another region is never shown, whatever is typed; to whom the region belongs, they are', async () => {
    await inRegister('there', somebody.name, somebody.phone, neighbourVillage);
    expect(await world.get(liaison, 'person.search', { name: '欧阳明日' })).toEqual({ rows: [], near: [] });
    expect(
      (await shown({ ...somebody, name: '欧阳明日', region: village }, [], chair)).map(({ id }) => id),
    ).toContain('there');
    expect(await shown(somebody)).toEqual([]);
    const elsewhere = (await world.all('post', { _id: `${otherTown}:chair` }))[0]?.holder ?? '';
    expect(await world.get(elsewhere, 'person.search', { name: '欧阳明日' })).toEqual({ rows: [], near: [] });
  });

  test('whoever has died is not offered, and nothing of a person leaves but name, village and masked number', async () => {
    await inRegister('dead', somebody.name, somebody.phone, village, { diedOn: '2026-10-01' });
    await inRegister('there', '欧阳明日', '13804591235', village);
    const answer = await shown(somebody);
    expect(answer.map((row) => Object.keys(row).sort())).toEqual([['id', 'name', 'phone', 'place']]);
    expect(answer.map(({ id }) => id)).toEqual(['there']);
  });

  test('the nearest few are shown, and one no to all of them is enough', async () => {
    for (const last of '东西南北中上下左右前后')
      await inRegister(
        `there-${last}`,
        `欧阳明${last}`,
        `1560000${String(last.charCodeAt(0)).slice(0, 4)}`,
        village,
      );
    await inRegister('nearest', '欧阳明月', '13804591234', village);
    const rows = await shown(somebody);
    expect(rows).toHaveLength(recording.nearShown);
    expect(rows[0]?.id).toBe('nearest');
    expect(
      await shown(
        somebody,
        rows.map(({ id }) => id),
      ),
    ).toEqual([]);
    expect(await isRecorded(somebody.name)).toBe(true);
  });

  test('a repeat after a lost answer gives the same record, and a correction of an introduction is found anew', async () => {
    const command = { clientId: randomUUID(), ...somebody, noneOf: [] };
    const first = await world.get(liaison, 'person.record', command);
    expect(await world.get(liaison, 'person.record', command)).toEqual(first);
    await world.get('test-newcomer', 'person.introduce', {
      name: '司徒小川',
      phone: '15611112222',
      region: village,
    });
    await world.get('test-newcomer', 'person.introduce', {
      name: '司徒大海',
      phone: '15633334444',
      region: village,
    });
    const near = async (name: string): Promise<string[]> =>
      (await world.get(liaison, 'person.search', { name })).near.map((row) => row.name);
    expect(await near('司徒小山')).toEqual([]);
    expect(await near('司徒大河')).toEqual(['司徒大海']);
  });

  test('numbers cannot be guessed without end: past a day’s limit only names are compared', async () => {
    await inRegister('there', somebody.name, somebody.phone, village);
    const guess = { name: '猜号码的', phone: '13804591235', region: village };
    const answers: number[] = [];
    for (let guessed = 0; guessed <= recording.numbersADay; guessed += 1)
      answers.push((await shown({ ...guess, name: `猜${guessed}` })).length);
    expect(answers).toEqual([...Array.from({ length: recording.numbersADay }, () => 1), 0]);
    expect((await shown({ ...guess, name: '欧阳明日' })).map(({ id }) => id)).toEqual(['there']);
  });

  test('what a cadre recorded is near to what another cadre of the region records', async () => {
    const { id } = await recordPerson(world, liaison, somebody);
    expect((await shown({ ...somebody, phone: '13804591243' }, [], chair)).map((row) => row.id)).toEqual([
      id,
    ]);
  });
});
