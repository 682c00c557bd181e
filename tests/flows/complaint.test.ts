/**
 * A complaint about a village's 专职委员, or about who acts for the person: it never reaches them, nor any cadre
 * at or below their level, on whatever way they might come across it.
 */
import { requestOf } from '../builders/notices';
import { randomUUID } from 'node:crypto';
import { familyGrant } from '../../demo/persons';
import { deskFilters, groups } from '../../shared/task/task';
import type { World } from './world';
import { aNeed, chair, liaison, on, personId, startWorld, wangLi, zhao } from './world';

const hers = '230623101201:liaison';
const neighbour = '230623101202:liaison';
const rights = '230623000000:rights';
const duty = '230623000000:duty';
const countyChair = '230623000000:chair';
const gaoMin = 'demo-gao-min';
const today = { fromOn: '2026-11-23', untilOn: '2026-11-23' };

let world: World;
let below: readonly string[];
beforeEach(async () => {
  world = await startWorld();
  below = [liaison, chair, await holderOf(neighbour)];
});
afterEach(() => world.stop());

async function holderOf(post: string): Promise<string> {
  const [found] = await world.all('post', { _id: post });
  if (!found?.holder) throw new Error(`nobody holds ${post}`);
  return found.holder;
}

/** A complaint of 赵淑芬's about whoever is on a post. */
async function complain(accused: string, danger = false): Promise<{ id: string; number: string }> {
  return world.get(
    zhao,
    'request.submit',
    aNeed({ category: 'complaint', words: '专职委员说话难听。', accused, danger }),
  );
}

const change = async (post: string, set: object): Promise<void> => {
  await world.database.collection('post').doc(post).update(set);
};

/** Sets whoever holds one post in the place of whoever holds another, who is away today. */
function standsIn(deputy: string, post: string): Promise<void> {
  return change(post, { deputy, absence: world.database.command.set(today) });
}

/** Everything that lists, counts, finds or tells. */
async function reach(account: string, id: string, number: string): Promise<string[]> {
  const found: string[] = [];
  const see = (where: string, ids: readonly (string | null)[]): void => {
    if (ids.includes(id)) found.push(where);
  };
  for (const filter of deskFilters)
    see(
      `desk ${filter}`,
      (await world.get(account, 'task.desk', { filter, after: null })).rows.map((row) => row.id),
    );
  see(
    'news',
    (await world.get(account, 'task.news', { since: '2026-01-01T00:00:00.000Z' })).rows.map((row) => row.id),
  );
  for (const group of groups)
    see(
      `region ${group}`,
      (await world.get(account, 'task.region', { group, after: null })).rows.map((row) => row.id),
    );
  for (const text of [
    number,
    `${number.slice(0, 6)} ${number.slice(6)}`,
    '赵淑芬',
    '赵',
    '阳光村',
    '红旗镇',
    '林甸县',
  ])
    see(
      `search ${text}`,
      (await world.get(account, 'task.search', { text })).rows.map((row) => row.id),
    );
  const ofHer = await world.ask(account, 'task.ofPerson', { personId });
  see('of person', ofHer.ok ? ofHer.data.rows.map((row) => row.id) : []);
  see('notices', (await world.get(account, 'notification.list', { after: null })).rows.map(requestOf));
  for (const name of ['request.get', 'request.earlier', 'request.posts'] as const)
    if ((await world.ask(account, name, { id })).ok) found.push(name);
  for (const name of ['request.accept', 'request.showPhone', 'request.take'] as const)
    if (
      !(await world
        .ask(account, name, { ...on(id), how: 'phone' })
        .then((answer) => !answer.ok && answer.code === 'NOT_FOUND'))
    )
      found.push(name);
  return found;
}

async function counted(account: string): Promise<unknown> {
  const { counts, ratings } = await world.get(account, 'task.counts', {});
  const tally = await world.get(account, 'task.tally', {});
  const people = await world.get(account, 'person.people', { filter: 'open', place: null, after: null });
  return { counts, ratings, tally, open: people.rows.find((row) => row.id === personId)?.open };
}

/** Lets every deadline pass, so that all who are ever told have been told. */
async function lapse(): Promise<void> {
  for (const at of ['2026-11-24T09:00:01.000Z', '2026-11-26T09:00:01.000Z', '2026-12-15T09:00:01.000Z']) {
    world.cloud.clock.set(new Date(at));
    await world.sweep();
  }
  await world.nightly();
}

