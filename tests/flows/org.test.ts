/**
 * Organisations and posts, set up on screen; the first 管理员 by a code that the set-up prints; whoever was
 * named takes a post with a code.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { keysOf } from '../../demo/county';
import type { World } from './world';
import { aNeed, chair, liaison, monday, startWorld, zhao } from './world';

const [admin, province, county, town, village] = [
  'demo-wu-jianguo',
  '230000000000',
  '230623000000',
  '230623101000',
  '230623101201',
];
const adminPost = `${province}:admin`;
const phone = '0459-0550001';
const newcomer = 'test-newcomer';
const run = promisify(execFile);

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

const postsOf = async (account: string): Promise<string[]> =>
  (await world.get(account, 'session.get', {})).posts.map(({ id }) => id);
const enter = (account: string, code: string, name: string): ReturnType<typeof world.ask<'claim.enter'>> =>
  world.ask(account, 'claim.enter', { code, name });

/** The command, with the environment a function has and nothing else. */
async function firstAdmin(name: string): Promise<string> {
  const env = { PATH: process.env.PATH ?? '', ...world.cloud.sdkEnv, ...keysOf(world.dataDir) };
  return (
    await run(process.execPath, ['--import', 'tsx', 'scripts/first-admin.ts', province, name, phone], { env })
  ).stdout;
}
const codeFor = async (name: string): Promise<string> =>
  (await firstAdmin(name)).match(/\d{4} \d{4}/)?.[0] ?? '';

test('the set-up prints a one-time code for the first 管理员, who takes the post with it and their name; nobody is one by default', async () => {
  await world.database.collection('post').doc(adminPost).remove();
  expect(await world.ask(newcomer, 'org.get', { code: province })).toMatchObject({ code: 'NOT_ALLOWED' });
  const before = await codeFor('钱为民');
  const code = await codeFor('钱为民');
  expect(await enter(newcomer, before, '钱为民')).toMatchObject({ code: 'NO_SUCH_CODE' });
  expect(await enter(newcomer, code, '钱为国')).toMatchObject({ code: 'NO_SUCH_CODE' });
  expect(await world.get(newcomer, 'claim.enter', { code, name: '钱为民' })).toEqual({
    kind: 'post',
    personId: null,
    title: '黑龙江省残联管理员',
  });
  expect((await world.get(newcomer, 'session.get', {})).administers).toEqual([
    { code: province, title: '黑龙江省残联管理员' },
  ]);
  expect(await world.get(newcomer, 'org.get', { code: province })).toMatchObject({ name: '黑龙江省残联' });
  expect(await enter('test-other', code, '钱为民')).toMatchObject({ code: 'NO_SUCH_CODE' });
  await expect(firstAdmin('孙为民')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Somebody is 管理员 there already') as string,
  });
  // What was done is written down, by whom and to which post.
  const audit = await world.all('audit', { subject: adminPost });
  expect(audit.map(({ act, account }) => [act, account]).sort()).toEqual([
    ['added', null],
    ['appointed', null],
    ['appointed', null],
    ['taken', newcomer],
  ]);
});

test('a 管理员 sets up a post, names somebody, and they work from it at once; a lost answer is given again', async () => {
  const before = await world.get(admin, 'org.get', { code: county });
  expect(before.missing).toContain('deputyChair');
  expect(before.above).toEqual({ code: '230600000000', name: '大庆市' });
  expect(before.places.map(({ name }) => name)).toContain('红旗镇');
  const after = await world.get(admin, 'org.addPost', { code: county, role: 'deputyChair', phone });
  expect(await world.get(admin, 'org.addPost', { code: county, role: 'deputyChair', phone })).toEqual(after);
  const added = after.posts.find(({ role }) => role === 'deputyChair');
  expect(added).toMatchObject({ title: '林甸县残联副理事长', holder: null, awaits: null, phone });
  const id = added?.id ?? '';
  await world.get(admin, 'org.describePost', {
    post: id,
    title: '林甸县残联第一副理事长',
    phone: '0459-0550009',
  });

  const told = await world.get(admin, 'org.appoint', { post: id, name: '冯副理' });
  expect(
    (await world.get(admin, 'org.get', { code: county })).posts.find((post) => post.id === id),
  ).toMatchObject({ title: '林甸县残联第一副理事长', awaits: { name: '冯副理' } });
  const first = await world.get(newcomer, 'claim.enter', { code: told.code, name: '冯副理' });
  expect(await world.get(newcomer, 'claim.enter', { code: told.code, name: '冯副理' })).toEqual(first);
  expect(await postsOf(newcomer)).toEqual([id]);
  expect(await world.ask(admin, 'org.appoint', { post: id, name: '另一位' })).toMatchObject({ code: 'HELD' });
  // Whom nobody named does not stand in the audit as named.
  expect((await world.all('audit', { subject: id, act: 'appointed' })).map(({ about }) => about)).toEqual([
    '冯副理',
  ]);
});

