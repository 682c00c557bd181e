/**
 * Folds the events of a request into its document. `fold` is the only place where the state of a request
 * changes. A property test compares the stored documents with the fold of their events.
 */
import { noEffects } from '../effect';
import type { Instant } from '../calendar/calendar';
import { beijingDay, beijingTime } from '../calendar/calendar';
import { warning } from '../settings';
import type { Medium } from '../media';
import type { Clock, ClockName, Due, Dues, FirstReply, OwnAccount, Request, RequestEvent } from './request';
import { clockNames, nextClock, runningClocks } from './request';

function started(dues: Dues): Request['clocks'] {
  const start = (name: ClockName): Clock => ({
    ...dues[name],
    stoppedAt: null,
    warned: false,
    escalated: false,
  });
  return { contact: start('contact'), reply: start('reply'), finish: start('finish') };
}

function eachClock(map: (name: ClockName) => Clock): Request['clocks'] {
  return { contact: map('contact'), reply: map('reply'), finish: map('finish') };
}

/** Stops the named clocks that still run; a clock stopped earlier keeps its time. */
function stopped(clocks: Request['clocks'], names: readonly ClockName[], at: Instant): Request['clocks'] {
  return eachClock((name) =>
    names.includes(name) && clocks[name].stoppedAt === null
      ? { ...clocks[name], stoppedAt: at }
      : clocks[name],
  );
}

function marked(clocks: Request['clocks'], name: ClockName, mark: 'warned' | 'escalated'): Request['clocks'] {
  return { ...clocks, [name]: { ...clocks[name], warned: true, [mark]: true } };
}

/**
 * A running clock with another deadline. Where the new deadline is later, the warning and escalation of the
 * old one no longer count.
 */
function moved(clock: Clock, due: Due): Clock {
  if (clock.stoppedAt !== null) return clock;
  return due.at > clock.at ? { ...clock, ...due, warned: false, escalated: false } : { ...clock, ...due };
}

/**
 * When the timer has to act next: for a warning, a deadline, the end of a pause, the question to a silent
 * person, the closing after silence, or the day on which something wakes.
 */
function nextWake(request: Core): Instant | null {
  const { state, end, wake, pause } = request;
  if (state === 'closed')
    return end === 'deferred' && wake?.kind === 'day' ? beijingTime(wake.on, warning.fromTime) : null;
  if (state === 'answered')
    return request.followUp === null
      ? null
      : request.followUp.asked
        ? request.followUp.closeAt
        : request.followUp.askAt;
  const waking = runningClocks(request).flatMap((name) => {
    const clock = request.clocks[name];
    return clock.escalated ? [] : [clock.warned ? clock.at : clock.warnAt];
  });
  return [...waking, ...(pause === null ? [] : [pause.untilAt])].sort()[0] ?? null;
}

/**
 * The instant by which lists are sorted: the next deadline; during a pause without another running clock, the
 * end of the pause; once answered, the end of the silence; once closed, the time of the end.
 */
function dueAt(request: Core, at: Instant): Instant {
  if (request.state === 'answered') return request.followUp?.closeAt ?? at;
  return nextClock(request)?.clock.at ?? request.pause?.untilAt ?? at;
}

/**
 * The first year whose holiday notice a running deadline lacks. A deadline at the turn of the year may need
 * the notice of the following year as well; the deadline's own year is looked for first.
 */
function provisionalYear(request: Core): number | null {
  if (request.state !== 'waiting' && request.state !== 'working') return null;
  const years = clockNames.flatMap((name) => {
    const { provisional, stoppedAt, at } = request.clocks[name];
    return provisional && stoppedAt === null ? [Number(at.slice(0, 4))] : [];
  });
  return years.length === 0 ? null : Math.min(...years);
}

type Core = Omit<
  Request,
  'desk' | 'deskAt' | 'dueKey' | 'wakeAt' | 'version' | 'events' | 'provisionalYear' | 'firstReply'
>;

/**
 * How the promise of a first reply stands. Once a reply has come it stays as it is: a clock that begins anew belongs
 * to what the person asked for after it.
 */
function firstReply({ clocks, end }: Core, before: FirstReply): FirstReply {
  if (before !== 'awaited' && before !== 'missed') return before;
  const { stoppedAt, at, escalated } = clocks.reply;
  if (stoppedAt === null) return escalated ? 'missed' : 'awaited';
  // Taking a request back stops its clocks, too.
  if (end === 'withdrawn') return before === 'missed' ? 'missed' : 'none';
  return stoppedAt <= at ? 'inTime' : 'late';
}

