/**
 * What people try: mostly what makes sense where a request stands, by the one whose turn it is; sometimes
 * anything by anybody.
 */
import type { Random } from '../../demo/random';
import { addDays, beijingDay } from '../../shared/calendar/calendar';
import type { Input } from '../../shared/contract';
import { occupantOf } from '../../shared/directory/occupant';
import type { Post } from '../../shared/directory/directory';
import type { Request } from '../../shared/request/request';
import { categories, channels, partsOfDay } from '../../shared/need/need';
import { outcomes, ratings } from '../../shared/request/request';
import { reasons } from '../../shared/request/request';
import type { Verb } from '../../shared/request/transitions';
import { transitions, verbs } from '../../shared/request/transitions';
import { policyAsks } from '../../shared/entitlement/entitlement';
import { peopleFilters } from '../../shared/person/person';
import { deskFilters } from '../../shared/task/task';
import {
  county,
  nextVillage,
  otherVillage,
  ownPersons,
  postIds,
  province,
  proxies,
  village,
  withoutPhone,
} from './county';
import type { ApiCall } from './calls';
import { call, callAt } from './calls';
import { ofLedger } from './ledger-acts';
import type { MemoryStore } from './memory-store';

/** What an act is made from: what stands in the store, the time, and chance. */
export interface Scene {
  readonly store: MemoryStore;
  readonly now: string;
  readonly random: Random;
}

/** An id as a phone makes one, from the schedule's own chance. */
export function phoneId(random: Random): string {
  const hex = (length: number): string =>
    Array.from({ length }, () => random.below(16).toString(16)).join('');
  return [8, 4, 4, 4, 12].map(hex).join('-');
}

const words = (random: Random): string => random.pick(['轮椅坏了', '今天上午来过', '资料已经收到']);

/** What each verb says besides the ids, as its operation takes it. */
export const said: {
  readonly [V in Verb]: (
    scene: Pick<Scene, 'now' | 'random'>,
    request: Request,
  ) => Omit<Input<`request.${V}`>, 'id' | 'commandId'>;
} = {
  add: ({ random }) => ({
    words: words(random),
    media: random.below(3) === 0 ? [{ id: phoneId(random), kind: 'photo', seconds: 0 }] : [],
  }),
  attach: ({ random }, { _id, media }) => {
    const mediaId = media.find(({ fileId }) => fileId === null)?.id ?? phoneId(random);
    return { mediaId, fileId: `cloud://wenxu.bucket/media/${_id}/${mediaId}.jpg` };
  },
  nudge: () => ({}),
  correct: ({ random }) => ({
    words: words(random),
    contact: { channel: random.pick(channels), when: random.pick(partsOfDay) },
  }),
  withdraw: () => ({}),
  rate: ({ random }) => ({ rating: random.pick(ratings), words: '' }),
  reopen: ({ random }) => ({ words: words(random) }),
  hide: () => ({ grantId: 'grant-wang' }),
  show: () => ({ grantId: 'grant-wang' }),
  accept: () => ({}),
  contact: ({ random }) => ({ how: random.pick(channels), reached: random.below(3) > 0 }),
  showPhone: ({ random }) => ({ how: random.pick(['phone', 'text'] as const) }),
  askBack: ({ random }) => ({ words: words(random) }),
  progress: ({ random }) => ({ words: words(random) }),
  answer: ({ random, now }) => {
    const wake = random.pick([
      null,
      { kind: 'day' as const, on: addDays(beijingDay(now), 3 + random.below(40)) },
      { kind: 'policy' as const },
    ]);
    return {
      outcome: random.pick(outcomes),
      words: words(random),
      reason: random.pick(reasons),
      alternative: '先借一辆',
      wake,
    };
  },
  correctReply: ({ random }) => ({ words: words(random) }),
  offer: ({ random }) => ({ post: random.pick(postIds), words: words(random) }),
  take: () => ({}),
  refuse: ({ random }) => ({ words: words(random) }),
  help: ({ random }) => ({ post: random.pick(postIds) }),
  pause: ({ random, now }) => ({
    until: addDays(beijingDay(now), 1 + random.below(32)),
    words: words(random),
  }),
  resume: () => ({}),
  reassign: ({ random }) => ({ post: random.pick(postIds), words: words(random) }),
  extend: ({ random }) => ({ days: 1 + random.below(11), words: words(random) }),
  urge: ({ random }) => ({ words: words(random) }),
};

