/**
 * 当地标准: what only the place can say is a task of the county, is said once by whoever leads it, and changes
 * what people are owed; by the built functions and the real SDK.
 */
import { policyOf } from '../builders/desk-rows';
import { sealedFacts } from '../../cloudfunctions/person/facts';
import type { Evaluated } from '../../cloudfunctions/entitlement/evaluate-due';
import type { Input, Output } from '../../shared/contract';
import { parameters } from '../../shared/parameter/parameter';
import type { Person } from '../../shared/person/person';
import type { FactValue } from '../../shared/fact/fact';
import type { World } from './world';
import { chair as townChair, liaison, personId, startWorld, zhao } from './world';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

const [countyChair, provinceChair] = ['demo-zhang-zhiyuan', 'demo-han-xuemei'];
const [county, prefecture, province] = ['230623000000', '230600000000', '230000000000'];
const [living, nursing] = ['hardship-living-subsidy', 'severe-nursing-subsidy'];
const edge = 'param.livingSubsidyIncludesEdge';

type Set = Input<'parameter.set'>;
const saying = (change: Partial<Set> = {}): Set => ({
  region: county,
  fact: edge,
  value: true,
  source: '林残联发〔2026〕1号（测试用）',
  ...change,
});
const say = (change: Partial<Set> = {}, account = countyChair): Promise<Output<'parameter.set'>> =>
  world.get(account, 'parameter.set', saying(change));
const answer = (fact: string, value: string | boolean | string[]): Promise<unknown> =>
  world.get(zhao, 'entitlement.answer', { personId, fact, value });

/** All that 生活补贴 asks of a family on the edge, but for what the place says. */
const onTheEdge: Readonly<Record<string, FactValue>> = {
  'person.hukou.region': '230623101201',
  'household.status': 'dibao-edge',
  'benefits.current': [],
};
async function liveOnTheEdge(change: Readonly<Record<string, string>> = {}): Promise<void> {
  for (const [fact, value] of Object.entries({ ...onTheEdge, ...change }))
    await answer(fact, value as string | string[]);
}

const status = async (policyId = living): Promise<string | undefined> =>
  (await world.get(zhao, 'entitlement.mine', { personId })).rows.find(({ id }) => id === policyId)?.status;
const tasksOf = async (account: string): Promise<string[]> =>
  (await world.get(account, 'task.desk', { filter: 'tasks', after: null })).rows
    .filter(({ kind }) => kind === 'parameter')
    .map(({ name }) => name);
const owedOnDesk = async (): Promise<(string | undefined)[]> =>
  (await world.get(liaison, 'task.desk', { filter: 'tasks', after: null })).rows
    .filter(({ kind }) => kind === 'owed')
    .map(policyOf);
/** The night goes faster where nobody else is in the register. */
const leaveOnly = (ids: readonly string[]): Promise<unknown> =>
  world.database
    .collection('person')
    .where({ _id: world.database.command.nin([...ids]) })
    .remove();
const anotherCounty = async (): Promise<string> =>
  (await world.all('region', { level: 'county' })).find(({ _id }) => _id !== county)?._id ?? '';
/** Two minutes later: whoever has read what was said before is done. */
const later = (): void => world.cloud.clock.set(new Date(world.cloud.clock.now().getTime() + 120_000));

test('until the place has said it, it is the place’s to say: no question, never a no; said, it is owed, lies on a desk, and the person is told', async () => {
  await leaveOnly([personId]);
  await liveOnTheEdge();
  expect(await status()).toBe('local');
  const told = async (): Promise<number> =>
    (await world.get(zhao, 'notification.list', { after: null })).rows.filter(
      ({ code }) => code === 'owedFound',
    ).length;
  const before = await told();
  await say();
  expect(await status()).toBe('owed');
  later();
  expect(await world.evaluation()).toMatchObject({ placed: 1 });
  expect(await owedOnDesk()).toContain('困难生活补贴');
  expect(await told()).toBe(before + 1);
  await say({ value: false });
  later();
  await world.evaluation();
  expect([await status(), await owedOnDesk()]).toEqual(['no', expect.not.arrayContaining(['困难生活补贴'])]);
});

test('what nobody has said is a task of the county with a day, once; it goes when it is said, and cannot be crossed off', async () => {
  await world.nightly();
  expect((await tasksOf(countyChair)).sort()).toEqual(parameters.map(({ name }) => name).sort());
  expect([await tasksOf(provinceChair), await tasksOf(townChair)]).toEqual([[], []]);
  const before = await world.prints('task');
  await world.nightly();
  expect(await world.prints('task')).toEqual(before);
  const [task] = await world.all('task', { _id: `${county}.${edge}` });
  expect(task).toMatchObject({
    kind: 'parameter',
    place: '林甸县',
    desk: `${county}:chair`,
    dueKey: `2026-12-07T09:00:00.000Z|${county}.${edge}`,
  });
  expect(await world.ask(countyChair, 'task.done', { id: task?._id ?? '' })).toMatchObject({
    ok: false,
    code: 'NOT_NOW',
  });
  await say();
  expect(await tasksOf(countyChair)).toHaveLength(parameters.length - 1);
});

