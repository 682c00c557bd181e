/**
 * A request (诉求): one need of one person, from the first word until the person is satisfied. Each request is
 * one document with one chain of events and one responsible post. Source of the method:
 * 黑龙江省残联《“问需响应式”服务残疾人方案》(2019): every matter gets an answer; it begins with a need and ends with
 * satisfaction.
 */
import type { Category, Channel, ContactWish } from '../need/need';
import type { Attempt, Recipients } from '../effect';
import type { Day, Instant } from '../calendar/calendar';
import type { PolicyAsk } from '../entitlement/entitlement';

import type { Medium } from '../media';

export type State = 'waiting' | 'working' | 'answered' | 'closed';

/**
 * How the request ended. Only `satisfied` closes the loop; a request with any other end is shown with an open
 * ring and that end's own word.
 */
export type End = 'satisfied' | 'unrated' | 'withdrawn' | 'deferred';

/**
 * The result that a final reply states. With `elsewhere`, the reply names the office that deals with the
 * matter instead.
 */
export const outcomes = ['solved', 'partly', 'cannot', 'elsewhere'] as const;
export type Outcome = (typeof outcomes)[number];

/** The five levels of 好差评 (国办发〔2019〕51号): 5 非常满意, 4 满意, 3 基本满意, 2 不满意, 1 非常不满意. */
export const ratings = [5, 4, 3, 2, 1] as const;
export type Rating = (typeof ratings)[number];

/** The post that was asked to take a request, and the version of the request at which it was asked. */
export interface Transfer {
  readonly post: string;
  readonly version: number;
}

export interface Pause {
  readonly since: Day;
  readonly untilAt: Instant;
}

/**
 * Why something cannot be done now: no rule allows it, there is no money for it this year, the conditions are
 * not met, or another office decides.
 */
export const reasons = ['noRule', 'noMoney', 'conditions', 'otherOffice'] as const;
export type Reason = (typeof reasons)[number];

/** Stated with every 暂时做不到: the reason, and what the person can have instead (sealed words). */
export interface Cause {
  readonly reason: Reason;
  readonly alternative: string;
}

/** What brings a 暂时做不到 back: a day, or a new rule or budget, which a person has to announce. */
export type Wake = { readonly kind: 'day'; readonly on: Day } | { readonly kind: 'policy' };

export type ClockName = 'contact' | 'reply' | 'finish';
export const clockNames = ['contact', 'reply', 'finish'] as const satisfies readonly ClockName[];

/**
 * When something falls due. `provisional` means that the year's holiday notice is not out yet and the day may
 * still move. `from`, `days` and `time` record how the deadline was counted (`days` working days after the
 * day `from`, at `time` in Beijing), so that it can be counted anew; `days` is null for a deadline counted in
 * hours.
 */
export interface Due {
  readonly at: Instant;
  readonly warnAt: Instant;
  readonly provisional: boolean;
  readonly from: Day;
  readonly days: number | null;
  readonly time: string;
}
export type Dues = Readonly<Record<ClockName, Due>>;

export interface Clock extends Due {
  readonly stoppedAt: Instant | null;
  readonly warned: boolean;
  readonly escalated: boolean;
}

/**
 * How the promise of a first reply (回音) was kept, for the figures of a region. awaited: its day has not passed ·
 * inTime · missed: its day has passed, and none has come · late: it came after its day · none: the person took the
 * request back before that day, without a reply. What came later, such as a redo, changes nothing of it.
 */
export type FirstReply = 'awaited' | 'inTime' | 'missed' | 'late' | 'none';

/** Who did it, with the name, relation or title of that day. `time` is no person: a deadline passed. */
export type Actor =
  | { readonly kind: 'self'; readonly account: string; readonly name: string }
  | { readonly kind: 'proxy'; readonly account: string; readonly name: string; readonly relation: string }
  | {
      readonly kind: 'post';
      readonly account: string;
      readonly name: string;
      readonly post: string;
      readonly title: string;
    }
  | { readonly kind: 'time' };

/**
 * Why this post is responsible: the rule that chose it, and the posts that were passed over on the way up.
 */
export interface Because {
  readonly rule:
    'nearest' | 'sorted' | 'product' | 'danger' | 'industry' | 'redo' | 'transfer' | 'reassigned';
  readonly skipped: readonly {
    readonly post: string;
    readonly title: string;
    readonly why: 'vacant' | 'away';
  }[];
}

