/**
 * Every query of every operation, of the sweep and of the nightly rounds is carried by an index, reads what it
 * returns, and waits for few others.
 */
import { contract } from '../../shared/contract';
import type { OperationName } from '../../shared/contract';
import { figures } from '../../shared/supervision/supervision';
import { inInboxOnly } from '../../shared/notification/notification';
import { requestTask } from '../../shared/task/task';
import type { Claim } from '../../shared/person/person';
import { familyGrant } from '../../demo/persons';
import { begin as beginDesk } from '../../shared/session/desk-session';
import { aReconciliation } from '../builders/reconciliation';
import type { Target } from '../builders/inputs';
import { inputs } from '../builders/inputs';
import type { Household, Stage } from '../builders/stored-request';
import { storedRequest } from '../builders/stored-request';
import type { Action, Trip } from '../builders/traffic';
import { actionsOf, countedFunctions, depthOf } from '../builders/traffic';
import type { World } from './world';
import { chair, liaison, personId, startWorld, wangLi, zhao } from './world';

const REQUESTS = 60;
const names = Object.keys(contract) as OperationName[];
const counted = countedFunctions('dist/cloudfunctions');
const photo = { id: '11111111-1111-4111-8111-111111111111', kind: 'photo', seconds: 0 } as const;
const education = '230623000000:education';
const digits = '12345678';

/** The state each change is tried in; everything else is tried on a waiting request. */
const states: Partial<Record<OperationName, Stage>> = {
  'request.rate': 'answered',
  'request.reopen': 'unrated',
  'request.askBack': 'working',
  'request.progress': 'working',
  'request.answer': 'working',
  'request.correctReply': 'answered',
  'request.help': 'working',
  'request.pause': 'working',
  'request.resume': 'working',
};

/** Where a list goes on, so that the cursor is part of what is tried. */
const goesOn: Partial<Record<OperationName, object>> = {
  'task.region': { group: 'overdue', after: '2026-11-01' },
  'notification.list': { after: '2026-12-01' },
  'directory.posts': { after: '1' },
};

/** Whoever dies or moves is somebody else, so that the rest can still be asked about her. */
const insteadOfHer: Partial<Record<OperationName, string>> = {
  'claim.die': 'test-dead',
  'claim.move': 'test-moved',
  'claim.refuse': 'test-coded',
  'claim.confirm': 'test-approved',
};

/** One's own post, and one that nobody holds. */
const postFor: Partial<Record<OperationName, string>> = {
  'directory.absence': '230623101201:liaison',
  'directory.vacate': '230623101204:liaison',
  'org.appoint': '230623000000:publicity',
};

/** Other ways in which some are asked. */
const otherwise: readonly (readonly [OperationName, object])[] = [
  ['request.mine', { after: '2026-12-01' }],
  ['request.byOthers', { after: '2026-12-01' }],
  ['request.submit', { danger: true }],
  ['request.submit', { category: 'product' }],
  ['request.submit', { category: 'complaint', accused: '230623101201:liaison' }],
  ['directory.posts', { after: null }],
  ...(['all', 'open', 'owed', 'none'] as const).flatMap((filter) => [
    ['person.people', { filter, place: null }] as const,
    ['person.people', { filter, after: '王|demo-person' }] as const,
  ]),
  ['task.desk', { filter: 'today' }],
  ['task.desk', { filter: 'today', after: '2026-11-23T02' }],
  ['task.desk', { filter: 'reply', after: '2026-11-01' }],
  ['task.desk', { filter: 'overdue' }],
  ['task.desk', { filter: 'waiting', after: '2026-11-01' }],
  ['task.desk', { filter: 'tasks', after: '2026-11-01' }],
  ['task.desk', { filter: 'overdue', after: '2026-11-01' }],
  ['task.search', { text: '261123 123456 7' }],
  ['task.search', { text: '阳光村' }],
  ['supervision.figures', { place: '230623101000' }],
  ...figures.map((figure) => ['supervision.list', { figure, after: '2026-11-25' }] as const),
  ...(['waiting', 'working', 'answered', 'closed'] as const).map(
    (group) => ['task.region', { group, after: null }] as const,
  ),
];

let world: World;
let house: Household;
const actions = new Map<OperationName | 'sweep' | 'nightly' | 'verification', Action[]>();
const others: { name: OperationName; how: object; seen: Action[] }[] = [];
const trips = new Map<OperationName, Trip[]>();

