/**
 * Matches one part of a list against the register and the ledgers, and writes what results from each row.
 * Matching a part twice changes nothing.
 */
import type {
  ListPart,
  Reconciliation,
  Discrepancy,
  DiscrepancyKind,
} from '../../shared/reconciliation/reconciliation';
import { concludeOn, maskName, taskOfKind } from '../../shared/reconciliation/reconciliation';
import { recordListing } from '../../shared/entitlement/statement';
import type { ListRow } from '../../shared/reconciliation/list';
import { isSameName } from '../../shared/plain-text';
import type { Person } from '../../shared/person/person';
import { entitling } from '../../shared/settings';
import type { Task } from '../../shared/task/task';
import { openTask } from '../../shared/task/task';
import { change, find, insert, is } from '../platform/db';
import { readPersonFacts } from '../person/read-facts';
import { runBatched } from '../aggregate/run-batched';
import { changeLedger } from '../entitlement/evaluate-person';
import { findingsOn, needOfPolicy } from '../policy/rules';
import type { Assignment } from '../directory/assign';
import { assign, assignToRegister } from '../directory/assign';
import type { Moment } from '../aggregate/effects';
import { openRows, PART } from './read-list';

/** A row of the list, with the keyed hash of its ID number. */
interface KeyedRow {
  readonly row: ListRow;
  readonly idKey: string;
}

const inOrder = (line: number): string => String(line).padStart(6, '0');

function taskFor(
  kind: Exclude<DiscrepancyKind, 'owed'>,
  { _id, policyId }: Reconciliation,
  { _id: discrepancyId, personId, name, place }: Discrepancy,
  { post, dueAt }: Assignment,
  now: string,
): Task {
  const about = { _id: `${discrepancyId}.task`, reconciliationId: _id, policyId, name, place };
  return openTask(
    kind === 'unknown' || personId === null
      ? { ...about, kind: 'listUnknown' }
      : { ...about, kind: taskOfKind[kind], personId },
    post,
    now,
    dueAt,
  );
}

/**
 * Writes a discrepancy with its task. The task is written first, so that every discrepancy that exists has
 * one.
 */
async function writeDiscrepancy(
  kind: Exclude<DiscrepancyKind, 'owed'>,
  reconciliation: Reconciliation,
  discrepancy: Omit<Discrepancy, 'dueAt'>,
  assignment: Assignment,
  now: string,
): Promise<void> {
  const whole = { ...discrepancy, dueAt: assignment.dueAt };
  await insert('task', taskFor(kind, reconciliation, whole, assignment, now));
  await insert('discrepancy', whole);
}

/**
 * Concludes from a row whether the rules entitle this person to the policy on the day of the list, and
 * whether the ledger agrees with the list.
 */
async function conclusionAbout(
  { listOn, policyId }: Reconciliation,
  person: Person,
  row: ListRow,
  { sealer }: Moment,
): Promise<ReturnType<typeof concludeOn>> {
  const [ledger] = await find('entitlement', { _id: person._id }, { limit: 1, fields: ['rows'] });
  const finding = findingsOn((await readPersonFacts(person, sealer)).facts, listOn).findings.find(
    (one) => one.policyId === policyId,
  );
  return concludeOn(
    {
      isSameName: isSameName(row.name, person.name),
      diedOn: person.diedOn,
      ledgerRow: ledger?.rows.find((one) => one.policyId === policyId),
      truth: finding?.truth ?? 'unknown',
    },
    listOn,
  );
}

/** Writes into a person's ledger that the list names them. Nothing is ever removed from a ledger. */
async function recordHad(
  { policyId, listOn }: Reconciliation,
  personId: string,
  moment: Moment,
): Promise<void> {
  await changeLedger(personId, moment, (ledger, { findings }) => {
    const finding = findings.find((one) => one.policyId === policyId);
    return finding === undefined ? ledger : recordListing(ledger, finding, listOn, moment.now);
  });
}

async function matchRegistered(
  reconciliation: Reconciliation,
  contentId: string,
  row: ListRow,
  person: Person,
  moment: Moment,
): Promise<void> {
  const { now } = moment;
  const conclusion = await conclusionAbout(reconciliation, person, row, moment);
  if (conclusion === null) return;
  if (conclusion === 'had') return recordHad(reconciliation, person._id, moment);
  const { kind, reason } = conclusion;
  const need = needOfPolicy(reconciliation.policyId);
  const assignment = await assign(person, need, entitling.pursueDays, now);
  const { _id: personId, name, place } = person;
  const discrepancy = {
    _id: `${contentId}.${kind}.${inOrder(row.line)}`,
    contentId,
    kind,
    orderKey: inOrder(row.line),
    line: row.line,
    personId,
    name,
    listedName: reason === 'name' ? maskName(row.name) : null,
    place,
    reason,
    idKey: null,
  };
  await writeDiscrepancy(kind, reconciliation, discrepancy, assignment, now);
}

async function matchUnregistered(
  reconciliation: Reconciliation,
  contentId: string,
  { row, idKey }: KeyedRow,
  register: Assignment,
  now: string,
): Promise<void> {
  const discrepancy = {
    _id: `${contentId}.unknown.${inOrder(row.line)}`,
    contentId,
    kind: 'unknown' as const,
    orderKey: inOrder(row.line),
    line: row.line,
    personId: null,
    name: maskName(row.name),
    listedName: null,
    place: reconciliation.place,
    reason: null,
    idKey,
  };
  await writeDiscrepancy('unknown', reconciliation, discrepancy, register, now);
}

/** Matches the people of one part. A row that already has a discrepancy keeps it. */
export async function matchPart(
  reconciliation: Reconciliation,
  contentId: string,
  part: ListPart,
  moment: Moment,
): Promise<void> {
  const { now, sealer } = moment;
  const rows = openRows(part, sealer);
  const persons = await find('person', { idKey: is.oneOf(part.idKeys) }, { limit: PART });
  // A person of another region counts as unregistered: this region must not learn that the person exists.
  const byKey = new Map(
    persons
      .filter(({ recorded, path }) => recorded && path.includes(reconciliation.region))
      .map((person) => [person.idKey, person]),
  );
  const ids = rows.flatMap(({ line }) =>
    (['notDue', 'differs', 'unknown'] as const).map((kind) => `${contentId}.${kind}.${inOrder(line)}`),
  );
  const matched = new Set(
    (await find('discrepancy', { _id: is.oneOf(ids) }, { limit: ids.length, fields: ['line'] })).map(
      ({ line }) => line,
    ),
  );
  const { path, post } = reconciliation;
  const register = await assignToRegister(path, post, entitling.pursueDays, now);
  await runBatched(
    rows.flatMap((row, place) => (matched.has(row.line) ? [] : [{ row, idKey: part.idKeys[place] ?? '' }])),
    async ({ row, idKey }) => {
      const person = byKey.get(idKey);
      if (person === undefined)
        await matchUnregistered(reconciliation, contentId, { row, idKey }, register, now);
      else await matchRegistered(reconciliation, contentId, row, person, moment);
    },
  );
  await change('listPart', { _id: part._id }, { set: { sealed: null } });
}
