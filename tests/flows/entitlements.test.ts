/**
 * 应享台账: what somebody is owed is found, lies on a desk, is asked for, and is had; by the built functions and
 * the real SDK.
 */
import { policyOf } from '../builders/desk-rows';
import type { Evaluated } from '../../cloudfunctions/entitlement/evaluate-due';
import type { Output } from '../../shared/contract';
import { policies } from '../../shared/policy/policies';
import { actionsOf } from '../builders/traffic';
import type { World } from './world';
import { aNeed, chair, liaison, on, personId, startWorld, wangLi, zhao } from './world';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

/** So many persons are left for the night to judge: two slices. */
const LEFT = 101;

const nursing = 'severe-nursing-subsidy';
type Mine = Output<'entitlement.mine'>;

const mine = (account = zhao): Promise<Mine> =>
  world.get(account, 'entitlement.mine', { personId, theme: 'health' });
const rowOf = ({ rows }: Mine, id: string): Mine['rows'][number] => {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) throw new Error(`no row of ${id}`);
  return row;
};
const answer = (
  fact: string,
  value: boolean | string | string[],
  account = zhao,
): Promise<Output<'entitlement.answer'>> =>
  world.get(account, 'entitlement.answer', { personId, fact, value });

/** Says all that 护理补贴 asks for; the last answer is the one that settles it. */
async function findOwed(): Promise<Output<'entitlement.answer'>> {
  await answer('person.hukou.region', '230623101201');
  await answer('benefits.current', []);
  return answer('disability.needLongTermCare', true);
}

const deskTasks = async (account = liaison): Promise<(string | undefined)[]> =>
  (await world.get(account, 'task.desk', { filter: 'tasks', after: null })).rows
    .filter(({ kind }) => kind === 'owed')
    .map(policyOf);
const pursue = (): Promise<Output<'request.submit'>> =>
  world.get(
    zhao,
    'request.submit',
    aNeed({ category: 'allowance', words: '', policy: { id: nursing, ask: 'get' } }),
  );

test('everybody sees every policy, and what is not known is a question, never a no', async () => {
  const seen = await mine();
  expect(seen.rows.map(({ id }) => id).sort()).toEqual(policies.map(({ id }) => id).sort());
  expect(rowOf(seen, nursing)).toMatchObject({
    status: 'asked',
    questions: 3,
    had: null,
    pursued: null,
    sample: true,
  });
  expect(seen.questions[0]?.ask).toMatch(/您/);
  expect((await mine(wangLi)).questions[0]?.ask).not.toMatch(/您/);
});

test('the last answer finds what is owed: it shows at once, lies on the cadre’s desk, and the person is told once', async () => {
  const { changed, entitled } = await findOwed();
  expect(changed).toContainEqual({ id: nursing, name: '重度护理补贴', status: 'owed' });
  expect(rowOf(entitled, nursing)).toMatchObject({
    status: 'owed',
    pursued: { by: '陈桂兰', due: '2026-12-07T09:00:00.000Z', requestId: null },
  });
  expect(await deskTasks()).toEqual(['重度护理补贴']);
  const { rows } = await world.get(zhao, 'notification.list', { after: null });
  expect(rows.map(({ code }) => code)).toEqual(['owedFound']);
});

test('an answer given again changes nothing, and another answer takes it back: the task goes from the desk', async () => {
  await findOwed();
  const before = await world.prints('person', 'entitlement', 'task', 'notice', 'audit');
  expect((await answer('disability.needLongTermCare', true)).changed).toEqual([]);
  expect(await world.prints('person', 'entitlement', 'task', 'notice', 'audit')).toEqual(before);
  const { changed } = await answer('disability.needLongTermCare', false);
  expect(changed).toContainEqual({ id: nursing, name: '重度护理补贴', status: 'no' });
  expect(await deskTasks()).toEqual([]);
});