function holder(post: string): string {
  const account = house.posts.find(({ _id }) => _id === post)?.holder;
  if (!account) throw new Error(`nobody holds ${post}`);
  return account;
}

/**
 * What the program knows by itself: nothing but a holiday notice, which may fall due with any call, is asked
 * of the store.
 */
const storeless: readonly OperationName[] = ['policy.list', 'policy.get'];
const collectionsIn = (seen: readonly Action[]): string[] =>
  seen.flatMap(({ query }) => query?.collection ?? []);

/** What a browser asks before anybody is signed in there. */
const ofBrowsers = (name: OperationName): boolean =>
  contract[name].roles.some((role) => role === 'browser') &&
  !contract[name].roles.some((role) => role === 'guest');

/** The lists that wait for what these operations say. */
const openLists: Partial<Record<OperationName, { readonly _id: string; readonly contentId: string }>> = {
  'reconciliation.confirm': { _id: 'to-confirm', contentId: 'to-confirm' },
  'reconciliation.withdraw': { _id: 'to-withdraw', contentId: 'to-withdraw' },
  'reconciliation.answer': { _id: 'to-answer', contentId: 'to-answer' },
};

/** Somebody who may, with as many posts to be followed as most have. */
function account(name: OperationName): string {
  switch (name) {
    case 'reconciliation.answer':
      return 'demo-han-xuemei';
    case 'request.take':
    case 'request.refuse':
      return holder(education);
    case 'directory.roster':
    case 'directory.rosterOf':
    case 'reconciliation.begin':
    case 'reconciliation.confirm':
    case 'reconciliation.withdraw':
    case 'reconciliation.list':
    case 'reconciliation.get':
    case 'reconciliation.discrepancies':
    case 'parameter.list':
    case 'parameter.set':
      return 'demo-zhang-zhiyuan';
    case 'org.get':
    case 'org.addPost':
    case 'org.describePost':
    case 'org.addIndustry':
    case 'org.appoint':
      return 'demo-wu-jianguo';
    case 'calendar.publish':
    case 'directory.productPosts':
    case 'directory.nameForProduct':
      return holder('230000000000:chair');
    case 'grant.list':
    case 'access.get':
    case 'desk.list':
    case 'desk.end':
      return liaison;
    case 'custody.take':
    case 'custody.giveBack':
      return 'test-agent';
    case 'person.introduce':
    case 'claim.enter':
    case 'claim.ask':
    case 'claim.release':
      return 'test-guest';
    default:
      if (
        /^task|^supervision|^directory.(vacate|merge|deputise|posts)|reassign|extend|urge|^claim.(die|move)/.test(
          name,
        )
      )
        return chair;
      return contract[name].roles.some((role) => role === 'resident' || role === 'guest') ? zhao : liaison;
  }
}

function stored(index: number, name: OperationName): ReturnType<typeof storedRequest> {
  const offered = name === 'request.take' || name === 'request.refuse';
  return {
    ...storedRequest(house, index, states[name] ?? 'waiting', {
      media: [photo],
      paused: name === 'request.resume',
      ...(offered ? { offeredTo: education } : {}),
    }),
    ...(name === 'request.show' ? { hiddenFrom: [wangLi] } : {}),
  };
}