/** What is fixed at submission. `path` holds the regions that may list and count the request. */
export interface Opening {
  readonly number: string;
  readonly personId: string;
  readonly name: string;
  readonly place: string;
  readonly path: readonly string[];
  readonly category: Category;
  /**
   * The policy that the request is about and what it asks about that policy; null where it is about no
   * policy.
   */
  readonly policy: { readonly id: string; readonly ask: PolicyAsk } | null;
  readonly danger: boolean;
  readonly contact: ContactWish;
  /**
   * How many earlier requests of the same person are in the same category. The number is shown, and such a
   * request falls due earlier (`repeat` in shared/settings.ts).
   */
  readonly repeats: number;
  /** The account of the accused. That account may never see this request, whatever post it stands on. */
  readonly accused: string | null;
  /** The statutory days of 信访, which run beside the clocks; null for a request that is no petition. */
  readonly petition: { readonly decideOn: Day; readonly finishOn: Day } | null;
}

/**
 * Who put the request down. Null: the person or a proxy, on a phone. Otherwise a cadre wrote it down for the
 * person (代录), by telephone or at the door, and read it back to them.
 */
export type Entered = 'phone' | 'door' | null;

/**
 * An event says what happened and carries everything that was worked out at that moment (deadlines, posts),
 * so that folding the events needs no calendar. Words are sealed texts.
 */
export type Happening =
  | {
      readonly kind: 'submitted';
      readonly opening: Opening;
      readonly entered: Entered;
      readonly words: string;
      readonly media: readonly Medium[];
      readonly post: string;
      readonly escalationPath: readonly string[];
      readonly helpers: readonly string[];
      readonly identifyBy: string | null;
      readonly because: Because;
      readonly dues: Dues;
    }
  | { readonly kind: 'attached'; readonly medium: string; readonly fileId: string }
  | { readonly kind: 'added'; readonly words: string; readonly media: readonly Medium[] }
  | { readonly kind: 'nudged'; readonly loud: boolean }
  | { readonly kind: 'corrected'; readonly words: string; readonly contact: ContactWish }
  | { readonly kind: 'accepted' }
  | { readonly kind: 'contacted'; readonly how: Channel; readonly reached: boolean }
  | { readonly kind: 'phoneShown' }
  | { readonly kind: 'askedBack'; readonly words: string }
  | { readonly kind: 'progressed'; readonly words: string }
  | {
      readonly kind: 'answered';
      readonly outcome: Outcome;
      readonly words: string;
      readonly cause: Cause | null;
      readonly wake: Wake | null;
      readonly askAt: Instant;
      readonly closeAt: Instant;
    }
  | { readonly kind: 'replyCorrected'; readonly words: string }
  | { readonly kind: 'transferOffered'; readonly post: string; readonly words: string }
  | { readonly kind: 'transferTaken'; readonly post: string; readonly escalationPath: readonly string[] }
  | { readonly kind: 'transferRefused'; readonly words: string; readonly council: string | null }
  | { readonly kind: 'helperAdded'; readonly post: string }
  | { readonly kind: 'paused'; readonly words: string; readonly untilAt: Instant }
  | { readonly kind: 'resumed'; readonly finish: Due; readonly days: number }
  | {
      readonly kind: 'reassigned';
      readonly post: string;
      readonly escalationPath: readonly string[];
      readonly words: string;
    }
  | { readonly kind: 'extended'; readonly finish: Due; readonly words: string }
  | { readonly kind: 'urged'; readonly words: string }
  | { readonly kind: 'rated'; readonly rating: Rating }
  | {
      readonly kind: 'reopened';
      readonly rating: Rating | null;
      readonly words: string;
      readonly post: string;
      readonly council: boolean;
      readonly dues: Dues;
    }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'warned'; readonly clock: ClockName }
  | { readonly kind: 'escalated'; readonly clock: ClockName; readonly post: string }
  | { readonly kind: 'ratingAsked' }
  | { readonly kind: 'lapsed' }
  | { readonly kind: 'redated'; readonly dues: Dues; readonly later: boolean }
  | { readonly kind: 'woken'; readonly dues: Dues }
  /** The person, who had asked without a record, was found in the register. */
  | { readonly kind: 'identified'; readonly personId: string; readonly name: string; readonly place: string }
  /** The person hides this request from a proxy, or shows it to them again. */
  | { readonly kind: 'hidden'; readonly account: string; readonly name: string }
  | { readonly kind: 'shown'; readonly account: string; readonly name: string };