test('帮我办: the request knows its policy, sees to it instead of the task, and solved to satisfaction it is had', async () => {
  await findOwed();
  const { id, policy } = await pursue();
  expect(policy).toEqual({ id: nursing, name: '重度护理补贴', ask: 'get' });
  expect(await deskTasks()).toEqual([]);
  expect(rowOf(await mine(), nursing)).toMatchObject({
    status: 'owed',
    pursued: { by: '陈桂兰', requestId: id },
  });
  await world.get(liaison, 'request.accept', on(id));
  await world.get(liaison, 'request.answer', {
    ...on(id),
    outcome: 'solved',
    words: '已经报到民政，下个月起每月发到您的卡上。',
    reason: null,
    alternative: '',
    wake: null,
  });
  await world.get(zhao, 'request.rate', { ...on(id), rating: 5, words: '' });
  expect(rowOf(await mine(), nursing)).toMatchObject({
    status: 'had',
    had: { by: 'request', on: '2026-11-23' },
    pursued: null,
  });
});

test('a cadre puts it down at the person’s word: it knows its policy, and pursues it like their own', async () => {
  await findOwed();
  const entered = await world.get(liaison, 'request.enter', {
    ...aNeed({ category: 'allowance', words: '', policy: { id: nursing, ask: 'get' } }),
    how: 'door',
    readBack: true,
  });
  expect(entered.policy).toEqual({ id: nursing, name: '重度护理补贴', ask: 'get' });
  expect(rowOf(await mine(), nursing)).toMatchObject({
    status: 'owed',
    pursued: { by: '陈桂兰', requestId: entered.id },
  });
  expect(await deskTasks()).toEqual([]);
  expect((await world.get(zhao, 'request.get', { id: entered.id })).timeline[0]).toMatchObject({
    kind: 'submitted',
    side: 'post',
  });
  expect(
    await world.ask(liaison, 'request.enter', {
      ...aNeed({ category: 'device', words: '', policy: { id: nursing, ask: 'get' } }),
      how: 'door',
      readBack: true,
    }),
  ).toMatchObject({ ok: false, code: 'NO_SUCH_POLICY' });
});

test('a request taken back leaves it owed, on the desk again', async () => {
  await findOwed();
  const { id } = await pursue();
  await world.get(zhao, 'request.withdraw', on(id));
  expect(rowOf(await mine(), nursing)).toMatchObject({
    status: 'owed',
    pursued: { by: '陈桂兰', requestId: null },
  });
  expect(await deskTasks()).toEqual(['重度护理补贴']);
});

test('停发了: what was had is owed again and pursued; 数额不对 leaves it had while somebody looks', async () => {
  await findOwed();
  await world.get(zhao, 'entitlement.say', { personId, policyId: nursing, saying: 'had' });
  const about = (ask: 'stopped' | 'amount'): Promise<Output<'request.submit'>> =>
    world.get(zhao, 'request.submit', aNeed({ category: 'allowance', policy: { id: nursing, ask } }));
  const { id: amount } = await about('amount');
  expect(rowOf(await mine(), nursing)).toMatchObject({
    status: 'had',
    pursued: { requestId: amount },
  });
  const { id: stopped } = await about('stopped');
  expect(rowOf(await mine(), nursing)).toMatchObject({
    status: 'owed',
    pursued: { requestId: stopped },
  });
});

test('我已经在领, 我不要 and 还是要 are the person’s word, marked whose, and change nothing when said again', async () => {
  await findOwed();
  const say = (saying: 'had' | 'declined' | 'wanted', account = zhao): Promise<Mine> =>
    world.get(account, 'entitlement.say', { personId, policyId: nursing, saying });
  expect(rowOf(await say('had'), nursing)).toMatchObject({
    status: 'had',
    had: { by: 'self', on: '2026-11-23' },
  });
  expect(await deskTasks()).toEqual([]);
  const before = await world.prints('entitlement', 'task');
  expect(rowOf(await say('had', liaison), nursing)).toMatchObject({ had: { by: 'self' } });
  expect(await world.prints('entitlement', 'task')).toEqual(before);
  expect(rowOf(await say('declined', liaison), nursing)).toMatchObject({
    status: 'declined',
    had: null,
  });
  expect(rowOf(await say('wanted'), nursing)).toMatchObject({ status: 'owed' });
  expect(await deskTasks()).toEqual(['重度护理补贴']);
  expect(
    await world.ask(zhao, 'entitlement.say', { personId, policyId: 'no-such-policy', saying: 'had' }),
  ).toMatchObject({ ok: false, code: 'NOT_FOUND' });
});

