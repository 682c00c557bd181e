/**
 * The ledger (应享台账): what a person has, is owed, is asked about or has declined. A policy for which the
 * person does not qualify has no row; that status is worked out on reading. There is one document a person.
 * What is owed lies on a post's desk with a deadline until somebody pursues it. Source of the method: 黑龙江省残联
 * 《“问需响应式”服务残疾人方案》(2019), 送政策: every policy is evaluated for every person, and what is owed is found and
 * pursued.
 */
import type { Attempt, Unnumbered, Recipients } from '../effect';
import { noEffects, numbered, withEffects } from '../effect';
import type { Day, Instant } from '../calendar/calendar';
import type { Truth } from '../truth';

/**
 * The statuses of a row: had 已享 · owed 应享未享 · asked 待核: one answer is missing · declined 本人放弃, by the
 * person's own act.
 */
export const rowStatuses = ['had', 'owed', 'asked', 'declined'] as const;
export type RowStatus = (typeof rowStatuses)[number];

/**
 * What the person may say about one policy: had 我已经在领 · declined 我不要 · wanted: the person wants the policy
 * after all, or no longer has it.
 */
export const sayings = ['had', 'declined', 'wanted'] as const;
export type Saying = (typeof sayings)[number];

/** The codes of the notices about a ledger. owedFound: something is owed to the person. */
export const ledgerNoticeCodes = ['owedFound'] as const;
export type LedgerNoticeCode = (typeof ledgerNoticeCodes)[number];

/** What a request about a policy asks for: get 帮我办 · stopped 停发了 · amount 数额不对. */
export const policyAsks = ['get', 'stopped', 'amount'] as const;
export type PolicyAsk = (typeof policyAsks)[number];

/**
 * On whose word it is recorded that the person has a policy: the person, a proxy, a cadre at the person's
 * word, a request that was solved to the person's satisfaction, or a department's list.
 */
export const witnesses = ['self', 'proxy', 'post', 'request', 'list'] as const;
export type Witness = (typeof witnesses)[number];

/** Where an owed policy lies: the post, when it is due there, and the id of the task on the post's desk. */
export interface Desk {
  readonly post: string;
  readonly dueAt: Instant;
  readonly task: string;
}

export interface Row {
  readonly policyId: string;
  readonly status: RowStatus;
  readonly since: Instant;
  /** The version of the conditions that were last evaluated for the person. */
  readonly rule: string;
  /** The names of the facts that decide; the values are never stored here. */
  readonly because: readonly string[];
  /** Only where the policy is had: on whose word, and of which day. */
  readonly evidence: { readonly by: Witness; readonly on: Day } | null;
  /** Only where the policy is owed and no request pursues it yet. */
  readonly desk: Desk | null;
  /** The request that pursues the policy. */
  readonly requestId: string | null;
}

/** One change of a row; `standing` is null where the row was removed. */
export interface Step {
  readonly at: Instant;
  readonly policyId: string;
  readonly status: RowStatus | null;
  readonly by: Witness | 'rules';
}

/** What a change of a ledger causes elsewhere. */
export type LedgerEffect = { readonly id: string; readonly dueAt: Instant } & (
  | { readonly kind: 'addTask' | 'settleTask'; readonly policyId: string; readonly desk: Desk }
  /** The person is told that something is owed to them, once for everything that was found together. */
  | { readonly kind: 'tell' }
);

export interface Entitlement {
  /** The person's id. */
  readonly _id: string;
  readonly version: number;
  readonly name: string;
  readonly place: string;
  readonly path: readonly string[];
  /**
   * The county, prefecture and province where the household is registered; their parameters count. Empty
   * where nobody has stated it.
   */
  readonly registeredIn: readonly string[];
  /** The first day on which time alone changes a verdict, or null. */
  readonly holdsUntil: Day | null;
  readonly rows: readonly Row[];
  /** The last `MAX_STEPS` changes. */
  readonly trail: readonly Step[];
  /**
   * The sort key by which those who are owed most come first: `98|id` for a person who is owed two policies.
   * Null where nothing is owed.
   */
  readonly owedKey: string | null;
  readonly effects: readonly LedgerEffect[];
  readonly attempts: readonly Attempt[];
  /** The recipients of those effects whose notices are being sent. */
  readonly recipients: readonly Recipients[];
  readonly effectDueAt: Instant | null;
}

const MAX_STEPS = 200;

/** The result of evaluating one policy for a person. */
export interface Finding {
  readonly policyId: string;
  readonly truth: Truth;
  readonly rule: string;
  readonly because: readonly string[];
  /** How many questions would have to be answered, and how many parameters only the place can set. */
  readonly questions: number;
  readonly parameters: number;
}

/** The fields about the person that the ledger copies. */
export type About = Pick<Entitlement, '_id' | 'name' | 'place' | 'path' | 'registeredIn' | 'holdsUntil'>;

/** Gives the post and the deadline for a policy that is newly owed. */
export type Placing = (policyId: string) => Pick<Desk, 'post' | 'dueAt'>;

