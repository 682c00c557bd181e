/**
 * What the rows of lists say a request is about, and to whom: the person's own words to those whose matter it is, the
 * category to everybody else; the inbox, which is read as a whole; what a person finds among their own requests.
 */
import { randomUUID } from 'node:crypto';
import type { Input, Output } from '../../shared/contract';
import type { Notice } from '../../shared/notification/notification';
import { emptyLedger, withRows } from '../../shared/entitlement/entitlement';
import { familyGrant } from '../../demo/persons';
import { noticeOf } from '../../cloudfunctions/notification/tell';
import type { World } from './world';
import { aNeed, chair, liaison, on, personId, startWorld, wangLi, zhao } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const said = '门口台阶高，轮椅进不来，想修个坡道，越快越好。';
const inRow = /^门口台阶高，轮椅进不来.*…$/;
const category = { category: 'home' };

const submitted = async (changes: Partial<Input<'request.submit'>> = {}): Promise<string> =>
  (await world.get(zhao, 'request.submit', aNeed({ category: 'home', words: said, ...changes }))).id;

/** The cadre with whom her requests lie is her agent, too. */
async function actsForHer(): Promise<void> {
  const agent = { account: liaison, name: '陈桂兰', relation: '代理人' };
  const grant = { ...familyGrant(agent, '2026-01-01', '2026-12-31'), kind: 'agent' as const };
  await world.database
    .collection('person')
    .doc(personId)
    .update({ grants: world.database.command.push([grant]) });
}

type About = Output<'request.mine'>['rows'][number]['about'];
const mine = async (account: string, id: string): Promise<About | undefined> =>
  (await world.get(account, 'request.mine', { personId, after: null })).rows.find((row) => row.id === id)
    ?.about;
const desk = async (account: string, id: string): Promise<About | undefined> => {
  const { rows } = await world.get(account, 'task.desk', { filter: 'all', after: null });
  const row = rows.find((one) => one.kind === 'request' && one.id === id);
  return row?.kind === 'request' ? row.about : undefined;
};
const inbox = async (account: string): Promise<Output<'notification.list'>> =>
  world.get(account, 'notification.list', { after: null });
const inInbox = async (account: string, id: string): Promise<About[]> =>
  (await inbox(account)).rows.flatMap((row) =>
    row.kind === 'person' && row.requestId === id ? [row.about] : [],
  );
/** A notice that was on its way when the request was hidden, as an effect that has not been carried out leaves it. */
const strayNotice = (account: string, requestId: string): Notice =>
  noticeOf(
    `${requestId}.stray`,
    account,
    { kind: 'person', code: 'accepted', personId, requestId, category: 'home' },
    '2026-11-23T02:30:00.000Z',
  );

describe('a row says a request in the person’s own words', () => {
  test('to the person, to a proxy who may see it and to the cadre it lies with; corrected where they corrected them', async () => {
    const id = await submitted();
    for (const about of [await mine(zhao, id), await mine(wangLi, id), await desk(liaison, id)])
      expect(about).toEqual({ words: expect.stringMatching(inRow) as string });
    expect(
      (await world.get(liaison, 'task.news', { since: '2026-11-23T00:00:00.000Z' })).rows,
    ).toContainEqual(
      expect.objectContaining({ id, about: { words: expect.stringMatching(inRow) as string } }),
    );
    await world.get(zhao, 'request.correct', {
      ...on(id),
      words: '坡道不用修了，装个扶手。',
      contact: { channel: 'phone', when: 'any' },
    });
    for (const about of [await mine(zhao, id), await desk(liaison, id)])
      expect(about).toEqual({ words: '坡道不用修了，装个扶手' });
  });

  test('of a recording how long they spoke, and the category of what has neither', async () => {
    const sounds = [4, 61].map((seconds) => ({ id: randomUUID(), kind: 'sound' as const, seconds }));
    expect(await mine(zhao, await submitted({ words: '', media: sounds }))).toEqual({ seconds: 65 });
    expect(await mine(zhao, await submitted({ words: '' }))).toEqual(category);
    expect(await mine(zhao, await submitted({ words: '。。。' }))).toEqual(category);
  });
});

describe('a row says the category', () => {
  test('to whom the request is hidden from, in the inbox too: a stray notice gives no words away', async () => {
    const id = await submitted();
    expect(await inInbox(wangLi, id)).toEqual([{ words: expect.stringMatching(inRow) as string }]);
    const [daughter] = (await world.get(zhao, 'grant.list', { personId })).grants;
    await world.get(zhao, 'request.hide', { ...on(id), grantId: daughter?.id ?? '' });
    await world.sweep();
    world.put('notice', [strayNotice(wangLi, id)]);
    expect(await inInbox(wangLi, id)).toEqual([category]);
    expect(await inInbox(zhao, id)).toContainEqual({ words: expect.stringMatching(inRow) as string });
  });

  test('to a proxy who gets notices and may not see requests', async () => {
    const grant = {
      ...familyGrant({ account: 'test-aunt', name: '赵姨', relation: '姨' }, '2026-01-01', '2026-12-31'),
      scopes: ['notices' as const],
    };
    await world.database
      .collection('person')
      .doc(personId)
      .update({ grants: world.database.command.push([grant]) });
    const id = await submitted();
    expect(await inInbox('test-aunt', id)).toEqual([category]);
  });

  test('to an agent whom it lies with, in the list of the person they act for: they read it on their desk', async () => {
    const id = await submitted();
    await actsForHer();
    expect(await mine(liaison, id)).toEqual(category);
  });

  test('to a post that only stands above: in its region’s list and where it searches; it reads them on opening', async () => {
    const id = await submitted();
    const { rows } = await world.get(chair, 'task.region', { group: 'waiting', after: null });
    const found = await world.get(chair, 'task.search', { text: '赵淑芬' });
    for (const list of [rows, found.rows]) {
      expect(list).toContainEqual(expect.objectContaining({ id, about: category }));
      expect(JSON.stringify(list)).not.toMatch(/台阶/);
    }
    expect((await world.get(chair, 'request.get', { id })).timeline[0]?.words).toBe(said);
    const theirs = await world.get(liaison, 'task.search', { text: '赵淑芬' });
    expect(theirs.rows).toContainEqual(
      expect.objectContaining({ id, about: { words: expect.stringMatching(inRow) as string } }),
    );
  });
});