test('what somebody has is not taken back by the rules: an answer that makes it a no leaves it had', async () => {
  await findOwed();
  await world.get(zhao, 'entitlement.say', { personId, policyId: nursing, saying: 'had' });
  await answer('disability.needLongTermCare', false);
  expect(rowOf(await mine(), nursing)).toMatchObject({ status: 'had', had: { by: 'self' } });
});

test('two answers at once both stand, and the ledger is what both of them make it', async () => {
  await answer('person.hukou.region', '230623101201');
  await Promise.all([answer('benefits.current', []), answer('disability.needLongTermCare', true, wangLi)]);
  expect(rowOf(await mine(), nursing).status).toBe('owed');
  expect(await deskTasks()).toEqual(['重度护理补贴']);
});

test('what only a cadre can judge is asked of a cadre, and taken from nobody else', async () => {
  const fact = 'household.propertyWithinLimit';
  expect(await world.ask(zhao, 'entitlement.answer', { personId, fact, value: true })).toMatchObject({
    ok: false,
    code: 'BAD_INPUT',
  });
  expect(await world.ask(liaison, 'entitlement.answer', { personId, fact, value: true })).toMatchObject({
    ok: true,
  });
});

test('the parts of a 多重残疾 are asked for and have to fit the certificate; the register goes before what is said', async () => {
  const set = async (id: string, disability: string): Promise<void> => {
    const [person] = await world.all('person', { _id: id });
    await world.database
      .collection('person')
      .doc(id)
      .update({
        sealed: {
          ...person?.sealed,
          disability: world.sealer.seal(disability, ['person', id, 'disability']),
        },
      });
  };
  const id =
    (await world.all('person', { recorded: true, path: '230623101201' })).find(({ _id }) => _id !== personId)
      ?._id ?? '';
  await set(id, '72');
  const asks = async (): Promise<string[]> =>
    (await world.get(liaison, 'entitlement.one', { personId: id, policyId: nursing })).questions.map(
      ({ fact }) => fact,
    );
  const parts = (...all: [category: string, level: string][]): Promise<unknown> =>
    world.ask(liaison, 'entitlement.answer', {
      personId: id,
      fact: 'disability.items',
      value: all.map(([category, level]) => ({ category, level })),
    });
  expect(await asks()).toContain('disability.items');
  for (const wrong of [
    [['4', '2']],
    [
      ['4', '3'],
      ['1', '4'],
    ],
    [
      ['4', '1'],
      ['1', '2'],
    ],
    [
      ['4', '2'],
      ['4', '2'],
    ],
  ] as [string, string][][])
    expect(await parts(...wrong)).toMatchObject({ ok: false, code: 'BAD_INPUT' });
  expect(await parts(['4', '2'], ['1', '4'])).toMatchObject({ ok: true });
  expect(await asks()).not.toContain('disability.items');
  const reasons = async (): Promise<string> =>
    JSON.stringify(
      (await world.get(liaison, 'entitlement.one', { personId: id, policyId: 'harbin-transit-card' }))
        .reasons,
    );
  await set(id, '44');
  const before = await reasons();
  expect(await parts(['1', '1'])).toMatchObject({ ok: true });
  expect(await reasons()).toBe(before);
});

test('a proxy sees it where the plan is theirs, speaks where they may submit, and sees no request kept from them', async () => {
  await findOwed();
  const [before] = await world.all('person', { _id: personId });
  const scoped = (...scopes: ('submit' | 'plan' | 'notices')[]): Promise<unknown> =>
    world.database
      .collection('person')
      .doc(personId)
      .update({
        grants: before?.grants.map((grant) => (grant.account === wangLi ? { ...grant, scopes } : grant)),
      });
  const { id } = await pursue();
  const grantId = before?.grants.find(({ account }) => account === wangLi)?.id ?? '';
  expect(rowOf(await mine(wangLi), nursing).pursued).toMatchObject({ requestId: id });
  await world.get(zhao, 'request.hide', { ...on(id), grantId });
  expect(rowOf(await mine(wangLi), nursing).pursued).toBeNull();
  await scoped('plan');
  expect(await mine(wangLi)).toMatchObject({ maySay: false, questions: [] });
  expect(
    await world.ask(wangLi, 'entitlement.answer', { personId, fact: 'household.status', value: 'dibao' }),
  ).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  await scoped('submit', 'notices');
  expect(await world.ask(wangLi, 'entitlement.mine', { personId })).toMatchObject({
    ok: false,
    code: 'NOT_FOUND',
  });
});

