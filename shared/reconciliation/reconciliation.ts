/**
 * 数据比对: a department's list of who gets one policy, held against the register and the ledgers of one region.
 * It gives four lists, each row of them a task with a day; what somebody has is never taken back by it.
 * Source of the method: 黑龙江省残联《“问需响应式”服务残疾人方案》(2019), 送政策: what a department pays is compared with who should
 * have it.
 */
import type { Day, Instant } from '../calendar/calendar';
import type { Truth } from '../truth';
import type { Row } from '../entitlement/entitlement';

/**
 * owed 应享未享: owed, and not on the list · notDue 享而不符 · differs 信息不一致 · unknown 查无此人: not in this region's
 * register.
 */
export const rowKinds = ['owed', 'notDue', 'differs', 'unknown'] as const;
export type RowKind = (typeof rowKinds)[number];

/** What lies on a desk because of a row; of what is owed a task lies there already. */
export const listTasks = ['listedNotDue', 'listDiffers', 'listUnknown'] as const;
export type ListTask = (typeof listTasks)[number];

/** The task of each kind of row that gets one of its own. */
export const taskOfKind: Readonly<Record<Exclude<RowKind, 'owed'>, ListTask>> = {
  notDue: 'listedNotDue',
  differs: 'listDiffers',
  unknown: 'listUnknown',
};

/**
 * Why a row stands where it does. verdict: the rules say no · died: they had died by the list's day · name:
 * another name than registered · declined: they said they want it not.
 */
export const whys = ['verdict', 'died', 'name', 'declined'] as const;
export type Why = (typeof whys)[number];

/** Why a file gives no lists. */
export const unreadables = [
  'gone',
  'tooLarge',
  'oldOrLocked',
  'noTable',
  'noName',
  'noNumber',
  'digitsLost',
  'noRows',
  'tooManyRows',
  'otherPlace',
] as const;
export type Unreadable = (typeof unreadables)[number];

/**
 * waiting: nobody has read the file yet · comparing: it is read, sealed and destroyed · done · unreadable.
 */
export const reconciliationStates = ['waiting', 'comparing', 'done', 'unreadable'] as const;
export type ReconciliationState = (typeof reconciliationStates)[number];

export type Counts = Readonly<Record<RowKind, number>>;

/**
 * One list that was handed in. The file goes as soon as it is read; its digest, the counts, and who handed it
 * in when stay.
 */
export interface Reconciliation {
  /** hash(account, clientId). */
  readonly _id: string;
  readonly account: string;
  /** The post it was handed in from, and who stood there. */
  readonly post: string;
  readonly by: string;
  readonly region: string;
  readonly path: readonly string[];
  readonly place: string;
  readonly policyId: string;
  /** The Beijing day the list is of. */
  readonly listOn: Day;
  readonly state: ReconciliationState;
  readonly why: Unreadable | null;
  /** Null once it is destroyed. */
  readonly fileId: string | null;
  /** SHA-256 of the file. */
  readonly digest: string | null;
  /** hash(region, policy, day, digest): the same file has the same rows, under the same ids. */
  readonly content: string | null;
  /** How many people are on the list. */
  readonly rows: number;
  readonly parts: number;
  /** How far it has come: the next part, and the last ledger that was looked at. */
  readonly part: number;
  readonly after: string;
  readonly counts: Counts | null;
  /** How often reading was begun: a file that kills its reader is given up. */
  readonly tries: number;
  readonly askedAt: Instant;
  /** `askedAt|_id`. */
  readonly askedKey: string;
  readonly doneAt: Instant | null;
  /** As `askedKey` while there is something left to do, else null. */
  readonly openKey: string | null;
}

/** A part of a list between the reading and the comparing: sealed, and empty afterwards. */
export interface ListPart {
  /** `content.part`. */
  readonly _id: string;
  readonly list: string;
  readonly part: number;
  /** The rows as they were on the list, names with them; null once they are compared. */
  readonly sealed: string | null;
  /** The keyed hash of every number; empty once all of the list is compared. */
  readonly keys: readonly string[];
}

/** A row of one of the four lists. */
export interface ReconciliationRow {
  /** `content.kind.` and the person, or the place on the list. */
  readonly _id: string;
  readonly list: string;
  readonly kind: RowKind;
  /** Sorts the rows: by their place on the list, those who are not on it by their id. */
  readonly rowKey: string;
  /** Its row in the file, the first being 1; null for who is not on the list. */
  readonly line: number | null;
  /** Null for whom the region's register does not have. */
  readonly personId: string | null;
  /** As the register has it; for whom it does not have, the list's, masked. */
  readonly name: string;
  /** The list's name, masked, where it is another. */
  readonly listed: string | null;
  readonly place: string;
  readonly why: Why | null;
  /** The keyed hash of a number the region's register does not have. */
  readonly key: string | null;
  /** By when it is to be looked into; null where a request sees to it. */
  readonly dueAt: Instant | null;
}

/** How many people of a list may be none of the region's before it is taken for another place's. */
const STRANGERS = 50;

/**
 * Whether a list is another place's: more than a few, and more than half of them, are not in the region's
 * register. It then makes nobody a task.
 */
export function isOtherPlace(rows: number, strangers: number): boolean {
  return strangers > STRANGERS && strangers * 2 > rows;
}

/** What is known of somebody on the list who is in the region's register. */
export interface Listed {
  readonly sameName: boolean;
  readonly diedOn: Day | null;
  readonly row: Pick<Row, 'standing'> | undefined;
  readonly truth: Truth;
}

/**
 * Where somebody on the list stands. Nothing else is concluded before it is clear who is meant.
 * @returns the list they come onto with the reason; `had` where the list proves that they have it; null where
 *   there is nothing to say
 */
export function placeOf(
  { sameName, diedOn, row, truth }: Listed,
  listOn: Day,
): { readonly kind: 'notDue' | 'differs'; readonly why: Why } | 'had' | null {
  if (!sameName) return { kind: 'differs', why: 'name' };
  if (diedOn !== null) return diedOn <= listOn ? { kind: 'notDue', why: 'died' } : null;
  if (truth === 'no') return { kind: 'notDue', why: 'verdict' };
  if (row?.standing === 'declined') return { kind: 'differs', why: 'declined' };
  return 'had';
}

/** 王*军: enough to find the row again on one's own list. */
export function maskName(name: string): string {
  const [first = '', ...rest] = Array.from(name);
  const last = rest.at(-1);
  return last === undefined
    ? '*'
    : rest.length === 1
      ? `${first}*`
      : `${first}${'*'.repeat(rest.length - 1)}${last}`;
}