export function verbCall(account: string, verb: Verb, request: Request, scene: Scene): ApiCall {
  return {
    door: 'api',
    account,
    name: `request.${verb}`,
    input: { id: request._id, commandId: phoneId(scene.random), ...said[verb](scene, request) },
  };
}

/** Everybody there is, and somebody nobody knows. */
export function accounts(posts: readonly Post[]): string[] {
  const cadres = posts.flatMap(({ holder, roster }) => [
    ...(holder === null ? [] : [holder]),
    ...roster.slice(0, 2).map(({ account }) => account),
  ]);
  return [...new Set([...Object.keys(ownPersons), ...proxies, ...cadres, 'stranger'])];
}

/** Who could do a verb to a request now, by the table. */
export function doers(verb: Verb, request: Request, { store, now }: Pick<Scene, 'store' | 'now'>): string[] {
  const posts = new Map(store.all('post').map((post) => [post._id, post]));
  const on = (ids: readonly (string | undefined)[]): string[] =>
    ids.flatMap((id) => {
      const post = posts.get(id ?? '');
      return post === undefined ? [] : (occupantOf(post, now, posts)?.account ?? []);
    });
  const person = store.one('person', request.personId);
  const [first] = request.events;
  return transitions[verb].by.flatMap((relation) => {
    switch (relation) {
      case 'self':
        return person?.holder ?? [];
      case 'reader':
        return [];
      case 'proxy':
        return person?.grants.map(({ account }) => account) ?? [];
      case 'entrant':
        return first?.by.kind === 'post' ? first.by.account : [];
      case 'responsible':
        return on([request.post]);
      case 'offered':
        return on([request.transfer?.post]);
      case 'helper':
        return on(request.helpers);
      case 'above':
        return on(request.escalationPath.slice(0, 2));
      case 'supervisor':
        return on(request.supervisors);
      case 'region':
        return [];
    }
  });
}

/** What somebody sensible does in a state: the more often it stands here, the likelier it is. */
const sensible: Readonly<Record<Request['state'], readonly Verb[]>> = {
  waiting: [
    'accept',
    'accept',
    'accept',
    'contact',
    'add',
    'nudge',
    'offer',
    'withdraw',
    'attach',
    'reassign',
    'correct',
    'extend',
    'urge',
    'take',
    'refuse',
  ],
  working: [
    'contact',
    'progress',
    'answer',
    'answer',
    'answer',
    'answer',
    'answer',
    'pause',
    'pause',
    'resume',
    'offer',
    'offer',
    'take',
    'take',
    'refuse',
    'help',
    'askBack',
    'nudge',
    'add',
    'attach',
    'reassign',
    'extend',
    'urge',
    'showPhone',
    'correctReply',
    'withdraw',
  ],
  answered: ['rate', 'rate', 'reopen', 'reopen', 'correctReply', 'add', 'attach'],
  closed: ['reopen', 'attach'],
};

function onRequest(scene: Scene): ApiCall | null {
  const { store, random } = scene;
  const requests = store.all('request');
  if (requests.length === 0) return null;
  const request = random.pick(requests);
  const offered: readonly Verb[] =
    request.transfer === null ? [] : ['take', 'take', 'take', 'refuse', 'refuse', 'refuse', 'refuse'];
  const hidden: readonly Verb[] = request.hiddenFrom.length === 0 ? [] : ['show', 'show'];
  const verb =
    random.below(8) === 0
      ? random.pick(verbs)
      : random.pick([...sensible[request.state], ...offered, ...hidden]);
  const able = random.below(8) === 0 ? accounts(store.all('post')) : doers(verb, request, scene);
  return able.length === 0 ? null : verbCall(random.pick(able), verb, request, scene);
}

/** Something asked for: by the person, for the person, or put down by a cadre. */
export function asking({ store, random }: Pick<Scene, 'store' | 'random'>): ApiCall {
  const category = random.below(4) === 0 ? 'complaint' : random.pick(categories);
  const held = store.all('post').filter(({ holder, level }) => holder !== null && level !== 'province');
  const accused = category === 'complaint' && random.below(4) > 0 ? random.pick(held)._id : null;
  const media = random.below(3) === 0 ? [{ id: phoneId(random), kind: 'sound' as const, seconds: 5 }] : [];
  const asked = {
    clientId: phoneId(random),
    category,
    danger: random.below(6) === 0,
    words: words(random),
    contact: { channel: 'phone' as const, when: 'any' as const },
    media,
    accused,
  };
  const who = random.below(8);
  if (who === 7)
    return call('zhao', 'request.submit', {
      ...asked,
      category: 'device',
      accused: null,
      personId: ownPersons.zhao,
      policy: { id: 'assistive-device-subsidy', ask: random.pick(policyAsks) },
    });
  if (who === 0)
    return call('liaison-2', 'request.enter', {
      ...asked,
      personId: withoutPhone,
      how: 'door',
      readBack: true,
    });
  if (who <= 2) return call(random.pick(proxies), 'request.submit', { ...asked, personId: ownPersons.zhao });
  const [account, personId] = random.pick(Object.entries(ownPersons));
  return call(account, 'request.submit', { ...asked, personId });
}

