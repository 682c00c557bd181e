/** A call says for whom its page was opened; where somebody else is signed in by then, nothing is done. */
import { digestOf } from '../../cloudfunctions/lib/chain';
import type { World } from './world';
import { aNeed, personId, startWorld, wangLi, zhao } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

/** What the door says to a call of one account from a page that is for another. */
const said = (account: string, as: unknown, words: string): Promise<unknown> => world.raw(account, { name: 'request.submit', input: aNeed({ words }), as });

test('what was meant by somebody else is refused, and nothing of it is written', async () => {
  const before = await world.prints('request', 'notice');
  for (const as of [digestOf(zhao), zhao, '', null, 7, {}]) expect(await said(wangLi, as, '不是她说的。')).toMatchObject({ ok: false, code: 'NOT_SIGNED_IN' });
  expect(await world.prints('request', 'notice')).toEqual(before);
});

test('the one who is meant is heard, also where the call does not say whom it means', async () => {
  const { account } = await world.get(zhao, 'session.get', {});
  expect(await said(zhao, account, '是她说的。')).toMatchObject({ ok: true });
  expect(await said(zhao, undefined, '也是她说的。')).toMatchObject({ ok: true });
  expect((await world.get(zhao, 'request.mine', { personId, after: null })).rows).toHaveLength(2);
});