test('a task that was laid down while somebody said it goes the next night', async () => {
  await world.nightly();
  await say();
  await world.database
    .collection('task')
    .doc(`${county}.${edge}`)
    .update({ desk: `${county}:chair`, doneAt: null });
  await world.nightly();
  expect(await tasksOf(countyChair)).toHaveLength(parameters.length - 1);
});

test('where nobody stands as the county’s 理事长 it lies with whoever leads the place above', async () => {
  await world.get(provinceChair, 'directory.vacate', {
    post: `${county}:chair`,
    version: await world.versionOf(`${county}:chair`),
  });
  await world.nightly();
  const desks = (await world.all('task', { kind: 'parameter' })).map(({ desk }) => desk);
  expect([...new Set(desks)]).toEqual([`${prefecture}:chair`]);
});

test('what was said nearest counts; the province’s word is everybody’s who has none of their own', async () => {
  await liveOnTheEdge();
  await world.nightly();
  await say({ region: province, value: false }, provinceChair);
  expect([await status(), await tasksOf(countyChair)]).toEqual([
    'no',
    expect.not.arrayContaining(['生活补贴给不给低保边缘家庭']),
  ]);
  const shown = async (): Promise<unknown> =>
    (await world.get(countyChair, 'parameter.list', {})).places.map(({ region, rows }) => [
      region,
      rows.find(({ fact }) => fact === edge)?.set,
    ]);
  expect(await shown()).toEqual([[county, expect.objectContaining({ value: false, place: '黑龙江省' })]]);
  await say();
  expect([await status(), await shown()]).toEqual([
    'owed',
    [[county, expect.objectContaining({ value: true, place: '林甸县' })]],
  ]);
});

test('the place where the household is registered counts, not the one where somebody lives', async () => {
  const elsewhere = await anotherCounty();
  await liveOnTheEdge({ 'person.hukou.region': elsewhere });
  await say();
  expect(await status()).toBe('local');
  const [ledger] = await world.all('entitlement', { _id: personId });
  expect(ledger?.registeredIn).toEqual([elsewhere, `${elsewhere.slice(0, 4)}00000000`, province]);
});

test('whoever leads the place says it, and nobody else; a word that cannot be is refused', async () => {
  for (const [account, region, code] of [
    [liaison, county, 'NOT_ALLOWED'],
    [zhao, county, 'NOT_ALLOWED'],
    [townChair, county, 'NOT_FOUND'],
    [townChair, '230623101000', 'NOT_FOUND'],
    [countyChair, await anotherCounty(), 'NOT_FOUND'],
    [countyChair, province, 'NOT_FOUND'],
    [provinceChair, county, 'NOT_FOUND'],
  ] as const)
    expect([account, region, await world.ask(account, 'parameter.set', saying({ region }))]).toEqual([
      account,
      region,
      expect.objectContaining({ ok: false, code }),
    ]);
  for (const [fact, value] of [
    [edge, 1],
    ['param.childRehabMaxAge', 6.5],
    ['param.childRehabMaxAge', true],
    ['param.dibaoStandardMonthly', 0],
    ['param.dibaoStandardMonthly', 710.005],
    ['param.nursingSubsidyMonthly', 80],
    ['param.nursingSubsidyMonthly', {}],
    ['param.nursingSubsidyMonthly', { 1: -1 }],
    ['person.age', 3],
    ['param.noSuch', true],
  ] as const)
    expect([fact, value, await world.ask(countyChair, 'parameter.set', saying({ fact, value }))]).toEqual([
      fact,
      value,
      expect.objectContaining({ ok: false, code: 'BAD_INPUT', args: { field: 'value' } }),
    ]);
  expect(await world.all('parameter')).toEqual([]);
  expect(await world.get(townChair, 'parameter.list', {})).toEqual({ places: [] });
});

test('said again it changes nothing; two words at once both stand; who said what is written down', async () => {
  await say();
  const before = await world.prints('parameter', 'task', 'audit');
  await say();
  expect(await world.prints('parameter', 'task', 'audit')).toEqual(before);
  await Promise.all([
    say({ fact: 'param.childRehabMaxAge', value: 14 }),
    say({ fact: 'param.dibaoStandardMonthly', value: 710.5 }),
  ]);
  const [place] = await world.all('parameter');
  expect(place?.settings.map(({ fact, value }) => [fact, value]).sort()).toEqual([
    ['param.childRehabMaxAge', 14],
    ['param.dibaoStandardMonthly', 710.5],
    [edge, true],
  ]);
  const audit = await world.all('audit', { act: 'said' });
  expect(audit.every(({ account, subject }) => account === countyChair && subject === county)).toBe(true);
  expect(audit.map(({ about }) => about)).toContain(
    JSON.stringify({ fact: edge, value: true, source: saying().source }),
  );
});

