/**
 * What an event causes elsewhere, as data. Who receives a notice and what it says is decided when the effect
 * is carried out.
 */
import type { Unnumbered } from '../effect';
import { numbered } from '../effect';
import type {
  ClockName,
  Effect,
  PersonNoticeCode,
  PostNoticeCode,
  Request,
  RequestEvent,
  RequestTaskKind,
} from './request';

type Wanted = Unnumbered<Effect>;

const tellPerson = (code: PersonNoticeCode): Wanted => ({ kind: 'tellPerson', code });
const tellPost = (code: PostNoticeCode, post: string): Wanted => ({ kind: 'tellPost', code, post });

/** What the ids of a request's tasks of a kind begin with; the version follows. */
export function tasksOfKind(requestId: string, task: RequestTaskKind): string {
  return `${requestId}.${task}.`;
}

/**
 * The id of a task. It follows from what caused the task, so that the task exists once.
 * @param version the version of the request whose event caused the task
 * @param index the place among the tasks of that event
 */
export function taskId(requestId: string, task: RequestTaskKind, version: number, index = 0): string {
  return `${tasksOfKind(requestId, task)}${version}${index === 0 ? '' : `.${index}`}`;
}

/**
 * The id of the task about a post without an occupant. There is one such task for a post and month, on the
 * post one level up, however many requests pass the post by.
 */
export function vacancyId(post: string, at: string): string {
  return `vacant.${post}.${at.slice(0, 7)}`;
}

interface Made {
  readonly task: RequestTaskKind;
  readonly post: string;
}

/**
 * The events whose notice the person waits for, or has to act on (`answer` in shared/notification/routing.ts). A
 * notice that nobody reads becomes a task, whose id follows from the version of its event.
 */
export const awaited: readonly RequestEvent['kind'][] = [
  'askedBack',
  'progressed',
  'answered',
  'replyCorrected',
  'paused',
  'extended',
  'redated',
];

/** The tasks that an event of this version lays on other desks. */
function tasksOf(event: RequestEvent): readonly Made[] {
  switch (event.kind) {
    case 'submitted':
      return [
        ...event.helpers.map((post) => ({ task: 'danger' as const, post })),
        ...(event.identifyBy === null ? [] : [{ task: 'identify' as const, post: event.identifyBy }]),
      ];
    case 'escalated':
      return [{ task: 'overdue', post: event.post }];
    case 'transferOffered':
      return [{ task: 'transfer', post: event.post }];
    case 'transferRefused':
      return event.council === null ? [] : [{ task: 'council', post: event.council }];
    case 'helperAdded':
      return [{ task: 'help', post: event.post }];
    case 'reopened':
      return event.council ? [{ task: 'council', post: event.post }] : [];
    default:
      return [];
  }
}

function made(request: Request, event: RequestEvent): Wanted[] {
  return tasksOf(event).map(({ task, post }, index) => ({
    kind: 'addTask',
    task,
    taskId: taskId(request._id, task, request.version, index),
    post,
  }));
}

/**
 * Settles the tasks of these kinds that earlier events put on desks. Settling a settled task changes nothing.
 */
function settled(request: Request, kinds: readonly RequestTaskKind[]): Wanted[] {
  return request.events
    .slice(0, -1)
    .flatMap((event, place) =>
      tasksOf(event).flatMap(({ task, post }, index) =>
        kinds.includes(task)
          ? [{ kind: 'settleTask' as const, task, taskId: taskId(request._id, task, place + 1, index), post }]
          : [],
      ),
    );
}

/**
 * Settles the tasks about earlier notices that nobody had read, also those that would come: the person was reached, or
 * has acted themselves.
 */
function reached(request: Request): Wanted[] {
  return request.events.slice(0, -1).flatMap(({ kind }, place) =>
    awaited.includes(kind)
      ? [
          {
            kind: 'settleTask' as const,
            task: 'undelivered' as const,
            taskId: taskId(request._id, 'undelivered', place + 1),
            post: request.post,
          },
        ]
      : [],
  );
}

/**
 * The kinds of task that end with the request. Tasks about a post or a person are not among them, because
 * they outlive the request.
 */
const ofRequest: readonly RequestTaskKind[] = ['overdue', 'council', 'transfer', 'help', 'danger'];

/** Tells posts once more that somebody is in danger, because nobody has reached them yet. */
function stillInDanger({ danger }: Request, clock: ClockName, posts: readonly string[]): Wanted[] {
  return danger && clock === 'contact' ? posts.map((post) => tellPost('danger', post)) : [];
}

/** Adds a task about each vacant post that was passed over, for the next post on the way up. */
function vacancies(event: Extract<RequestEvent, { kind: 'submitted' }>, after: Request): Wanted[] {
  const { skipped } = event.because;
  return skipped.flatMap(({ post, why }, index) =>
    why === 'vacant'
      ? [
          {
            kind: 'addTask' as const,
            task: 'vacant' as const,
            taskId: vacancyId(post, event.at),
            post: skipped[index + 1]?.post ?? after.post,
          },
        ]
      : [],
  );
}

