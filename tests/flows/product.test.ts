/**
 * 投诉建议: what somebody says about the product itself is answered, followed and asked about like any request, by the
 * post of the province that its 理事长 named, and by nobody below.
 */
import type { World } from './world';
import { aNeed, chair, liaison, on, personId, solved, startWorld, zhao } from './world';

const province = '230000000000';
const [provinceChair, deputy] = [`${province}:chair`, `${province}:deputyChair`];
const provinceLeader = 'demo-han-xuemei';
const countyLeader = 'demo-zhang-zhiyuan';
const administrator = 'demo-wu-jianguo';
const deputyLeader = 'test-deputy';

let world: World;
beforeEach(async () => {
  world = await startWorld();
  await world.get(administrator, 'org.addPost', {
    code: province,
    role: 'deputyChair',
    phone: '0451-0550999',
  });
  await change(deputy, { holder: deputyLeader, holderName: '副理事长' });
});
afterEach(() => world.stop());

async function change(post: string, fields: Record<string, unknown>): Promise<void> {
  await world.database.collection('post').doc(post).update(fields);
}

const says = aNeed({ category: 'product', words: '字太小，按钮挤在一起。' });
const submitted = async (): Promise<string> => (await world.get(zhao, 'request.submit', says)).id;

async function name(post: string | null): Promise<void> {
  const { version } = await world.get(provinceLeader, 'directory.productPosts', {});
  await world.get(provinceLeader, 'directory.nameForProduct', { post, version });
}

const onDesk = async (account: string): Promise<string[]> =>
  (await world.get(account, 'task.desk', { filter: 'all', after: null })).rows.map(({ id }) => id);

test('where nobody is named it lies on the desk of the province’s 理事长', async () => {
  const id = await submitted();
  expect(await onDesk(provinceLeader)).toContain(id);
  expect(await onDesk(deputyLeader)).not.toContain(id);
  expect((await world.get(provinceLeader, 'request.get', { id })).because.rule).toBe('product');
});

test('the named post has it, answers it, and is asked about; who is not satisfied gets it one level up', async () => {
  await name(deputy);
  const id = await submitted();
  expect(await onDesk(deputyLeader)).toContain(id);
  await world.get(deputyLeader, 'request.accept', on(id));
  await world.get(deputyLeader, 'request.answer', solved(id, '字号加大了，下个版本就能看到。'));
  const answered = await world.get(zhao, 'request.get', { id });
  expect(answered.state).toBe('answered');
  expect(answered.may).toContain('rate');
  await world.get(zhao, 'request.rate', { ...on(id), rating: 1, words: '还是太小。' });
  const [again] = await world.all('request', { _id: id });
  expect(again).toMatchObject({ post: provinceChair, state: 'waiting' });
});

test('nobody below the province and no 管理员 sees it, by whatever way', async () => {
  await name(deputy);
  const id = await submitted();
  const { number } = await world.get(zhao, 'request.get', { id });
  for (const account of [liaison, chair, countyLeader]) {
    expect(await world.ask(account, 'request.get', { id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await onDesk(account)).not.toContain(id);
    for (const text of [number, '赵淑芬'])
      expect((await world.get(account, 'task.search', { text })).rows.map((row) => row.id)).not.toContain(id);
  }
  expect(await world.ask(administrator, 'request.get', { id })).toMatchObject({ ok: false });
  expect(await world.all('notice', { requestId: id, account: administrator })).toEqual([]);
  expect(
    (await world.get(provinceLeader, 'task.search', { text: number })).rows.map((row) => row.id),
  ).toEqual([id]);
});

test('whoever is named and not there is passed over, and it says why', async () => {
  await name(deputy);
  await change(deputy, { holder: null, holderName: null });
  const id = await submitted();
  const { because } = await world.get(provinceLeader, 'request.get', { id });
  expect(because.skipped).toMatchObject([{ why: 'vacant' }]);
  expect(await onDesk(provinceLeader)).toContain(id);
});

test('it is given to posts of the province alone', async () => {
  const id = await submitted();
  const { posts } = await world.get(provinceLeader, 'request.posts', { id });
  expect(posts.map((post) => post.id)).toEqual([deputy]);
  expect(
    await world.ask(provinceLeader, 'request.offer', {
      ...on(id),
      post: '230623000000:rights',
      words: '请你们办。',
    }),
  ).toMatchObject({ code: 'NO_SUCH_POST' });
});

test('somebody without a record says it too, and is not identified first', async () => {
  const known = await world.get('test-newcomer', 'person.introduce', {
    name: '郑大山',
    phone: '13804591234',
    region: '230623101201',
  });
  const { id } = await world.get('test-newcomer', 'request.submit', { ...says, personId: known.id });
  expect(await world.all('task', { requestId: id })).toEqual([]);
});

test('the province’s 理事长 alone names the post, never a 管理员’s or one elsewhere, and undoes no other naming', async () => {
  const { version, posts, named } = await world.get(provinceLeader, 'directory.productPosts', {});
  expect({ named, posts: posts.map(({ id }) => id) }).toEqual({ named: null, posts: [deputy] });
  for (const post of [`${province}:admin`, provinceChair, '230623000000:rights'])
    expect(await world.ask(provinceLeader, 'directory.nameForProduct', { post, version })).toMatchObject({
      code: 'NO_SUCH_POST',
    });
  for (const [account, code] of [
    [countyLeader, 'NOT_FOUND'],
    [deputyLeader, 'NOT_ALLOWED'],
    [administrator, 'NOT_ALLOWED'],
  ] as const)
    expect(await world.ask(account, 'directory.nameForProduct', { post: deputy, version })).toMatchObject({
      code,
    });
  await name(deputy);
  expect(await world.ask(provinceLeader, 'directory.nameForProduct', { post: null, version })).toMatchObject({
    code: 'CHANGED',
  });
  await name(null);
  const id = await submitted();
  expect(await onDesk(provinceLeader)).toContain(id);
});

test('an agent who stands on the named post does not answer what they said for her', async () => {
  await name(deputy);
  const [person] = await world.all('person', { _id: personId });
  const [grant] = person?.grants ?? [];
  if (person === undefined || grant === undefined) throw new Error('赵淑芬 has nobody who acts for her');
  await world.database
    .collection('person')
    .doc(personId)
    .update({ grants: [...person.grants, { ...grant, id: 'agent', account: deputyLeader, kind: 'agent' }] });
  const { id } = await world.get(deputyLeader, 'request.submit', { ...says, personId });
  expect((await world.all('request', { _id: id }))[0]?.post).toBe(provinceChair);
});
