/**
 * 诉求: what one person needs, from the first word to satisfaction. One document, one chain of events, one
 * responsible post. Source of the method: 黑龙江省残联《“问需响应式”服务残疾人方案》(2019): every matter gets an answer, it
 * begins with a need and ends with satisfaction.
 */
import type { Category, Channel, ContactWish } from '../need/need';
import type { Attempt } from '../effect';
import type { Day, Instant } from '../calendar/calendar';
import type { PolicyAsk } from '../entitlement/entitlement';
import type { Recipients } from '../effect';

import type { Medium } from '../media';

export type State = 'waiting' | 'working' | 'answered' | 'closed';

/** How it ended. Only `satisfied` closes the loop; the others keep an open ring and a word of their own. */
export type End = 'satisfied' | 'unrated' | 'withdrawn' | 'deferred';

/** What a final reply says came of it. `elsewhere` names who does it instead. */
export const outcomes = ['solved', 'partly', 'cannot', 'elsewhere'] as const;
export type Outcome = (typeof outcomes)[number];

/** 好差评 (国办发〔2019〕51号): 5 非常满意, 4 满意, 3 基本满意, 2 不满意, 1 非常不满意. */
export const ratings = [5, 4, 3, 2, 1] as const;
export type Rating = (typeof ratings)[number];

/** The post that was asked to take a request, and the version of the request that asked. */
export interface Transfer {
  readonly post: string;
  readonly version: number;
}

export interface Pause {
  readonly since: Day;
  readonly untilAt: Instant;
}

/**
 * Why something cannot be done now: no rule allows it, no money this year, the conditions are not met,
 * another office decides.
 */
export const reasons = ['noRule', 'noMoney', 'conditions', 'otherOffice'] as const;
export type Reason = (typeof reasons)[number];

/** Said with every 暂时做不到: why, and what can be had instead (sealed words). */
export interface Cause {
  readonly reason: Reason;
  readonly alternative: string;
}

/** What brings a 暂时做不到 back: a day, or a new rule or budget, which somebody has to announce. */
export type Wake = { readonly kind: 'day'; readonly on: Day } | { readonly kind: 'policy' };

export type ClockName = 'contact' | 'reply' | 'finish';
export const clockNames = ['contact', 'reply', 'finish'] as const satisfies readonly ClockName[];

/**
 * When something falls due. `provisional`: the year's holiday notice is not out yet, the day may move. `from`
 * and `days` say how it was counted (`days` working days after the day `from`, at `time` in Beijing), so that
 * it can be counted anew; `days` is null where hours count.
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

/** Who did it, as it was on that day. `time` is nobody: a deadline passed. */
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

/** Why this post: the level that takes the category, and who was passed over on the way up. */
export interface Because {
  readonly rule: 'nearest' | 'sorted' | 'danger' | 'industry' | 'redo' | 'transfer' | 'reassigned';
  readonly skipped: readonly {
    readonly post: string;
    readonly title: string;
    readonly why: 'vacant' | 'away';
  }[];
}

/** What is fixed at submission. `path` holds the regions that may list and count it. */
export interface Opening {
  readonly number: string;
  readonly personId: string;
  readonly name: string;
  readonly place: string;
  readonly path: readonly string[];
  readonly category: Category;
  /** Which policy it is about, and what of it; null where it is about none. */
  readonly policy: { readonly id: string; readonly ask: PolicyAsk } | null;
  readonly danger: boolean;
  readonly contact: ContactWish;
  /** How many earlier ones of the same person and topic there are: shown, and a reason to come first. */
  readonly repeats: number;
  /**
   * The account of the one complained of: nobody who is it may ever see this, whatever post they stand on.
   */
  readonly accused: string | null;
  /** The statutory days of 信访, beside the clocks; null for what is none. */
  readonly petition: { readonly decideOn: Day; readonly finishOn: Day } | null;
}

/**
 * Who put it down: the person or a proxy on a phone, or a cadre for them (代录), by telephone or at the door,
 * read back to them.
 */
export type Entered = 'phone' | 'door' | null;

/**
 * Events say what happened and carry what was worked out then, so that folding needs no calendar. Words are
 * sealed texts.
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
  /** Whoever asked without a record was found in it. */
  | { readonly kind: 'identified'; readonly personId: string; readonly name: string; readonly place: string }
  /** The person wants a proxy not to know of this one, or lets them know again. */
  | { readonly kind: 'hidden'; readonly account: string; readonly name: string }
  | { readonly kind: 'shown'; readonly account: string; readonly name: string };

export type EventKind = Happening['kind'];

/**
 * `id` is the command's id, made before the first try; `digest` is what it said, so that a retry is told from
 * a mix-up.
 */