test('it lies with the county; neither the one complained of nor their like, nor their chair, meets it anywhere, however late it grows', async () => {
  const plain = await world.get(zhao, 'request.submit', aNeed());
  const before = await Promise.all(below.map(counted));
  const { id, number } = await complain(hers);
  const later = await world.get(zhao, 'request.submit', aNeed({ category: 'care' }));
  expect(await reach(gaoMin, id, number)).toEqual(
    expect.arrayContaining([
      'desk all',
      'news',
      'region waiting',
      `search ${number}`,
      'notices',
      'request.get',
    ]),
  );
  await world.get(zhao, 'request.withdraw', on(later.id));
  const withdrawn = await Promise.all(below.map(counted));
  for (const [place, account] of below.entries()) {
    // Beside her other needs nothing shows that there was one in between.
    if ((await world.ask(account, 'request.get', { id: later.id })).ok)
      expect(
        (await world.get(account, 'request.earlier', { id: later.id })).rows.map((row) => row.id),
      ).toEqual([plain.id]);
    expect({ account, found: await reach(account, id, number) }).toEqual({ account, found: [] });
    const { counts } = before[place] as { counts: { group: string; count: number }[] };
    const sees = counts.some(({ count }) => count > 0);
    expect(withdrawn[place]).toMatchObject({
      counts: counts.map(({ group, count }) => ({
        group,
        count: count + (sees && group === 'closed' ? 1 : 0),
      })),
    });
  }
  await lapse();
  for (const account of [liaison, await holderOf(neighbour)])
    expect({ account, found: await reach(account, id, number) }).toEqual({ account, found: [] });
});

test('not when the one complained of stands in for the very post that has it, nor when that post’s deadlines pass; the county’s 理事长 hears of it', async () => {
  const { id, number } = await complain(hers);
  await standsIn(hers, rights);
  expect((await world.get(liaison, 'session.get', {})).posts.map((post) => post.id)).toEqual(
    expect.arrayContaining([rights]),
  );
  const before = await counted(liaison);
  expect(await reach(liaison, id, number)).toEqual([]);
  const another = await complain(hers);
  expect(await reach(liaison, another.id, another.number)).toEqual([]);
  expect(await counted(liaison)).toEqual(before);
  await change(rights, {
    absence: world.database.command.set({ fromOn: '2026-11-23', untilOn: '2026-12-31' }),
  });
  await lapse();
  for (const one of [{ id, number }, another]) {
    expect(await reach(liaison, one.id, one.number)).toEqual([]);
    expect(await reach(await holderOf(countyChair), one.id, one.number)).toContain('request.get');
  }
});

test('not when they are on the duty roster, though she is in danger too', async () => {
  await change(duty, {
    roster: world.database.command.set([
      {
        fromAt: '2026-11-01T00:00:00.000Z',
        untilAt: '2026-12-31T00:00:00.000Z',
        account: liaison,
        name: '陈桂兰',
      },
    ]),
  });
  const { id, number } = await complain(hers, true);
  expect((await world.get(liaison, 'session.get', {})).posts.map((post) => post.id)).toContain(duty);
  expect(await reach(liaison, id, number)).toEqual([]);
  await lapse();
  expect(await reach(liaison, id, number)).toEqual([]);
});

test('it is given to nobody at or below their level, and to nobody on whose post they stand', async () => {
  const { id } = await complain(hers);
  await standsIn(hers, countyChair);
  const { posts } = await world.get(gaoMin, 'request.posts', { id });
  expect(posts.length).toBeGreaterThan(0);
  expect(posts.filter((post) => /:liaison$|^230623101/.test(post.id) || post.id === countyChair)).toEqual([]);
  for (const post of [hers, neighbour, '230623101000:chair', countyChair]) {
    expect(await world.ask(gaoMin, 'request.offer', { ...on(id), post, words: '请接办。' })).toMatchObject({
      ok: false,
      code: 'NO_SUCH_POST',
    });
  }
});

test('it is known to no cadre who was not told: a cadre who puts down another complaint for her learns nothing of the first', async () => {
  await complain(hers);
  const entered = await world.get(liaison, 'request.enter', {
    ...aNeed({ category: 'complaint', words: '说的是别人。' }),
    clientId: randomUUID(),
    how: 'door',
    readBack: true,
  });
  expect(entered.repeats).toBe(0);
});

test('not when the one complained of acts for her as well: no notice, no list', async () => {
  const permission = familyGrant(
    { account: liaison, name: '陈桂兰', relation: '侄女' },
    '2026-01-01',
    '2027-12-31',
  );
  await world.database
    .collection('person')
    .doc(personId)
    .update({ grants: world.database.command.push([permission]) });
  const { id, number } = await complain(hers);
  expect(
    (await world.get(liaison, 'request.mine', { personId, after: null })).rows.map((row) => row.id),
  ).toEqual([]);
  expect(await reach(liaison, id, number)).toEqual([]);
});

