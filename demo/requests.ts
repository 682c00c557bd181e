/**
 * Twelve months of the demo county's requests, in every state. Each runs through the real rules (decide,
 * tick, fold), acted on by people of the county, some of whom are late. The same seed, people and instant
 * give the same histories, except for the seals' nonces.
 */
import { createHash } from 'node:crypto';
import { linked } from '../cloudfunctions/aggregate/hash-chain';
import { recipientsOf } from '../cloudfunctions/notification/recipients';
import { noticeOf } from '../cloudfunctions/notification/tell';
import { contentOf } from '../cloudfunctions/carriers/request';
import type { Sealer } from '../cloudfunctions/platform/seal';
import { beijingDay } from '../shared/calendar/calendar';
import { holidays } from '../shared/calendar/shipped-calendar';
import type { Post } from '../shared/directory/directory';
import { occupantOf } from '../shared/directory/occupant';
import type { Notice } from '../shared/notification/notification';
import type { Person } from '../shared/person/person';
import type { Command } from '../shared/request/decide';
import { decide } from '../shared/request/decide';
import { tick } from '../shared/request/tick';
import { effectsOf } from '../shared/request/effects';
import { fold, open } from '../shared/request/fold';
import { repeatsAmong, repeatsSince, decideSubmission } from '../shared/request/submit';
import type { Actor, Decided, Outcome, Rating, Request } from '../shared/request/request';
import type { Category } from '../shared/need/need';
import { categories } from '../shared/need/need';
import type { Task } from '../shared/task/task';
import { requestTask } from '../shared/task/task';
import { castPersons } from './identities';
import type { DemoPeople } from './people';
import type { Random } from './random';
import { randomFrom } from './random';
import * as words from './words';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The age in days beyond which no notices are made, because nobody scrolls back a year. */
const NOTICE_DAYS = 45;

export interface DemoRequests {
  readonly requests: Request[];
  readonly tasks: Task[];
  readonly notices: Notice[];
}

interface World extends DemoPeople {
  readonly random: Random;
  readonly sealer: Sealer;
  readonly now: number;
  readonly postById: ReadonlyMap<string, Post>;
}

/**
 * What a person or a post will try to do, and when. The rules refuse it where time or another command was
 * faster.
 */
