/** The loop through the built functions: a need, the cadre, the answer, the rating; and one level up. */
import { taskOf } from '../builders/desk-rows';
import { requestOf } from '../builders/notices';
import type { World } from './world';
import { aNeed, chair, liaison, on, personId, startWorld, wangLi, zhao } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

describe('one need, from the phone to a satisfied reply', () => {
  test('the receipt names number, cadre, telephone and the day', async () => {
    const receipt = await world.get(zhao, 'request.submit', aNeed());
    expect(receipt).toMatchObject({
      state: 'waiting',
      cadre: { name: '陈桂兰', title: '红旗镇阳光村专职委员' },
      due: { clock: 'contact', at: '2026-11-24T09:00:00.000Z', provisional: false },
      because: { rule: 'nearest', skipped: [] },
      may: ['add', 'nudge', 'correct', 'withdraw', 'hide'],
    });
    expect(receipt.number).toMatch(/^261123\d{7}$/);
    expect(receipt.cadre.phone).toMatch(/^0459-/);
    expect(receipt.timeline.map(({ kind, words }) => [kind, words])).toEqual([
      ['submitted', '轮椅坏了，想换一辆。'],
    ]);
  });

  test('accepted, answered, rated 非常满意: the loop closes at 满意, and everyone was told', async () => {
    const { id } = await world.get(zhao, 'request.submit', aNeed());
    const desk = await world.get(liaison, 'task.desk', { filter: 'all', after: null });
    expect(desk.rows.map((row) => row.id)).toContain(id);

    const accepted = await world.get(liaison, 'request.accept', on(id));
    expect(accepted.may).toEqual([
      'hide',
      'contact',
      'showPhone',
      'askBack',
      'progress',
      'answer',
      'offer',
      'help',
      'pause',
    ]);
    await world.get(liaison, 'request.answer', {
      ...on(id),
      outcome: 'solved',
      words: '新轮椅后天送到您家。',
      reason: null,
      alternative: '',
      wake: null,
    });
    const seen = await world.get(zhao, 'request.get', { id });
    expect(seen.may).toEqual(['add', 'rate', 'reopen', 'hide']);
    expect(seen.timeline.at(-1)).toMatchObject({
      kind: 'answered',
      by: '陈桂兰',
      words: '新轮椅后天送到您家。',
    });

    const closed = await world.get(zhao, 'request.rate', { ...on(id), rating: 5, words: '' });
    expect([closed.state, closed.end]).toEqual(['closed', 'satisfied']);
    const mine = await world.get(zhao, 'notification.list', { after: null });
    expect(mine.rows.filter((row) => requestOf(row) === id).map(({ code }) => code)).toEqual([
      'answered',
      'accepted',
      'received',
    ]);
    const hers = await world.get(liaison, 'notification.list', { after: null });
    expect(hers.rows.filter((row) => requestOf(row) === id).map(({ code }) => code)).toEqual([
      'rated',
      'new',
    ]);
    const left = await world.get(liaison, 'task.desk', { filter: 'all', after: null });
    expect(left.rows.map((row) => row.id)).not.toContain(id);
  });

  test('asked again it lies on the desk one level up, and the post below only reads it', async () => {
    const { id } = await world.get(zhao, 'request.submit', aNeed());
    await world.get(liaison, 'request.accept', on(id));
    await world.get(liaison, 'request.answer', {
      ...on(id),
      outcome: 'partly',
      words: '再等等。',
      reason: null,
      alternative: '',
      wake: null,
    });
    const again = await world.get(zhao, 'request.reopen', { ...on(id), words: '还没见着。' });
    expect(again).toMatchObject({ state: 'waiting', cadre: { title: '红旗镇残联理事长', name: '李国华' } });
    expect(
      (await world.get(chair, 'task.desk', { filter: 'all', after: null })).rows.map((row) => row.id),
    ).toContain(id);
    expect(await world.ask(liaison, 'request.accept', on(id))).toMatchObject({
      ok: false,
      code: 'NOT_ALLOWED',
    });
  });

  test('a daughter acts for her mother, and the history says so', async () => {
    const receipt = await world.get(wangLi, 'request.submit', aNeed());
    expect(receipt.by).toEqual({ name: '王丽', relation: '女儿', entered: null });
    expect(
      (await world.get(zhao, 'request.mine', { personId, after: null })).rows.map((row) => row.id),
    ).toContain(receipt.id);
  });

  test('looking at the telephone stands in the history before the number is given', async () => {
    const { id, person } = await world.get(zhao, 'request.submit', aNeed());
    expect(person.phone).toMatch(/^\d{3}\*{4}\d{2}$/);
    const { phone, request } = await world.get(liaison, 'request.showPhone', { ...on(id), how: 'phone' });
    expect(phone).toMatch(/^\d{11}$/);
    expect(request.timeline.at(-1)).toMatchObject({ kind: 'phoneShown', by: '陈桂兰' });
  });
});

describe('time', () => {
  test('a missed deadline is escalated after one sweep: the post above watches and has a task', async () => {
    const { id } = await world.get(zhao, 'request.submit', aNeed());
    for (const at of ['2026-11-24T01:00:01.000Z', '2026-11-24T09:00:01.000Z']) {
      world.cloud.clock.set(new Date(at));
      await world.sweep();
    }
    const seen = await world.get(zhao, 'request.get', { id });
    expect(seen.timeline.map(({ kind }) => kind)).toEqual(['submitted', 'warned', 'escalated']);
    expect(seen.cadre.name).toBe('陈桂兰');
    const tasks = (await world.get(chair, 'task.desk', { filter: 'all', after: null })).rows.filter(
      (row) => row.id === id,
    );
    expect(tasks).toMatchObject([{ kind: 'overdue' }]);
    await world.get(chair, 'task.done', { id: taskOf(tasks[0]) ?? '' });
    expect(
      (await world.get(chair, 'task.desk', { filter: 'all', after: null })).rows.filter(
        (row) => row.id === id,
      ),
    ).toEqual([]);
  });

  test('who is late is told to whoever watches, and to nobody else', async () => {
    const { id, due } = await world.get(zhao, 'request.submit', aNeed());
    const lateFor = async (account: string): Promise<unknown> =>
      (await world.get(account, 'task.late', { ids: [id] })).rows;
    expect(await lateFor(chair)).toEqual([]);
    world.cloud.clock.set(new Date('2026-11-27T02:00:00.000Z'));
    expect(await lateFor(chair)).toEqual([{ id, who: '陈桂兰', due: due?.at }]);
    // Whoever has it needs no word about themselves, and a post elsewhere does not learn of it.
    expect(await lateFor(liaison)).toEqual([]);
    const elsewhere = (await world.all('post', { _id: '230623102000:chair' }))[0]?.holder ?? '';
    expect(await lateFor(elsewhere)).toEqual([]);
  });

  test('silence after an answer is asked about, then closes as 未评价', async () => {
    const { id } = await world.get(zhao, 'request.submit', aNeed());
    await world.get(liaison, 'request.accept', on(id));
    await world.get(liaison, 'request.answer', {
      ...on(id),
      outcome: 'solved',
      words: '办好了。',
      reason: null,
      alternative: '',
      wake: null,
    });
    world.cloud.clock.set(new Date('2026-12-20T02:00:00.000Z'));
    await world.sweep();
    const seen = await world.get(zhao, 'request.get', { id });
    expect(seen.timeline.slice(-2).map(({ kind }) => kind)).toEqual(['ratingAsked', 'lapsed']);
    expect([seen.state, seen.end]).toEqual(['closed', 'unrated']);
  });
});
