/**
 * Twelve months of the demo county's requests, in every state. Those of the people behind the identities and of 陈桂兰's
 * village are told in scripts.ts, the others are drawn from stories.ts so that each fits its person. Each runs through
 * the real rules (decide, tick, fold), acted on by cadres in their office hours, some of whom are late. The same seed,
 * people and instant give the same histories, except for the seals' nonces.
 */
import { createHash } from 'node:crypto';
import { linked } from '../../cloudfunctions/aggregate/hash-chain';
import { recipientsOf } from '../../cloudfunctions/notification/recipients';
import { noticeOf } from '../../cloudfunctions/notification/tell';
import { contentOf } from '../../cloudfunctions/carriers/request';
import type { Sealer } from '../../cloudfunctions/platform/seal';
import type { Day } from '../../shared/calendar/calendar';
import { beijingDay } from '../../shared/calendar/calendar';
import { holidays } from '../../shared/calendar/shipped-calendar';
import type { Post } from '../../shared/directory/directory';
import { occupantOf } from '../../shared/directory/occupant';
import type { Notice } from '../../shared/notification/notification';
import type { Grant, Person } from '../../shared/person/person';
import { decide } from '../../shared/request/decide';
import { tick } from '../../shared/request/tick';
import { effectsOf } from '../../shared/request/effects';
import { fold, open } from '../../shared/request/fold';
import { repeatsAmong, repeatsSince, decideSubmission } from '../../shared/request/submit';
import type { Actor, Decided, Outcome, Rating, Request } from '../../shared/request/request';
import type { Channel } from '../../shared/need/need';
import type { Task } from '../../shared/task/task';
import { requestTask } from '../../shared/task/task';
import { castPersons } from '../identities';
import type { DemoPeople } from '../people';
import type { Random } from '../random';
import { randomFrom } from '../random';
import { awake, inOffice, instantOf } from './office-hours';
import type { Commanding, Script, Step } from './scripts';
import { scripts, shownVillage } from './scripts';
import type { Speaker, Story } from './stories';
import { again, partly, progress, stories } from './stories';

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
 * What a person, their family or a post will try to do, and when. The rules refuse it where time or another command
 * was faster.
 */
interface Intent {
  readonly at: number;
  readonly who: Step['who'];
  readonly command: Commanding;
}

/** What a request is about. */
type Said = Pick<Story, 'category' | 'danger' | 'asked'>;

function iso(at: number): string {
  return new Date(at).toISOString();
}

/**
 * The course of one request: fast or slow cadres, a good or a poor answer, a person who rates or does not. Whoever is
 * in danger is helped at once, at any hour.
 */
function intents(world: World, from: number, story: Story, channel: Channel): Intent[] {
  const { random } = world;
  const slow = random.weighted([
    [1, 80],
    [4, 14],
    [30, 6],
  ] as const);
  const work = (at: number): number => (story.danger ? at : inOffice(at, 2 + random.below(80)));
  const pace = story.danger ? 0.1 : slow;
  const acceptAt = work(from + (1 + random.below(5)) * HOUR * pace);
  const contactAt = work(acceptAt + (0.2 + random.below(4) * 0.5) * HOUR * (story.danger ? 0.1 : 1));
  const answerAt = work(contactAt + (10 + random.below(50)) * HOUR * (slow === 30 ? 6 : 1));
  const rateAt = awake(answerAt + (2 + random.below(90)) * HOUR, random.below(180));
  const outcome = random.weighted<Outcome>([
    ['solved', 74],
    ['partly', 14],
    ['cannot', story.cannot === null ? 0 : 20],
    ['elsewhere', story.elsewhere === null ? 0 : 30],
  ]);
  const said = { solved: story.solved, partly, cannot: story.cannot, elsewhere: story.elsewhere }[outcome];
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
      command: () => ({ verb: 'contact', how: channel, reached: random.below(6) > 0 }),
    },
  ];
  if (random.below(3) === 0) {
    const words = random.pick(progress);
    list.push({
      at: work(contactAt + 20 * HOUR),
      who: 'post',
      command: (seal) => ({ verb: 'progress', words: seal(words) }),
    });
  }
  list.push({
    at: answerAt,
    who: 'post',
    command: (seal) => ({
      verb: 'answer',
      outcome,
      words: seal(said ?? partly),
      cause: outcome === 'cannot' ? { reason: 'noMoney', alternative: '' } : null,
      wake: outcome === 'cannot' ? { kind: 'policy' } : null,
    }),
  });
  const end = random.weighted([
    ['rate', 74],
    ['silence', 18],
    ['again', 8],
  ] as const);
  if (end === 'rate')
    list.push(
      { at: rateAt, who: 'person', command: () => ({ verb: 'rate', rating, words: '' }) },
      ...(rating < 3 ? intents(world, rateAt, story, channel) : []),
    );
  if (end === 'again') {
    const words = random.pick(again);
    list.push(
      { at: rateAt, who: 'person', command: (seal) => ({ verb: 'reopen', words: seal(words) }) },
      ...intents(world, rateAt, story, channel),
    );
  }
  if (random.below(30) === 0)
    list.push({ at: acceptAt + 2 * HOUR, who: 'person', command: () => ({ verb: 'withdraw' }) });
  return list.sort((a, b) => a.at - b.at);
}