/** People come and go: days off, somebody who stands in, somebody who leaves, villages that become one. */
function onPosts({ store, now, random }: Scene): ApiCall {
  const posts = store.all('post');
  const post = random.pick(posts.filter(({ level }) => level !== 'province' && level !== 'prefecture'));
  const leader = random.pick(['chair-county', 'chair-county', 'chair-town', post.holder ?? 'chair-county']);
  const today = beijingDay(now);
  switch (random.below(8)) {
    case 0:
    case 1:
    case 2:
      return call(leader, 'directory.absence', {
        post: post._id,
        absence: random.below(3) === 0 ? null : { fromOn: today, untilOn: addDays(today, random.below(20)) },
      });
    case 3:
    case 4:
      return call(leader, 'directory.deputise', {
        post: post._id,
        deputy: random.below(4) === 0 ? null : random.pick(postIds),
      });
    case 5:
      return call(leader, 'directory.vacate', { post: post._id, version: post.version });
    case 6:
      return call(random.pick([leader, 'admin-province']), 'org.appoint', { post: post._id, name: '新来的' });
    default:
      return call('chair-county', 'directory.merge', {
        post: `${random.pick([village, otherVillage])}:liaison`,
        into: `${nextVillage}:liaison`,
      });
  }
}

/**
 * Looking: every list, count, search and view, by the one who has it on their phone; sometimes by anybody.
 */
export function looking({ store, random }: Pick<Scene, 'store' | 'random'>, account?: string): ApiCall {
  const who = account ?? random.pick(accounts(store.all('post')));
  const requests = store.all('request');
  const request = requests.length === 0 ? null : random.pick(requests);
  const ofPersons: ApiCall[] = [
    call(who, 'request.mine', { personId: random.pick(Object.values(ownPersons)), after: null }),
  ];
  const ofCadres: ApiCall[] = [
    call(who, 'task.desk', { filter: random.pick(deskFilters), after: null }),
    call(who, 'task.tally', {}),
    call(who, 'person.people', { filter: random.pick(peopleFilters), place: null, after: null }),
    call(who, 'person.card', { personId: random.pick([...Object.values(ownPersons), withoutPhone]) }),
    call(who, 'task.ofPerson', { personId: random.pick([...Object.values(ownPersons), withoutPhone]) }),
    call(who, 'task.news', { since: '2026-01-01T00:00:00.000Z' }),
    call(who, 'task.counts', {}),
    call(who, 'claim.of', { personId: random.pick([...Object.values(ownPersons), withoutPhone]) }),
    call(who, 'task.region', {
      group: random.pick(['overdue', 'waiting', 'working', 'answered', 'closed']),
      after: null,
    }),
    call(who, 'entitlement.region', { after: null }),
    call('chair-county', 'reconciliation.list', { after: null }),
    call('chair-county', 'supervision.figures', { place: null, weeks: 4 }),
    call('chair-county', 'supervision.urgent', { place: null }),
    call('chair-county', 'supervision.list', {
      place: county,
      figure: 'asked',
      from: '2026-01-01',
      until: '2026-12-31',
      category: null,
      after: null,
    }),
    ...store
      .all('reconciliation')
      .slice(0, 1)
      .flatMap(({ _id: id }) => [
        call('chair-county', 'reconciliation.get', { id }),
        call('chair-county', 'reconciliation.discrepancies', { id, kind: 'unknown', after: null }),
      ]),
    call(who, 'directory.posts', { after: null }),
    call('chair-county', 'parameter.list', {}),
    call('chair-province', 'directory.productPosts', {}),
    call(who, 'person.search', { name: '人' }),
    call('chair-county', 'directory.rosterOf', { post: `${county}:duty` }),
    call(who, 'task.search', {
      text: request === null ? '地' : random.pick([request.name, request.number, '地']),
    }),
    ...(request === null
      ? []
      : [
          call(who, 'request.posts', { id: request._id }),
          call(who, 'request.told', { id: request._id }),
          call(who, 'task.late', { ids: [request._id] }),
        ]),
  ];
  const ofBoth: ApiCall[] = [
    call(who, 'notification.list', { after: null }),
    call(who, 'notification.reminders', {}),
    call(who, 'session.get', {}),
    call(who, 'claim.mine', {}),
    call(who, 'request.byOthers', { personId: random.pick(Object.values(ownPersons)), after: null }),
    call(who, 'desk.list', {}),
    call('admin-province', 'org.get', { code: random.pick([province, county, village]) }),
    call(who, 'custody.list', { personId: random.pick(Object.values(ownPersons)) }),
    callAt('office', 'desk.state', { clientId: phoneId(random) }),
    call(who, 'grant.list', { personId: random.pick(Object.values(ownPersons)) }),
    call(who, 'access.get', { personId: random.pick(Object.values(ownPersons)) }),
    call(who, 'entitlement.mine', { personId: random.pick(Object.values(ownPersons)) }),
    call(who, 'entitlement.one', {
      personId: random.pick(Object.values(ownPersons)),
      policyId: 'assistive-device-subsidy',
    }),
    call(who, 'policy.list', { text: '', category: null, after: null }),
    call(who, 'policy.get', { id: 'assistive-device-subsidy' }),
    call(who, 'directory.counties', {}),
    call(who, 'directory.villages', { county }),
    call(who, 'request.accusable', { personId: random.pick(Object.values(ownPersons)) }),
    ...(request === null
      ? []
      : [call(who, 'request.get', { id: request._id }), call(who, 'request.earlier', { id: request._id })]),
  ];
  const isPerson = who in ownPersons || proxies.some((proxy) => proxy === who);
  return random.pick([...ofBoth, ...(isPerson === random.below(12) > 0 ? ofPersons : ofCadres)]);
}

