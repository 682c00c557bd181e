/** Work belongs to a post: whoever is away, leaves, or whose village is merged, takes nothing with them. */
import type { World } from './world';
import { aNeed, chair, liaison, on, startWorld, zhao } from './world';

const post = '230623101201:liaison';
const neighbour = '230623101202:liaison';
const provinceChair = async (): Promise<string> =>
  (await world.all('post', { _id: '230000000000:chair' }))[0]?.holder ?? '';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

async function deskOf(account: string): Promise<{ id: string; kind: string }[]> {
  return (await world.get(account, 'task.desk', { filter: 'all', after: null })).rows;
}

test('in an absence the deputy has the desk, hears what is new and answers by name; afterwards it is the holder’s again', async () => {
  const { id } = await world.get(zhao, 'request.submit', aNeed());
  const deputy = (await world.all('post', { _id: neighbour }))[0];
  if (!deputy?.holder) throw new Error('the neighbouring village has nobody');
  expect(await world.ask(deputy.holder, 'request.accept', on(id))).toMatchObject({ code: 'NOT_FOUND' });
  await world.get(chair, 'directory.deputise', { post, deputy: neighbour });
  const row = await world.get(liaison, 'directory.absence', {
    post,
    absence: { fromOn: '2026-11-23', untilOn: '2026-11-25' },
  });
  expect([row.occupant, row.deputy]).toEqual([deputy.holderName, deputy.title]);
  expect((await deskOf(deputy.holder)).map((one) => one.id)).toContain(id);
  const accepted = await world.get(deputy.holder, 'request.accept', on(id));
  expect([accepted.cadre.title, accepted.timeline.at(-1)?.by]).toEqual([
    '红旗镇阳光村专职委员',
    deputy.holderName,
  ]);
  expect(await world.ask(liaison, 'request.get', { id })).toMatchObject({ code: 'NOT_FOUND' });
  expect((await world.get(liaison, 'directory.absence', { post, absence: null })).occupant).toBe('陈桂兰');
  await world.get(liaison, 'directory.absence', {
    post,
    absence: { fromOn: '2026-11-23', untilOn: '2026-11-25' },
  });
  world.cloud.clock.set(new Date('2026-11-25T16:00:01.000Z'));
  expect((await world.get(liaison, 'request.get', { id })).state).toBe('working');
  expect(await world.ask(deputy.holder, 'request.get', { id })).toMatchObject({ code: 'NOT_FOUND' });
});

test('whoever is away still finds their own post, with nothing of the region, and cannot leave it by themselves', async () => {
  await world.get(liaison, 'directory.absence', {
    post,
    absence: { fromOn: '2026-11-23', untilOn: '2026-11-25' },
  });
  const { rows } = await world.get(liaison, 'directory.posts', { after: null });
  expect(rows.map(({ id, mine }) => [id, mine])).toEqual([[post, true]]);
  expect(await world.get(liaison, 'session.get', {})).toMatchObject({
    posts: [],
    away: [{ title: '红旗镇阳光村专职委员', untilOn: '2026-11-25' }],
  });
  expect(
    await world.ask(liaison, 'directory.vacate', { post, version: await world.versionOf(post) }),
  ).toMatchObject({
    ok: false,
    code: 'NOT_ALLOWED',
  });
  await world.get(liaison, 'directory.absence', { post, absence: null });
  expect(await world.get(liaison, 'session.get', {})).toMatchObject({ posts: [{ id: post }], away: [] });
});

test('two who stand in for each other are refused as a circle', async () => {
  await world.get(chair, 'directory.deputise', { post, deputy: neighbour });
  expect(await world.ask(chair, 'directory.deputise', { post: neighbour, deputy: post })).toMatchObject({
    code: 'CIRCLE',
  });
});

