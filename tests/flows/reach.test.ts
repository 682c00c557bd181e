/**
 * 未送达: an answer that nobody has read a working day later lies on the desk of the responsible post, and goes from
 * there when somebody reaches the person.
 */
import { noEffects } from '../../shared/effect';
import type { Task } from '../../shared/task/task';
import type { World } from './world';
import { aNeed, liaison, on, personId, solved, startWorld, wangLi, zhao } from './world';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

const tuesday = '2026-11-24T09:00:00.000Z';

/** A request that was answered on Monday at ten. */
async function answeredRequest(): Promise<string> {
  const { id } = await world.get(zhao, 'request.submit', aNeed());
  await world.get(liaison, 'request.accept', on(id));
  await world.get(liaison, 'request.answer', solved(id, '明天送到。'));
  return id;
}

/** A request whose person was asked something on Monday at ten. */
async function askedRequest(): Promise<string> {
  const { id } = await world.get(zhao, 'request.submit', aNeed());
  await world.get(liaison, 'request.accept', on(id));
  await world.get(liaison, 'request.askBack', { ...on(id), words: '哪个轮子？' });
  return id;
}

/** Lets the time pass until Tuesday at five, and sweeps. @param minutes how many minutes later, or earlier */
async function untilTuesday(minutes = 0): Promise<void> {
  world.cloud.clock.set(new Date(Date.parse(tuesday) + minutes * 60_000));
  await world.sweep();
}

async function undelivered(requestId: string): Promise<Task[]> {
  return world.all('task', { requestId, kind: 'undelivered', doneAt: null });
}

async function noticeTo(account: string, requestId: string): Promise<string> {
  const [notice] = await world.all('notice', { account, requestId, code: 'answered' });
  return notice?._id ?? 'none';
}

test('nobody reads it: the responsible post has one task, at the end of the next working day', async () => {
  const id = await answeredRequest();
  await untilTuesday(-1);
  expect(await undelivered(id)).toEqual([]);
  await untilTuesday();
  const [request] = await world.all('request', { _id: id });
  expect((await undelivered(id)).map(({ desk }) => desk)).toEqual([request?.post]);
  const { rows } = await world.get(liaison, 'task.desk', { filter: 'tasks', after: null });
  expect(rows.filter(({ kind }) => kind === 'undelivered')).toHaveLength(1);
  await world.sweep();
  expect(await undelivered(id)).toHaveLength(1);
});

test.each([
  ['the person', zhao],
  ['a proxy who is told too', wangLi],
])('%s reads it: there is no task', async (_who, account) => {
  const id = await answeredRequest();
  await world.get(account, 'notification.read', { id: await noticeTo(account, id) });
  await untilTuesday();
  expect(await world.all('task', { requestId: id, kind: 'undelivered' })).toEqual([]);
});

test('the person opens the request itself, from 我的诉求 or a message of WeChat: there is no task', async () => {
  const id = await answeredRequest();
  const { version } = await world.get(zhao, 'request.get', { id });
  await world.get(zhao, 'notification.seen', { requestId: id, version });
  await untilTuesday();
  expect(await undelivered(id)).toEqual([]);
});

test('however often the person was told of the request before', async () => {
  const { id } = await world.get(zhao, 'request.submit', aNeed());
  const [received] = await world.all('notice', { account: zhao, requestId: id });
  if (received === undefined) throw new Error('there is no notice');
  const earlier = Array.from({ length: 300 }, (_each, index): typeof received => ({
    ...received,
    ...noEffects,
    _id: `${id}.1.${index}.earlier`,
    inbox: { state: 'read', at: received.at },
  }));
  world.put('notice', earlier);
  await world.get(liaison, 'request.accept', on(id));
  await world.get(liaison, 'request.answer', solved(id, '明天送到。'));
  const { version } = await world.get(zhao, 'request.get', { id });
  await world.get(zhao, 'notification.seen', { requestId: id, version });
  const [answer] = await world.all('notice', { _id: await noticeTo(zhao, id) });
  expect(answer?.inbox.state).toBe('read');
});

test('what is shown is older than the answer: the answer is still unread', async () => {
  const id = await answeredRequest();
  const { version } = await world.get(zhao, 'request.get', { id });
  await world.get(zhao, 'notification.seen', { requestId: id, version: version - 1 });
  await untilTuesday();
  expect(await undelivered(id)).toHaveLength(1);
});

