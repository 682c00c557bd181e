/**
 * Matches one part of a list against the register and the ledgers, and writes what results from each row.
 * Matching a part twice changes nothing. Whoever does not match is written down without saying why; told-apart.ts says
 * it after a second yes.
 */
import type {
  ListPart,
  Reconciliation,
  Discrepancy,
  DiscrepancyKind,
} from '../../shared/reconciliation/reconciliation';
import { concludeOn, maskName, taskOfKind } from '../../shared/reconciliation/reconciliation';
import { recordListing } from '../../shared/entitlement/statement';
import type { PersonRow } from '../../shared/table/reading';
import { isSameName } from '../../shared/plain-text';
import { entitling } from '../../shared/settings';
import type { Person } from '../../shared/person/person';
import type { Task } from '../../shared/task/task';
import { openTask } from '../../shared/task/task';
import { change, find, insert, is } from '../platform/db';
import { readPersonFacts } from '../person/read-facts';
import { runBatched } from '../aggregate/run-batched';
import { changeLedger } from '../entitlement/evaluate-person';
import { findingsOn, needOfPolicy } from '../policy/rules';
import type { Assignment } from '../directory/assign';
import { assign } from '../directory/assign';
import type { Moment } from '../aggregate/effects';
import { openRows, PART } from './read-list';

/** A row of the list, with its place among all rows and the keyed hash of its ID number. */
interface KeyedRow {
  readonly row: PersonRow;
  readonly place: number;
  readonly idKey: string;
}

const inOrder = (place: number): string => String(place).padStart(6, '0');

/** What a discrepancy tells of the row it is about. */
const rowOf = ({ row, place }: KeyedRow): Pick<Discrepancy, 'orderKey' | 'sheet' | 'line'> => ({
  orderKey: inOrder(place),
  sheet: row.sheet,
  line: row.line,
});

function taskFor(
  kind: TaskedKind,
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

/** The kinds of discrepancy that cause a task of their own. */
export type TaskedKind = Exclude<DiscrepancyKind, 'owed' | 'unmatched'>;

/** Puts the task that a discrepancy causes on a desk. */
export async function addListTask(
  kind: TaskedKind,
  reconciliation: Reconciliation,
  discrepancy: Discrepancy,
  assignment: Assignment,
  now: string,
): Promise<void> {
  await insert('task', taskFor(kind, reconciliation, discrepancy, assignment, now));
}

/**
 * Concludes from a row whether the rules entitle this person to the policy on the day of the list, and
 * whether the ledger agrees with the list.
 */
async function conclusionAbout(
  { listOn, policyId }: Reconciliation,
  person: Person,
  row: PersonRow,
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
  keyed: KeyedRow,
  person: Person,
  moment: Moment,
): Promise<void> {
  const { now } = moment;
  const conclusion = await conclusionAbout(reconciliation, person, keyed.row, moment);
  if (conclusion === null) return;
  if (conclusion === 'had') return recordHad(reconciliation, person._id, moment);
  const { kind, reason } = conclusion;
  if (reason === 'name') return writeUnmatched(reconciliation, contentId, keyed, person._id);
  const need = needOfPolicy(reconciliation.policyId);
  const assignment = await assign(person, need, entitling.pursueDays, now);
  const { _id: personId, name, place } = person;
  const discrepancy = {
    _id: `${contentId}.${kind}.${inOrder(keyed.place)}`,
    contentId,
    kind,
    ...rowOf(keyed),
    personId,
    name,
    listedName: null,
    place,
    reason,
    idKey: null,
    dueAt: assignment.dueAt,
  };
  // The task is written first, so that every discrepancy that exists has one.
  await addListTask(kind, reconciliation, discrepancy, assignment, now);
  await insert('discrepancy', discrepancy);
}

/**
 * Writes down a row that does not match.
 * @param personId the person who has the number under another name; null where nobody has it
 */
async function writeUnmatched(
  { place }: Reconciliation,
  contentId: string,
  keyed: KeyedRow,
  personId: string | null,
): Promise<void> {
  await insert('discrepancy', {
    _id: `${contentId}.unmatched.${inOrder(keyed.place)}`,
    contentId,
    kind: 'unmatched',
    ...rowOf(keyed),
    personId,
    name: maskName(keyed.row.name),
    listedName: null,
    place,
    reason: null,
    idKey: keyed.idKey,
    dueAt: null,
  });
}

/** Matches the people of one part. A row that already has a discrepancy keeps it. */
export async function matchPart(
  reconciliation: Reconciliation,
  contentId: string,
  part: ListPart,
  moment: Moment,
): Promise<void> {
  const rows = openRows(part, moment.sealer).map((row, index) => ({
    row,
    place: part.part * PART + index,
    idKey: part.idKeys[index] ?? '',
  }));
  const persons = await find('person', { idKey: is.oneOf(part.idKeys) }, { limit: PART });
  // A person of another region counts as unregistered: this region must not learn that the person exists.
  const byKey = new Map(
    persons
      .filter(({ recorded, path }) => recorded && path.includes(reconciliation.region))
      .map((person) => [person.idKey, person]),
  );
  const ids = rows.flatMap(({ place }) =>
    (['notDue', 'differs', 'unmatched'] as const).map((kind) => `${contentId}.${kind}.${inOrder(place)}`),
  );
  const matched = new Set(
    (await find('discrepancy', { _id: is.oneOf(ids) }, { limit: ids.length, fields: ['orderKey'] })).map(
      ({ orderKey }) => orderKey,
    ),
  );
  await runBatched(
    rows.filter(({ place }) => !matched.has(inOrder(place))),
    async (keyed) => {
      const person = byKey.get(keyed.idKey);
      if (person === undefined) await writeUnmatched(reconciliation, contentId, keyed, null);
      else await matchRegistered(reconciliation, contentId, keyed, person, moment);
    },
  );
  // Whose number stands on the list with another name is not on it: otherwise the people who are missing would tell
  // which number is whose.
  const unmatched = await find(
    'discrepancy',
    { _id: is.oneOf(rows.map(({ place }) => `${contentId}.unmatched.${inOrder(place)}`)) },
    { limit: PART, fields: ['orderKey'] },
  );
  const nobodys = new Set(unmatched.map(({ orderKey }) => orderKey));
  const idKeys = rows.map(({ place, idKey }) => (nobodys.has(inOrder(place)) ? '' : idKey));
  await change('listPart', { _id: part._id }, { set: { sealed: null, idKeys } });
}