test('a cadre leaves: the request stays on the post, the night finds it empty, and the town has the task', async () => {
  const { id } = await world.get(zhao, 'request.submit', aNeed());
  await world.get(chair, 'directory.vacate', { post, version: await world.versionOf(post) });
  expect(await world.ask(liaison, 'request.get', { id })).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await world.nightly()).toEqual({ desks: 1, empty: 1, done: true });
  expect((await deskOf(chair)).map(({ id: about, kind }) => [about, kind])).toEqual([[id, 'vacant']]);
  expect(await world.nightly()).toEqual({ desks: 1, empty: 1, done: true });
  expect(await deskOf(chair)).toHaveLength(1);
  await world.get(chair, 'request.reassign', { ...on(id), post: '230623101000:chair', words: '我来办。' });
  expect(await world.nightly()).toEqual({ desks: 1, empty: 0, done: true });
});

test('a village is merged into another: its requests are answered for there, without being moved', async () => {
  const { id } = await world.get(zhao, 'request.submit', aNeed());
  const merged = await world.get(chair, 'directory.merge', { post, into: neighbour });
  const successor = (await world.all('post', { _id: neighbour }))[0];
  expect([merged.mergedInto, merged.occupant, merged.deputy]).toEqual([
    successor?.title,
    successor?.holderName,
    null,
  ]);
  expect((await deskOf(successor?.holder ?? '')).map((one) => one.id)).toEqual([id]);
  expect(await world.nightly()).toEqual({ desks: 1, empty: 0, done: true });
  expect((await world.get(zhao, 'request.submit', aNeed({ category: 'job' }))).cadre.name).toBe(
    successor?.holderName,
  );
});

test('the county’s 理事长 writes the roster; whoever it names has the danger that comes at that hour', async () => {
  const duty = '230623000000:duty';
  const turns = [
    {
      fromAt: '2026-11-23T00:00:00.000Z',
      untilAt: '2026-11-24T00:00:00.000Z',
      post: '230623000000:education',
    },
  ];
  expect(
    await world.ask(chair, 'directory.roster', { post: duty, version: await world.versionOf(duty), turns }),
  ).toMatchObject({
    code: 'NOT_FOUND',
  });
  const written = await world.get('demo-zhang-zhiyuan', 'directory.roster', {
    post: duty,
    version: await world.versionOf(duty),
    turns,
  });
  const named = (await world.all('post', { _id: '230623000000:education' }))[0];
  expect(written.turns.map(({ name }) => name)).toEqual([named?.holderName]);
  const { id } = await world.get(zhao, 'request.submit', aNeed({ danger: true }));
  expect((await deskOf(named?.holder ?? '')).map((one) => [one.id, one.kind])).toEqual([[id, 'danger']]);
  expect(
    await world.raw(named?.holder ?? '', { name: 'task.done', input: { id: `${id}.danger.1` } }),
  ).toMatchObject({ ok: false, code: 'NOT_NOW' });
});

test('what stands on the roster is read by those who may write it, with the post each one named stands on, until the turn is over', async () => {
  const duty = '230623000000:duty';
  const leader = 'demo-zhang-zhiyuan';
  const [education] = await world.all('post', { _id: '230623000000:education' });
  const turn = { fromAt: '2026-11-22T16:00:00.000Z', untilAt: '2026-11-23T16:00:00.000Z' };
  const later = { fromAt: '2026-11-29T16:00:00.000Z', untilAt: '2026-11-30T16:00:00.000Z' };
  await world.get(leader, 'directory.roster', {
    post: duty,
    version: await world.versionOf(duty),
    turns: [
      { ...turn, post: '230623000000:education' },
      { ...later, post: '230623000000:chair' },
    ],
  });
  const name = education?.holderName ?? '';
  const read = await world.get(leader, 'directory.rosterOf', { post: duty });
  expect(read.turns[0]).toEqual({ ...turn, name, post: '230623000000:education' });
  await world.get(leader, 'directory.vacate', {
    post: '230623000000:education',
    version: await world.versionOf('230623000000:education'),
  });
  expect(
    (await world.get(leader, 'directory.rosterOf', { post: duty })).turns.map(({ post: where }) => where),
  ).toEqual([null, '230623000000:chair']);
  world.cloud.clock.set(new Date('2026-11-23T16:00:01.000Z'));
  expect(
    (await world.get(leader, 'directory.rosterOf', { post: duty })).turns.map(({ fromAt }) => fromAt),
  ).toEqual([later.fromAt]);
  expect(await world.ask(liaison, 'directory.rosterOf', { post: duty })).toMatchObject({
    code: 'NOT_ALLOWED',
  });
  for (const [account, asked] of [
    [chair, duty],
    [await provinceChair(), duty],
    [leader, '230623000000:chair'],
    [leader, 'nothing:duty'],
  ] as const) {
    expect(await world.ask(account, 'directory.rosterOf', { post: asked })).toMatchObject({
      code: 'NOT_FOUND',
    });
  }
});

