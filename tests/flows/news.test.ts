/**
 * What has come onto a cadre’s desks: told in whatever way it came, to whoever has it now, and to nobody
 * else.
 */
import type { World } from './world';
import { aNeed, chair, liaison, monday, on, solved, startWorld, zhao } from './world';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

const HOUR = 3_600_000;
const rehabilitation = 'demo-liu-haitao';

/** Moves the clock, so that what happens from now on is told from what was before. */
function later(hours: number): string {
  const at = new Date(monday.getTime() + hours * HOUR);
  world.cloud.clock.set(at);
  return at.toISOString();
}

async function newsOf(account: string, since: string): Promise<string[]> {
  return (await world.get(account, 'task.news', { since })).rows.map(({ id }) => id);
}

test('a request is news on the desk it comes to: submitted, taken, given from above, asked again; what only goes on is none', async () => {
  const opened = later(1);
  const { id } = await world.get(zhao, 'request.submit', aNeed());
  expect(await world.get(liaison, 'task.news', { since: opened })).toEqual({
    rows: [{ id, kind: 'request', about: { words: '轮椅坏了，想换一辆' }, name: '赵淑芬' }],
  });
  expect([await newsOf(chair, opened), await newsOf(rehabilitation, opened)]).toEqual([[], []]);

  const accepted = later(2);
  await world.get(liaison, 'request.accept', on(id));
  await world.get(zhao, 'request.add', { ...on(id), words: '下午在家。', media: [] });
  expect(await newsOf(liaison, accepted)).toEqual([]);

  const offered = later(3);
  await world.get(liaison, 'request.offer', {
    ...on(id),
    post: '230623000000:rehabilitation',
    words: '请接办。',
  });
  expect(await newsOf(rehabilitation, offered)).toEqual([`${id}.transfer.4`]);
  const taken = later(4);
  await world.get(rehabilitation, 'request.take', on(id));
  expect([await newsOf(rehabilitation, taken), await newsOf(liaison, taken)]).toEqual([[id], []]);

  const given = later(5);
  await world.get('demo-zhang-zhiyuan', 'request.reassign', {
    ...on(id),
    post: '230623101201:liaison',
    words: '村里先办。',
  });
  expect([await newsOf(liaison, given), await newsOf(rehabilitation, given)]).toEqual([[id], []]);

  await world.get(liaison, 'request.answer', solved(id, '轮椅修好了，已经送到您家里。'));
  const again = later(6);
  await world.get(zhao, 'request.reopen', { ...on(id), words: '还是推不动。' });
  expect([await newsOf(chair, again), await newsOf(liaison, again)]).toEqual([[id], []]);
});

test('what was being written while an earlier answer was made is told by the next; what was taken back is not', async () => {
  const { id } = await world.get(zhao, 'request.submit', aNeed());
  const answered = new Date(world.cloud.clock.now().getTime() + 5_000).toISOString();
  expect(await newsOf(liaison, answered)).toEqual([id]);
  await world.get(zhao, 'request.withdraw', on(id));
  expect(await newsOf(liaison, answered)).toEqual([]);
});