test('an amount that the place sets is the person’s own, by their level', async () => {
  const amount = async (policyId: string): Promise<number | null | undefined> =>
    (await world.get(zhao, 'entitlement.one', { personId, policyId })).amount?.value;
  await liveOnTheEdge();
  expect([await amount(living), await amount(nursing)]).toEqual([null, null]);
  await say({ fact: 'param.livingSubsidyMonthly', value: 120 });
  await say({ fact: 'param.nursingSubsidyMonthly', value: { 1: 131, 2: 81 } });
  const [person] = await world.all('person', { _id: personId });
  const level = world.sealer.open(person?.sealed.disability ?? '', ['person', personId, 'disability'])[1];
  expect([await amount(living), await amount(nursing)]).toEqual([
    120,
    { 1: 131, 2: 81 }[level ?? ''] ?? null,
  ]);
});

/** So many are registered in the county: one slice and one more. */
const MANY = 101;

async function registerMany(): Promise<string[]> {
  const [model] = await world.all('person', { _id: personId });
  if (model === undefined) throw new Error('she is missing');
  const stated = Object.fromEntries(
    Object.entries({ ...onTheEdge, 'disability.certificateStatus': 'valid' }).map(([fact, value]) => [
      fact,
      { value, on: '2026-11-20', by: 'self' as const },
    ]),
  );
  const persons = Array.from({ length: MANY }, (_each, index): Person => {
    const _id = `test-${String(index).padStart(3, '0')}`;
    return {
      ...model,
      _id,
      idKey: _id,
      holder: null,
      grants: [],
      recorded: false,
      sealed: { ...model.sealed, idNumber: '', disability: '' },
      facts: sealedFacts(stated, _id, world.sealer),
    };
  });
  await leaveOnly([personId]);
  world.put('person', persons);
  await night();
  return persons.map(({ _id }) => _id);
}

/** Fires until there is nothing left to judge. */
async function night(): Promise<Evaluated[]> {
  const firings: Evaluated[] = [];
  do firings.push((await world.evaluation()) as Evaluated);
  while (firings.at(-1)?.done === false);
  return firings;
}

const owed = async (): Promise<string[]> =>
  (await world.all('entitlement'))
    .filter(({ rows }) => rows.some(({ policyId, status: how }) => policyId === living && how === 'owed'))
    .map(({ _id }) => _id);

test('what a place says judges everybody who is registered there, once, and nobody before calls that began earlier are over', async () => {
  const ids = await registerMany();
  expect(await owed()).toEqual([]);
  await say();
  expect(await night()).toEqual([{ due: 0, placed: 0, round: 0, done: true }]);
  later();
  expect((await night()).map(({ placed }) => placed)).toEqual([MANY]);
  expect(await owed()).toEqual(ids);
  expect(await night()).toEqual([{ due: 0, placed: 0, round: 0, done: true }]);
  expect(await world.all('parameter')).toMatchObject([{ _id: county, dueAt: null }]);
});

test('another word while they are being judged begins anew: nobody is left with the one before', async () => {
  const ids = await registerMany();
  await say();
  later();
  await night();
  expect(await owed()).toEqual(ids);
  // As a firing leaves it that was ended after its first slice.
  const halfway = async (): Promise<void> => {
    await world.database
      .collection('round')
      .doc(`place.${county}`)
      .update({ at: ids[49] ?? '', isDone: false });
    await world.database
      .collection('parameter')
      .doc(county)
      .update({ dueAt: world.cloud.clock.now().toISOString() });
  };
  await halfway();
  expect((await night()).map(({ placed }) => placed)).toEqual([MANY - 50]);
  await halfway();
  await say({ value: false });
  later();
  await night();
  expect(await owed()).toEqual([]);
});

test('a place speaks while a slice of its people is being judged: they are judged again by the new word', async () => {
  const ids = await registerMany();
  await say();
  later();
  const spoken: Promise<unknown>[] = [];
  const stop = world.cloud.observe(({ query }) => {
    if (query?.collection === 'entitlement' && query.index === 'registeredIn' && spoken.length === 0)
      spoken.push(say({ value: false }));
  });
  await night();
  stop();
  expect(await Promise.all(spoken)).toHaveLength(1);
  // How far the slice came by the earlier word says nothing of the later one.
  expect(await world.all('parameter')).toMatchObject([{ version: 2, dueAt: expect.any(String) as unknown }]);
  expect((await owed()).length).toBeLessThan(ids.length);
  later();
  await night();
  expect(await owed()).toEqual([]);
});