export type EventKind = Happening['kind'];

/**
 * `id` is the command's id, which the client makes before its first try. `digest` is the digest of the
 * command's content: it distinguishes a retry from a second command that uses the same id by mistake.
 */
export type Decided = Happening & {
  readonly id: string;
  readonly digest: string;
  readonly at: Instant;
  readonly by: Actor;
};

/**
 * An event as it is stored. `link` chains it to the event before it (cloudfunctions/aggregate/hash-chain.ts)
 * and stays after the words that it vouches for have been deleted.
 */
export type RequestEvent = Decided & { readonly wordsDigest: string | null; readonly link: string };

/**
 * What a change causes elsewhere. An effect stays in the document until it is carried out. The ids of its
 * results are derived, so carrying it out twice changes nothing.
 */
export type Effect = { readonly id: string; readonly dueAt: Instant } & (
  | { readonly kind: 'tellPerson'; readonly code: PersonNoticeCode }
  | { readonly kind: 'tellPost'; readonly code: PostNoticeCode; readonly post: string }
  | {
      readonly kind: 'addTask';
      readonly task: RequestTaskKind;
      readonly taskId: string;
      readonly post: string;
    }
  | {
      readonly kind: 'settleTask';
      readonly task: RequestTaskKind;
      readonly taskId: string;
      readonly post: string;
    }
  /** The notices about this request are withdrawn from the account's inbox. */
  | { readonly kind: 'withdrawNotices'; readonly account: string }
  /** The person's ledger checks whether this request pursues the policy that it is about. */
  | { readonly kind: 'pursuit'; readonly personId: string }
);

/**
 * Whether somebody was reminded of a notice by WeChat or by text message, as a cadre sees it.
 * - soon: they are going to be. accepted: the message was taken, which says nothing about whether anybody has seen it.
 * - notPermitted: the person permits none, or the number gets none. failed: the message could not be sent. unknown: nobody
 *   knows.
 * - none: they are not reminded this way.
 */
export const remindings = ['none', 'soon', 'accepted', 'notPermitted', 'failed', 'unknown'] as const;
export type Reminding = (typeof remindings)[number];

export const personNoticeCodes = [
  'received',
  'accepted',
  'askedBack',
  'progressed',
  'answered',
  'replyCorrected',
  'transferred',
  'paused',
  'resumed',
  'extended',
  'reassigned',
  'redone',
  'askRating',
  'lapsed',
  'escalated',
  'redated',
  'woken',
] as const;
export type PersonNoticeCode = (typeof personNoticeCodes)[number];
export const postNoticeCodes = [
  'new',
  'danger',
  'added',
  'nudged',
  'nudgedBelow',
  'corrected',
  'offered',
  'taken',
  'refused',
  'helping',
  'given',
  'takenAway',
  'prolonged',
  'urged',
  'redo',
  'movedUp',
  'withdrawn',
  'rated',
  'warned',
  'overdue',
  'supervise',
  'wokenUp',
] as const;
export type PostNoticeCode = (typeof postNoticeCodes)[number];
/**
 * The kinds of task that a request causes.
 * - overdue: a deadline passed at a post below.
 * - council: 会商, because no post is left above or two posts refused a transfer.
 * - vacant: a post has no occupant.
 * - unreachable: no phone will show the notice.
 * - undelivered: nobody has read an answer a working day later.
 * - transfer: another post offers the request.
 * - help: another post asks for help.
 * - danger: the county's duty post acts at once.
 * - identify: somebody without a record asked.
 * - died, moved: the person has died or moved while this request is open.
 * - requestUndone: an effect of the request failed at every attempt, so that somebody may not have been told.
 */
export const requestTaskKinds = [
  'overdue',
  'council',
  'vacant',
  'unreachable',
  'undelivered',
  'transfer',
  'help',
  'danger',
  'identify',
  'died',
  'moved',
  'requestUndone',
] as const;
export type RequestTaskKind = (typeof requestTaskKinds)[number];

/**
 * What the person said it is about, as first told or last corrected, for the rows of lists: their words, sealed for
 * the event that brought them, or where they wrote nothing, how long they spoke. Null where they did neither.
 */
export type OwnAccount =
  { readonly event: string; readonly words: string } | { readonly seconds: number } | null;

