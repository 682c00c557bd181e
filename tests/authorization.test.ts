/** The authorization matrix: operation × role and relation × state, generated from the contract, judged by a table written by hand. */
import { contract } from '../shared/contract';
import type { Input, OperationName } from '../shared/contract';
import { addDays } from '../shared/calendar/calendar';
import { postId } from '../shared/directory/directory';
import type { Notice } from '../shared/message/message';
import type { Request } from '../shared/request/request';
import type { Group } from '../shared/task/task';
import { taskOf } from '../cloudfunctions/lib/effects';
import { towns, villageAt } from '../localcloud/demo/regions';
import { legend, liesOnDesk, seesInRegion, table, who } from './authorization-table';
import type { Who } from './authorization-table';
import type { Household, Stage } from './builders/stored-request';
import { idOf, stages, storedRequest } from './builders/stored-request';
import type { World } from './flows/world';
import { aNeed, chair, liaison, on, personId, startWorld, wangLi, zhao } from './flows/world';

jest.setTimeout(60_000);

const names = Object.keys(contract) as OperationName[];
const today = '2026-11-23';
/** Index of the requests nobody may change; every allowed change has one of its own. */
const SHARED = 0;

let world: World;
let house: Household;
let accounts: Readonly<Record<Exclude<Who, 'anonymous'>, string>>;

function holderOf(post: string): string {
  const account = house.posts.find(({ _id }) => _id === post)?.holder;
  if (!account) throw new Error(`nobody holds ${post}`);
  return account;
}

function neighbours(): { sibling: string; elsewhere: string; idleDeputy: string } {
  const { town, village } = villageAt('红旗镇阳光村');
  const sibling = town.villages.find(({ _id }) => _id !== village._id && house.posts.some((post) => post.region === _id && post.holder !== null));
  const elsewhere = towns.find(({ region }) => region._id !== town.region._id);
  const deputy = house.posts.find(({ _id }) => _id === postId(town.region._id, 'chair'))?.deputy;
  if (!sibling || !elsewhere || !deputy) throw new Error('the county has changed');
  return { sibling: holderOf(postId(sibling._id, 'liaison')), elsewhere: holderOf(postId(elsewhere.region._id, 'chair')), idleDeputy: deputy };
}

/** The task and the notice that the operations on such things are tried on. */
function taskAbout(request: Request, index: number): ReturnType<typeof taskOf> {
  return taskOf(`${request._id}.overdue.${index}`, 'overdue', postId(villageAt('红旗镇阳光村').town.region._id, 'chair'), request, '2026-11-20T09:00:00.000Z');
}
const noticeId = 'a.notice.of.hers';

beforeAll(async () => {
  world = await startWorld();
  const posts = await world.all('post');
  const [person] = await world.all('person', { _id: personId });
  if (person === undefined) throw new Error('赵淑芬 is missing');
  house = { person, posts, sealer: world.sealer };
  const { sibling, elsewhere, idleDeputy } = neighbours();
  accounts = {
    self: zhao, proxy: wangLi, 'expired proxy': 'test-expired', 'proxy of another': 'demo-ma-jianjun', 'other resident': 'demo-sun-defu',
    responsible: liaison, 'sibling village': sibling, 'other town': elsewhere, 'chair above': chair, 'section above': 'demo-liu-haitao', 'county leader': 'demo-zhang-zhiyuan',
    'idle deputy': idleDeputy, 'unknown account': 'test-unknown',
  };
  const grant = { account: 'test-expired', name: '赵家亲戚', relation: '侄子' };
  const _ = world.database.command;
  await world.database.collection('person').doc(personId).update({ grants: _.push([{ ...grant, fromOn: addDays(today, -30), untilOn: addDays(today, -1) }]) });
  await world.database.collection('person').doc('demo-person-sun-defu').update({ grants: _.push([{ ...grant, fromOn: today, untilOn: today }]) });
  const shared = stages.map((stage) => storedRequest(house, SHARED, stage));
  world.put('request', shared);
  const overdue = shared[stages.indexOf('overdue')];
  if (overdue === undefined) throw new Error('no overdue request');
  world.put('task', [taskAbout(overdue, SHARED)]);
  const notice: Notice = { _id: noticeId, account: zhao, side: 'person', code: 'received', requestId: overdue._id, category: 'device', name: '赵淑芬', at: overdue.createdAt, atKey: `${overdue.createdAt}|${noticeId}`, readAt: null };
  world.put('notice', [notice]);
});
afterAll(() => world.stop());

