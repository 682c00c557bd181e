/**
 * Reconciliation (数据比对): a department's list of who gets one policy is compared with the register and the
 * ledgers of one region. The result is discrepancies of four kinds, each a task with a deadline; a
 * reconciliation never takes away what somebody has. Source of the method: 黑龙江省残联《“问需响应式”服务残疾人方案》(2019), 送政策:
 * what a department pays is compared with who should have it.
 */
import type { Day, Instant } from '../calendar/calendar';
import type { Truth } from '../truth';
import type { Row } from '../entitlement/entitlement';
import type { ColumnQuestion, Mapping, Reading } from '../table/reading';
import { noPeopleReasons } from '../table/reading';

/**
 * The kinds of discrepancy: owed 应享未享: the policy is owed and the person is not on the list · notDue 享而不符 ·
 * differs 信息不一致 · unknown 查无此人: the person is not in this region's register · unmatched 对不上: the number is not
 * in the register, or it is there with another name. Which of the two it is, is said only after a second yes
 * (`SecondYes`), because a list of made-up numbers would otherwise tell which of them exist.
 */
export const discrepancyKinds = ['owed', 'notDue', 'differs', 'unknown', 'unmatched'] as const;
export type DiscrepancyKind = (typeof discrepancyKinds)[number];

/**
 * The kinds of task that a list causes: those of its discrepancies, and listUnmatched, which asks a post of the level
 * above for the second yes. `owed` has none of its own, because the ledger has already put a task for it on a desk.
 */
export const listTaskKinds = ['listedNotDue', 'listDiffers', 'listUnknown', 'listUnmatched'] as const;
export type ListTaskKind = (typeof listTaskKinds)[number];

/** The task of each kind of discrepancy that gets one of its own. */
export const taskOfKind = {
  notDue: 'listedNotDue',
  differs: 'listDiffers',
  unknown: 'listUnknown',
} as const satisfies Readonly<Record<Exclude<DiscrepancyKind, 'owed' | 'unmatched'>, ListTaskKind>>;

/**
 * Why there is a discrepancy. verdict: the person does not qualify by the rules · died: the person had died
 * by the list's day · name: the list gives another name than the register · declined: the person said that
 * they do not want the policy.
 */
export const discrepancyReasons = ['verdict', 'died', 'name', 'declined'] as const;
export type DiscrepancyReason = (typeof discrepancyReasons)[number];

/**
 * Why a list was not reconciled. stopped: one step was begun too often without being completed · withdrawn: whoever
 * handed it in said no to what was understood of it · unconfirmed: they said nothing.
 */
export const unreadableReasons = [
  ...noPeopleReasons,
  'gone',
  'tooLarge',
  'oldOrLocked',
  'noTable',
  'otherPlace',
  'stopped',
  'withdrawn',
  'unconfirmed',
] as const;
export type UnreadableReason = (typeof unreadableReasons)[number];

/**
 * The states of a reconciliation. waiting: the file has not been read yet · understood: what was understood of it
 * waits for a yes, or for an answer which columns are meant · confirmed: its people are to be read · reconciling: the
 * people on it are kept sealed in parts · done · unreadable: it is not reconciled.
 */
export const reconciliationStates = [
  'waiting',
  'understood',
  'confirmed',
  'reconciling',
  'done',
  'unreadable',
] as const;
export type ReconciliationState = (typeof reconciliationStates)[number];

/**
 * The second yes, with which a post of the level above lets the unmatched people of a list be told apart.
 * notNeeded: everybody matches · unavailable: the list is the province's, and nobody stands above it.
 */
export const secondYeses = ['notNeeded', 'unavailable', 'awaited', 'given', 'refused'] as const;
export type SecondYes = (typeof secondYeses)[number];

/** What somebody of a region has said about the columns of tables with one layout. It is kept for their next table. */
export interface TableMapping extends Mapping {
  /** hash(region, layout). */
  readonly _id: string;
  readonly region: string;
  readonly at: Instant;
}

export type DiscrepancyCounts = Readonly<Record<DiscrepancyKind, number>>;

/**
 * One list that was handed in. The file is destroyed as soon as it has been read; its digest, the counts, and
 * who handed it in and when, are kept.
 */