test.each([
  ['a value the fact does not have', 'household.status', 'rich'],
  ['another kind than is asked', 'disability.needLongTermCare', 'yes'],
  ['a day to come', 'person.birthDate', '2027-01-01'],
  ['no day', 'person.birthDate', '1960-02-30'],
  ['a place that is none', 'person.hukou.region', '999999999999'],
  ['less than nothing', 'household.perCapitaMonthlyIncome', -1],
  ['a fact that follows from others', 'person.age', 60],
  ['what only the place can say', 'param.dibaoStandardMonthly', 700],
  ['what is no fact', 'person.shoeSize', 40],
])('%s is refused, and nothing is written', async (_what, fact, value) => {
  const before = await world.prints('person', 'entitlement');
  expect(await world.ask(zhao, 'entitlement.answer', { personId, fact, value })).toMatchObject({
    ok: false,
    code: 'BAD_INPUT',
  });
  expect(await world.prints('person', 'entitlement')).toEqual(before);
});

test('one policy tells what decides, what is missing with its questions, and which papers one has', async () => {
  const before = await world.get(zhao, 'entitlement.one', { personId, policyId: nursing });
  expect(before.questions.map(({ fact }) => fact)).toEqual(
    expect.arrayContaining(['person.hukou.region', 'disability.needLongTermCare', 'benefits.current']),
  );
  expect(before.papers).toContainEqual({ name: '残疾人证', held: true });
  expect(before.papers).toContainEqual({ name: '户口簿', held: false });
  await answer('disability.needLongTermCare', false);
  const { row, reasons } = await world.get(zhao, 'entitlement.one', { personId, policyId: nursing });
  expect([row.status, reasons.map(({ stands }) => stands)]).toEqual(['no', ['no']]);
  expect(
    (await world.get(liaison, 'entitlement.one', { personId, policyId: nursing })).reasons[0]?.words,
  ).toContain('赵淑芬');
});

test('a no tells what would change it, and age only where it still can; a cadre sees what was done with it', async () => {
  const changes = async (policyId: string): Promise<(string | null)[]> =>
    (await world.get(zhao, 'entitlement.one', { personId, policyId })).reasons.map(({ change }) => change);
  expect(await changes('preschool-inclusion')).toEqual([null]);
  await answer('disability.needLongTermCare', false);
  expect((await changes(nursing)).filter((change) => change !== null)).toHaveLength(1);
  await answer('disability.needLongTermCare', true);
  await findOwed();
  await world.get(zhao, 'entitlement.say', { personId, policyId: nursing, saying: 'had' });
  const past = async (account: string): Promise<(string | null)[][]> =>
    (await world.get(account, 'entitlement.one', { personId, policyId: nursing })).past.map(
      ({ status, by }) => [status, by],
    );
  expect(await past(liaison)).toEqual([
    ['asked', 'rules'],
    ['owed', 'rules'],
    ['had', 'self'],
  ]);
  expect([await past(zhao), await past(wangLi)]).toEqual([[], []]);
});

test('whoever has died is owed nothing, and nothing of it stays on a desk', async () => {
  await findOwed();
  await world.get(liaison, 'claim.die', { personId, on: '2026-11-20' });
  expect(await deskTasks()).toEqual([]);
  expect(await world.ask(liaison, 'entitlement.mine', { personId })).toMatchObject({
    ok: false,
    code: 'NOT_FOUND',
  });
});