interface Intent {
  readonly at: number;
  readonly who: 'person' | 'post';
  readonly command: (seal: (text: string) => string) => Command;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

/**
 * The course of one request: fast or slow cadres, a good or a poor answer, a person who rates or does not.
 */
function intents(world: World, from: number): Intent[] {
  const { random } = world;
  const slow = random.weighted([
    [1, 75],
    [4, 18],
    [30, 7],
  ] as const);
  const acceptAt = from + (1 + random.below(7)) * HOUR * slow;
  const contactAt = acceptAt + (1 + random.below(10)) * HOUR;
  const answerAt = contactAt + (10 + random.below(120)) * HOUR * (slow === 30 ? 4 : 1);
  const rateAt = answerAt + (2 + random.below(90)) * HOUR;
  const outcome = random.weighted<Outcome>([
    ['solved', 70],
    ['partly', 14],
    ['cannot', 8],
    ['elsewhere', 8],
  ]);
  const rating = random.weighted<Rating>([
    [5, 45],
    [4, 25],
    [3, 12],
    [2, 6],
    [1, 2],
  ]);
  const list: Intent[] = [
    { at: acceptAt, who: 'post', command: () => ({ verb: 'accept' }) },
    {
      at: contactAt,
      who: 'post',
      command: () => ({ verb: 'contact', how: 'phone', reached: random.below(6) > 0 }),
    },
  ];
  if (random.below(3) === 0)
    list.push({
      at: contactAt + 20 * HOUR,
      who: 'post',
      command: (seal) => ({ verb: 'progress', words: seal(random.pick(words.progress)) }),
    });
  list.push({
    at: answerAt,
    who: 'post',
    command: (seal) => ({
      verb: 'answer',
      outcome,
      words: seal(random.pick(words.answers[outcome])),
      cause: outcome === 'cannot' ? { reason: 'noMoney', alternative: '' } : null,
      wake: outcome === 'cannot' ? { kind: 'policy' } : null,
    }),
  });
  const end = random.weighted([
    ['rate', 72],
    ['silence', 18],
    ['again', 10],
  ] as const);
  if (end === 'rate')
    list.push(
      { at: rateAt, who: 'person', command: () => ({ verb: 'rate', rating, words: '' }) },
      ...(rating < 3 ? intents(world, rateAt) : []),
    );
  if (end === 'again')
    list.push(
      {
        at: rateAt,
        who: 'person',
        command: (seal) => ({ verb: 'reopen', words: seal(random.pick(words.again)) }),
      },
      ...intents(world, rateAt),
    );
  if (random.below(30) === 0)
    list.push({ at: acceptAt + 2 * HOUR, who: 'person', command: () => ({ verb: 'withdraw' }) });
  return list.sort((a, b) => a.at - b.at);
}

function personActor(person: Person): Exclude<Actor, { kind: 'time' }> {
  const [grant] = person.grants;
  if (person.holder !== null) return { kind: 'self', account: person.holder, name: person.name };
  return grant === undefined
    ? { kind: 'self', account: `nobody-${person._id}`, name: person.name }
    : { kind: 'proxy', account: grant.account, name: grant.name, relation: grant.relation };
}

/** The earlier requests of the same person, as they stood at that time. */
function earlierOf(
  person: Person,
  at: string,
  lived: readonly Request[],
): Pick<Request, 'category' | 'end'>[] {
  const earlier = lived.filter(
    ({ personId, createdKey }) => personId === person._id && createdKey > repeatsSince(at),
  );
  return earlier.map(({ category, events }) => ({
    category,
    end: events.some((event) => event.kind === 'withdrawn' && event.at <= at) ? 'withdrawn' : null,
  }));
}

/**
 * The first event of a request.
 * @param lived the requests opened before it
 */
function submission(
  world: World,
  person: Person,
  id: string,
  at: number,
  lived: readonly Request[],
): Decided {
  const { random, sealer } = world;
  const category = random.weighted<Category>(
    // Nobody in the demo has said anything about the product yet.
    categories
      .filter((one) => one !== 'product')
      .map((one) => [one, one === 'complaint' || one === 'unclear' ? 3 : 10]),
  );
  const danger = random.below(60) === 0;
  const repeats = repeatsAmong(earlierOf(person, iso(at), lived), category);
  const digits = String(createHash('sha256').update(id).digest().readUInt32BE(0) % 1_000_000).padStart(
    6,
    '0',
  );
  const decision = decideSubmission(
    {
      id: `${id}.0`,
      digest: '',
      at: iso(at),
      by: personActor(person),
      // No person of the demo waits to be identified.
      person: { ...person, recorded: true },
      entered: null,
      byAgent: false,
      category,
      danger,
      contact: { channel: random.pick(['phone', 'text', 'visit'] as const), when: 'any' },
      policy: null,
      accused: null,
      words: sealer.seal(random.pick(words.asked[category]), ['request', id, `${id}.0`]),
      media: [],
    },
    { posts: world.postById, repeats, calendar: holidays },
    digits,
  );
  if ('refused' in decision) throw new Error(`${id}: ${decision.refused}`);
  return decision.event;
}

/** The person who makes a request, and when the request begins. */
interface Beginning {
  readonly person: Person;
  readonly id: string;
  readonly from: number;
}

/**
 * Runs one request from its submission to now, and passes every event, with the request before and after it,
 * to `happened`.
 */
function live(
  world: World,
  { person, id, from }: Beginning,
  lived: readonly Request[],
  happened: (before: Request | null, after: Request) => void,
): Request {
  const first = linked('', submission(world, person, id, from, lived));
  let request = open(id, first);
  happened(null, request);
  const step = (decided: Decided): void => {
    const after = fold(request, linked(request.events.at(-1)?.link ?? '', decided));
    happened(request, after);
    request = after;
  };
  const timeUntil = (until: number): void => {
    while (request.wakeAt !== null && Date.parse(request.wakeAt) <= until) {
      const event = tick(request, request.wakeAt, holidays);
      if (event === null) return;
      step(event);
    }
  };
  for (const { at, who, command } of intents(world, from)) {
    if (at > world.now) break;
    timeUntil(at);
    const post = world.postById.get(request.post);
    const there = post && occupantOf(post, iso(at), world.postById);
    if (who === 'post' && (post === undefined || !there)) continue;
    const by: Actor =
      who === 'person' || post === undefined || !there
        ? personActor(person)
        : { kind: 'post', account: there.account, name: there.name, post: post._id, title: post.title };
    const commandId = `${id}.${request.version}`;
    const seal = (text: string): string => world.sealer.seal(text, ['request', id, commandId]);
    const decision = decide(request, command(seal), {
      id: commandId,
      digest: '',
      now: iso(at),
      by,
      relations: [who === 'person' ? 'self' : 'responsible'],
      calendar: holidays,
    });
    if ('event' in decision) step(decision.event);
  }
  timeUntil(world.now);
  return request;
}

/** The notices and tasks that an event of a request leaves behind. */
function traces(
  world: World,
  person: Person,
  before: Request | null,
  after: Request,
): { notices: Notice[]; tasks: Task[]; settled: string[] } {
  const event = after.events.at(-1);
  const traced: { notices: Notice[]; tasks: Task[]; settled: string[] } = {
    notices: [],
    tasks: [],
    settled: [],
  };
  if (event === undefined) return traced;
  const { at } = event;
  const recent = Date.parse(at) > world.now - NOTICE_DAYS * DAY;
  const tell = (effect: Parameters<typeof contentOf>[0], account: string): void => {
    const old = Date.parse(at) < world.now - 4 * DAY;
    if (!recent) return;
    const notice = noticeOf(effect.id, account, contentOf(effect, after), at);
    traced.notices.push({ ...notice, inbox: old ? { state: 'read', at } : { state: 'unread' } });
  };
  for (const effect of effectsOf(before, after, event)) {
    if (effect.kind === 'tellPerson')
      for (const account of recipientsOf(person, beijingDay(at))) tell(effect, account);
    if (effect.kind === 'tellPost') {
      const post = world.postById.get(effect.post);
      const there = post && occupantOf(post, at, world.postById);
      if (there) tell(effect, there.account);
    }
    if (effect.kind === 'addTask')
      traced.tasks.push(requestTask(effect.taskId, effect.task, effect.post, after, at));
    if (effect.kind === 'settleTask') traced.settled.push(effect.taskId);
  }
  return traced;
}

/**
 * @param seed a whole number
 * @param count how many requests there are
 * @param now the instant up to which everything has happened
 */
export function demoRequests(
  seed: number,
  people: DemoPeople,
  sealer: Sealer,
  count: number,
  now: string,
): DemoRequests {
  const random = randomFrom(seed);
  const world: World = {
    ...people,
    random,
    sealer,
    now: Date.parse(now),
    postById: new Map(people.posts.map((post) => [post._id, post])),
  };
  const cast = people.persons.filter(({ _id }) => castPersons.some(({ id }) => id === _id));
  const neighbours = people.persons.filter(({ place }) => place.startsWith('红旗镇'));
  const made: DemoRequests = { requests: [], tasks: [], notices: [] };
  const settled = new Set<string>();
  const beginnings = Array.from({ length: count }, (_each, index): Beginning => {
    // Every tenth request is by a person behind an identity and every fourth by a person of 红旗镇, so that
    // the demo's desks are never empty.
    const person = random.pick(index % 10 === 0 ? cast : index % 4 === 0 ? neighbours : people.persons);
    const age = index % 3 === 0 ? random.below(12 * DAY) : random.below(365 * DAY);
    const id = createHash('sha256')
      .update(`demo|${seed}|${index}`)
      .digest()
      .subarray(0, 16)
      .toString('base64url');
    return { person, id, from: world.now - age - HOUR };
  });
  // They run in the order of time, because each request knows the earlier ones of its person.
  for (const beginning of beginnings.sort((one, other) => one.from - other.from)) {
    const request = live(world, beginning, made.requests, (before, after) => {
      const traced = traces(world, beginning.person, before, after);
      made.notices.push(...traced.notices);
      made.tasks.push(...traced.tasks);
      for (const taskId of traced.settled) settled.add(taskId);
    });
    made.requests.push(request);
  }
  const open = new Map(made.tasks.filter((task) => !settled.has(task._id)).map((task) => [task._id, task]));
  return { ...made, tasks: [...open.values()] };
}