describe('the inbox', () => {
  test('says in words once a page what a request is about, and marks all notices of it as read with one', async () => {
    const id = await submitted();
    await world.get(liaison, 'request.accept', on(id));
    const [newest, ...earlier] = await inInbox(zhao, id);
    expect(newest).toEqual({ words: expect.stringMatching(inRow) as string });
    expect(earlier).toEqual([category]);
    const ofIt = async (): Promise<boolean[]> =>
      (await inbox(zhao)).rows.flatMap((row) =>
        row.kind === 'person' && row.requestId === id ? [row.read] : [],
      );
    const { rows } = await inbox(zhao);
    const [first] = rows.filter((row) => row.kind === 'person' && row.requestId === id);
    await world.get(zhao, 'notification.read', { id: first?.id ?? '' });
    expect(await ofIt()).toEqual([true, true]);
    expect((await inbox(zhao)).unread).toBeGreaterThan(0);
  });

  test('is all read in one go, as often as it is said: up to the newest that was seen, and nobody else’s', async () => {
    await submitted();
    const before = await inbox(wangLi);
    const [newest] = (await inbox(zhao)).rows;
    if (newest === undefined) throw new Error('no notices');
    world.cloud.clock.set(new Date('2026-11-23T03:00:00.000Z'));
    const id = await submitted();
    for (let time = 0; time < 2; time += 1)
      expect(await world.get(zhao, 'notification.readAll', { id: newest.id })).toEqual({ unread: 1 });
    const unread = (await inbox(zhao)).rows.filter(({ read }) => !read);
    expect(unread).toMatchObject([{ kind: 'person', requestId: id }]);
    expect(await world.ask(wangLi, 'notification.readAll', { id: newest.id })).toMatchObject({
      ok: false,
      code: 'NOT_FOUND',
    });
    expect((await inbox(wangLi)).unread).toBe(before.unread + 1);
  });
});

describe('among one’s own requests', () => {
  const found = async (account: string, text: string): Promise<string[]> =>
    (await world.get(account, 'request.mine', { personId, after: null, text })).rows.map(({ id }) => id);

  test('a text is found in the words, in the category and in the number, also as a wish and with a slip', async () => {
    const id = await submitted({ category: 'allowance', words: '护理补贴两个月没到账，帮我问问。' });
    await actsForHer();
    const { number } = await world.get(zhao, 'request.get', { id });
    for (const text of ['护理补贴', '护理补帖', '我想问问护理补贴', '没到账', '生活困难', number])
      expect({ text, found: (await found(zhao, text)).includes(id) }).toEqual({ text, found: true });
    expect(await found(zhao, '登月')).toEqual([]);
    // Her agent may not read these words in a row, so that they cannot be tried out by searching either.
    expect(await found(liaison, '没到账')).toEqual([]);
    expect(await found(liaison, '生活困难')).toContain(id);
  });
});

test('the session says how much is owed to each person, to whoever may see it', async () => {
  const owed = async (account: string): Promise<number | undefined> =>
    (await world.get(account, 'session.get', {})).persons.find(({ id }) => id === personId)?.owed;
  const [person] = await world.all('person', { _id: personId });
  if (person === undefined) throw new Error('the demo county has changed');
  const { name, place, path } = person;
  const row = (policyId: string) => ({
    policyId,
    status: 'owed' as const,
    since: '',
    rule: '1',
    because: [],
    evidence: null,
    desk: null,
    requestId: null,
  });
  const ledger = withRows(
    emptyLedger({ _id: personId, name, place, path, registeredIn: [], holdsUntil: null }),
    {},
    [row('one'), row('two'), { ...row('three'), status: 'had' }],
    'rules',
    '2026-11-23T02:00:00.000Z',
  );
  await world.database.collection('entitlement').where({ _id: personId }).remove();
  world.put('entitlement', [ledger]);
  expect([await owed(zhao), await owed(wangLi), await owed('test-aunt')]).toEqual([2, 2, 0]);
});

test('a row whose words were altered in the store says the category, and the others of the list are shown', async () => {
  const [id, other] = [await submitted(), await submitted()];
  const [altered, stored] = await Promise.all(
    [id, other].map(async (_id) => (await world.all('request', { _id }))[0]?.about),
  );
  if (!altered || !stored || 'seconds' in altered || 'seconds' in stored) throw new Error('no words');
  // Words of another request do not open here.
  await world.database
    .collection('request')
    .doc(id)
    .update({ about: world.database.command.set({ ...altered, words: stored.words }) });
  expect([await mine(zhao, id), await mine(zhao, other)]).toEqual([
    category,
    { words: expect.stringMatching(inRow) as string },
  ]);
});