test('the night judges everybody once by slices, and again after a birthday; other rules begin it anew', async () => {
  const early = (await world.database
    .collection('person')
    .where({})
    .orderBy('_id', 'asc')
    .skip(LEFT)
    .limit(1)
    .get()) as { data: { _id: string }[] };
  await world.database
    .collection('person')
    .where({ _id: world.database.command.gte(early.data[0]?._id ?? '') })
    .remove();
  const firings: Evaluated[] = [];
  const judgeAll = async (): Promise<number> => {
    firings.length = 0;
    do firings.push((await world.evaluation()) as Evaluated);
    while (firings.at(-1)?.done === false);
    return firings.map(({ round }) => round).reduce((sum, round) => sum + round);
  };
  expect(await judgeAll()).toBe(LEFT);
  expect((await world.all('entitlement')).length).toBe(LEFT);
  expect(await world.evaluation()).toEqual({ due: 0, placed: 0, round: 0, done: true });
  const [first] = (await world.all('entitlement'))
    .flatMap(({ holdsUntil, _id }) => (holdsUntil === null ? [] : [{ holdsUntil, _id }]))
    .sort((a, b) => (a.holdsUntil < b.holdsUntil ? -1 : 1));
  world.cloud.clock.set(new Date(`${first?.holdsUntil ?? ''}T01:00:00+08:00`));
  const birthday = (await world.evaluation()) as Evaluated;
  expect([birthday.due > 0, birthday.round]).toEqual([true, 0]);
  const [again] = await world.all('entitlement', { _id: first?._id ?? '' });
  expect(again?.holdsUntil === null || (again?.holdsUntil ?? '') > (first?.holdsUntil ?? '')).toBe(true);
  expect(await world.evaluation()).toEqual({ due: 0, placed: 0, round: 0, done: true });
  // What changes nobody is read by slices, and writes nothing.
  await world.database.collection('round').doc('everybody').update({ version: 'earlier ones' });
  const before = await world.prints('entitlement', 'task', 'notice');
  let looked = 0;
  const reads = (
    await actionsOf(world.cloud, async () => {
      looked = await judgeAll();
    })
  ).filter(({ action }) => action === 'database.getDocument');
  expect([looked, reads.length < 20]).toEqual([LEFT, true]);
  expect(await world.prints('entitlement', 'task', 'notice')).toEqual(before);
});

test('somebody whose document cannot be opened does not keep the others waiting', async () => {
  await world.database
    .collection('person')
    .where({ _id: world.database.command.nin([personId, 'demo-person-sun-defu']) })
    .remove();
  const [broken] = await world.all('person', { _id: personId });
  if (broken === undefined) throw new Error('she is missing');
  await world.database
    .collection('person')
    .doc(personId)
    .update({ sealed: { ...broken.sealed, disability: 'broken' } });
  expect(await world.evaluation()).toMatchObject({ round: 1, done: true });
  expect((await world.all('entitlement')).map(({ _id }) => _id)).toEqual(['demo-person-sun-defu']);
});

test('a region’s list has whoever is owed most first, a page at a time, and nobody of elsewhere', async () => {
  await findOwed();
  const { rows } = await world.get(chair, 'entitlement.region', { after: null });
  expect(rows).toEqual([
    {
      id: personId,
      name: '赵淑芬',
      place: '红旗镇阳光村',
      owed: [{ id: nursing, name: '重度护理补贴', pursued: false }],
    },
  ]);
  const [ledger] = await world.all('entitlement', { _id: personId });
  if (ledger === undefined) throw new Error('she has no ledger');
  const row = ledger.rows.find(({ policyId }) => policyId === nursing);
  if (row === undefined) throw new Error('she is owed nothing');
  const owing = (count: number, index: number) => ({
    ...ledger,
    _id: `owed-${index}`,
    rows: Array.from({ length: count }, () => row),
    owedKey: `${String(100 - count).padStart(3, '0')}|owed-${index}`,
  });
  world.put('entitlement', [
    ...Array.from({ length: 24 }, (_each, index) => owing((index % 4) + 1, index)),
    { ...owing(9, 99), path: ['230000000000'] },
  ]);
  const first = await world.get(chair, 'entitlement.region', { after: null });
  const second = await world.get(chair, 'entitlement.region', { after: first.next });
  const counts = [...first.rows, ...second.rows].map(({ owed }) => owed.length);
  expect([first.rows.length, second.rows.length, second.next]).toEqual([20, 5, null]);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
});
