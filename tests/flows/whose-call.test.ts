/**
 * A call says for whom its page was opened; where somebody else is signed in by then, nothing is done. What
 * is refused as another’s is written down.
 */
import { digestOf } from '../../cloudfunctions/aggregate/hash-chain';
import type { AuditEntry } from '../../shared/audit/audit';
import type { World } from './world';
import { aNeed, liaison, personId, startWorld, wangLi, zhao } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

/** What the door says to a call of one account from a page that is for another. */
const said = (account: string, expectedAccount: unknown, words: string): Promise<unknown> =>
  world.raw(account, { name: 'request.submit', input: aNeed({ words }), expectedAccount });

test('what was meant by somebody else is refused, and nothing of it is written', async () => {
  const before = await world.prints('request', 'notice');
  for (const as of [digestOf(zhao), zhao, '', null, 7, {}])
    expect(await said(wangLi, as, '不是她说的。')).toMatchObject({ ok: false, code: 'NOT_SIGNED_IN' });
  expect(await world.prints('request', 'notice')).toEqual(before);
});

test('the one who is meant is heard, also where the call does not say whom it means', async () => {
  const { account } = await world.get(zhao, 'session.get', {});
  expect(await said(zhao, account, '是她说的。')).toMatchObject({ ok: true });
  expect(await said(zhao, undefined, '也是她说的。')).toMatchObject({ ok: true });
  expect((await world.get(zhao, 'request.mine', { personId, after: null })).rows).toHaveLength(2);
});

describe('what is refused because it is another’s, or not there', () => {
  const stranger = 'demo-sun-defu';
  const denied = (): Promise<AuditEntry[]> => world.all('audit', { act: 'denied' });
  const written = ['request', 'notice', 'task', 'person', 'post', 'slot', 'deskSession'] as const;

  test('leaves one line in the audit, the same for both, once a day however often it is tried, and nothing else', async () => {
    // An id of its own choice: what falls into a place that is taken leaves no line, and these three do not
    // meet.
    const { id } = await world.get(
      zhao,
      'request.submit',
      aNeed({ clientId: '5f0c9a3e-8b1d-4222-8333-444455556666' }),
    );
    const missing = 'cccccccccccccccccccccc';
    const before = await world.prints(...written);
    for (const asked of [id, missing, id])
      expect(await world.ask(stranger, 'request.get', { id: asked })).toMatchObject({
        ok: false,
        code: 'NOT_FOUND',
      });
    expect(await world.ask(stranger, 'task.counts', {})).toMatchObject({ ok: false, code: 'NOT_ALLOWED' });
    expect(await world.prints(...written)).toEqual(before);
    const lines = (await denied()).map(({ account, subject, about }) => [account, subject, about]);
    expect(lines).toHaveLength(3);
    expect(lines).toEqual(
      expect.arrayContaining([
        [stranger, id, 'request.get'],
        [stranger, missing, 'request.get'],
        [stranger, null, 'task.counts'],
      ]),
    );
    expect(lines.filter(([, subject]) => subject === id)).toHaveLength(1);
  });

  test('fills no store: of three hundred ids tried in a day so many lines stay', async () => {
    const prowler = 'demo-zhou-xiaoyan';
    // A few at a time: nobody waits so long that the platform gives up.
    for (let index = 0; index < 300; index += 10)
      await Promise.all(
        Array.from({ length: 10 }, (_each, place) =>
          world.ask(prowler, 'request.get', { id: String(index + place).padStart(22, 'x') }),
        ),
      );
    const lines = (await denied()).filter(({ account }) => account === prowler);
    expect(lines.length).toBeGreaterThan(40);
    expect(lines.length).toBeLessThanOrEqual(64);
  });

  test('is no line where the rules say no, and none where somebody is let in', async () => {
    const { id } = await world.get(zhao, 'request.submit', aNeed());
    await world.get(liaison, 'request.get', { id });
    expect(
      await world.ask(zhao, 'request.rate', {
        id,
        commandId: '6fa459ea-ee8a-4ca4-894e-db77e160355e',
        rating: 5,
        words: '',
      }),
    ).toMatchObject({ ok: false, code: 'NOT_NOW' });
    expect((await denied()).filter(({ account }) => account === zhao || account === liaison)).toEqual([]);
  });
});