function owedKeyOf(id: string, rows: readonly Row[]): string | null {
  const owed = rows.filter(({ status }) => status === 'owed').length;
  return owed === 0 ? null : `${String(100 - owed).padStart(3, '0')}|${id}`;
}

/** How many policies are owed to the person, read from the ledger's sort key. */
export function owedCountOf({ owedKey }: Pick<Entitlement, 'owedKey'>): number {
  return owedKey === null ? 0 : 100 - Number(owedKey.slice(0, 3));
}

/** The ledger of a person for whom nothing has been written yet. */
export function emptyLedger(about: About): Entitlement {
  return {
    ...about,
    version: 0,
    rows: [],
    trail: [],
    owedKey: null,
    ...noEffects,
    recipients: [],
  };
}

/** What the change of one row causes: its task is settled, and a new one is added. */
function causedBy(before: Row | undefined, after: Row | undefined): Unnumbered<LedgerEffect>[] {
  const [was, is] = [before?.desk ?? null, after?.desk ?? null];
  const policyId = after?.policyId ?? before?.policyId ?? '';
  if (was?.task === is?.task) return [];
  return [
    ...(was === null ? [] : [{ kind: 'settleTask' as const, policyId, desk: was }]),
    ...(is === null ? [] : [{ kind: 'addTask' as const, policyId, desk: is }]),
  ];
}

/** The ledger with other rows; the same object where nothing changes. */
export function withRows(
  before: Entitlement,
  about: Partial<About>,
  rows: readonly Row[],
  by: Step['by'],
  now: Instant,
): Entitlement {
  const version = before.version + 1;
  const was = new Map(before.rows.map((row) => [row.policyId, row]));
  const is = new Map(rows.map((row) => [row.policyId, row]));
  const touched = [...new Set([...was.keys(), ...is.keys()])];
  const steps = touched
    .filter((id) => was.get(id)?.status !== is.get(id)?.status)
    .map((policyId): Step => ({ at: now, policyId, status: is.get(policyId)?.status ?? null, by }));
  const found = by === 'rules' && steps.some(({ status }) => status === 'owed');
  const caused = [
    ...touched.flatMap((id) => causedBy(was.get(id), is.get(id))),
    ...(found ? [{ kind: 'tell' as const }] : []),
  ];
  // A ledger has the same id as its person, whose effects have ids of their own, so its effect ids begin
  // differently.
  const effects = numbered(`${before._id}.ledger`, version, caused, now);
  const content = { ...before, ...about, rows };
  if (before.version > 0 && JSON.stringify(content) === JSON.stringify(before)) return before;
  return {
    ...content,
    version,
    trail: [...before.trail, ...steps].slice(-MAX_STEPS),
    owedKey: owedKeyOf(before._id, rows),
    ...withEffects(before, effects),
  };
}

/** The id of the task for a policy that became owed with this version of the ledger. */
function owedTaskId(personId: string, policyId: string, version: number): string {
  return `${personId}.owed.${policyId}.${version}`;
}

/** A row for a policy that is owed from now on, with its place on a desk. */
export function owedRow(
  before: Entitlement,
  { policyId, rule, because }: Pick<Row, 'policyId' | 'rule' | 'because'>,
  placing: Placing,
  now: Instant,
): Row {
  const desk = { ...placing(policyId), task: owedTaskId(before._id, policyId, before.version + 1) };
  return { policyId, status: 'owed', since: now, rule, because, evidence: null, desk, requestId: null };
}

/** Whether a single answer would settle the verdict. */
function waitsForOneAnswer({ truth, questions, parameters }: Finding): boolean {
  return truth === 'unknown' && questions === 1 && parameters === 0;
}

function rowAfter(
  row: Row | undefined,
  finding: Finding,
  before: Entitlement,
  placing: Placing,
  now: Instant,
): Row | null {
  const { policyId, truth, rule, because } = finding;
  // A row that is had or declined rests on somebody's word, which the rules do not override.
  if (row?.status === 'had' || row?.status === 'declined') return { ...row, rule, because };
  if (truth === 'yes')
    return row?.status === 'owed' ? { ...row, rule, because } : owedRow(before, finding, placing, now);
  if (!waitsForOneAnswer(finding)) return null;
  return row?.status === 'asked'
    ? { ...row, rule, because }
    : { policyId, status: 'asked', since: now, rule, because, evidence: null, desk: null, requestId: null };
}

/**
 * The ledger after all policies were evaluated for the person. The same evaluation again changes nothing.
 * @param findings one for each policy that the ledger is kept for; a row of any other policy is removed
 */
export function evaluated(
  before: Entitlement,
  about: About,
  findings: readonly Finding[],
  placing: Placing,
  now: Instant,
): Entitlement {
  const was = new Map(before.rows.map((row) => [row.policyId, row]));
  const rows = findings.flatMap(
    (finding) => rowAfter(was.get(finding.policyId), finding, before, placing, now) ?? [],
  );
  return withRows(before, about, rows, 'rules', now);
}

/** The ledger after the person's death: nothing is owed any more; what the person had stays in the trail. */
export function closed(before: Entitlement, about: About, now: Instant): Entitlement {
  return withRows(before, about, [], 'rules', now);
}