export type Decided = Happening & {
  readonly id: string;
  readonly digest: string;
  readonly at: Instant;
  readonly by: Actor;
};

/**
 * An event as it is kept: `link` chains it to the one before (cloudfunctions/aggregate/hash-chain.ts), and
 * outlives the words it vouches for.
 */
export type RequestEvent = Decided & { readonly wordsDigest: string | null; readonly link: string };

/**
 * What a change causes elsewhere; lies in the document until it is done. Ids are derived, so doing it twice
 * changes nothing.
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
  /** What an account was told of it goes out of that account's inbox. */
  | { readonly kind: 'withdrawNotices'; readonly account: string }
  /** A person's ledger looks whether the policy it is about is seen to by this request. */
  | { readonly kind: 'pursuit'; readonly personId: string }
);

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
 * overdue: a deadline passed below; council: 会商, nobody above is left or two posts refused; vacant: a post
 * has nobody; unreachable: no phone will show the notice; transfer: another post offers it; help: another
 * post asks for help; danger: the county's duty acts at once; identify: somebody without a record asked;
 * died, moved: what is known of the person has changed, and this one is open; requestUndone: an effect of it
 * failed each time, so that somebody may not have been told.
 */
export const requestTaskKinds = [
  'overdue',
  'council',
  'vacant',
  'unreachable',
  'transfer',
  'help',
  'danger',
  'identify',
  'died',
  'moved',
  'requestUndone',
] as const;
export type RequestTaskKind = (typeof requestTaskKinds)[number];

export interface Request extends Opening {
  readonly _id: string;
  readonly version: number;
  readonly createdAt: Instant;
  /** `createdAt|_id`: sort key and cursor of a person's own list. */
  readonly createdKey: string;
  readonly state: State;
  readonly end: End | null;
  readonly outcome: Outcome | null;
  readonly rating: Rating | null;
  /**
   * The responsible post, exactly one at any time; the posts above it; those that watch since a deadline
   * passed.
   */
  readonly post: string;
  readonly escalationPath: readonly string[];
  readonly supervisors: readonly string[];
  readonly helpers: readonly string[];
  readonly because: Because;
  /** Another post has been asked to take it; until that post says yes nothing changes. */
  readonly transfer: Transfer | null;
  /** How many posts have refused it since somebody last took it. */
  readonly refusals: number;
  /** While the finish clock stands still; contact and reply run on. */
  readonly pause: Pause | null;
  /** Calendar days paused so far, and extensions granted, since it was opened or reopened. */
  readonly pausedDays: number;
  readonly extensions: number;
  /** Photos and sound, as they were announced; `fileId` once they have arrived. */
  readonly media: readonly (Medium & { readonly fileId: string | null })[];
  readonly entered: Entered;
  /** Accounts of proxies for whom it does not exist. */
  readonly hiddenFrom: readonly string[];
  readonly lastNudgeAt: Instant | null;
  readonly nudges: number;
  /** Why it could not be done, and what will wake it. */
  readonly cause: Cause | null;
  readonly wake: Wake | null;
  /**
   * The first year without a notice that a running deadline was counted in, or null: found again when that
   * notice is out.
   */
  readonly provisionalYear: number | null;
  readonly clocks: Readonly<Record<ClockName, Clock>>;
  /** While answered: when silence is asked about, and when it closes. */
  readonly followUp: { readonly askAt: Instant; readonly closeAt: Instant; readonly asked: boolean } | null;
  /** The post whose 待办 holds it, or null when it waits for the person or is closed. */
  readonly desk: string | null;
  /** When it came onto that desk; null with it. */
  readonly deskAt: Instant | null;
  /**
   * `instant|_id` of what falls due next (or, closed, of its end): sort key and cursor of every desk list.
   */
  readonly dueKey: string;
  /** When time has to act next, or null. */
  readonly wakeAt: Instant | null;
  readonly events: readonly RequestEvent[];
  readonly effects: readonly Effect[];
  readonly attempts: readonly Attempt[];
  /** Of those effects that are being told. */
  readonly recipients: readonly Recipients[];
  readonly effectDueAt: Instant | null;
}

/** Past this many events a request is refused new words: the person is asked to open a new one. */
export const MAX_EVENTS = 200;
export const MAX_WORDS = 1000;
export const MAX_MEDIA = 12;

type Timed = Pick<Request, 'clocks' | 'state' | 'pause'>;

/** The clocks that run: none after an answer, and not the finish clock while it is paused. */
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

/** Overdue is derived, never stored: a clock still runs and its day has passed. */
export function isOverdue(request: Timed, now: Instant): boolean {
  const next = nextClock(request);
  return next !== null && next.clock.at < now;
}
