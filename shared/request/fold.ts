/**
 * A request is what its events make of it: `fold` is the only place where state changes. What the store holds is held against
 * this by a property test.
 */
import type { Instant } from '../calendar/calendar';
import type { Clock, ClockName, Dues, Request, RequestEvent, Opening } from './request';
import { clockNames, nextClock } from './request';

function started(dues: Dues): Request['clocks'] {
  const start = (name: ClockName): Clock => ({ ...dues[name], stoppedAt: null, warned: false, escalated: false });
  return { contact: start('contact'), reply: start('reply'), finish: start('finish') };
}

/** Stops the named clocks that still run; a clock stopped earlier keeps its time. */
function stopped(clocks: Request['clocks'], names: readonly ClockName[], at: Instant): Request['clocks'] {
  const stop = (name: ClockName): Clock => (names.includes(name) && clocks[name].stoppedAt === null ? { ...clocks[name], stoppedAt: at } : clocks[name]);
  return { contact: stop('contact'), reply: stop('reply'), finish: stop('finish') };
}

function marked(clocks: Request['clocks'], name: ClockName, mark: 'warned' | 'escalated'): Request['clocks'] {
  return { ...clocks, [name]: { ...clocks[name], warned: true, [mark]: true } };
}

/** When time has to act next: a warning, a deadline, the question about silence, the end of silence. */
function nextWake(request: Pick<Request, 'state' | 'clocks' | 'followUp'>): Instant | null {
  if (request.state === 'answered' && request.followUp !== null) return request.followUp.asked ? request.followUp.closeAt : request.followUp.askAt;
  if (request.state === 'closed' || request.state === 'answered') return null;
  const waking = clockNames.flatMap((name) => {
    const clock = request.clocks[name];
    if (clock.stoppedAt !== null || clock.escalated) return [];
    return [clock.warned ? clock.at : clock.warnAt];
  });
  return waking.sort()[0] ?? null;
}

/** What a list is sorted by: the next deadline; while answered the end of silence; closed, the day it ended. */
function dueAt(request: Pick<Request, 'state' | 'clocks' | 'followUp'>, at: Instant): Instant {
  if (request.state === 'answered') return request.followUp?.closeAt ?? at;
  return nextClock(request)?.clock.at ?? at;
}

type Core = Omit<Request, 'desk' | 'dueKey' | 'wakeAt' | 'version' | 'events'>;

/** Everything that follows from the rest: counted in one place so that it cannot disagree. */
function derived(core: Core, events: readonly RequestEvent[], at: Instant): Request {
  const onDesk = core.state === 'waiting' || core.state === 'working';
  return {
    ...core,
    events,
    version: events.length,
    desk: onDesk ? core.post : null,
    dueKey: `${dueAt(core, at)}|${core._id}`,
    wakeAt: nextWake(core),
  };
}

/**
 * Opens a request from its first event.
 * @param id the document's id, hash(account, clientId)
 * @throws when the first event is not `submitted`
 */
export function open(id: string, event: RequestEvent): Request {
  if (event.kind !== 'submitted') throw new Error(`a request begins with submitted, not ${event.kind}`);
  const opening: Opening = event.opening;
  const core: Core = {
    ...opening,
    _id: id,
    createdAt: event.at,
    createdKey: `${event.at}|${id}`,
    state: 'waiting',
    end: null,
    outcome: null,
    rating: null,
    post: event.post,
    ladder: event.ladder,
    supervisors: [],
    because: event.because,
    clocks: started(event.dues),
    followUp: null,
    effects: [],
    effectDueAt: null,
  };
  return derived(core, [event], event.at);
}

function closed(request: Request, end: NonNullable<Request['end']>): Core {
  return { ...request, state: 'closed', end, followUp: null };
}

function apply(request: Request, event: RequestEvent): Core {
  switch (event.kind) {
    case 'submitted':
      throw new Error('a request is submitted once');
    case 'accepted':
      return { ...request, state: 'working' };
    case 'contacted':
      return event.reached ? { ...request, clocks: stopped(request.clocks, ['contact'], event.at) } : request;
    case 'phoneShown':
      return request;
    case 'progressed':
      return { ...request, clocks: stopped(request.clocks, ['contact', 'reply'], event.at) };
    case 'answered':
      return {
        ...request,
        state: 'answered',
        outcome: event.outcome,
        clocks: stopped(request.clocks, clockNames, event.at),
        followUp: { askAt: event.askAt, closeAt: event.closeAt, asked: false },
      };
    case 'rated':
      return { ...closed(request, request.outcome === 'cannot' ? 'deferred' : 'satisfied'), rating: event.rating };
    case 'reopened':
      return {
        ...request,
        state: event.council ? 'working' : 'waiting',
        end: null,
        outcome: null,
        rating: event.rating,
        post: event.post,
        ladder: request.ladder.slice(request.ladder.indexOf(event.post) + 1),
        supervisors: request.supervisors.filter((post) => post !== event.post),
        because: { rule: 'redo', skipped: [] },
        clocks: started(event.dues),
        followUp: null,
      };
    case 'withdrawn':
      return { ...closed(request, 'withdrawn'), clocks: stopped(request.clocks, clockNames, event.at) };
    case 'warned':
      return { ...request, clocks: marked(request.clocks, event.clock, 'warned') };
    case 'escalated':
      return {
        ...request,
        clocks: marked(request.clocks, event.clock, 'escalated'),
        supervisors: request.supervisors.includes(event.post) || event.post === request.post ? request.supervisors : [...request.supervisors, event.post],
      };
    case 'ratingAsked':
      return { ...request, followUp: request.followUp && { ...request.followUp, asked: true } };
    case 'lapsed':
      return closed(request, 'unrated');
  }
}

/** The request after one more event. */
export function fold(request: Request, event: RequestEvent): Request {
  return derived(apply(request, event), [...request.events, event], event.at);
}

/**
 * The request that a whole history makes (effects apart: they are done and gone).
 * @throws when the history is empty or does not begin with `submitted`
 */
export function foldAll(id: string, events: readonly RequestEvent[]): Request {
  const [first, ...rest] = events;
  if (first === undefined) throw new Error('a request has at least one event');
  return rest.reduce(fold, open(id, first));
}