test('a complaint about the county’s 理事长 goes above the county, though somebody stands in for them today', async () => {
  const accused = await holderOf(countyChair);
  await standsIn('230623000000:membership', countyChair);
  const { id, number } = await complain(countyChair);
  const [stored] = await world.all('request', { _id: id });
  expect(stored?.post).toBe('230600000000:chair');
  expect(await reach(accused, id, number)).toEqual([]);
});

test('the night finds a complaint that lies where nobody but the one complained of stands', async () => {
  await complain(hers);
  await standsIn(hers, rights);
  expect(await world.nightly()).toEqual({ desks: 1, empty: 1, done: true });
});

describe('about somebody who acts for her', () => {
  const grantOf = async (account: string): Promise<string> =>
    (await world.all('person', { _id: personId }))[0]?.grants.find((grant) => grant.account === account)
      ?.id ?? '';
  const mine = async (account: string): Promise<string[]> =>
    (await world.get(account, 'request.mine', { personId, after: null })).rows.map((row) => row.id);
  const inbox = async (account: string): Promise<unknown> =>
    await world.get(account, 'notification.list', { after: null });

  test('her daughter meets it nowhere: no list, no count, no number, no notice, no name; to the cadres it is one like any other', async () => {
    const before = await inbox(wangLi);
    const { id } = await complain(await grantOf(wangLi));
    expect((await world.all('request', { _id: id }))[0]).toMatchObject({ accused: wangLi, post: rights });
    expect(await mine(zhao)).toEqual([id]);
    expect(await mine(wangLi)).toEqual([]);
    expect(await inbox(wangLi)).toEqual(before);
    for (const name of ['request.get', 'request.earlier', 'request.add', 'request.nudge'] as const)
      expect(
        await world.ask(
          wangLi,
          name,
          name === 'request.add'
            ? { ...on(id), words: '问一下', media: [] }
            : name === 'request.nudge'
              ? on(id)
              : { id },
        ),
      ).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    const { id: own } = await world.get(
      wangLi,
      'request.submit',
      aNeed({ category: 'complaint', words: '别的事。' }),
    );
    expect(await world.get(wangLi, 'request.get', { id: own })).toMatchObject({ repeats: 0 });
    await lapse();
    expect(JSON.stringify(await inbox(wangLi))).not.toContain(id);
    expect((await world.get(gaoMin, 'request.get', { id })).state).toBe('waiting');
  });

  test('an agent who is a cadre of the place is passed by as that cadre would be', async () => {
    const permission = {
      ...familyGrant({ account: liaison, name: '陈桂兰', relation: '代理人' }, '2026-01-01', '2027-12-31'),
      kind: 'agent' as const,
    };
    await world.database
      .collection('person')
      .doc(personId)
      .update({ grants: world.database.command.push([permission]) });
    const { id, number } = await complain(permission.id);
    for (const account of below)
      expect({ account, found: await reach(account, id, number) }).toEqual({ account, found: [] });
    expect(await reach(gaoMin, id, number)).toContain('request.get');
  });

  test('she and a cadre of her place may name them; no other proxy is told who there is, or may', async () => {
    const grantId = await grantOf(wangLi);
    for (const account of [zhao, liaison])
      expect((await world.get(account, 'request.accusable', { personId })).proxies).toEqual([
        { id: grantId, name: '王丽', relation: '女儿' },
      ]);
    const nephew = familyGrant(
      { account: 'test-nephew', name: '赵小强', relation: '侄子' },
      '2026-01-01',
      '2027-12-31',
    );
    await world.database
      .collection('person')
      .doc(personId)
      .update({ grants: world.database.command.push([nephew]) });
    expect((await world.get('test-nephew', 'request.accusable', { personId })).proxies).toEqual([]);
    expect(
      await world.ask(
        'test-nephew',
        'request.submit',
        aNeed({ category: 'complaint', words: '不管她。', accused: grantId }),
      ),
    ).toMatchObject({ ok: false, code: 'NO_SUCH_POST' });
    const { id } = await world.get(liaison, 'request.enter', {
      ...aNeed({ category: 'complaint', words: '女儿不管她。', accused: grantId }),
      clientId: randomUUID(),
      how: 'door',
      readBack: true,
    });
    expect(await mine(wangLi)).toEqual([]);
    expect(await mine(zhao)).toEqual([id]);
  });
});
