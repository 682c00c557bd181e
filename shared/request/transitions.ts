/**
 * The one table of what may happen to a request: which verb, from which state, by which relation. Refusals
 * and the buttons on every screen are derived from it.
 */
import type { Instant } from '../calendar/calendar';
import { beijingDay, hoursAfter } from '../calendar/calendar';
import { extension, nudge, pause } from '../settings';
import type { Request, State } from './request';
import { MAX_EVENTS } from './request';

export const verbs = [
  'add',
  'attach',
  'nudge',
  'correct',
  'withdraw',
  'rate',
  'reopen',
  'hide',
  'show',
  'accept',
  'contact',
  'showPhone',
  'askBack',
  'progress',
  'answer',
  'correctReply',
  'offer',
  'take',
  'refuse',
  'help',
  'pause',
  'resume',
  'reassign',
  'extend',
  'urge',
] as const;
export type Verb = (typeof verbs)[number];

/**
 * How a caller stands to one request.
 * - `entrant`: the cadre who wrote it down for the person.
 * - `reader`: a proxy who may see it and do nothing.
 * - `offered`: an occupant of the post that was asked to take it.
 * - `above`: an occupant of a post on its escalation path.
 * - `supervisor`: an occupant of a post that watches since a deadline passed.
 * - `region`: a cadre of its region, who sees it; of the verbs only `hide` and `show` are open to them.
 */
export type Relation =
  | 'self'
  | 'proxy'
  | 'reader'
  | 'entrant'
  | 'responsible'
  | 'offered'
  | 'helper'
  | 'above'
  | 'supervisor'
  | 'region';

interface Rule {
  readonly from: readonly State[];
  readonly by: readonly Relation[];
}

const running = ['waiting', 'working'] as const;
const person = ['self', 'proxy'] as const;
const superior = ['above', 'supervisor'] as const;
const anyState = ['waiting', 'working', 'answered', 'closed'] as const;

export const transitions: Readonly<Record<Verb, Rule>> = {
  add: { from: ['waiting', 'working', 'answered'], by: [...person, 'entrant'] },
  attach: { from: anyState, by: [...person, 'entrant'] },
  nudge: { from: running, by: person },
  correct: { from: running, by: person },
  withdraw: { from: running, by: person },
  rate: { from: ['answered'], by: person },
  reopen: { from: ['answered', 'closed'], by: person },
  // On a phone that the person shares with the proxy, the person cannot hide a request; a cadre does it at
  // the person's word.
  hide: { from: anyState, by: ['self', 'responsible', 'region'] },
  show: { from: anyState, by: ['self', 'responsible', 'region'] },
  accept: { from: ['waiting'], by: ['responsible'] },
  // Also once it is answered: a person who has not read the answer is told of it (未送达).
  contact: { from: [...running, 'answered'], by: ['responsible', 'helper'] },
  showPhone: { from: [...running, 'answered'], by: ['responsible', 'helper', 'supervisor'] },
  askBack: { from: ['working'], by: ['responsible'] },
  progress: { from: ['working'], by: ['responsible', 'helper'] },
  answer: { from: ['working'], by: ['responsible'] },
  correctReply: { from: ['working', 'answered'], by: ['responsible'] },
  offer: { from: running, by: ['responsible'] },
  take: { from: running, by: ['offered'] },
  refuse: { from: running, by: ['offered'] },
  help: { from: ['working'], by: ['responsible'] },
  pause: { from: ['working'], by: ['responsible'] },
  resume: { from: ['working'], by: ['responsible'] },
  reassign: { from: running, by: superior },
  extend: { from: running, by: superior },
  urge: { from: running, by: superior },
};

/**
 * The verbs that stay open on a full request: the announced photos can still arrive, the request can still be
 * withdrawn, rated or answered, and the person can still hide it.
 */
const beyondFull: readonly Verb[] = ['attach', 'withdraw', 'rate', 'answer', 'hide'];
/** How many events are kept free for these verbs at the end of a full request. */
const RESERVE = 20;

export const MAX_HELPERS = 3;

/** Whether the details of a request allow a verb that its state allows. */
function detailAllows(request: Request, verb: Verb, now: Instant): boolean {
  switch (verb) {
    case 'reopen':
      // After an end with a good rating or a withdrawal, the person starts a new request.
      return request.state !== 'closed' || request.end === 'unrated' || request.end === 'deferred';
    case 'nudge':
      return request.lastNudgeAt === null || hoursAfter(request.lastNudgeAt, nudge.everyHours) <= now;
    case 'show':
      return request.hiddenFrom.length > 0;
    case 'attach':
      return request.media.some(({ fileId }) => fileId === null);
    case 'correctReply':
      return lastReply(request) !== null;
    case 'take':
    case 'refuse':
      return request.transfer !== null;
    case 'help':
      return request.helpers.length < MAX_HELPERS;
    case 'pause':
      return (
        !request.danger &&
        request.pause === null &&
        request.pausedDays < pause.mostDays &&
        request.clocks.finish.stoppedAt === null &&
        request.clocks.finish.at > now
      );
    case 'resume':
      return request.pause !== null;
    case 'extend':
      return (
        request.extensions < extension.most &&
        request.pause === null &&
        request.clocks.finish.stoppedAt === null &&
        request.clocks.finish.at > now
      );
    default:
      return true;
  }
}

/**
 * The event of the last reply (progress or answer) since the request was opened, reopened or woken, or null.
 * A correction replaces the words of that reply.
 */
export function lastReply(
  request: Pick<Request, 'events'>,
): Extract<Request['events'][number], { kind: 'progressed' | 'answered' }> | null {
  for (let index = request.events.length - 1; index >= 0; index -= 1) {
    const event = request.events[index];
    if (event?.kind === 'reopened' || event?.kind === 'woken') return null;
    if (event?.kind === 'answered' || event?.kind === 'progressed') return event;
  }
  return null;
}

/**
 * Whether a verb is open to a caller with these relations at `now`: `yes`, or the reason for the refusal.
 * `notYours`: no relation gives the verb; `notNow`: the state or the details do not allow it; `full`: the
 * request has too many events.
 */
export function allows(
  request: Request,
  verb: Verb,
  relations: readonly Relation[],
  now: Instant,
): 'yes' | 'notYours' | 'notNow' | 'full' {
  const rule = transitions[verb];
  if (!rule.by.some((relation) => relations.includes(relation))) return 'notYours';
  if (!rule.from.includes(request.state) || !detailAllows(request, verb, now)) return 'notNow';
  return request.version >= MAX_EVENTS - (beyondFull.includes(verb) ? 0 : RESERVE) ? 'full' : 'yes';
}

/**
 * The verbs open to a caller with these relations at `now`. Every view of a request carries them as `may`.
 */
export function may(request: Request, relations: readonly Relation[], now: Instant): Verb[] {
  return verbs.filter((verb) => allows(request, verb, relations, now) === 'yes');
}

/** The Beijing day on which the person may nudge again, or null when they may nudge now. */
export function nudgeAgainOn(request: Pick<Request, 'lastNudgeAt'>, now: Instant): string | null {
  if (request.lastNudgeAt === null) return null;
  const again = hoursAfter(request.lastNudgeAt, nudge.everyHours);
  return again > now ? beijingDay(again) : null;
}