function proxyOn(person: Person, on: Day): Grant | undefined {
  return person.grants.find(({ fromOn, untilOn }) => fromOn <= on && on <= untilOn);
}

/**
 * Who speaks for the person at that time: the person on their own phone, otherwise a proxy. Null where nobody may.
 * @param first who speaks where both may
 */
function speakerOf(
  person: Person,
  at: number,
  first: 'person' | 'proxy' = 'person',
): Exclude<Actor, { kind: 'time' }> | null {
  const grant = proxyOn(person, beijingDay(iso(at)));
  const proxy =
    grant === undefined
      ? null
      : ({ kind: 'proxy', account: grant.account, name: grant.name, relation: grant.relation } as const);
  const own =
    person.holder === null ? null : ({ kind: 'self', account: person.holder, name: person.name } as const);
  return first === 'person' ? (own ?? proxy) : (proxy ?? own);
}

const relations: Readonly<Record<string, Speaker>> = {
  父亲: 'parent',
  母亲: 'parent',
  妻子: 'spouse',
  丈夫: 'spouse',
  儿子: 'child',
  女儿: 'child',
};

/** What decides which needs fit a person at some time. */
interface Known {
  readonly says: Speaker | undefined;
  readonly age: number;
  readonly category: string;
  readonly level: string;
}

function knownOf(world: World, person: Person, at: number): Known {
  const open = (field: 'idNumber' | 'disability'): string =>
    world.sealer.open(person.sealed[field], ['person', person._id, field]);
  const speaker = speakerOf(person, at);
  const [category = '', level = ''] = open('disability');
  return {
    says:
      speaker?.kind === 'self' ? 'self' : speaker?.kind === 'proxy' ? relations[speaker.relation] : undefined,
    age: ageOn(open('idNumber'), beijingDay(iso(at))),
    category,
    level,
  };
}

function fits({ says, age, category, level }: Known, story: Story): boolean {
  return (
    story.says === says &&
    story.from <= age &&
    age <= story.until &&
    story.disabilities.includes(category) &&
    story.levels.includes(level)
  );
}

/** The age in full years, by the day of birth in an ID number. */
function ageOn(idNumber: string, on: Day): number {
  const [born, today] = [Number(idNumber.slice(6, 14)), Number(on.replaceAll('-', ''))];
  return Math.floor((today - born) / 10_000);
}

