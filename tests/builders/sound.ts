/**
 * What has to hold of a request at every moment of any life, written from what people were promised and not
 * from the rules that keep it.
 */
import { isDeepStrictEqual } from 'node:util';
import { isUnbroken } from '../../cloudfunctions/aggregate/hash-chain';
import { dueAtOf, noEffects } from '../../shared/effect';
import { effectsOf } from '../../shared/request/effects';
import { fold, open } from '../../shared/request/fold';
import type { Effect, EventKind, Request, RequestEvent } from '../../shared/request/request';
import { clockNames } from '../../shared/request/request';
import { MAX_HELPERS } from '../../shared/request/transitions';
import { extension, nudge, pause } from '../../shared/settings';

/** One event of a history, with the request before and after it. */
export interface Turn {
  readonly before: Request | null;
  readonly event: RequestEvent;
  readonly after: Request;
}

/** A history told once more from its events. */
export function turnsOf({ _id, events }: Pick<Request, '_id' | 'events'>): Turn[] {
  const turns: Turn[] = [];
  for (const event of events) {
    const before = turns.at(-1)?.after ?? null;
    turns.push({ before, event, after: before === null ? open(_id, event) : fold(before, event) });
  }
  return turns;
}

/**
 * Two functions at work at once began at different moments by different clocks; the one that began first may
 * write last.
 */
const SKEW_MS = 10_000;
const HOUR_MS = 3_600_000;

function demand(holds: boolean, what: string, request: Request): void {
  if (!holds)
    throw new Error(
      `${what}: ${request._id} ${JSON.stringify(request.events.map(({ kind, at }) => `${kind} ${at}`))}`,
    );
}

/**
 * What a history makes of a request, besides the history itself; what it causes elsewhere is done and gone,
 * and is no part of it.
 */
function made(request: Request): object {
  return { ...request, ...noEffects, recipients: [], events: [] };
}

const isOpen = ({ state }: Pick<Request, 'state'>): boolean => state === 'waiting' || state === 'working';

/**
 * What may stop a clock, start it anew, move it or mark it; nothing else a person or a cadre says touches
 * one.
 */
const movesClocks: readonly EventKind[] = [
  'contacted',
  'progressed',
  'answered',
  'withdrawn',
  'reopened',
  'woken',
  'warned',
  'escalated',
  'resumed',
  'extended',
  'redated',
];
/** What may put a request on another post. */
const movesPost: readonly EventKind[] = ['transferTaken', 'reassigned', 'reopened'];

/** What has to hold of one step of a history. */
function demandTurn({ before, event, after }: Turn): void {
  if (before === null) return;
  const holds = (fact: boolean, what: string): void => demand(fact, what, after);
  holds(event.kind !== 'submitted', 'a request is submitted once');
  holds(
    movesClocks.includes(event.kind) || JSON.stringify(before.clocks) === JSON.stringify(after.clocks),
    'only what people were promised moves a clock',
  );
  const anew = event.kind === 'reopened' || event.kind === 'woken';
  holds(
    anew ||
      clockNames.every(
        (name) =>
          before.clocks[name].stoppedAt === null ||
          before.clocks[name].stoppedAt === after.clocks[name].stoppedAt,
      ),
    'a clock that has stopped keeps its time',
  );
  holds(
    movesPost.includes(event.kind) || before.post === after.post,
    'only a taken transfer, an order from above or a redo moves the responsibility',
  );
  const stopped = clockNames.filter(
    (name) => before.clocks[name].stoppedAt === null && after.clocks[name].stoppedAt !== null,
  );
  switch (event.kind) {
    case 'contacted':
      holds(
        stopped.every((name) => name === 'contact' && event.reached),
        'a contact stops the contact clock, when it reached somebody',
      );
      return;
    case 'progressed':
      holds(!stopped.includes('finish'), 'an interim reply finishes nothing');
      return;
    case 'answered':
      holds(
        clockNames.every((name) => after.clocks[name].stoppedAt !== null),
        'a final reply stops every clock',
      );
      return;
    case 'escalated': {
      const clock = before.clocks[event.clock];
      holds(
        isOpen(before) && clock.at <= event.at && clock.stoppedAt === null && !clock.escalated,
        'an escalation is one of a missed deadline, once',
      );
      holds(!(event.clock === 'finish' && before.pause !== null), 'nothing is overdue while it is paused');
      return;
    }
    case 'warned':
      holds(
        isOpen(before) && !before.clocks[event.clock].warned && before.clocks[event.clock].warnAt <= event.at,
        'a warning is given once, when its time has come',
      );
      return;
    case 'ratingAsked':
      holds(
        before.followUp?.asked === false && before.followUp.askAt <= event.at,
        'silence is asked about once, when its time has come',
      );
      return;
    case 'lapsed':
      holds(
        before.followUp?.asked === true && before.followUp.closeAt <= event.at,
        'silence closes only after it was asked about',
      );
      return;
    case 'nudged':
      holds(
        before.lastNudgeAt === null ||
          Date.parse(event.at) - Date.parse(before.lastNudgeAt) >= nudge.everyHours * HOUR_MS,
        'a nudge a day',
      );
      return;
    case 'transferTaken':
      holds(before.transfer?.post === event.post && event.by.kind === 'post', 'taken is what was offered');
      return;
    case 'transferOffered':
      holds(event.post !== before.post, 'nobody is offered what they have');
      return;
    case 'extended':
      holds(
        before.clocks.finish.at > event.at && before.clocks.finish.stoppedAt === null,
        'nothing is extended once it is overdue',
      );
      return;
    case 'reopened':
      holds(
        event.post === (before.escalationPath[0] ?? before.post),
        'a redo goes one level up from the post that answered',
      );
      return;
    case 'woken':
      holds(before.end === 'deferred', 'only what was put off wakes');
      return;
    case 'rated':
      holds(before.state === 'answered', 'an answer is rated');
      return;
    default:
      return;
  }
}