describe('read after the task lies on a desk, it goes from there', () => {
  test.each([
    ['the notice is opened', (id: string) => noticeTo(zhao, id), 'notification.read'],
    ['the inbox is marked as read', (id: string) => noticeTo(zhao, id), 'notification.readAll'],
  ] as const)('%s', async (_how, notice, operation) => {
    const id = await answeredRequest();
    await untilTuesday();
    await world.get(zhao, operation, { id: await notice(id) });
    expect(await undelivered(id)).toEqual([]);
  });

  test('the request is opened', async () => {
    const id = await answeredRequest();
    await untilTuesday();
    const { version } = await world.get(zhao, 'request.get', { id });
    await world.get(zhao, 'notification.seen', { requestId: id, version });
    expect(await undelivered(id)).toEqual([]);
  });

  test.each([
    ['a cadre who opens it', liaison],
    ['a stranger who says so', 'somebody'],
  ])('and not because of %s', async (_who, account) => {
    const id = await answeredRequest();
    await untilTuesday();
    await world.get(account, 'notification.seen', { requestId: id, version: 99 });
    expect(await undelivered(id)).toHaveLength(1);
  });

  test('a proxy whose grant has ended has read it for nobody', async () => {
    const id = await answeredRequest();
    await untilTuesday();
    const [person] = await world.all('person', { _id: personId });
    const grant = person?.grants.find(({ account }) => account === wangLi);
    await world.get(zhao, 'grant.revoke', { personId, grantId: grant?.id ?? '' });
    await world.get(wangLi, 'notification.seen', { requestId: id, version: 99 });
    expect(await undelivered(id)).toHaveLength(1);
  });
});

test('a cadre rings about an answer that is given already: the task goes, and the request stays answered', async () => {
  const id = await answeredRequest();
  await untilTuesday();
  await world.get(liaison, 'request.contact', { ...on(id), how: 'phone', reached: false });
  expect(await undelivered(id)).toHaveLength(1);
  await world.get(liaison, 'request.contact', { ...on(id), how: 'phone', reached: true });
  expect(await undelivered(id)).toEqual([]);
  const { state, may } = await world.get(zhao, 'request.get', { id });
  expect([state, may.includes('rate')]).toEqual(['answered', true]);
});

test('a cadre has reached the person, or reaches them later: there is no task, or none any more', async () => {
  const before = await askedRequest();
  const later = await askedRequest();
  const reached = { how: 'phone', reached: true } as const;
  await world.get(liaison, 'request.contact', { ...on(before), ...reached });
  await untilTuesday();
  expect(await undelivered(before)).toEqual([]);
  expect(await undelivered(later)).toHaveLength(1);
  await world.get(liaison, 'request.contact', { ...on(later), ...reached });
  expect(await undelivered(later)).toEqual([]);
});

test('nobody answered the telephone: the task stays', async () => {
  const id = await askedRequest();
  await untilTuesday();
  await world.get(liaison, 'request.contact', { ...on(id), how: 'phone', reached: false });
  expect(await undelivered(id)).toHaveLength(1);
});

test('the person writes or rates: there is no task, whether they opened the notice or not', async () => {
  const asked = await askedRequest();
  await world.get(zhao, 'request.add', { ...on(asked), words: '左边的。', media: [] });
  const rated = await answeredRequest();
  await world.get(zhao, 'request.rate', { ...on(rated), rating: 5, words: '' });
  await untilTuesday();
  expect(await undelivered(asked)).toEqual([]);
  expect(await undelivered(rated)).toEqual([]);
});

test('a holiday is no working day', async () => {
  world.cloud.clock.set(new Date('2026-11-27T02:00:00.000Z'));
  const id = await answeredRequest();
  world.cloud.clock.set(new Date('2026-11-29T12:00:00.000Z'));
  await world.sweep();
  expect(await undelivered(id)).toEqual([]);
  world.cloud.clock.set(new Date('2026-11-30T09:00:00.000Z'));
  await world.sweep();
  expect(await undelivered(id)).toHaveLength(1);
});

test('the timer does not come for weeks, and the request has lapsed meanwhile: the answer is still owed', async () => {
  const id = await answeredRequest();
  // Of what is due at once, the request comes first here.
  await world.database.collection('request').doc(id).update({ state: 'closed', end: 'unrated' });
  await untilTuesday();
  expect(await undelivered(id)).toHaveLength(1);
});

test('a person who has died is not looked for', async () => {
  const id = await answeredRequest();
  const [person] = await world.all('person', { _id: personId });
  if (person === undefined) throw new Error('the county has no 赵淑芬');
  await world.database.collection('person').doc(personId).update({ diedOn: '2026-11-23' });
  await untilTuesday();
  expect(await undelivered(id)).toEqual([]);
});