beforeAll(async () => {
  world = await startWorld({ functionsDir: counted.directory });
  const [person] = await world.all('person', { _id: personId });
  if (person === undefined) throw new Error('赵淑芬 is missing');
  house = { person, posts: await world.all('post'), sealer: world.sealer };
  // Somebody claims her record, and there is a code for one more.
  const by = { account: liaison, post: '230623101201:liaison' };
  const claim: Claim = {
    id: 'claim',
    account: 'test-claimant',
    way: 'remote',
    codeHash: null,
    post: by.post,
    askedAt: '2026-11-23T01:00:00.000Z',
    untilAt: '2026-12-23T01:00:00.000Z',
    objectUntilAt: '2026-11-30T01:00:00.000Z',
    approvals: [],
  };
  const agent = {
    ...familyGrant({ account: 'test-agent', name: '代理人', relation: '代理人' }, '2026-11-01', '2026-12-31'),
    id: 'agent',
    kind: 'agent' as const,
  };
  const card = {
    id: 'card',
    what: 'policyCard',
    account: 'test-agent',
    name: '代理人',
    handedAt: '2026-11-23T01:00:00.000Z',
    takenAt: null,
    givenBackAt: null,
  };
  await world.database
    .collection('person')
    .doc(personId)
    .update({ claims: [claim], cards: [card], grants: [...person.grants, agent] });
  const codes = [
    {
      id: 'code',
      codeHash: world.sealer.keyOf(digits),
      untilAt: '2026-11-26T01:00:00.000Z',
      by,
      offer: null,
    },
  ];
  world.put('person', [
    { ...person, _id: 'test-approved', idKey: 'test-approved', holder: 'test-holder', claims: [claim] },
    { ...person, _id: 'test-coded', idKey: 'test-coded', holder: null, codes, claims: [claim] },
  ]);
  world.put('deskSession', [
    beginDesk(
      { _id: 'asked', browser: 'asked', codeHash: world.sealer.keyOf(digits) },
      world.cloud.clock.now().toISOString(),
    ),
  ]);
  const next = '230623101202';
  world.put(
    'person',
    ['test-dead', 'test-moved'].map((_id) => ({
      ...person,
      _id,
      idKey: _id,
      holder: null,
      region: next,
      path: [...person.path.slice(0, -1), next],
    })),
  );
  const lists = Array.from({ length: REQUESTS }, (_each, index) =>
    storedRequest(house, index, index % 2 === 0 ? 'waiting' : 'overdue'),
  );
  world.put('request', [...lists, ...names.map((name, index) => stored(900 + index, name))]);
  const tasks = lists.map((request) =>
    requestTask(
      `${request._id}.overdue.3`,
      'overdue',
      request.escalationPath[0] ?? '',
      request,
      request.createdAt,
    ),
  );
  world.put('task', tasks);
  world.put('reconciliation', [
    aReconciliation,
    { ...aReconciliation, ...openLists['reconciliation.confirm'], state: 'understood' },
    { ...aReconciliation, ...openLists['reconciliation.withdraw'], state: 'understood' },
    { ...aReconciliation, ...openLists['reconciliation.answer'], secondYes: 'awaited' },
  ]);
  world.put(
    'notice',
    lists.map((request, index) => ({
      ...inInboxOnly,
      _id: `n${index}`,
      account: zhao,
      kind: 'person' as const,
      code: 'received' as const,
      personId,
      requestId: request._id,
      category: 'device' as const,
      at: request.createdAt,
      atKey: `${request.createdAt}|n${index}`,
      inbox:
        index % 2 === 0 ? { state: 'read' as const, at: request.createdAt } : { state: 'unread' as const },
    })),
  );
  const targetOf = (name: OperationName): Target => {
    const index = names.indexOf(name);
    return {
      request: stored(900 + index, name)._id,
      person: insteadOfHer[name] ?? personId,
      medium: photo.id,
      task: tasks[0]?._id ?? '',
      notice: 'n1',
      receiver: name === 'request.reassign' ? '230623000000:membership' : education,
      post: postFor[name] ?? '230623101203:liaison',
      into: '230623101202:liaison',
      duty: '230623000000:duty',
      village: '230623101201',
      claim: 'claim',
      code: digits,
      grant: 'grant-demo-wang-li',
      reconciliation: openLists[name]?._id ?? aReconciliation._id,
    };
  };
  const called = (name: OperationName, how: object = {}): Promise<Action[]> => {
    const input = { ...inputs[name](targetOf(name)), ...how };
    const asked = (): Promise<unknown> =>
      ofBrowsers(name)
        ? world.cloud.invoke('api', { name, input }, { browser: 'test-browser' })
        : world.raw(account(name), { name, input });
    return actionsOf(world.cloud, async () =>
      expect({ name, how, answer: await asked() }).toMatchObject({ name, answer: { ok: true } }),
    );
  };
  for (const name of names) {
    actions.set(name, await called(name, goesOn[name]));
    trips.set(name, counted.taken());
  }
  for (const [name, how] of otherwise) others.push({ name, how, seen: await called(name, how) });
  world.cloud.clock.set(new Date('2026-11-24T01:00:01.000Z'));
  actions.set('sweep', await actionsOf(world.cloud, () => world.sweep()));
  actions.set('nightly', await actionsOf(world.cloud, () => world.nightly()));
  actions.set('verification', await actionsOf(world.cloud, () => world.verification()));
});
afterAll(async () => {
  await world.stop();
  counted.remove();
});

