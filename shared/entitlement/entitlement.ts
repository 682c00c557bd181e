/**
 * 应享台账: what a person has, is owed, is asked about or has declined; whoever does not qualify has no row,
 * which is worked out on reading. One document a person. What is owed lies on a post's desk with a clock
 * until somebody sees to it. Source of the method: 黑龙江省残联 《“问需响应式”服务残疾人方案》(2019), 送政策: every policy is held
 * against every person, and what is owed is found and pursued.
 */
import type { Attempt, Unnumbered } from '../effect';
import { noEffects, numbered, withEffects } from '../effect';
import type { Day, Instant } from '../calendar/calendar';
import type { Recipients } from '../effect';
import type { Truth } from '../truth';

/** had 已享 · owed 应享未享 · asked 待核: one answer is missing · declined 本人放弃, by the person's own act. */
export const rowStatuses = ['had', 'owed', 'asked', 'declined'] as const;
export type RowStatus = (typeof rowStatuses)[number];

/**
 * What the person may say of one policy themselves: had 我已经在领, declined 我不要, wanted: they want it after all,
 * or have it no more.
 */
export const sayings = ['had', 'declined', 'wanted'] as const;
export type Saying = (typeof sayings)[number];

/** What a person is told about their ledger. owedFound: something is owed to them. */
export const ledgerNoticeCodes = ['owedFound'] as const;
export type LedgerNoticeCode = (typeof ledgerNoticeCodes)[number];

/** What a request that knows its policy asks for: get 帮我办 · stopped 停发了 · amount 数额不对. */
export const policyAsks = ['get', 'stopped', 'amount'] as const;
export type PolicyAsk = (typeof policyAsks)[number];

/**
 * Who says that somebody has it: the person, whoever acts for them, a cadre at their word, a request that was
 * solved to their satisfaction, or a department's list.
 */
export const witnesses = ['self', 'proxy', 'post', 'request', 'list'] as const;
export type Witness = (typeof witnesses)[number];

/** Where what is owed lies: the post, when it is due there, and the task on its desk. */
export interface Desk {
  readonly post: string;
  readonly dueAt: Instant;
  readonly task: string;
}

export interface Row {
  readonly policyId: string;
  readonly standing: RowStatus;
  readonly since: Instant;
  /** The version of the conditions that were held against the person last. */
  readonly rule: string;
  /** What decides, by the names of the facts; never what they are. */
  readonly because: readonly string[];
  /** Of what is had: whose word it is. */
  readonly evidence: { readonly by: Witness; readonly on: Day } | null;
  /** Of what is owed and in nobody's hands yet. */
  readonly desk: Desk | null;
  /** The request that pursues it. */
  readonly requestId: string | null;
}

/** One change of a row; standing is null where the row went. */
export interface Step {
  readonly at: Instant;
  readonly policyId: string;
  readonly standing: RowStatus | null;
  readonly by: Witness | 'rules';
}

/** What a change of a ledger causes elsewhere. */
export type LedgerEffect = { readonly id: string; readonly dueAt: Instant } & (
  | { readonly kind: 'addTask' | 'settleTask'; readonly policyId: string; readonly desk: Desk }
  /** The person hears that something is owed to them, once for all that was found together. */
  | { readonly kind: 'tell' }
);

export interface Entitlement {
  /** The person's. */
  readonly _id: string;
  readonly version: number;
  readonly name: string;
  readonly place: string;
  readonly path: readonly string[];
  /**
   * The places where the household is registered, from the county up: their parameters count. Empty where
   * nobody has said.
   */
  readonly registeredIn: readonly string[];
  /** The first day on which time alone changes a verdict, or null. */
  readonly holdsUntil: Day | null;
  readonly rows: readonly Row[];
  /** The last `MAX_STEPS` changes. */
  readonly trail: readonly Step[];
  /** `98|id` of somebody who is owed two things: most owed first; null where nothing is. */
  readonly owedKey: string | null;
  readonly effects: readonly LedgerEffect[];
  readonly attempts: readonly Attempt[];
  /** Of those effects that are being told. */
  readonly recipients: readonly Recipients[];
  readonly effectDueAt: Instant | null;
}