/**
 * Adds every field that follows from the others. They are computed in one place so that they cannot disagree.
 */
function derived(core: Core, events: readonly RequestEvent[], at: Instant, before: Request | null): Request {
  const desk = core.state === 'waiting' || core.state === 'working' ? core.post : null;
  return {
    ...core,
    events,
    version: events.length,
    desk,
    deskAt: desk === null ? null : before?.desk === desk ? before.deskAt : at,
    dueKey: `${dueAt(core, at)}|${core._id}`,
    wakeAt: nextWake(core),
    provisionalYear: provisionalYear(core),
    firstReply: firstReply(core, before?.firstReply ?? 'awaited'),
  };
}

const announced = (media: readonly Medium[]): Request['media'] =>
  media.map((medium) => ({ ...medium, fileId: null }));

/** What the person said it is about when they submitted it. */
function accountOf({ id, words, media }: Extract<RequestEvent, { kind: 'submitted' }>): OwnAccount {
  if (words !== '') return { event: id, words };
  const seconds = media.reduce((sum, medium) => sum + (medium.kind === 'sound' ? medium.seconds : 0), 0);
  return seconds === 0 ? null : { seconds };
}

/**
 * The fields of a matter as they stand when it begins anew: nothing is offered, paused, nudged or put off.
 */
const afresh = {
  transfer: null,
  refusals: 0,
  pause: null,
  pausedDays: 0,
  extensions: 0,
  lastNudgeAt: null,
  nudges: 0,
  cause: null,
  wake: null,
  followUp: null,
  end: null,
  outcome: null,
  askedBack: null,
} as const;

/**
 * Opens a request from its first event.
 * @param id the document's id, hash(account, clientId)
 * @throws when the first event is not `submitted`
 */
export function open(id: string, event: RequestEvent): Request {
  if (event.kind !== 'submitted') throw new Error(`a request begins with submitted, not ${event.kind}`);
  const { opening, post, escalationPath, because, helpers, entered } = event;
  const core: Core = {
    ...opening,
    ...afresh,
    _id: id,
    createdAt: event.at,
    createdKey: `${event.at}|${id}`,
    about: accountOf(event),
    state: 'waiting',
    rating: null,
    post,
    escalationPath,
    supervisors: [],
    helpers,
    because,
    clocks: started(event.dues),
    media: announced(event.media),
    entered,
    hiddenFrom: [],
    ...noEffects,
    recipients: [],
  };
  return derived(core, [event], event.at, null);
}

function closed(request: Request, end: NonNullable<Request['end']>): Core {
  return { ...request, state: 'closed', end, followUp: null };
}

/**
 * Another post answers from now on; it no longer helps or watches. The clocks run on: handing a request over
 * does not stop them.
 */
function handed(
  request: Request,
  post: string,
  escalationPath: readonly string[],
  rule: Request['because']['rule'],
): Core {
  return {
    ...request,
    post,
    escalationPath,
    supervisors: request.supervisors.filter((one) => one !== post),
    helpers: request.helpers.filter((one) => one !== post),
    because: { rule, skipped: [] },
    transfer: null,
    refusals: 0,
  };
}

/** How the last question to the person stands after an event. */
function askedBack({ askedBack: before, post }: Request, event: RequestEvent): Request['askedBack'] {
  const isByPost = event.by.kind === 'post' && event.by.post === post;
  switch (event.kind) {
    case 'askedBack':
      return 'open';
    case 'added':
    case 'corrected':
      return before === 'open' && event.by.kind !== 'post' ? 'answered' : before;
    case 'contacted':
      return before === 'answered' && isByPost && event.reached ? null : before;
    case 'progressed':
    case 'paused':
      return before === 'answered' && isByPost ? null : before;
    case 'answered':
      return null;
    default:
      return before;
  }
}