function onDesk({ store, now, random }: Scene): ApiCall | null {
  const open = store.all('task').filter(({ desk }) => desk !== null);
  const unread = store
    .all('notice')
    .flatMap(({ _id, account, inbox }) =>
      account !== null && inbox.state === 'unread' ? [{ _id, account }] : [],
    );
  if (random.below(2) === 0 && unread.length > 0) {
    const { _id, account } = random.pick(unread);
    return call(account, 'notification.read', { id: _id });
  }
  if (open.length === 0) return null;
  const task = random.pick(open);
  const posts = new Map(store.all('post').map((post) => [post._id, post]));
  const post = posts.get(task.post);
  const there = post === undefined ? null : occupantOf(post, now, posts);
  return there === null ? null : call(there.account, 'task.done', { id: task._id });
}

function ofTheProvince(): ApiCall {
  // The days are made up; what counts is that a year without a notice has one from now on.
  return call('chair-province', 'calendar.publish', {
    year: 2027,
    source: '国办发明电〔2026〕0号',
    weekdayOff: ['2027-01-01', '2027-02-08', '2027-02-09'],
    weekendWork: ['2027-02-14'],
  });
}

function newcomer({ random }: Scene): ApiCall {
  if (random.below(2) === 0)
    return call('stranger', 'person.introduce', {
      name: random.pick(['外来人', '外地人']),
      phone: '15400000002',
      region: village,
    });
  // Nobody whom an earlier act recorded is near.
  return call('liaison-2', 'person.record', {
    clientId: phoneId(random),
    name: `老人${String(random.below(10_000))}`,
    phone: `154${String(random.below(100_000_000)).padStart(8, '0')}`,
    region: nextVillage,
    noneOf: [],
  });
}

/** Something somebody tries now. */
export function act(scene: Scene): ApiCall {
  const { random, store } = scene;
  const kind = random.below(100);
  const many = store.all('request').length;
  const tried =
    kind < (many < 2 ? 40 : many < 5 ? 6 : 0)
      ? asking(scene)
      : kind < 80
        ? onRequest(scene)
        : kind < 86
          ? onPosts(scene)
          : kind < 89
            ? onDesk(scene)
            : kind < 90
              ? newcomer(scene)
              : kind < 91
                ? ofTheProvince()
                : kind < 94
                  ? ofLedger(scene)
                  : looking(scene);
  return tried ?? looking(scene);
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Minutes, hours, days and weeks in which nobody does anything; and a clock that was set back. */
export function wait(random: Random): number {
  const below = (most: number): number => random.below(most);
  return random.pick([
    below(20) * MINUTE,
    below(20) * MINUTE,
    below(20) * MINUTE,
    below(600) * MINUTE,
    below(1440) * MINUTE,
    below(4) * DAY,
    below(25) * DAY,
    -below(4000),
  ]);
}