/**
 * Queries that no index carries. The holiday notices are meant to be read whole: one document a year, at most
 * once a minute.
 */
function uncarried(seen: readonly Action[]): string[] {
  return seen.flatMap(({ query }) =>
    query?.index !== 'scan' ||
    (query.collection === 'holidayNotice' && query.documentsRead === query.documentsReturned)
      ? []
      : [query.collection],
  );
}

test.each([...names, 'sweep' as const, 'nightly' as const, 'verification' as const])(
  '%s: every query is carried by an index',
  (name) => {
    const seen = actions.get(name) ?? [];
    if (storeless.some((one) => one === name))
      expect(collectionsIn(seen).filter((collection) => collection !== 'holidayNotice')).toEqual([]);
    else expect(seen.length).toBeGreaterThan(0);
    // A task about a vacant post exists once, however often the post is to be told.
    const isThere = /E11000.* task index: _id_ dup key: "vacant\./;
    expect(seen.filter(({ code, message = '' }) => code !== undefined && !isThere.test(message))).toEqual([]);
    expect(uncarried(seen)).toEqual([]);
  },
);

test('the same where they are asked otherwise: with a filter, a cursor, danger, somebody named, a number, a place', () => {
  expect(others.map(({ name, how, seen }) => ({ name, how, uncarried: uncarried(seen) }))).toEqual(
    otherwise.map(([name, how]) => ({ name, how, uncarried: [] })),
  );
});

const lists = ['request.mine', 'task.desk', 'task.region', 'notification.list'] as const;
const alsoLists = [
  'request.earlier',
  'request.posts',
  'request.told',
  'person.search',
  'person.people',
  'directory.counties',
  'directory.villages',
  'request.accusable',
  'directory.posts',
  'task.search',
  'task.news',
] as const;

test.each(lists)('%s shows a page and one for “more”', (name) => {
  expect((actions.get(name) ?? []).flatMap(({ query }) => query?.documentsReturned ?? [])).toContain(21);
});

test.each([...lists, ...alsoLists])('%s reads no more documents than it shows', (name) => {
  const seen = [
    ...(actions.get(name) ?? []),
    ...others.flatMap((other) => (other.name === name ? other.seen : [])),
  ];
  const found = seen.flatMap(({ action, query }) =>
    action === 'database.getDocument' && query !== undefined ? [query] : [],
  );
  expect(found.length).toBeGreaterThan(0);
  expect(
    found.filter(
      ({ documentsRead, documentsReturned }) => documentsRead > Math.max(1, documentsReturned) * 1.1,
    ),
  ).toEqual([]);
});

test('the sweep and the nightly rounds read nothing that is not due, not open, or not sealed', () => {
  for (const name of ['sweep', 'nightly', 'verification'] as const) {
    const found = (actions.get(name) ?? []).flatMap(({ action, query }) =>
      action === 'database.getDocument' && query !== undefined ? [query] : [],
    );
    expect(found.filter(({ documentsRead, documentsReturned }) => documentsRead > documentsReturned)).toEqual(
      [],
    );
  }
});