function apply(request: Request, event: RequestEvent): Core {
  const { clocks } = request;
  switch (event.kind) {
    case 'submitted':
      throw new Error('a request is submitted once');
    case 'attached':
      return {
        ...request,
        media: request.media.map((medium) =>
          medium.id === event.medium ? { ...medium, fileId: event.fileId } : medium,
        ),
      };
    case 'added':
      return { ...request, media: [...request.media, ...announced(event.media)] };
    case 'nudged':
      return { ...request, lastNudgeAt: event.at, nudges: request.nudges + 1 };
    case 'corrected':
      return {
        ...request,
        contact: event.contact,
        ...(event.words === '' ? {} : { about: { event: event.id, words: event.words } }),
      };
    case 'accepted':
      return { ...request, state: 'working' };
    case 'contacted':
      return event.reached ? { ...request, clocks: stopped(clocks, ['contact'], event.at) } : request;
    case 'phoneShown':
    case 'askedBack':
    case 'replyCorrected':
    case 'urged':
      return request;
    case 'progressed':
      return { ...request, clocks: stopped(clocks, ['contact', 'reply'], event.at) };
    case 'answered':
      return {
        ...request,
        state: 'answered',
        outcome: event.outcome,
        cause: event.cause,
        wake: event.wake,
        pause: null,
        transfer: null,
        clocks: stopped(clocks, clockNames, event.at),
        followUp: { askAt: event.askAt, closeAt: event.closeAt, asked: false },
      };
    case 'transferOffered':
      return { ...request, transfer: { post: event.post, version: request.version + 1 } };
    case 'transferTaken':
      return handed(request, event.post, event.escalationPath, 'transfer');
    case 'transferRefused':
      return { ...request, transfer: null, refusals: request.refusals + 1 };
    case 'helperAdded':
      return {
        ...request,
        helpers: request.helpers.includes(event.post) ? request.helpers : [...request.helpers, event.post],
      };
    case 'paused':
      return { ...request, pause: { since: beijingDay(event.at), untilAt: event.untilAt } };
    case 'resumed':
      return {
        ...request,
        pause: null,
        pausedDays: request.pausedDays + event.days,
        clocks: { ...clocks, finish: moved(clocks.finish, event.finish) },
      };
    case 'reassigned':
      return handed(request, event.post, event.escalationPath, 'reassigned');
    case 'extended':
      return {
        ...request,
        extensions: request.extensions + 1,
        clocks: { ...clocks, finish: moved(clocks.finish, event.finish) },
      };
    case 'rated':
      return {
        ...closed(request, request.outcome === 'cannot' ? 'deferred' : 'satisfied'),
        rating: event.rating,
      };
    case 'reopened':
      return {
        ...handed(
          request,
          event.post,
          request.escalationPath.slice(request.escalationPath.indexOf(event.post) + 1),
          'redo',
        ),
        ...afresh,
        state: event.council ? 'working' : 'waiting',
        rating: event.rating,
        clocks: started(event.dues),
      };
    case 'withdrawn':
      return {
        ...closed(request, 'withdrawn'),
        pause: null,
        transfer: null,
        clocks: stopped(clocks, clockNames, event.at),
      };
    case 'warned':
      return { ...request, clocks: marked(clocks, event.clock, 'warned') };
    case 'escalated':
      return {
        ...request,
        clocks: marked(clocks, event.clock, 'escalated'),
        supervisors:
          request.supervisors.includes(event.post) || event.post === request.post
            ? request.supervisors
            : [...request.supervisors, event.post],
      };
    case 'ratingAsked':
      return { ...request, followUp: request.followUp && { ...request.followUp, asked: true } };
    case 'lapsed':
      return closed(request, request.outcome === 'cannot' ? 'deferred' : 'unrated');
    case 'redated':
      return { ...request, clocks: eachClock((name) => moved(clocks[name], event.dues[name])) };
    case 'identified': {
      const { personId, name, place } = event;
      return { ...request, personId, name, place };
    }
    case 'hidden':
      return { ...request, hiddenFrom: [...new Set([...request.hiddenFrom, event.account])] };
    case 'shown':
      return { ...request, hiddenFrom: request.hiddenFrom.filter((account) => account !== event.account) };
    case 'woken':
      return { ...request, ...afresh, state: 'waiting', supervisors: [], clocks: started(event.dues) };
  }
}

/** The request after one more event. */
export function fold(request: Request, event: RequestEvent): Request {
  const asked = { ...request, askedBack: askedBack(request, event) };
  return derived(apply(asked, event), [...request.events, event], event.at, request);
}

/**
 * The request that a whole history of events makes. Effects are not part of it, because they leave the
 * document once carried out.
 * @throws when the history is empty or does not begin with `submitted`
 */
export function foldAll(id: string, events: readonly RequestEvent[]): Request {
  const [first, ...rest] = events;
  if (first === undefined) throw new Error('a request has at least one event');
  return rest.reduce(fold, open(id, first));
}
