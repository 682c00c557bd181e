/** What is known of a person changes, through the built functions: a death, a move. */
import type { World } from './world';
import { aNeed, liaison, on, personId, startWorld, wangLi, zhao } from './world';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

const persons = async (account: string): Promise<string[]> =>
  (await world.get(account, 'session.get', {})).persons.map(({ id }) => id);
const told = async (account: string): Promise<string[]> =>
  (await world.get(account, 'notification.list', { after: null })).rows.map(({ code }) => code);
const tasks = async (account: string, id: string): Promise<string[]> =>
  (await world.get(account, 'task.desk', { filter: 'tasks', after: null })).rows
    .filter((row) => row.id === id)
    .map(({ kind }) => kind);

test('a death ends every way to act; open requests become tasks of whoever has them; nobody is asked to rate', async () => {
  const { id } = await world.get(zhao, 'request.submit', aNeed());
  await world.get(liaison, 'request.accept', on(id));
  await world.get(liaison, 'claim.die', { personId, on: '2026-11-22' });
  await world.get(liaison, 'claim.die', { personId, on: '2026-11-22' });
  expect([await persons(zhao), await persons(wangLi)]).toEqual([[], []]);
  expect(await tasks(liaison, id)).toEqual(['died']);
  const before = (await told(zhao)).length;
  await world.get(liaison, 'request.answer', {
    ...on(id),
    outcome: 'cannot',
    words: '和家里人说好，不用办了。',
    reason: 'conditions',
    alternative: '家里人有事，再来找我。',
    wake: null,
  });
  expect((await told(zhao)).length).toBe(before);
  expect(
    await world.ask(liaison, 'request.enter', { ...aNeed(), how: 'door', readBack: true }),
  ).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  expect(await world.ask(liaison, 'claim.die', { personId, on: '2026-12-22' })).toMatchObject({
    ok: false,
    code: 'BAD_DAYS',
  });
});

test('a move leaves what is open where it is, with a task to look at it; what is asked next goes to the new place', async () => {
  const { id } = await world.get(zhao, 'request.submit', aNeed());
  const away = (await world.all('person', { _id: 'demo-person-zhou-xiaoyan' }))[0]?.region ?? '';
  expect(await world.get(liaison, 'claim.move', { personId, region: away })).toMatchObject({
    place: '林甸镇东南社区',
  });
  expect(await tasks(liaison, id)).toEqual(['moved']);
  expect((await world.get(liaison, 'request.get', { id })).cadre.name).toBe('陈桂兰');
  expect((await world.get(zhao, 'request.submit', aNeed())).cadre.name).not.toBe('陈桂兰');
  expect(await world.ask(liaison, 'claim.of', { personId })).toMatchObject({ ok: false, code: 'NOT_FOUND' });
});
