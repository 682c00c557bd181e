/** The same thing twice, at once, or from two sides: done once, and everybody is told the same. */
import { randomUUID } from 'node:crypto';
import { postId } from '../../shared/directory/directory';
import type { Effect } from '../../shared/request/request';
import { isUnbroken } from '../../cloudfunctions/aggregate/hash-chain';
import { villageAt } from '../../demo/regions';
import type { World } from './world';
import { aNeed, chair, liaison, monday, on, personId, startWorld, wangLi, zhao } from './world';

const post = postId(villageAt('红旗镇阳光村').village._id, 'liaison');

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const codes = (answers: readonly { ok: boolean; code?: string }[]): string[] =>
  answers.map(({ ok, code }) => (ok ? 'ok' : (code ?? ''))).sort();

async function working(): Promise<string> {
  const { id } = await world.get(zhao, 'request.submit', aNeed());
  await world.get(liaison, 'request.accept', on(id));
  return id;
}

async function answered(): Promise<string> {
  const id = await working();
  await world.get(liaison, 'request.answer', {
    ...on(id),
    outcome: 'solved',
    words: '办好了。',
    reason: null,
    alternative: '',
    wake: null,
  });
  return id;
}

async function kinds(id: string): Promise<string[]> {
  const [stored] = await world.all('request', { _id: id });
  expect(isUnbroken(stored?.events ?? [])).toBe(true);
  expect(stored?.version).toBe(stored?.events.length);
  return (stored?.events ?? []).map(({ kind }) => kind);
}

test('a reply that was given is answered again after the day it waits for has come; a new one cannot wait for a day gone by', async () => {
  const id = await working();
  const reply = {
    ...on(id),
    outcome: 'cannot' as const,
    words: '今年的钱用完了，明年再报。',
    reason: 'noMoney' as const,
    alternative: '先借县里的旧轮椅用。',
    wake: { kind: 'day' as const, on: '2026-11-24' },
  };
  await world.get(liaison, 'request.answer', reply);
  world.cloud.clock.set(new Date('2026-11-25T02:00:00.000Z'));
  expect(await world.ask(liaison, 'request.answer', reply)).toMatchObject({ ok: true });
  const other = await working();
  expect(await world.ask(liaison, 'request.answer', { ...reply, ...on(other) })).toMatchObject({
    ok: false,
    code: 'BAD_DAYS',
  });
  world.cloud.clock.set(monday);
});

describe('a submission sent again', () => {
  test('with the same words is the same request, with the same receipt', async () => {
    const need = aNeed();
    const first = await world.get(zhao, 'request.submit', need);
    expect(await world.get(zhao, 'request.submit', need)).toEqual(first);
    expect(await kinds(first.id)).toEqual(['submitted']);
  });

  test('ten times at once is one request, ten equal receipts, one notice to the cadre', async () => {
    const need = aNeed({ words: '一次说十遍。' });
    const receipts = await Promise.all(
      Array.from({ length: 10 }, () => world.get(zhao, 'request.submit', need)),
    );
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    const id = receipts[0]?.id ?? '';
    expect(await kinds(id)).toEqual(['submitted']);
    expect((await world.all('notice', { requestId: id, kind: 'post' })).map(({ code }) => code)).toEqual([
      'new',
    ]);
    expect(
      (await world.get(zhao, 'request.mine', { personId, after: null })).rows.filter((row) => row.id === id),
    ).toHaveLength(1);
  });

  test('with other words under the same id is refused, and the first words stay', async () => {
    const need = aNeed();
    const { id } = await world.get(zhao, 'request.submit', need);
    for (const change of [
      { words: '别的话' },
      { category: 'care' },
      { danger: true },
      { contact: { channel: 'text', when: 'any' } },
    ] as const) {
      expect(await world.ask(zhao, 'request.submit', { ...need, ...change })).toMatchObject({
        ok: false,
        code: 'ID_REUSED',
      });
    }
    expect((await world.get(zhao, 'request.get', { id })).timeline.map(({ words }) => words)).toEqual([
      need.words,
    ]);
  });

  test('by another account under the same id is a request of its own, and says nothing about the first', async () => {
    const need = aNeed();
    const [hers, daughters] = [
      await world.get(zhao, 'request.submit', need),
      await world.get(wangLi, 'request.submit', need),
    ];
    expect(daughters.id).not.toBe(hers.id);
    expect(daughters.number).not.toBe(hers.number);
    expect(daughters.by).toEqual({ name: '王丽', relation: '女儿', entered: null });
  });
});

