/**
 * What the passing of time does to a request: warn, escalate, end a pause, ask about silence, close it, wake
 * what was put off, count provisional deadlines anew. It gives one event at a time; the sweep asks until
 * there is none.
 */
import type { Instant, WorkCalendar } from '../calendar/calendar';
import { duesFor, recounted } from './clocks';
import { resumption } from './decide';
import type { Decided, Happening, Request } from './request';
import { clockNames, runningClocks } from './request';

/**
 * The post that watches after a missed deadline: the lowest post on the escalation path that does not watch
 * yet; if all of them watch, the topmost; if there is none, the responsible post.
 */
function watcher(request: Request): string {
  return (
    request.escalationPath.find((post) => !request.supervisors.includes(post)) ??
    request.escalationPath.at(-1) ??
    request.post
  );
}

/**
 * Counts provisional deadlines anew once the holiday notice that they were waiting for is out; null where no
 * deadline changes.
 */
function redated(request: Request, now: Instant, calendar: WorkCalendar): Happening | null {
  if (request.provisionalYear === null) return null;
  const dues = recounted(request.clocks, now, calendar);
  // The clocks carry more fields than deadlines. `recounted` returns the very object it was given where
  // nothing changed, so identity is compared.
  if (dues === request.clocks) return null;
  const later = clockNames.some(
    (name) => request.clocks[name].stoppedAt === null && dues[name].at > request.clocks[name].at,
  );
  const bare = (name: (typeof clockNames)[number]): (typeof dues)['contact'] => {
    const { at, warnAt, provisional, from, days, time } = dues[name];
    return { at, warnAt, provisional, from, days, time };
  };
  return {
    kind: 'redated',
    dues: { contact: bare('contact'), reply: bare('reply'), finish: bare('finish') },
    later,
  };
}

function timeHappening(request: Request, now: Instant, calendar: WorkCalendar): Happening | null {
  if (request.state === 'closed') {
    const wakes =
      request.end === 'deferred' &&
      request.wake?.kind === 'day' &&
      request.wakeAt !== null &&
      request.wakeAt <= now;
    return wakes ? { kind: 'woken', dues: duesFor(request, now, calendar) } : null;
  }
  if (request.state === 'answered') {
    if (request.followUp === null) return null;
    const { askAt, closeAt, asked } = request.followUp;
    if (!asked) return askAt <= now ? { kind: 'ratingAsked' } : null;
    return closeAt <= now ? { kind: 'lapsed' } : null;
  }
  const counted = redated(request, now, calendar);
  if (counted !== null) return counted;
  if (request.pause !== null && request.pause.untilAt <= now) return resumption(request, now, calendar);
  const running = runningClocks(request).filter((name) => !request.clocks[name].escalated);
  const missed = running.find((name) => request.clocks[name].at <= now);
  if (missed !== undefined) return { kind: 'escalated', clock: missed, post: watcher(request) };
  const soon = running.find((name) => !request.clocks[name].warned && request.clocks[name].warnAt <= now);
  return soon === undefined ? null : { kind: 'warned', clock: soon };
}

/**
 * The one event that is due for a request at `now`, or null when nothing is due. Its id follows from the
 * request's version, so that two sweeps at the same time write it once.
 */
export function tick(request: Request, now: Instant, calendar: WorkCalendar): Decided | null {
  const happened = timeHappening(request, now, calendar);
  return happened === null
    ? null
    : { ...happened, id: `time.${request.version}`, digest: '', at: now, by: { kind: 'time' } };
}