/**
 * What holds at every moment. Throws the sentence that does not.
 * @param posts every post that may ever be responsible
 */
export function demandSound(
  request: Request,
  posts: readonly string[],
  turns: readonly Turn[] = turnsOf(request),
): void {
  for (const turn of turns) demandTurn(turn);
  demandMade(request, posts, turns.at(-1)?.after ?? null);
}

/**
 * The same after one more event, for one who has seen it before.
 * @returns the request as its history makes it
 */
export function demandNext(
  before: Request | null,
  request: Request,
  posts: readonly string[],
): Request | null {
  const event = request.events.at(-1);
  if (event === undefined) return null;
  const after = before === null ? open(request._id, event) : fold(before, event);
  demandTurn({ before, event, after });
  demandMade(request, posts, after);
  return after;
}

function demandMade(request: Request, posts: readonly string[], history: Request | null): void {
  const holds = (fact: boolean, what: string): void => demand(fact, what, request);
  const kinds = request.events.map(({ kind }) => kind);
  holds(request.version === request.events.length, 'one event a version');
  holds(
    history !== null && isDeepStrictEqual(made(history), made(request)),
    'what is stored is what its events make',
  );
  holds(isUnbroken(request.events), 'the chain is unbroken');
  holds(posts.includes(request.post), 'exactly one post is responsible, and it exists');
  holds(
    request.desk === (isOpen(request) ? request.post : null),
    'it lies on the desk of that post while it is open',
  );
  holds((request.deskAt === null) === (request.desk === null), 'it came onto its desk at some time');
  holds(
    !request.supervisors.includes(request.post) &&
      new Set(request.supervisors).size === request.supervisors.length,
    'nobody supervises themselves, nobody twice',
  );
  holds(
    !request.escalationPath.includes(request.post) &&
      new Set(request.escalationPath).size === request.escalationPath.length,
    'the way up leads away from the responsible post',
  );
  holds(request.transfer?.post !== request.post, 'nobody is offered what they have');
  holds(request.helpers.length <= MAX_HELPERS, 'few help');
  holds(
    request.pausedDays <= pause.mostDays && request.extensions <= extension.most,
    'no more pause and no more time than the rules give',
  );
  holds(new Set(request.events.map(({ id }) => id)).size === request.events.length, 'no command twice');
  holds(
    request.events.every(
      ({ at }, index) => Date.parse(at) >= Date.parse(request.events[index - 1]?.at ?? at) - SKEW_MS,
    ),
    'events follow each other in time',
  );
  holds(
    request.state !== 'closed' || kinds.includes('answered') || kinds.includes('withdrawn'),
    'nothing closes without an answer or the person’s word',
  );
  holds((request.end !== null) === (request.state === 'closed'), 'an end is an end');
  holds(
    request.end !== 'satisfied' ||
      (request.rating !== null && request.rating >= 3 && request.outcome !== 'cannot'),
    'satisfied is what the person said',
  );
  holds(
    request.end === null ||
      request.end === 'withdrawn' ||
      (request.end === 'deferred') === (request.outcome === 'cannot'),
    'what cannot be done is put off, never done with',
  );
  holds(
    request.state !== 'closed' || request.wakeAt === null || request.end === 'deferred',
    'time leaves alone what is closed',
  );
  demandFound(request);
}

/**
 * The sweep finds what is left to do elsewhere: `effectDueAt` may be early, never late (but for how far two
 * machines' clocks are apart).
 */
export function demandFound(request: Request): void {
  const { effects, attempts, effectDueAt } = request;
  demand(
    effects.length === 0 ||
      (effectDueAt !== null &&
        effects.every(
          (effect) => Date.parse(effectDueAt) <= Date.parse(dueAtOf(effect, attempts)) + SKEW_MS,
        )),
    'what is left to do elsewhere is found in time',
    request,
  );
}

/** What holds besides, right after a sweep. */
export function demandSwept(request: Request, now: string): void {
  const missed = clockNames.filter((name) => {
    const { stoppedAt, at, escalated } = request.clocks[name];
    return (
      isOpen(request) &&
      stoppedAt === null &&
      at <= now &&
      !escalated &&
      !(name === 'finish' && request.pause !== null)
    );
  });
  demand(missed.length === 0, 'no deadline passes a sweep without escalation', request);
  demand(request.wakeAt === null || request.wakeAt > now, 'nothing is left to do after a sweep', request);
  demand(
    !(request.state === 'answered' && (request.followUp?.closeAt ?? '') <= now),
    'silence is asked about and ends',
    request,
  );
  demand(request.pause === null || request.pause.untilAt > now, 'a pause ends on its day', request);
}

/** Every effect that a history has had. */
export function effectsOfHistory(
  request: Request,
  turns: readonly Turn[] = turnsOf(request),
): { effect: Effect; event: RequestEvent }[] {
  return turns.flatMap(({ before, event, after }) =>
    effectsOf(before, after, event).map((effect) => ({ effect, event })),
  );
}