describe('a command sent again', () => {
  test('with the same content is one event and the same answer, though ten came at once', async () => {
    const { id } = await world.get(zhao, 'request.submit', aNeed());
    const accept = on(id);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => world.get(liaison, 'request.accept', accept)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await kinds(id)).toEqual(['submitted', 'accepted']);
    expect(await world.all('notice', { requestId: id, code: 'accepted', account: zhao })).toHaveLength(1);
  });

  test('with other content under the same id is refused, by the same or another account, and writes nothing', async () => {
    const id = await working();
    const command = on(id);
    await world.get(liaison, 'request.progress', { ...command, words: '明天去。' });
    expect(await world.ask(liaison, 'request.progress', { ...command, words: '后天去。' })).toMatchObject({
      ok: false,
      code: 'ID_REUSED',
    });
    expect(
      await world.ask(liaison, 'request.answer', {
        ...command,
        outcome: 'solved',
        words: '明天去。',
        reason: null,
        alternative: '',
        wake: null,
      }),
    ).toMatchObject({ ok: false, code: 'ID_REUSED' });
    expect(await world.ask(zhao, 'request.withdraw', command)).toMatchObject({
      ok: false,
      code: 'ID_REUSED',
    });
    expect(await kinds(id)).toEqual(['submitted', 'accepted', 'progressed']);
  });

  test('under an id used on another request is a command of its own', async () => {
    const [one, other] = [await working(), await working()];
    const commandId = randomUUID();
    await world.get(liaison, 'request.progress', { id: one, commandId, words: '第一件' });
    await world.get(liaison, 'request.progress', { id: other, commandId, words: '第二件' });
    expect([await kinds(one), await kinds(other)]).toEqual([
      ['submitted', 'accepted', 'progressed'],
      ['submitted', 'accepted', 'progressed'],
    ]);
  });

  test('is answered with how things stand by then, after others have gone on', async () => {
    const { id } = await world.get(zhao, 'request.submit', aNeed());
    const accept = on(id);
    await world.get(liaison, 'request.accept', accept);
    await world.get(liaison, 'request.answer', {
      ...on(id),
      outcome: 'solved',
      words: '办好了。',
      reason: null,
      alternative: '',
      wake: null,
    });
    expect((await world.get(liaison, 'request.accept', accept)).state).toBe('answered');
    expect(await kinds(id)).toEqual(['submitted', 'accepted', 'answered']);
  });

  test('a look at the telephone does not open it again once the request has left the desk', async () => {
    const id = await working();
    const look = { ...on(id), how: 'phone' } as const;
    await world.get(liaison, 'request.showPhone', look);
    expect((await world.get(liaison, 'request.showPhone', look)).phone).toMatch(/^\d{11}$/);
    await world.get(zhao, 'request.withdraw', on(id));
    expect(await world.ask(liaison, 'request.showPhone', look)).toMatchObject({ ok: false, code: 'NOT_NOW' });
  });
});

