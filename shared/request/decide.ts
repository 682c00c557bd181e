/**
 * Decides what one command does to one request: exactly one event, or a refusal. The functions are pure; the
 * store writes the event only where the version is still the same. What a command names (a post, its
 * escalation path) was looked up by the caller.
 */
import type { Day, Instant, WorkCalendar } from '../calendar/calendar';
import { beijingDay, beijingTime, daysBetween } from '../calendar/calendar';
import { extension, nudge, pause, refusalsToCouncil, warning } from '../settings';
import { duesFor, postponed, silenceFrom, workingDaysLost } from './clocks';
import type { Cause, Wake, Actor, Decided, Happening, Outcome, Rating, Request } from './request';
import type { Medium } from '../media';
import type { Channel, ContactWish } from '../need/need';
import { MAX_MEDIA } from './request';
import type { Relation, Verb } from './transitions';
import { allows } from './transitions';

/** A command of a person, a cadre or a supervisor. Words are sealed before they come here. */
export type Command =
  | { readonly verb: 'add'; readonly words: string; readonly media: readonly Medium[] }
  | { readonly verb: 'attach'; readonly medium: string; readonly fileId: string }
  | { readonly verb: 'nudge' }
  | { readonly verb: 'correct'; readonly words: string; readonly contact: ContactWish }
  | { readonly verb: 'withdraw' }
  | { readonly verb: 'rate'; readonly rating: Rating; readonly words: string }
  | { readonly verb: 'reopen'; readonly words: string }
  | { readonly verb: 'hide' | 'show'; readonly account: string; readonly name: string }
  | { readonly verb: 'accept' }
  | { readonly verb: 'contact'; readonly how: Channel; readonly reached: boolean }
  | { readonly verb: 'showPhone' }
  | { readonly verb: 'askBack'; readonly words: string }
  | { readonly verb: 'progress'; readonly words: string }
  | {
      readonly verb: 'answer';
      readonly outcome: Outcome;
      readonly words: string;
      readonly cause: Cause | null;
      readonly wake: Wake | null;
    }
  | { readonly verb: 'correctReply'; readonly words: string }
  | { readonly verb: 'offer'; readonly post: string; readonly words: string }
  /** `escalationPath`: the posts above the post that takes the request. */
  | { readonly verb: 'take'; readonly escalationPath: readonly string[] }
  | { readonly verb: 'refuse'; readonly words: string }
  | { readonly verb: 'help'; readonly post: string }
  | { readonly verb: 'pause'; readonly until: Day; readonly words: string }
  | { readonly verb: 'resume' }
  | {
      readonly verb: 'reassign';
      readonly post: string;
      readonly escalationPath: readonly string[];
      readonly words: string;
    }
  | { readonly verb: 'extend'; readonly days: number; readonly words: string }
  | { readonly verb: 'urge'; readonly words: string };

export interface Circumstances {
  readonly id: string;
  readonly digest: string;
  readonly now: Instant;
  readonly by: Actor;
  readonly relations: readonly Relation[];
  readonly calendar: WorkCalendar;
}

/**
 * Why a command is refused. notYours: the caller has no relation that allows it; a caller without any
 * relation is told "not found". notNow: somebody else was faster, or the state has moved on. full: the person
 * has to open a new request. tooMuch: more than a rule allows; `most` says how much it allows.
 */
export type Refusal =
  | { readonly refused: 'notYours' | 'notNow' | 'full' }
  | { readonly refused: 'tooMuch'; readonly most: number };
export type Decision = { readonly event: Decided } | Refusal;

/** The lowest rating that ends a request (基本满意). Below it the request goes one level up. */
const LOWEST_GOOD_RATING: Rating = 3;

/** Reopens the request one level above the post that answered; at the top the same post calls a 会商. */
function redo(
  request: Request,
  rating: Rating | null,
  words: string,
  now: Instant,
  calendar: WorkCalendar,
): Happening {
  const [above] = request.escalationPath;
  return {
    kind: 'reopened',
    rating,
    words,
    post: above ?? request.post,
    council: above === undefined,
    dues: duesFor(request, now, calendar),
  };
}