test('a leader names who follows somebody that has left; a code that is too old or somebody else’s is no good', async () => {
  const post = `${village}:liaison`;
  await world.get(zhao, 'request.submit', aNeed());
  expect(await world.ask(chair, 'org.appoint', { post, name: '周新来' })).toMatchObject({ code: 'HELD' });
  await world.get(chair, 'directory.vacate', { post, version: await world.versionOf(post) });
  const old = await world.get(chair, 'org.appoint', { post, name: '周新来' });
  world.cloud.clock.set(new Date(monday.getTime() + 73 * 3_600_000));
  expect(await enter(newcomer, old.code, '周新来')).toMatchObject({ code: 'NO_SUCH_CODE' });
  const { code } = await world.get(chair, 'org.appoint', { post, name: '周新来' });
  const answers = await Promise.all(['test-a', 'test-b'].map((account) => enter(account, code, '周新来')));
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  const winner = answers[0]?.ok ? 'test-a' : 'test-b';
  expect((await world.get(winner, 'task.desk', { filter: 'all', after: null })).rows).toHaveLength(1);
  expect(await world.ask(liaison, 'task.desk', { filter: 'all', after: null })).toMatchObject({
    code: 'NOT_ALLOWED',
  });
  // Whoever left, and whoever leads another place, names nobody here.
  await world.get(chair, 'directory.vacate', { post, version: await world.versionOf(post) });
  const elsewhere = (await world.all('post', { _id: '230623102000:chair' }))[0]?.holder ?? 'nobody';
  expect(await world.ask(elsewhere, 'org.appoint', { post, name: '外人' })).toMatchObject({ ok: false });
});

test('an industry federation is set up once, takes the county’s place for its people, and is found beside the province', async () => {
  const first = await world.get(admin, 'org.addIndustry', { code: province, name: '测试林区残联', phone });
  expect(await world.get(admin, 'org.addIndustry', { code: province, name: '测试林区残联', phone })).toEqual(
    first,
  );
  expect(first).toMatchObject({
    code: '23-IND-03',
    name: '测试林区残联',
    above: { code: province },
    posts: [{ id: '23-IND-03:chair', title: '测试林区残联理事长' }],
    missing: ['deputyChair'],
  });
  expect((await world.get(admin, 'org.get', { code: province })).industries.map(({ name }) => name)).toEqual([
    '哈尔滨铁路局残联',
    '大庆油田残联',
    '测试林区残联',
  ]);
  expect(await world.ask(admin, 'org.addIndustry', { code: county, name: '县里的', phone })).toMatchObject({
    code: 'NOT_FOUND',
  });
  const { code } = await world.get(admin, 'org.appoint', { post: '23-IND-03:chair', name: '林区理事' });
  await world.get(newcomer, 'claim.enter', { code, name: '林区理事' });
  await world.database.collection('person').doc('demo-person-zhao-shufen').update({ industry: '23-IND-03' });
  const { id } = await world.get(zhao, 'request.submit', aNeed());
  expect(
    (await world.get(newcomer, 'task.desk', { filter: 'all', after: null })).rows.map((row) => row.id),
  ).toEqual([id]);
});

test('a 管理员 of a county looks after its posts alone, and sees nobody’s request or record', async () => {
  await world.get(admin, 'org.addPost', { code: county, role: 'admin', phone });
  const { code } = await world.get(admin, 'org.appoint', { post: `${county}:admin`, name: '县管理员' });
  await world.get(newcomer, 'claim.enter', { code, name: '县管理员' });
  expect(await world.get(newcomer, 'org.get', { code: town })).toMatchObject({
    name: '红旗镇残联',
    above: { code: county },
  });
  expect(await world.get(newcomer, 'org.get', { code: county })).toMatchObject({ above: null });
  for (const outside of [province, '230622000000'])
    expect(await world.ask(newcomer, 'org.get', { code: outside })).toMatchObject({ code: 'NOT_FOUND' });
  const { id } = await world.get(zhao, 'request.submit', aNeed());
  expect(await world.ask(newcomer, 'request.get', { id })).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await world.ask(newcomer, 'task.region', { group: 'waiting', after: null })).toMatchObject({
    code: 'NOT_ALLOWED',
  });
  expect(await world.ask(newcomer, 'person.search', { name: '赵' })).toMatchObject({ code: 'NOT_ALLOWED' });
  // As a cadre besides, they see what that post sees and no more: the office of 管理员 adds nothing.
  await world.get(chair, 'directory.vacate', {
    post: '230623101202:liaison',
    version: await world.versionOf('230623101202:liaison'),
  });
  const named = await world.get(newcomer, 'org.appoint', { post: '230623101202:liaison', name: '县管理员' });
  await world.get(newcomer, 'claim.enter', { code: named.code, name: '县管理员' });
  expect(await world.ask(newcomer, 'request.get', { id })).toMatchObject({ code: 'NOT_FOUND' });
  expect(
    await world.ask(newcomer, 'directory.deputise', {
      post: `${county}:rights`,
      deputy: '230623101202:liaison',
    }),
  ).toMatchObject({ code: 'NOT_FOUND' });
  // Taken from them, it is gone at the next call.
  await world.get(admin, 'directory.vacate', {
    post: `${county}:admin`,
    version: await world.versionOf(`${county}:admin`),
  });
  expect(await world.ask(newcomer, 'org.get', { code: county })).toMatchObject({ code: 'NOT_ALLOWED' });
  // Nobody takes it from themselves, and no leader takes it from them.
  for (const account of [admin, 'demo-han-xuemei'])
    expect(
      await world.ask(account, 'directory.vacate', {
        post: adminPost,
        version: await world.versionOf(adminPost),
      }),
    ).toMatchObject({
      code: 'NOT_FOUND',
    });
});