interface Target {
  readonly request: string;
  readonly person: string;
  readonly task: string;
  readonly notice: string;
}

/** What each operation is called with. */
const inputs: { readonly [N in OperationName]: (target: Target) => Input<N> } = {
  'session.get': () => ({}),
  'request.submit': ({ person }) => aNeed({ personId: person }),
  'request.get': ({ request }) => ({ id: request }),
  'request.mine': ({ person }) => ({ personId: person, after: null }),
  'request.withdraw': ({ request }) => on(request),
  'request.rate': ({ request }) => ({ ...on(request), rating: 4, words: '' }),
  'request.reopen': ({ request }) => ({ ...on(request), words: '' }),
  'request.accept': ({ request }) => on(request),
  'request.contact': ({ request }) => ({ ...on(request), how: 'phone', reached: true }),
  'request.showPhone': ({ request }) => on(request),
  'request.progress': ({ request }) => ({ ...on(request), words: '明天上午去您家。' }),
  'request.answer': ({ request }) => ({ ...on(request), outcome: 'solved', words: '办好了。', reason: null, alternative: '', wake: null }),
  'task.desk': () => ({ filter: 'all', after: null }),
  'task.done': ({ task }) => ({ id: task }),
  'task.counts': () => ({}),
  'task.region': () => ({ group: 'waiting', after: null }),
  'message.list': () => ({ after: null }),
  'message.read': ({ notice }) => ({ id: notice }),
};

const nothing: Target = { request: idOf('nothing'), person: 'nobody', task: 'no.task', notice: 'no.notice' };

function target(stage: Stage, index: number): Target {
  const { _id: request } = storedRequest(house, index, stage);
  const overdue = storedRequest(house, index, 'overdue');
  return { request, person: personId, task: taskAbout(overdue, index)._id, notice: noticeId };
}

async function call(one: Who, name: OperationName, to: Target): Promise<string> {
  const event = { name, input: inputs[name](to) };
  const answer = (await (one === 'anonymous' ? world.cloud.invoke('api', event, { server: true }) : world.raw(accounts[one], event))) as { ok: boolean; code?: string; args?: object };
  return answer.ok ? 'ok' : `${answer.code ?? ''} ${JSON.stringify(answer.args)}`;
}

/** Everything a change could have touched. */
const standing = async (): Promise<object> => ({ ...(await world.prints('request', 'task', 'notice', 'post')), her: await world.all('person', { _id: personId }) });

function expected(name: OperationName, one: Who, stage: Stage): string {
  const letter = table[name][one].charAt(stages.indexOf(stage));
  if (letter !== 'Y' && letter !== 'N' && letter !== 'F' && letter !== 'A' && letter !== 'S') throw new Error(`${name}, ${one}: the table says ${letter}`);
  return legend[letter];
}

const changesARequest = (name: OperationName): boolean => /^request\.(?!submit|get|mine)/.test(name);
/** Where the state of a request makes no difference one stage is enough. */
const stagesFor = (name: OperationName): readonly Stage[] => (changesARequest(name) || name === 'request.get' ? stages : ['waiting']);

test('the table knows every operation of the contract, and no other', () => {
  expect(Object.keys(table).sort()).toEqual([...names].sort());
  for (const row of Object.values(table)) expect(Object.values(row).every((cell: string) => cell.length === stages.length)).toBe(true);
});

describe.each(names)('%s', (name) => {
  const cells = stagesFor(name).flatMap((stage) => who.map((one) => ({ stage, one })));

  test('is refused as the table says, writes nothing then, and reads like nothing there', async () => {
    const refused = cells.filter(({ stage, one }) => expected(name, one, stage) !== 'ok');
    const before = await standing();
    const got = await Promise.all(refused.map(async ({ stage, one }) => ({ stage, one, code: await call(one, name, target(stage, SHARED)) })));
    expect(await standing()).toEqual(before);
    expect(got).toEqual(refused.map(({ stage, one }) => ({ stage, one, code: `${expected(name, one, stage)} {}` })));

    const strangers = who.filter((one) => got.some((cell) => cell.one === one) && got.every((cell) => cell.one !== one || cell.code.startsWith('NOT_FOUND')));
    const ofNothing = await Promise.all(strangers.map((one) => call(one, name, nothing)));
    expect(ofNothing).toEqual(strangers.map(() => 'NOT_FOUND {}'));
  });

  test('is carried out for those the table allows', async () => {
    const allowed = cells.filter(({ stage, one }) => expected(name, one, stage) === 'ok');
    if (changesARequest(name)) world.put('request', allowed.map(({ stage }, index) => storedRequest(house, index + 1 + names.indexOf(name) * 100, stage)));
    const got = await Promise.all(
      allowed.map(async ({ stage, one }, index) => ({ stage, one, code: await call(one, name, target(stage, changesARequest(name) ? index + 1 + names.indexOf(name) * 100 : SHARED)) })),
    );
    expect(got).toEqual(allowed.map(({ stage, one }) => ({ stage, one, code: 'ok' })));
    expect(allowed.length).toBeGreaterThan(0);
  });
});