export interface Reconciliation {
  /** hash(account, clientId). */
  readonly _id: string;
  readonly version: number;
  readonly account: string;
  /** The post from which the list was handed in, and the name of its occupant. */
  readonly post: string;
  readonly by: string;
  readonly region: string;
  readonly path: readonly string[];
  readonly place: string;
  readonly policyId: string;
  /** The Beijing day for which the list was made. */
  readonly listOn: Day;
  readonly state: ReconciliationState;
  readonly unreadable: UnreadableReason | null;
  /** The uploaded file; null once it is destroyed. */
  readonly fileId: string | null;
  /** What has been said about the columns of this file's layouts, for this file or an earlier one. */
  readonly mappings: readonly Mapping[];
  /** What was understood of the file; null while it has not been read, or where `question` stands. */
  readonly reading: Reading | null;
  /** Which columns are meant, where that is not certain. */
  readonly question: ColumnQuestion | null;
  /** SHA-256 of the file. */
  readonly digest: string | null;
  /** hash(region, policy, day, digest). The same file has the same rows, under the same ids. */
  readonly contentId: string | null;
  /** How many people are on the list. */
  readonly people: number;
  readonly parts: number;
  /** How far the reconciliation has come: the next part to match, and the last ledger that was searched. */
  readonly nextPart: number;
  readonly after: string;
  readonly counts: DiscrepancyCounts | null;
  readonly secondYes: SecondYes;
  readonly createdAt: Instant;
  /** `createdAt|_id`. */
  readonly createdKey: string;
  readonly doneAt: Instant | null;
  /** How often the next step has been begun since the last completed step. */
  readonly tries: number;
  /** When the next step may be tried; null where nothing is left to do. */
  readonly dueAt: Instant | null;
}

/** A part of a list between reading and reconciling. It is sealed, and emptied afterwards. */
export interface ListPart {
  /** `reconciliationId.part`. */
  readonly _id: string;
  readonly reconciliationId: string;
  readonly part: number;
  /** The rows of the list with their names; null once they are matched. */
  readonly sealed: string | null;
  /** The keyed hash of every ID number in the part; empty once the whole list is reconciled. */
  readonly idKeys: readonly string[];
}

/** One person about whom the list and the register differ. */
export interface Discrepancy {
  /** `contentId.kind.`, followed by the person's id or the place on the list. */
  readonly _id: string;
  readonly contentId: string;
  readonly kind: DiscrepancyKind;
  /**
   * The order in which discrepancies are read: people on the list by their place on it, the others by their
   * id.
   */
  readonly orderKey: string;
  /** The sheet that names the person; empty where the file has one table only. */
  readonly sheet: string;
  /** The person's row in the sheet, counted from 1; null for a person who is not on the list. */
  readonly line: number | null;
  /** Null for a person who is not in the region's register. Nobody is shown it while the person is unmatched. */
  readonly personId: string | null;
  /** The name in the register; for a person who is not in it, or unmatched, the list's name, masked. */
  readonly name: string;
  /** The list's name, masked, where it differs from the register's. */
  readonly listedName: string | null;
  readonly place: string;
  readonly reason: DiscrepancyReason | null;
  /** The keyed hash of an ID number that is not in the region's register. */
  readonly idKey: string | null;
  /** By when the discrepancy has to be looked into; null where a request pursues it. */
  readonly dueAt: Instant | null;
}

/**
 * How many people of a list may be missing from the region's register before the list may be taken for
 * another place's.
 */
const MOST_UNREGISTERED = 50;

/**
 * Whether a list belongs to another place: more than `MOST_UNREGISTERED` of its people, and more than half of
 * them, are not in the region's register. Such a list causes no tasks.
 */
export function isOtherPlace(people: number, unregistered: number): boolean {
  return unregistered > MOST_UNREGISTERED && unregistered * 2 > people;
}

/** What is known of a person on the list who is in the region's register. */
export interface ListedPerson {
  readonly isSameName: boolean;
  readonly diedOn: Day | null;
  readonly ledgerRow: Pick<Row, 'status'> | undefined;
  readonly truth: Truth;
}

/**
 * What a list proves about a person on it. The name is compared first, because nothing else may be concluded
 * before it is clear who is meant.
 * @returns the discrepancy with its reason; `had` where the list proves that the person has the policy; null
 *   where there is nothing to conclude
 */
export function concludeOn(
  { isSameName, diedOn, ledgerRow, truth }: ListedPerson,
  listOn: Day,
): { readonly kind: 'notDue' | 'differs'; readonly reason: DiscrepancyReason } | 'had' | null {
  if (!isSameName) return { kind: 'differs', reason: 'name' };
  if (diedOn !== null) return diedOn <= listOn ? { kind: 'notDue', reason: 'died' } : null;
  if (truth === 'no') return { kind: 'notDue', reason: 'verdict' };
  if (ledgerRow?.status === 'declined') return { kind: 'differs', reason: 'declined' };
  return 'had';
}

/** Masks a name, 王*军, so that a reader can still find the row on their own list. */
export function maskName(name: string): string {
  const [first = '', ...rest] = Array.from(name);
  const last = rest.at(-1);
  return last === undefined
    ? '*'
    : rest.length === 1
      ? `${first}*`
      : `${first}${'*'.repeat(rest.length - 1)}${last}`;
}
