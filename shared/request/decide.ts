/**
 * What one command does to one request: exactly one event, or a refusal. Pure: the store writes the event where the version still holds.
 */
import type { Instant, WorkCalendar } from '../calendar/calendar';
import { duesFor, silenceFrom } from './clocks';
import type { Actor, Channel, Decided, Happening, Outcome, Rating, Request } from './request';
import { clockNames } from './request';
import type { Relation, Verb } from './transitions';
import { allows } from './transitions';

/** A person's command; words are sealed before they come here. */
export type Command =
  | { readonly verb: 'withdraw' }
  | { readonly verb: 'rate'; readonly rating: Rating; readonly words: string }
  | { readonly verb: 'reopen'; readonly words: string }
  | { readonly verb: 'accept' }
  | { readonly verb: 'contact'; readonly how: Channel; readonly reached: boolean }
  | { readonly verb: 'showPhone' }
  | { readonly verb: 'progress'; readonly words: string }
  | { readonly verb: 'answer'; readonly outcome: Outcome; readonly words: string };

export interface Circumstances {
  readonly id: string;
  readonly digest: string;
  readonly now: Instant;
  readonly by: Actor;
  readonly relations: readonly Relation[];
  readonly calendar: WorkCalendar;
}

/** notYours reads like "not found" to a stranger; notNow: somebody was faster or the state has moved on; full: open a new request. */
export type Decision = { readonly event: Decided } | { readonly refused: 'notYours' | 'notNow' | 'full' };

/** A rating below 基本满意 is not an end: the matter goes one level up. */
const LOWEST_GOOD_RATING: Rating = 3;

/** One level up from the post that answered; at the top the same post calls a 会商. */
function redo(request: Request, rating: Rating | null, words: string, now: Instant, calendar: WorkCalendar): Happening {
  const [above] = request.ladder;
  return {
    kind: 'reopened',
    rating,
    words,
    post: above ?? request.post,
    council: above === undefined,
    dues: duesFor(request.category, request.danger, now, calendar),
  };
}

function happening(request: Request, command: Command, { now, calendar }: Circumstances): Happening {
  switch (command.verb) {
    case 'withdraw':
      return { kind: 'withdrawn' };
    case 'rate':
      return command.rating >= LOWEST_GOOD_RATING ? { kind: 'rated', rating: command.rating } : redo(request, command.rating, command.words, now, calendar);
    case 'reopen':
      return redo(request, null, command.words, now, calendar);
    case 'accept':
      return { kind: 'accepted' };
    case 'contact':
      return { kind: 'contacted', how: command.how, reached: command.reached };
    case 'showPhone':
      return { kind: 'phoneShown' };
    case 'progress':
      return { kind: 'progressed', words: command.words };
    case 'answer':
      return { kind: 'answered', outcome: command.outcome, words: command.words, ...silenceFrom(now, calendar) };
  }
}

/** Decides a person's or a cadre's command by the transition table. */
export function decide(request: Request, command: Command, circumstances: Circumstances): Decision {
  const verb: Verb = command.verb;
  const allowed = allows(request, verb, circumstances.relations);
  if (allowed !== 'yes') return { refused: allowed };
  const { id, digest, now, by } = circumstances;
  return { event: { ...happening(request, command, circumstances), id, digest, at: now, by } };
}

/** The post that watches after a missed deadline: the lowest above the responsible one that does not watch yet, else the topmost. */
function watcher(request: Request): string {
  return request.ladder.find((post) => !request.supervisors.includes(post)) ?? request.ladder.at(-1) ?? request.post;
}

function timeHappening(request: Request, now: Instant): Happening | null {
  if (request.state === 'answered' && request.followUp !== null) {
    const { askAt, closeAt, asked } = request.followUp;
    if (!asked) return askAt <= now ? { kind: 'ratingAsked' } : null;
    return closeAt <= now ? { kind: 'lapsed' } : null;
  }
  if (request.state === 'closed' || request.state === 'answered') return null;
  const running = clockNames.filter((name) => request.clocks[name].stoppedAt === null && !request.clocks[name].escalated);
  const missed = running.find((name) => request.clocks[name].at <= now);
  if (missed !== undefined) return { kind: 'escalated', clock: missed, post: watcher(request) };
  const soon = running.find((name) => !request.clocks[name].warned && request.clocks[name].warnAt <= now);
  return soon === undefined ? null : { kind: 'warned', clock: soon };
}

/**
 * What time alone does to a request at this instant: one event, or nothing when nothing is due.
 * Its id follows from the version it meets, so that two sweeps at once write it once.
 */
export function tick(request: Request, now: Instant): Decided | null {
  const happened = timeHappening(request, now);
  return happened === null ? null : { ...happened, id: `time.${request.version}`, digest: '', at: now, by: { kind: 'time' } };
}