describe('what a cadre is shown', () => {
  const cadres = who.filter((one) => table['task.desk'][one] === 'YYYYYY');
  const groupOf: Readonly<Record<Stage, Group>> = { waiting: 'waiting', working: 'working', overdue: 'overdue', answered: 'answered', satisfied: 'closed', unrated: 'closed' };
  const account = (one: Who): string => (one === 'anonymous' ? '' : accounts[one]);

  async function counts(one: Who): Promise<Record<string, number>> {
    const { counts: counted } = await world.get(account(one), 'task.counts', {});
    return Object.fromEntries(counted.map(({ group, count }) => [group, count]));
  }
  async function seesIn(one: Who, group: Group, id: string): Promise<boolean> {
    const { rows } = await world.get(account(one), 'task.region', { group, after: null });
    return rows.some((row) => row.id === id);
  }

  // Late enough that these come first, or last, in every list they belong to.
  const at = { device: '2026-11-02T01:00:00.000Z', complaint: '2026-11-02T01:00:00.000Z' } as const;

  test.each(['device', 'complaint'] as const)('a request about a %s is listed and counted where it is handled and above, and nowhere else', async (category) => {
    for (const stage of ['working', 'overdue', 'answered'] as const) {
      const before = await Promise.all(cadres.map(counts));
      const request = storedRequest(house, 5000, stage, { category, at: at[category] });
      world.put('request', [request]);
      const seen = await Promise.all(cadres.map(async (one, index) => {
        const [now, listed, open] = await Promise.all([counts(one), seesIn(one, groupOf[stage], request._id), call(one, 'request.get', { ...nothing, request: request._id })]);
        const group = groupOf[stage];
        return { one, counted: (now[group] ?? 0) - (before[index]?.[group] ?? 0), listed, open };
      }));
      const entitled: readonly Who[] = seesInRegion[category];
      expect({ stage, seen }).toEqual({ stage, seen: cadres.map((one) => (entitled.includes(one) ? { one, counted: 1, listed: true, open: 'ok' } : { one, counted: 0, listed: false, open: 'NOT_FOUND {}' })) });
    }
  });

  test('a request lies on the desk of the responsible post, its task on that of the post that watches, and on no other', async () => {
    for (const [place, stage] of stages.entries()) {
      const request = storedRequest(house, 6000, stage, { at: '2026-11-02T01:00:00.000Z' });
      world.put('request', [request]);
      if (stage === 'overdue') world.put('task', [taskAbout(request, 6000)]);
      const found = await Promise.all(cadres.map(async (one) => ((await world.get(account(one), 'task.desk', { filter: 'all', after: null })).rows.some((row) => row.id === request._id) ? [one] : [])));
      expect({ stage, found: found.flat() }).toEqual({ stage, found: liesOnDesk[place] });
    }
  });

  test('a complaint reaches nobody of her village or town: no desk, no notice', async () => {
    const { id } = await world.get(zhao, 'request.submit', aNeed({ category: 'complaint', words: '专职委员说话难听。' }));
    for (const one of ['responsible', 'chair above', 'sibling village'] as const) {
      expect((await world.get(account(one), 'task.desk', { filter: 'all', after: null })).rows.map((row) => row.id)).not.toContain(id);
      expect((await world.get(account(one), 'message.list', { after: null })).rows.map((row) => row.requestId)).not.toContain(id);
    }
    expect((await world.get('demo-gao-min', 'task.desk', { filter: 'all', after: null })).rows.map((row) => row.id)).toContain(id);
  });
});