test('nobody looks after posts that are not their own or below theirs', async () => {
  for (const [name, input] of [
    [
      'directory.vacate',
      { post: '230623000000:chair', version: await world.versionOf('230623000000:chair') },
    ],
    ['directory.absence', { post: '230623100000:chair', absence: null }],
  ] as const) {
    expect(await world.raw(chair, { name, input })).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  }
});

test('the province publishes the next year’s holidays: provisional days are counted anew and the person hears of a later one', async () => {
  world.cloud.clock.set(new Date('2026-12-21T02:00:00.000Z'));
  const { id, due } = await world.get(zhao, 'request.submit', aNeed());
  expect(due?.provisional).toBe(false);
  await world.get(liaison, 'request.accept', on(id));
  await world.get(liaison, 'request.progress', { ...on(id), words: '在问。' });
  const before = await world.get(zhao, 'request.get', { id });
  expect(before.due).toEqual({ clock: 'finish', at: '2027-01-11T09:00:00.000Z', provisional: true });
  const notice = {
    year: 2027,
    source: '测试用的通知',
    weekdayOff: ['2027-01-01', '2027-01-04', '2027-01-05'],
    weekendWork: [],
  };
  expect(await world.ask(chair, 'calendar.publish', notice)).toMatchObject({ code: 'NOT_FOUND' });
  const province = await provinceChair();
  expect(
    await world.ask(province, 'calendar.publish', { ...notice, weekdayOff: ['2027-01-02'] }),
  ).toMatchObject({ code: 'WRONG_DAY' });
  expect(
    await world.ask(province, 'calendar.publish', { ...notice, year: 2028, weekdayOff: [] }),
  ).toMatchObject({ code: 'WRONG_YEAR' });
  await world.get(province, 'calendar.publish', notice);
  expect(await world.get(province, 'calendar.publish', notice)).toEqual({ year: 2027 });
  world.cloud.clock.set(new Date('2026-12-21T02:02:00.000Z'));
  await world.sweep();
  const after = await world.get(zhao, 'request.get', { id });
  expect([after.due, after.timeline.at(-1)?.kind]).toEqual([
    { clock: 'finish', at: '2027-01-14T09:00:00.000Z', provisional: false },
    'redated',
  ]);
  const { rows } = await world.get(zhao, 'notification.list', { after: null });
  expect(rows[0]).toMatchObject({ code: 'redated', requestId: id });
});

test('an empty post that is told of a request at the very top is found out by the 理事长 above the post, not on its own desk', async () => {
  const rights = '230623000000:rights';
  const { id } = await world.get(zhao, 'request.submit', aNeed({ category: 'unclear', words: '说不清。' }));
  expect((await world.all('request', { _id: id }))[0]?.post).toBe(rights);
  await world.get('demo-zhang-zhiyuan', 'directory.vacate', {
    post: rights,
    version: await world.versionOf(rights),
  });
  const top = await provinceChair();
  await world.get(top, 'request.reassign', { ...on(id), post: '230000000000:chair', words: '省里来办。' });
  const [vacant] = await world.all('task', { kind: 'vacant' });
  expect(vacant).toMatchObject({ _id: `vacant.${rights}.2026-11`, desk: '230623000000:chair' });
});