describe('two at once', () => {
  test('the town’s chair stands in and accepts with two phones: one does, the other is told that it is done', async () => {
    const _ = world.database.command;
    await world.database
      .collection('post')
      .doc(post)
      .update({
        deputy: postId(villageAt('红旗镇阳光村').town.region._id, 'chair'),
        absence: _.set({ fromOn: '2026-11-23', untilOn: '2026-11-23' }),
      });
    const { id } = await world.get(zhao, 'request.submit', aNeed());
    const answers = await Promise.all([
      world.ask(chair, 'request.accept', on(id)),
      world.ask(chair, 'request.accept', on(id)),
      world.ask(liaison, 'request.accept', on(id)),
    ]);
    await world.database
      .collection('post')
      .doc(post)
      .update({ deputy: _.set(null), absence: _.set(null) });
    // Whoever is away stands nowhere: for them it is not there.
    expect(codes(answers)).toEqual(['NOT_FOUND', 'NOT_NOW', 'ok']);
    expect(await kinds(id)).toEqual(['submitted', 'accepted']);
  });

  test('a rating and a wish to have it done again: one of them holds', async () => {
    const id = await answered();
    const answers = await Promise.all([
      world.ask(zhao, 'request.rate', { ...on(id), rating: 5, words: '' }),
      world.ask(wangLi, 'request.reopen', { ...on(id), words: '还没见着。' }),
    ]);
    expect(codes(answers)).toEqual(['NOT_NOW', 'ok']);
    expect(['rated', 'reopened']).toContain((await kinds(id)).at(-1));
    expect(await kinds(id)).toHaveLength(4);
  });

  test('ten contacts logged at once are ten events, none lost, each with a version of its own', async () => {
    const id = await working();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        world.ask(liaison, 'request.contact', { ...on(id), how: 'phone', reached: false }),
      ),
    );
    const done = answers.filter(({ ok }) => ok).length;
    expect(codes(answers).every((code) => code === 'ok' || code === 'CONFLICT')).toBe(true);
    expect(done).toBeGreaterThan(0);
    expect(await kinds(id)).toEqual([
      'submitted',
      'accepted',
      ...Array.from({ length: done }, () => 'contacted'),
    ]);
  });

  test('two sweeps write each deadline once', async () => {
    const ids = await Promise.all(
      Array.from({ length: 5 }, async () => (await world.get(zhao, 'request.submit', aNeed())).id),
    );
    world.cloud.clock.set(new Date('2026-11-24T09:00:01.000Z'));
    await Promise.all([world.sweep(), world.sweep(), world.sweep()]);
    world.cloud.clock.set(monday);
    for (const id of ids) {
      expect(await kinds(id)).toEqual(['submitted', 'escalated']);
      expect(await world.all('task', { requestId: id })).toMatchObject([{ kind: 'overdue' }]);
      expect(
        (await world.all('notice', { requestId: id, code: 'supervise' })).map(({ account }) => account),
      ).toEqual([chair]);
    }
  });
});

