/**
 * 诉求: what one person needs, from the first word to satisfaction. One document, one chain of events, one responsible post.
 * Source of the method: 黑龙江省残联《“问需响应式”服务残疾人方案》(2019): every matter gets an answer, it begins with a need and ends with satisfaction.
 */
import type { Instant } from '../calendar/calendar';

/** What it is about, in the order a page shows it. A person never has to know an office. */
export const categories = [
  'device', 'allowance', 'certificate', 'rehabilitation', 'care', 'home', 'school', 'job', 'rights', 'complaint', 'question', 'other', 'unclear',
] as const;
export type Category = (typeof categories)[number];

export type State = 'waiting' | 'working' | 'answered' | 'closed';

/** How it ended. Only `satisfied` closes the loop; the others keep an open ring and a word of their own. */
export type End = 'satisfied' | 'unrated' | 'withdrawn' | 'deferred';

/** What a final reply says came of it. `elsewhere` names who does it instead. */
export const outcomes = ['solved', 'partly', 'cannot', 'elsewhere'] as const;
export type Outcome = (typeof outcomes)[number];

/** 好差评 (国办发〔2019〕51号): 5 非常满意, 4 满意, 3 基本满意, 2 不满意, 1 非常不满意. */
export const ratings = [5, 4, 3, 2, 1] as const;
export type Rating = (typeof ratings)[number];

export const channels = ['phone', 'text', 'visit'] as const;
export type Channel = (typeof channels)[number];
export const partsOfDay = ['any', 'morning', 'afternoon', 'evening'] as const;
export type PartOfDay = (typeof partsOfDay)[number];

/** How and when the person wants to be reached. `text` means: only write, do not ring. */
export interface ContactWish {
  readonly channel: Channel;
  readonly when: PartOfDay;
}

export type ClockName = 'contact' | 'reply' | 'finish';
export const clockNames = ['contact', 'reply', 'finish'] as const satisfies readonly ClockName[];

/** When something falls due. `provisional`: the year's holiday notice is not out yet, the day may move. */
export interface Due {
  readonly at: Instant;
  readonly warnAt: Instant;
  readonly provisional: boolean;
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
  | { readonly kind: 'post'; readonly account: string; readonly name: string; readonly post: string; readonly title: string }
  | { readonly kind: 'time' };

/** Why this post: the level that takes the category, and who was passed over on the way up. */
export interface Because {
  readonly rule: 'nearest' | 'sorted' | 'danger' | 'redo';
  readonly skipped: readonly { readonly post: string; readonly title: string; readonly why: 'vacant' | 'away' }[];
}

/** What is fixed at submission. `path` holds the regions that may list and count it. */
export interface Opening {
  readonly number: string;
  readonly personId: string;
  readonly name: string;
  readonly place: string;
  readonly path: readonly string[];
  readonly category: Category;
  readonly danger: boolean;
  readonly contact: ContactWish;
  readonly photos: readonly string[];
}

/** Events say what happened and carry what was worked out then, so that folding needs no calendar. Words are sealed texts. */
export type Happening =
  | { readonly kind: 'submitted'; readonly opening: Opening; readonly words: string; readonly post: string; readonly ladder: readonly string[]; readonly because: Because; readonly dues: Dues }
  | { readonly kind: 'accepted' }
  | { readonly kind: 'contacted'; readonly how: Channel; readonly reached: boolean }
  | { readonly kind: 'phoneShown' }
  | { readonly kind: 'progressed'; readonly words: string }
  | { readonly kind: 'answered'; readonly outcome: Outcome; readonly words: string; readonly askAt: Instant; readonly closeAt: Instant }
  | { readonly kind: 'rated'; readonly rating: Rating }
  | { readonly kind: 'reopened'; readonly rating: Rating | null; readonly words: string; readonly post: string; readonly council: boolean; readonly dues: Dues }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'warned'; readonly clock: ClockName }
  | { readonly kind: 'escalated'; readonly clock: ClockName; readonly post: string }
  | { readonly kind: 'ratingAsked' }
  | { readonly kind: 'lapsed' };

/** `id` is the command's id, made before the first try; `digest` is what it said, so that a retry is told from a mix-up. */
export type Decided = Happening & { readonly id: string; readonly digest: string; readonly at: Instant; readonly by: Actor };

/** An event as it is kept: `link` chains it to the one before (cloudfunctions/lib/chain.ts), and outlives the words it vouches for. */
export type RequestEvent = Decided & { readonly wordsDigest: string | null; readonly link: string };

/** What a change causes elsewhere; lies in the document until it is done. Ids are derived, so doing it twice changes nothing. */
export type Effect = { readonly id: string; readonly dueAt: Instant } & (
  | { readonly kind: 'tellPerson'; readonly code: PersonNotice }
  | { readonly kind: 'tellPost'; readonly code: PostNotice; readonly post: string }
  | { readonly kind: 'addTask'; readonly task: RequestTask; readonly taskId: string; readonly post: string }
  | { readonly kind: 'settleTask'; readonly taskId: string; readonly post: string }
);

export type PersonNotice = 'received' | 'accepted' | 'progressed' | 'answered' | 'redone' | 'askRating' | 'lapsed' | 'escalated';
export type PostNotice = 'new' | 'redo' | 'movedUp' | 'withdrawn' | 'rated' | 'warned' | 'overdue' | 'supervise';
/** overdue: a deadline passed below; council: 会商, nobody above is left; vacant: a post has nobody; unreachable: no phone will show the notice. */
export type RequestTask = 'overdue' | 'council' | 'vacant' | 'unreachable';

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
  /** The responsible post, exactly one at any time; the posts above it; those that watch since a deadline passed. */
  readonly post: string;
  readonly ladder: readonly string[];
  readonly supervisors: readonly string[];
  readonly because: Because;
  readonly clocks: Readonly<Record<ClockName, Clock>>;
  /** While answered: when silence is asked about, and when it closes. */
  readonly followUp: { readonly askAt: Instant; readonly closeAt: Instant; readonly asked: boolean } | null;
  /** The post whose 待办 holds it, or null when it waits for the person or is closed. */
  readonly desk: string | null;
  /** `instant|_id` of what falls due next (or, closed, of its end): sort key and cursor of every desk list. */
  readonly dueKey: string;
  /** When time has to act next, or null. */
  readonly wakeAt: Instant | null;
  readonly events: readonly RequestEvent[];
  readonly effects: readonly Effect[];
  readonly effectDueAt: Instant | null;
}

/** Past this many events a request is refused new words: the person is asked to open a new one. */
export const MAX_EVENTS = 200;
export const MAX_WORDS = 1000;
export const MAX_PHOTOS = 6;

/** The running clock that falls due first, or null when none runs. */
export function nextClock(request: Pick<Request, 'clocks' | 'state'>): { name: ClockName; clock: Clock } | null {
  if (request.state !== 'waiting' && request.state !== 'working') return null;
  const running = clockNames.map((name) => ({ name, clock: request.clocks[name] })).filter(({ clock }) => clock.stoppedAt === null);
  return running.reduce<{ name: ClockName; clock: Clock } | null>((first, one) => (first === null || one.clock.at < first.clock.at ? one : first), null);
}

/** Overdue is derived, never stored: a clock still runs and its day has passed. */
export function isOverdue(request: Pick<Request, 'clocks' | 'state'>, now: Instant): boolean {
  const next = nextClock(request);
  return next !== null && next.clock.at < now;
}