export interface Request extends Opening {
  readonly _id: string;
  readonly version: number;
  /** Absent in a request written before there was this field, until the person corrects it. */
  readonly about?: OwnAccount;
  readonly createdAt: Instant;
  /** `createdAt|_id`: the sort key and cursor of a person's own list. */
  readonly createdKey: string;
  readonly state: State;
  readonly end: End | null;
  readonly outcome: Outcome | null;
  readonly rating: Rating | null;
  /**
   * The responsible post (exactly one at any time), the posts above it, and the posts that watch since a
   * deadline passed.
   */
  readonly post: string;
  readonly escalationPath: readonly string[];
  readonly supervisors: readonly string[];
  readonly helpers: readonly string[];
  readonly because: Because;
  /** The post that has been asked to take the request; nothing changes until that post agrees. */
  readonly transfer: Transfer | null;
  /** How many posts have refused a transfer since the responsible post last changed. */
  readonly refusals: number;
  /** The pause during which the finish clock stands still; the contact and reply clocks run on. */
  readonly pause: Pause | null;
  /** The calendar days paused so far and the extensions granted, since the request was opened or reopened. */
  readonly pausedDays: number;
  readonly extensions: number;
  /** Photos and sound recordings as they were announced; `fileId` is null until the file has arrived. */
  readonly media: readonly (Medium & { readonly fileId: string | null })[];
  readonly entered: Entered;
  /** The accounts of the proxies from whom the request is hidden. */
  readonly hiddenFrom: readonly string[];
  /**
   * How the last question to the person stands: `answered` from the person's words on, until the responsible post
   * has done something for the person. Null where nothing was asked, or where that is over.
   */
  readonly askedBack: 'open' | 'answered' | null;
  readonly lastNudgeAt: Instant | null;
  readonly nudges: number;
  /** Why the matter could not be done, and what will wake the request. */
  readonly cause: Cause | null;
  readonly wake: Wake | null;
  /**
   * The first year without a holiday notice in which a running deadline was counted, or null. The request is
   * found by it once that notice is out.
   */
  readonly provisionalYear: number | null;
  readonly clocks: Readonly<Record<ClockName, Clock>>;
  readonly firstReply: FirstReply;
  /**
   * Set while the request is answered: when a silent person is asked for a rating, and when the request
   * closes without one.
   */
  readonly followUp: { readonly askAt: Instant; readonly closeAt: Instant; readonly asked: boolean } | null;
  /** The post whose 待办 list holds the request, or null when the request waits for the person or is closed. */
  readonly desk: string | null;
  /** When the request came onto that desk; null when `desk` is null. */
  readonly deskAt: Instant | null;
  /**
   * `instant|_id`, where the instant is that of the next deadline (of a closed request, that of its end): the
   * sort key and cursor of every desk list.
   */
  readonly dueKey: string;
  /** When the timer has to act on the request next, or null. */
  readonly wakeAt: Instant | null;
  readonly events: readonly RequestEvent[];
  readonly effects: readonly Effect[];
  readonly attempts: readonly Attempt[];
  /** The recipients of those effects whose notices are being sent. */
  readonly recipients: readonly Recipients[];
  readonly effectDueAt: Instant | null;
}

/** From this many events on, a request accepts no new words; the person is asked to open a new one. */
export const MAX_EVENTS = 200;
export const MAX_WORDS = 1000;
export const MAX_MEDIA = 12;

type Timed = Pick<Request, 'clocks' | 'state' | 'pause'>;

/** The names of the clocks that run: none after an answer, and not the finish clock during a pause. */
export function runningClocks({ clocks, state, pause }: Timed): ClockName[] {
  if (state !== 'waiting' && state !== 'working') return [];
  return clockNames.filter(
    (name) => clocks[name].stoppedAt === null && !(name === 'finish' && pause !== null),
  );
}

/** The running clock that falls due first, or null when none runs. */
export function nextClock(request: Timed): { name: ClockName; clock: Clock } | null {
  const running = runningClocks(request).map((name) => ({ name, clock: request.clocks[name] }));
  return running.reduce<{ name: ClockName; clock: Clock } | null>(
    (first, one) => (first === null || one.clock.at < first.clock.at ? one : first),
    null,
  );
}

/**
 * Whether the request is overdue at `now`: a clock still runs and its deadline has passed. This is derived,
 * never stored.
 */
export function isOverdue(request: Timed, now: Instant): boolean {
  const next = nextClock(request);
  return next !== null && next.clock.at < now;
}