describe('effects left undone', () => {
  async function effects(id: string): Promise<readonly Effect[]> {
    const [stored] = await world.all('request', { _id: id });
    return stored?.effects ?? [];
  }

  /** As if the function had died between the write and what follows from it. */
  async function putBack(id: string, left: readonly object[]): Promise<void> {
    const _ = world.database.command;
    await world.database
      .collection('request')
      .doc(id)
      .update({ effects: _.set([...left]), effectDueAt: monday.toISOString() });
  }

  test('are carried out by the next sweep, once, and then are gone', async () => {
    const { id } = await world.get(zhao, 'request.submit', aNeed());
    expect(await effects(id)).toEqual([]);
    const at = monday.toISOString();
    await world.database.collection('notice').where({ requestId: id }).remove();
    await putBack(id, [
      { id: `${id}.1.0`, dueAt: at, kind: 'tellPost', code: 'new', post },
      { id: `${id}.1.1`, dueAt: at, kind: 'tellPerson', code: 'received' },
      { id: `${id}.1.2`, dueAt: at, kind: 'addTask', task: 'council', taskId: `${id}.council.1`, post },
    ]);
    await Promise.all([world.sweep(), world.sweep()]);
    await world.sweep();
    const told = await world.all('notice', { requestId: id });
    expect(told.map(({ code, account }) => `${code} ${account}`).sort()).toEqual([
      `new ${liaison}`,
      `received ${wangLi}`,
      `received ${zhao}`,
    ]);
    expect(await world.all('task', { requestId: id })).toMatchObject([{ kind: 'council', desk: post }]);
    const [stored] = await world.all('request', { _id: id });
    expect(stored).toMatchObject({ effects: [], effectDueAt: null, version: 1 });
  });

  test('that had been done already change nothing when they are done again', async () => {
    const { id } = await world.get(zhao, 'request.submit', aNeed());
    const before = await world.prints('notice', 'task');
    await putBack(id, [
      { id: `${id}.1.1`, dueAt: monday.toISOString(), kind: 'tellPerson', code: 'received' },
    ]);
    await world.sweep();
    expect(await world.prints('notice', 'task')).toEqual(before);
    expect(await effects(id)).toEqual([]);
  });

  test('are found by the sweep though another cleared the date while the next event was being decided', async () => {
    Object.assign(process.env, world.cloud.sdkEnv);
    const { append } = await import('../../cloudfunctions/request/append-event');
    const { id } = await world.get(zhao, 'request.submit', aNeed());
    await putBack(id, []);
    const [before] = await world.all('request', { _id: id });
    if (before === undefined) throw new Error('the request is gone');
    await world.database.collection('request').doc(id).update({ effectDueAt: null });
    await append(before, {
      kind: 'accepted',
      id: randomUUID(),
      digest: '',
      at: monday.toISOString(),
      by: { kind: 'post', account: liaison, name: '陈桂兰', post, title: '专职委员' },
    });
    expect(await effects(id)).toMatchObject([{ kind: 'tellPerson', code: 'accepted' }]);
    await world.sweep();
    expect(await world.all('notice', { requestId: id, code: 'accepted', account: zhao })).toHaveLength(1);
  });

  test('a task that was settled before it was made stays settled', async () => {
    const id = await answered();
    const overdue = { taskId: `${id}.overdue.2`, dueAt: monday.toISOString(), post };
    await putBack(id, [{ ...overdue, id: `${id}.3.9`, kind: 'settleTask', task: 'overdue' }]);
    await world.sweep();
    await putBack(id, [{ ...overdue, id: `${id}.2.2`, kind: 'addTask', task: 'overdue' }]);
    await world.sweep();
    expect(await world.all('task', { requestId: id, desk: post })).toEqual([]);
  });

  test('nobody can be told: one task for the cadre a notice, however often it is tried and whatever happened since', async () => {
    const [person] = await world.all('person', { holder: null, grants: [] });
    if (person === undefined) throw new Error('everybody can be reached');
    const _ = world.database.command;
    const id = await working();
    await world.database.collection('request').doc(id).update({ personId: person._id });
    const effect = { id: `${id}.1.1`, dueAt: monday.toISOString(), kind: 'tellPerson', code: 'received' };
    await putBack(id, [effect]);
    await world.sweep();
    await world.database.collection('request').doc(id).update({ personId });
    await world.get(liaison, 'request.progress', { ...on(id), words: '明天去。' });
    await world.database.collection('request').doc(id).update({ personId: person._id });
    await putBack(id, [effect]);
    await world.sweep();
    await world.database
      .collection('request')
      .doc(id)
      .update({ effects: _.set([]) });
    expect(await world.all('task', { requestId: id, kind: 'unreachable' })).toHaveLength(1);
  });

  test('one document that is broken does not keep the sweep from the others', async () => {
    const _ = world.database.command;
    const { id: broken } = await world.get(zhao, 'request.submit', aNeed());
    const { id: whole } = await world.get(zhao, 'request.submit', aNeed());
    await world.database
      .collection('request')
      .doc(broken)
      .update({ effects: _.set(null), effectDueAt: '2026-01-01T00:00:00.000Z' });
    await putBack(whole, [
      {
        id: `${whole}.1.8`,
        dueAt: monday.toISOString(),
        kind: 'addTask',
        task: 'council',
        taskId: `${whole}.council.1`,
        post,
      },
    ]);
    await world.sweep();
    await world.database
      .collection('request')
      .doc(broken)
      .update({ effects: _.set([]), effectDueAt: null });
    expect(await world.all('task', { requestId: whole })).toHaveLength(1);
  });
});