/** How somebody wants to be reached: who hears or speaks badly is not called. */
function channelFor(world: World, person: Person): Channel {
  const disability = world.sealer.open(person.sealed.disability, ['person', person._id, 'disability']);
  return world.random.pick(
    /^[23]/.test(disability) ? ['text', 'visit'] : ['phone', 'phone', 'text', 'visit'],
  );
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

/** The beginning of a request: who makes it, when, what is said, and what will be tried later. */
interface Beginning {
  readonly id: string;
  readonly person: Person;
  readonly by: 'person' | 'proxy';
  readonly from: number;
  readonly said: Said;
  readonly contact: Script['contact'];
  readonly intents: readonly Intent[];
}

/**
 * The first event of a request.
 * @param lived the requests opened before it
 */
function submission(
  { sealer, postById }: World,
  { id, person, by, from, said, contact }: Beginning,
  lived: readonly Request[],
): Decided {
  const speaker = speakerOf(person, from, by);
  if (speaker === null) throw new Error(`nobody speaks for ${person._id}`);
  const repeats = repeatsAmong(earlierOf(person, iso(from), lived), said.category);
  const digits = String(createHash('sha256').update(id).digest().readUInt32BE(0) % 1_000_000).padStart(
    6,
    '0',
  );
  const decision = decideSubmission(
    {
      id: `${id}.0`,
      digest: '',
      at: iso(from),
      by: speaker,
      // No person of the demo waits to be identified.
      person: { ...person, recorded: true },
      entered: null,
      byAgent: false,
      category: said.category,
      danger: said.danger,
      contact,
      policy: null,
      accused: null,
      words: sealer.seal(said.asked, ['request', id, `${id}.0`]),
      media: [],
    },
    { posts: postById, repeats, calendar: holidays },
    digits,
  );
  if ('refused' in decision) throw new Error(`${id}: ${decision.refused}`);
  return decision.event;
}

/** Who carries out an intent at that time; null where nobody is there. */
function actorOf(
  world: World,
  person: Person,
  request: Request,
  { who, at }: Pick<Intent, 'who' | 'at'>,
): Actor | null {
  if (who !== 'post') return speakerOf(person, at, who);
  const post = world.postById.get(request.post);
  const there = post && occupantOf(post, iso(at), world.postById);
  return post !== undefined && there
    ? { kind: 'post', account: there.account, name: there.name, post: post._id, title: post.title }
    : null;
}

/**
 * Runs one request from its submission to now, and passes every event, with the request before and after it,
 * to `happened`.
 */
function live(
  world: World,
  beginning: Beginning,
  lived: readonly Request[],
  happened: (before: Request | null, after: Request) => void,
): Request {
  const { id, person } = beginning;
  let request = open(id, linked('', submission(world, beginning, lived)));
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
  for (const intent of beginning.intents) {
    if (intent.at > world.now) break;
    timeUntil(intent.at);
    const by = actorOf(world, person, request, intent);
    if (by === null) continue;
    const commandId = `${id}.${request.version}`;
    const seal = (text: string): string => world.sealer.seal(text, ['request', id, commandId]);
    const decision = decide(request, intent.command(seal), {
      id: commandId,
      digest: '',
      now: iso(intent.at),
      by,
      relations: [by.kind === 'post' ? 'responsible' : 'self'],
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

function idOf(seed: number, index: number): string {
  return createHash('sha256').update(`demo|${seed}|${index}`).digest().subarray(0, 16).toString('base64url');
}

/**
 * The beginnings that are told in scripts.ts. A need of "a person of a village" is said by the first of the village
 * whom it fits and who has said none yet.
 */
function scripted(world: World, seed: number): Beginning[] {
  const taken = new Set<string>();
  const found = (script: Script, from: number): Person | undefined => {
    const { person: wanted } = script;
    if ('id' in wanted) return world.persons.find(({ _id }) => _id === wanted.id);
    const story = stories.find(({ asked }) => asked === script.words);
    return world.persons.find(
      (person) =>
        person.place === wanted.of &&
        !isCast(person) &&
        !taken.has(person._id) &&
        story !== undefined &&
        fits(knownOf(world, person, from), story),
    );
  };
  return scripts.map((script, index): Beginning => {
    const from = instantOf(script.sent, world.now);
    const person = found(script, from);
    if (person === undefined) throw new Error(`nobody says ${script.words}`);
    taken.add(person._id);
    return {
      id: idOf(seed, index),
      person,
      by: script.by,
      from,
      said: { category: script.category, danger: false, asked: script.words },
      contact: script.contact,
      intents: script.steps.map(({ at, who, command }) => ({ at: instantOf(at, world.now), who, command })),
    };
  });
}

const isCast = ({ _id }: Person): boolean => castPersons.some(({ id }) => id === _id);

/** One of the crowd says something that fits them. Every fourth is of 红旗镇, so that its desks are never empty. */
function drawn(world: World, seed: number, index: number, crowd: Crowd): Beginning {
  const { random } = world;
  const age = index % 3 === 0 ? random.below(12 * DAY) : random.below(365 * DAY);
  const from = awake(world.now - age - HOUR, random.below(120));
  const at = from > world.now - HOUR ? world.now - HOUR : from;
  for (;;) {
    const person = random.pick(index % 4 === 0 ? crowd.neighbours : crowd.all);
    // What lies on 陈桂兰's desk today is told in scripts.ts.
    if (person.place === shownVillage && world.now - at < 90 * DAY) continue;
    const known = knownOf(world, person, at);
    const fitting = stories.filter((story) => fits(known, story));
    if (fitting.length === 0) continue;
    const category = random.weighted(
      [...new Set(fitting.map((story) => story.category))].map((one) => [one, rarity[one] ?? 10] as const),
    );
    const story = random.pick(fitting.filter((one) => one.category === category));
    const channel = channelFor(world, person);
    return {
      id: idOf(seed, index),
      person,
      by: 'person',
      from: at,
      said: story,
      contact: { channel, when: 'any' },
      intents: intents(world, at, story, channel),
    };
  }
}

/** How seldom some needs are; others weigh 10. */
const rarity: Partial<Readonly<Record<Story['category'], number>>> = { complaint: 3, unclear: 3 };

interface Crowd {
  readonly all: readonly Person[];
  readonly neighbours: readonly Person[];
}

/**
 * @param seed a whole number
 * @param count how many requests there are; those of scripts.ts come first
 * @param now the instant up to which everything has happened
 */
export function demoRequests(
  seed: number,
  people: DemoPeople,
  sealer: Sealer,
  count: number,
  now: string,
): DemoRequests {
  const world: World = {
    ...people,
    random: randomFrom(seed),
    sealer,
    now: Date.parse(now),
    postById: new Map(people.posts.map((post) => [post._id, post])),
  };
  const all = people.persons.filter((person) => !isCast(person));
  const crowd: Crowd = { all, neighbours: all.filter(({ place }) => place.startsWith('红旗镇')) };
  const made: DemoRequests = { requests: [], tasks: [], notices: [] };
  if (count === 0) return made;
  const told = scripted(world, seed);
  const beginnings = Array.from(
    { length: count },
    (_each, index) => told[index] ?? drawn(world, seed, index, crowd),
  );
  const settled = new Set<string>();
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