/** The end of a pause, either by a cadre or because its last day has come. */
export function resumption(request: Request, at: Instant, calendar: WorkCalendar): Happening {
  const { since, untilAt } = request.pause ?? { since: beijingDay(at), untilAt: at };
  // A pause is never counted longer than it was granted, even where the timer runs late.
  const end = beijingDay(untilAt < at ? untilAt : at);
  return {
    kind: 'resumed',
    finish: postponed(request.clocks.finish, workingDaysLost(since, end, calendar), at, calendar),
    days: daysBetween(since, end),
  };
}

function pausing(
  request: Request,
  { until, words }: Extract<Command, { verb: 'pause' }>,
  now: Instant,
): Happening | Refusal {
  const most = pause.mostDays - request.pausedDays;
  const days = daysBetween(beijingDay(now), until);
  if (days < 1 || days > most) return { refused: 'tooMuch', most };
  return { kind: 'paused', words, untilAt: beijingTime(until, warning.fromTime) };
}

function happening(
  request: Request,
  command: Command,
  { now, calendar }: Circumstances,
): Happening | Refusal {
  switch (command.verb) {
    case 'add':
      return request.media.length + command.media.length > MAX_MEDIA
        ? { refused: 'tooMuch', most: MAX_MEDIA - request.media.length }
        : { kind: 'added', words: command.words, media: command.media };
    case 'attach': {
      const medium = request.media.find(({ id }) => id === command.medium);
      return medium?.fileId === null
        ? { kind: 'attached', medium: command.medium, fileId: command.fileId }
        : { refused: 'notNow' };
    }
    case 'nudge':
      return { kind: 'nudged', loud: request.nudges + 1 >= nudge.loudFrom };
    case 'correct':
      return { kind: 'corrected', words: command.words, contact: command.contact };
    case 'withdraw':
      return { kind: 'withdrawn' };
    case 'rate':
      return command.rating >= LOWEST_GOOD_RATING
        ? { kind: 'rated', rating: command.rating }
        : redo(request, command.rating, command.words, now, calendar);
    case 'reopen':
      return redo(request, null, command.words, now, calendar);
    case 'hide':
      return { kind: 'hidden', account: command.account, name: command.name };
    case 'show':
      return { kind: 'shown', account: command.account, name: command.name };
    case 'accept':
      return { kind: 'accepted' };
    case 'contact':
      return { kind: 'contacted', how: command.how, reached: command.reached };
    case 'showPhone':
      return { kind: 'phoneShown' };
    case 'askBack':
      return { kind: 'askedBack', words: command.words };
    case 'progress':
      return { kind: 'progressed', words: command.words };
    case 'answer': {
      const { outcome, words, cause, wake } = command;
      return { kind: 'answered', outcome, words, cause, wake, ...silenceFrom(now, calendar) };
    }
    case 'correctReply':
      return { kind: 'replyCorrected', words: command.words };
    case 'offer':
      return { kind: 'transferOffered', post: command.post, words: command.words };
    case 'take':
      return {
        kind: 'transferTaken',
        post: request.transfer?.post ?? request.post,
        escalationPath: command.escalationPath,
      };
    case 'refuse':
      return {
        kind: 'transferRefused',
        words: command.words,
        council:
          request.refusals + 1 >= refusalsToCouncil ? (request.escalationPath[0] ?? request.post) : null,
      };
    case 'help':
      return { kind: 'helperAdded', post: command.post };
    case 'pause':
      return pausing(request, command, now);
    case 'resume':
      return resumption(request, now, calendar);
    case 'reassign':
      return {
        kind: 'reassigned',
        post: command.post,
        escalationPath: command.escalationPath,
        words: command.words,
      };
    case 'extend':
      return command.days > extension.days
        ? { refused: 'tooMuch', most: extension.days }
        : {
            kind: 'extended',
            finish: postponed(request.clocks.finish, command.days, now, calendar),
            words: command.words,
          };
    case 'urge':
      return { kind: 'urged', words: command.words };
  }
}

/** Decides a command by the transition table. */
export function decide(request: Request, command: Command, circumstances: Circumstances): Decision {
  const verb: Verb = command.verb;
  const { id, digest, now, by, relations } = circumstances;
  const allowed = allows(request, verb, relations, now);
  if (allowed !== 'yes') return { refused: allowed };
  const happened = happening(request, command, circumstances);
  return 'refused' in happened ? happened : { event: { ...happened, id, digest, at: now, by } };
}