/**
 * The notices to the posts when a request is handed over: the new post is told, and the old post is told that
 * the request has gone. Open tasks about a transfer or a council are settled.
 */
function handedOver(
  before: Request | null,
  after: Request,
  to: PostNoticeCode,
  from: PostNoticeCode,
): Wanted[] {
  return [
    tellPost(to, after.post),
    ...(before !== null && before.post !== after.post ? [tellPost(from, before.post)] : []),
    ...settled(after, ['transfer', 'council']),
  ];
}

function wanted(before: Request | null, after: Request, event: RequestEvent): Wanted[] {
  const { post } = after;
  switch (event.kind) {
    case 'submitted':
      return [
        tellPost(after.danger ? 'danger' : 'new', post),
        ...event.helpers.map((one) => tellPost('danger', one)),
        tellPerson('received'),
        ...vacancies(event, after),
      ];
    case 'attached':
    case 'phoneShown':
    case 'shown':
      return [];
    case 'hidden':
      return [{ kind: 'withdrawNotices', account: event.account }];
    case 'identified':
      return settled(after, ['identify']);
    case 'added':
      return [tellPost('added', post), ...reached(after)];
    case 'nudged':
      return [
        tellPost('nudged', post),
        ...(event.loud && after.escalationPath[0] !== undefined
          ? [tellPost('nudgedBelow', after.escalationPath[0])]
          : []),
      ];
    case 'corrected':
      return [tellPost('corrected', post), ...reached(after)];
    case 'accepted':
      return [tellPerson('accepted')];
    case 'contacted':
      return event.reached ? [...settled(after, ['danger']), ...reached(after)] : [];
    case 'askedBack':
      return [tellPerson('askedBack')];
    case 'progressed':
      return [tellPerson('progressed'), ...settled(after, ['danger'])];
    case 'answered':
      return [tellPerson('answered'), ...settled(after, ofRequest)];
    case 'replyCorrected':
      return [tellPerson('replyCorrected')];
    case 'transferOffered':
      return [tellPost('offered', event.post), ...settled(after, ['transfer'])];
    case 'transferTaken':
      return [tellPerson('transferred'), ...handedOver(before, after, 'given', 'taken')];
    case 'transferRefused':
      return [tellPost('refused', post), ...settled(after, ['transfer'])];
    case 'helperAdded':
      return [tellPost('helping', event.post)];
    case 'paused':
      return [tellPerson('paused')];
    case 'resumed':
      return [tellPerson('resumed')];
    case 'reassigned':
      return [tellPerson('reassigned'), ...handedOver(before, after, 'given', 'takenAway')];
    case 'extended':
      return [tellPerson('extended'), tellPost('prolonged', post)];
    case 'urged':
      return [tellPost('urged', post)];
    case 'rated':
      return [tellPost('rated', post), ...reached(after)];
    case 'reopened':
      return [
        tellPost('redo', post),
        tellPerson('redone'),
        ...(before !== null && before.post !== post ? [tellPost('movedUp', before.post)] : []),
        ...reached(after),
      ];
    case 'withdrawn':
      return [tellPost('withdrawn', post), ...settled(after, ofRequest), ...reached(after)];
    case 'warned':
      return [tellPost('warned', post), ...stillInDanger(after, event.clock, [post, ...after.helpers])];
    case 'escalated':
      return [
        tellPost('overdue', post),
        tellPost('supervise', event.post),
        tellPerson('escalated'),
        ...stillInDanger(after, event.clock, [post, ...after.helpers, event.post]),
      ];
    case 'ratingAsked':
      return [tellPerson('askRating')];
    case 'lapsed':
      return [tellPerson('lapsed')];
    case 'redated':
      return event.later ? [tellPerson('redated')] : [];
    case 'woken':
      return [tellPerson('woken'), tellPost('wokenUp', post)];
  }
}

/**
 * A request about a policy pursues that policy for its person while it is open. When it opens, closes,
 * reopens or turns out to be about another person, the ledger of each person concerned is checked.
 */
function pursuit(before: Request | null, after: Request): Wanted[] {
  const same =
    before !== null &&
    before.personId === after.personId &&
    (before.state === 'closed') === (after.state === 'closed');
  if (after.policy === null || same) return [];
  return [...new Set([...(before === null ? [] : [before.personId]), after.personId])].map((personId) => ({
    kind: 'pursuit',
    personId,
  }));
}

/**
 * The effects of one event, due at once. Their ids are made of the request's id, its version and their place
 * among the effects.
 */
export function effectsOf(before: Request | null, after: Request, event: RequestEvent): Effect[] {
  const all = [...wanted(before, after, event), ...made(after, event), ...pursuit(before, after)];
  return numbered(after._id, after.version, all, event.at);
}