const MAX_STEPS = 200;

/** What holding one policy against a person found. */
export interface Finding {
  readonly policyId: string;
  readonly truth: Truth;
  readonly rule: string;
  readonly because: readonly string[];
  /** How many questions would have to be answered, and how many things only the place can say. */
  readonly questions: number;
  readonly parameters: number;
}

/** The person as the ledger copies them. */
export type About = Pick<Entitlement, '_id' | 'name' | 'place' | 'path' | 'registeredIn' | 'holdsUntil'>;

/** Where something newly owed goes. */
export type Placing = (policyId: string) => Pick<Desk, 'post' | 'dueAt'>;

function owedKeyOf(id: string, rows: readonly Row[]): string | null {
  const owed = rows.filter(({ standing }) => standing === 'owed').length;
  return owed === 0 ? null : `${String(100 - owed).padStart(3, '0')}|${id}`;
}

/** A ledger nobody has written in yet. */
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

/** What the change of one row causes: its task goes, another comes. */
function causedBy(before: Row | undefined, after: Row | undefined): Unnumbered<LedgerEffect>[] {
  const [was, is] = [before?.desk ?? null, after?.desk ?? null];
  const policyId = after?.policyId ?? before?.policyId ?? '';
  if (was?.task === is?.task) return [];
  return [
    ...(was === null ? [] : [{ kind: 'settleTask' as const, policyId, desk: was }]),
    ...(is === null ? [] : [{ kind: 'addTask' as const, policyId, desk: is }]),
  ];
}

/** The ledger with other rows; the same one where nothing is different. */
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
    .filter((id) => was.get(id)?.standing !== is.get(id)?.standing)
    .map((policyId): Step => ({ at: now, policyId, standing: is.get(policyId)?.standing ?? null, by }));
  const found = by === 'rules' && steps.some(({ standing }) => standing === 'owed');
  const caused = [
    ...touched.flatMap((id) => causedBy(was.get(id), is.get(id))),
    ...(found ? [{ kind: 'tell' as const }] : []),
  ];
  // A ledger has the id of its person, whose effects have ids of their own.
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

/** The task of a policy that became owed with a version of its ledger. */
function owedTaskId(personId: string, policyId: string, version: number): string {
  return `${personId}.owed.${policyId}.${version}`;
}

/** What is owed from now on, on a desk. */
export function owedRow(
  before: Entitlement,
  { policyId, rule, because }: Pick<Row, 'policyId' | 'rule' | 'because'>,
  placing: Placing,
  now: Instant,
): Row {
  const desk = { ...placing(policyId), task: owedTaskId(before._id, policyId, before.version + 1) };
  return { policyId, standing: 'owed', since: now, rule, because, evidence: null, desk, requestId: null };
}

/** Whether one answer alone would settle it. */
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
  // What is had or declined stands on somebody's word, and rules do not take that back.
  if (row?.standing === 'had' || row?.standing === 'declined') return { ...row, rule, because };
  if (truth === 'yes')
    return row?.standing === 'owed' ? { ...row, rule, because } : owedRow(before, finding, placing, now);
  if (!waitsForOneAnswer(finding)) return null;
  return row?.standing === 'asked'
    ? { ...row, rule, because }
    : { policyId, standing: 'asked', since: now, rule, because, evidence: null, desk: null, requestId: null };
}

/**
 * The ledger after all policies were held against the person. Said again it changes nothing.
 * @param findings one a policy the ledger is kept for; a row of any other policy goes
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

/** Whoever has died is owed nothing any more; what they had stays written in the trail. */
export function closed(before: Entitlement, about: About, now: Instant): Entitlement {
  return withRows(before, about, [], 'rules', now);
}
