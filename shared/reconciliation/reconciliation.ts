/**
 * 数据比对: a department's list of who gets one policy, held against the register and the ledgers of one region.
 * It gives discrepancies of four kinds, each a task with a day; what somebody has is never taken back by it.
 * Source of the method: 黑龙江省残联《“问需响应式”服务残疾人方案》(2019), 送政策: what a department pays is held against who should
 * have it.
 */
import type { Day, Instant } from '../calendar/calendar';
import type { Truth } from '../truth';
import type { Row } from '../entitlement/entitlement';

/**
 * owed 应享未享: owed, and not on the list · notDue 享而不符 · differs 信息不一致 · unknown 查无此人: not in this region's
 * register.
 */
export const discrepancyKinds = ['owed', 'notDue', 'differs', 'unknown'] as const;
export type DiscrepancyKind = (typeof discrepancyKinds)[number];

/** What lies on a desk because of a discrepancy; of what is owed a task lies there already. */
export const listTaskKinds = ['listedNotDue', 'listDiffers', 'listUnknown'] as const;
export type ListTaskKind = (typeof listTaskKinds)[number];

/** The task of each kind of discrepancy that gets one of its own. */
export const taskOfKind = {
  notDue: 'listedNotDue',
  differs: 'listDiffers',
  unknown: 'listUnknown',
} as const satisfies Readonly<Record<Exclude<DiscrepancyKind, 'owed'>, ListTaskKind>>;

/**
 * Why there is a discrepancy. verdict: the rules say no · died: they had died by the list's day · name:
 * another name than registered · declined: they said they want it not.
 */
export const discrepancyReasons = ['verdict', 'died', 'name', 'declined'] as const;
export type DiscrepancyReason = (typeof discrepancyReasons)[number];

/** Why nothing could be made of a file. stopped: a step was begun too often without coming to its end. */
export const unreadableReasons = [
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
  'stopped',
] as const;
export type UnreadableReason = (typeof unreadableReasons)[number];

/**
 * waiting: the file is not read yet · reconciling: its people lie sealed in parts · done · unreadable: nothing comes
 * of it.
 */
export const reconciliationStates = ['waiting', 'reconciling', 'done', 'unreadable'] as const;
export type ReconciliationState = (typeof reconciliationStates)[number];

export type DiscrepancyCounts = Readonly<Record<DiscrepancyKind, number>>;

/**
 * One list that was handed in. The file goes as soon as it is read; its digest, the counts, and who handed it
 * in when stay.
 */
export interface Reconciliation {
  /** hash(account, clientId). */
  readonly _id: string;
  readonly version: number;
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
  readonly unreadable: UnreadableReason | null;
  /** Null once it is destroyed. */
  readonly fileId: string | null;
  /** SHA-256 of the file. */
  readonly digest: string | null;
  /** hash(region, policy, day, digest): the same file has the same rows, under the same ids. */
  readonly contentId: string | null;
  /** How many people are on the list. */
  readonly people: number;
  readonly parts: number;
  /** How far it has come: the next part, and the last ledger that was looked at. */
  readonly nextPart: number;
  readonly after: string;
  readonly counts: DiscrepancyCounts | null;
  readonly createdAt: Instant;
  /** `createdAt|_id`. */
  readonly createdKey: string;
  readonly doneAt: Instant | null;
  /** How often the next step was begun since the last one was over. */
  readonly tries: number;
  /** When the next step may be tried; null where nothing is left to do. */
  readonly dueAt: Instant | null;
}

/** A part of a list between reading and reconciling: sealed, and empty afterwards. */
export interface ListPart {
  /** `reconciliationId.part`. */
  readonly _id: string;
  readonly reconciliationId: string;
  readonly part: number;
  /** The rows as they were on the list, names with them; null once they are matched. */
  readonly sealed: string | null;
  /** The keyed hash of every number; empty once the whole list is reconciled. */
  readonly idKeys: readonly string[];
}

/** One person in whom the list and the register differ. */
export interface Discrepancy {
  /** `contentId.kind.` and the person, or the place on the list. */
  readonly _id: string;
  readonly contentId: string;
  readonly kind: DiscrepancyKind;
  /** The order in which they are read: by their place on the list, those who are not on it by their id. */
  readonly orderKey: string;
  /** Its row in the file, the first being 1; null for who is not on the list. */
  readonly line: number | null;
  /** Null for whom the region's register does not have. */
  readonly personId: string | null;
  /** As the register has it; for whom it does not have, the list's, masked. */
  readonly name: string;
  /** The list's name, masked, where it is another. */
  readonly listedName: string | null;
  readonly place: string;
  readonly reason: DiscrepancyReason | null;
  /** The keyed hash of a number the region's register does not have. */
  readonly idKey: string | null;
  /** By when it is to be looked into; null where a request sees to it. */
  readonly dueAt: Instant | null;
}

/** How many people of a list may be none of the region's before it is taken for another place's. */
const MOST_UNREGISTERED = 50;

/**
 * Whether a list is another place's: more than a few, and more than half of them, are not in the region's
 * register. It then makes nobody a task.
 */
export function isOtherPlace(people: number, unregistered: number): boolean {
  return unregistered > MOST_UNREGISTERED && unregistered * 2 > people;
}

/** What is known of somebody on the list who is in the region's register. */
export interface ListedPerson {
  readonly isSameName: boolean;
  readonly diedOn: Day | null;
  readonly ledgerRow: Pick<Row, 'standing'> | undefined;
  readonly truth: Truth;
}

/**
 * What is concluded about somebody on the list; nothing else before it is clear who is meant.
 * @returns the discrepancy with its reason; `had` where the list proves that they have it; null where
 *   there is nothing to say
 */
export function concludeOn(
  { isSameName, diedOn, ledgerRow, truth }: ListedPerson,
  listOn: Day,
): { readonly kind: 'notDue' | 'differs'; readonly reason: DiscrepancyReason } | 'had' | null {
  if (!isSameName) return { kind: 'differs', reason: 'name' };
  if (diedOn !== null) return diedOn <= listOn ? { kind: 'notDue', reason: 'died' } : null;
  if (truth === 'no') return { kind: 'notDue', reason: 'verdict' };
  if (ledgerRow?.standing === 'declined') return { kind: 'differs', reason: 'declined' };
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