describe('round trips one after the other', () => {
  /**
   * To know the caller: nothing is asked about a guest, and of a browser its last session, which is part of
   * the answer; a cadre’s deputies follow from the posts they hold.
   */
  const lookup = (name: OperationName): 0 | 1 | 2 => {
    if (ofBrowsers(name) || !contract[name].roles.some((role) => role !== 'guest' && role !== 'desk'))
      return 0;
    return account(name) === zhao ? 1 : 2;
  };
  /**
   * Once the caller is known, to the commit or a read’s answer. Handing a matter over looks up the person’s
   * way and its posts first.
   */
  const most: Readonly<Record<OperationName, number>> = {
    'session.get': 1,
    'desk.begin': 2,
    'desk.state': 1,
    'desk.confirm': 5,
    'desk.list': 1,
    'desk.end': 3,
    'request.submit': 2,
    'request.enter': 3,
    'request.get': 2,
    'request.mine': 2,
    'request.earlier': 2,
    'request.posts': 3,
    'request.told': 2,
    'request.hide': 3,
    'request.show': 3,
    'request.add': 2,
    'request.attach': 2,
    'request.nudge': 2,
    'request.correct': 2,
    'request.withdraw': 2,
    'request.rate': 2,
    'request.reopen': 2,
    'request.accept': 2,
    'request.askBack': 2,
    'request.progress': 2,
    'request.answer': 2,
    'request.correctReply': 2,
    'request.offer': 4,
    'request.take': 4,
    'request.refuse': 2,
    'request.help': 4,
    'request.pause': 2,
    'request.resume': 2,
    /** Whether somebody may be rung stands in the person, who is named by the request. */
    'request.contact': 3,
    'request.showPhone': 3,
    /** One of them reads the person a second time. */
    'request.reassign': 4,
    'request.extend': 2,
    'request.urge': 2,
    'person.introduce': 3,
    /** The count of the numbers compared today is read and written before those who are near are read. */
    'person.record': 5,
    'person.search': 1,
    'person.people': 2,
    'person.card': 1,
    'claim.code': 4,
    'claim.enter': 6,
    'claim.ask': 4,
    'claim.mine': 1,
    'claim.of': 1,
    'claim.confirm': 4,
    'claim.refuse': 3,
    'claim.object': 2,
    'claim.release': 2,
    'claim.die': 3,
    'claim.move': 5,
    'grant.offer': 2,
    'grant.witness': 3,
    'grant.list': 1,
    'request.byOthers': 2,
    'grant.renew': 2,
    'grant.revoke': 2,
    'custody.list': 2,
    'custody.hand': 4,
    'custody.take': 3,
    'custody.giveBack': 3,
    'custody.receiveBack': 4,
    'access.get': 1,
    'access.set': 2,
    'entitlement.mine': 2,
    'entitlement.one': 2,
    'entitlement.answer': 3,
    'entitlement.say': 4,
    'entitlement.region': 1,
    'reconciliation.begin': 1,
    'reconciliation.confirm': 2,
    'reconciliation.withdraw': 2,
    'reconciliation.answer': 3,
    'reconciliation.list': 1,
    'reconciliation.get': 1,
    'reconciliation.discrepancies': 2,
    'directory.counties': 2,
    'directory.villages': 1,
    'request.accusable': 1,
    'directory.posts': 2,
    'directory.absence': 2,
    'directory.deputise': 4,
    /** One of them reads the last entry of the audit's chain, behind which the next one stands. */
    'directory.vacate': 3,
    'directory.roster': 3,
    'directory.rosterOf': 2,
    'directory.productPosts': 1,
    'directory.nameForProduct': 3,
    'directory.merge': 3,
    'org.get': 3,
    'org.addPost': 5,
    'org.describePost': 4,
    'org.addIndustry': 8,
    'org.appoint': 3,
    'calendar.publish': 2,
    'parameter.list': 1,
    'parameter.set': 6,
    'task.desk': 1,
    'task.tally': 1,
    'task.ofPerson': 1,
    'task.news': 1,
    'task.late': 2,
    'task.search': 2,
    'task.done': 1,
    /** The place and those below it first; then the counts, of which the store answers 64 at once. */
    'supervision.figures': 3,
    'supervision.urgent': 3,
    'supervision.list': 3,
    'supervision.take': 6,
    'task.counts': 1,
    'task.region': 1,
    'policy.list': 0,
    'policy.get': 0,
    /** The requests that a page of notices names are read for their words. */
    'notification.list': 2,
    /** The notices about one request, and then what lies on desks because nobody had read them; nobody waits for it. */
    'notification.read': 4,
    'notification.seen': 3,
    'notification.readAll': 5,
    'notification.reminders': 1,
    'notification.permit': 2,
  };
  test.each(names.filter((name) => !storeless.includes(name)))(
    '%s needs no more of them than it is allowed',
    (name) => {
      const depth = depthOf(trips.get(name) ?? [], lookup(name));
      expect(depth).toBeGreaterThan(0);
      expect(depth).toBeLessThanOrEqual(most[name]);
    },
  );

  test('a person is known after one, a cadre who stands in for nobody after two', () => {
    expect(depthOf(trips.get('request.nudge') ?? [], 0)).toBe(1 + most['request.nudge']);
    expect(depthOf(trips.get('task.done') ?? [], 0)).toBe(2 + most['task.done']);
  });
});
