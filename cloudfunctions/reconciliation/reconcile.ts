/**
 * 数据比对, by slices: a list is read, its parts are sorted one after the other, then whoever is owed it and is
 * not on the list is found. Each step ends in one write that says how far it has come; killed anywhere, the
 * next firing goes on from there, and comes to the same lists.
 */
import { timeBudget } from '../functions';
import type {
  Discrepancy,
  DiscrepancyCounts,
  Reconciliation,
} from '../../shared/reconciliation/reconciliation';
import { logFailure, referenceTo } from '../platform/log';
import { discrepancyKinds } from '../../shared/reconciliation/reconciliation';
import type { Entitlement } from '../../shared/entitlement/entitlement';
import { change, count, find, findOne, insert, is } from '../platform/db';
import { runBatched } from '../aggregate/run-batched';
import type { Moment } from '../aggregate/effects';
import { closeReconciliation, destroyUploadedFile, readUploadedList } from './read-list';
import { matchPart } from './match-part';

const OPEN = 20;
const LEDGERS = 200;
const MOST_PARTS = 1000;

/** What is kept from step to step of one firing: the keyed hashes of everybody on a list. */
type Known = Map<string, ReadonlySet<string>>;

/** @throws when another firing has come to the end meanwhile, and has emptied them */
async function keysOf(list: string, known: Known): Promise<ReadonlySet<string>> {
  const kept = known.get(list);
  if (kept !== undefined) return kept;
  const parts = await find(
    'listPart',
    { list },
    { order: ['part', 'asc'], limit: MOST_PARTS, fields: ['idKeys'] },
  );
  if (parts.some(({ idKeys }) => idKeys.length === 0))
    throw new Error('the list was reconciled to its end meanwhile');
  const keys = new Set(parts.flatMap((part) => part.idKeys));
  known.set(list, keys);
  return keys;
}

/** Those of some ledgers who are owed it and are not on the list. */
async function notOn(
  ledgers: readonly Entitlement[],
  { policyId, contentId }: Reconciliation,
  known: Known,
): Promise<Discrepancy[]> {
  const owed = ledgers.flatMap(({ _id, name, place, rows }) =>
    rows.flatMap((row) =>
      row.policyId === policyId && row.standing === 'owed'
        ? [{ _id, name, place, dueAt: row.desk?.dueAt ?? null }]
        : [],
    ),
  );
  if (owed.length === 0) return [];
  const persons = await find(
    'person',
    { _id: is.oneOf(owed.map(({ _id }) => _id)) },
    { limit: owed.length, fields: ['idKey'] },
  );
  const idKeys = new Map(persons.map(({ _id, idKey }) => [_id, idKey]));
  const list = contentId ?? '';
  const keys = await keysOf(list, known);
  return owed
    .filter(({ _id }) => !keys.has(idKeys.get(_id) ?? ''))
    .map(({ _id: personId, name, place, dueAt }) => ({
      _id: `${list}.owed.${personId}`,
      contentId: list,
      kind: 'owed',
      orderKey: personId,
      line: null,
      personId,
      name,
      listedName: null,
      place,
      reason: null,
      idKey: null,
      dueAt,
    }));
}

/**
 * The next ledgers of the region. What somebody is owed lies on a desk already, so that these rows need no
 * task of their own.
 * @returns whether there are more
 */
async function findOwed(reconciliation: Reconciliation, known: Known): Promise<boolean> {
  const { _id, region, after } = reconciliation;
  const ledgers = await find(
    'entitlement',
    { path: region, _id: is.above(after) },
    { order: ['_id', 'asc'], limit: LEDGERS, fields: ['name', 'place', 'rows'] },
  );
  const last = ledgers.at(-1);
  if (last === undefined) return false;
  await runBatched(await notOn(ledgers, reconciliation, known), (row) => insert('discrepancy', row));
  await change('reconciliation', { _id, after }, { set: { after: last._id } });
  return true;
}

async function countsOf(list: string): Promise<DiscrepancyCounts> {
  const [owed, notDue, differs, unknown] = await Promise.all(
    discrepancyKinds.map((kind) => count('discrepancy', { contentId: list, kind })),
  );
  return { owed: owed ?? 0, notDue: notDue ?? 0, differs: differs ?? 0, unknown: unknown ?? 0 };
}

/**
 * What was only needed to make the lists goes. Not before they are said to stand: an emptied list would read
 * as one with nobody on it.
 */
async function tidy(reconciliation: Reconciliation): Promise<void> {
  const { contentId, parts } = reconciliation;
  await runBatched(
    Array.from({ length: parts }, (_each, part) => `${contentId ?? ''}.${part}`),
    (part) => change('listPart', { _id: part }, { set: { idKeys: [], sealed: null } }),
  );
  await closeReconciliation(reconciliation);
}

async function finish(reconciliation: Reconciliation, { now }: Moment): Promise<void> {
  const { _id, contentId } = reconciliation;
  await change(
    'reconciliation',
    { _id, state: 'reconciling' },
    { set: { state: 'done', counts: await countsOf(contentId ?? ''), doneAt: now } },
  );
  await tidy(reconciliation);
}

/** One step of one list that is read. */
async function reconcileOn(reconciliation: Reconciliation, moment: Moment, known: Known): Promise<void> {
  const { _id, contentId, nextPart, parts } = reconciliation;
  const list = contentId ?? '';
  await destroyUploadedFile(reconciliation);
  // The same file was reconciled to the end before: its discrepancies stand, and nobody gets a second task.
  if ((await count('reconciliation', { contentId: list, state: 'done' })) > 0)
    return finish(reconciliation, moment);
  if (nextPart < parts) {
    const [next] = await find('listPart', { list, part: nextPart }, { limit: 1 });
    if (next !== undefined && next.sealed !== null) await matchPart(reconciliation, list, next, moment);
    await change('reconciliation', { _id, nextPart }, { set: { nextPart: nextPart + 1 } });
    return;
  }
  if (!(await findOwed(reconciliation, known))) await finish(reconciliation, moment);
}

/** One step of one list. @returns false where there is nothing left to do */
async function step(id: string, moment: Moment, known: Known): Promise<boolean> {
  const reconciliation = await findOne('reconciliation', id);
  if (reconciliation === null || reconciliation.openKey === null) return false;
  switch (reconciliation.state) {
    case 'waiting':
      await readUploadedList(reconciliation, moment);
      break;
    case 'reconciling':
      await reconcileOn(reconciliation, moment, known);
      break;
    case 'done':
      await tidy(reconciliation);
      break;
    case 'unreadable':
      await destroyUploadedFile(reconciliation);
      await closeReconciliation(reconciliation);
  }
  return true;
}

/** What one firing did. */
export interface Reconciled {
  readonly steps: number;
  /** Lists that met a mistake; they are tried again at the next firing. */
  readonly failed: number;
}

/**
 * Goes on with every list that is open, the one that was handed in first before the others, until the time is
 * up.
 */
export async function reconcileDue(moment: Moment): Promise<Reconciled> {
  const end = Date.now() + timeBudget('jobs');
  const open = await find(
    'reconciliation',
    { openKey: is.above('') },
    { order: ['openKey', 'asc'], limit: OPEN, fields: ['state'] },
  );
  const known: Known = new Map();
  let [steps, failed] = [0, 0];
  for (const { _id } of open) {
    try {
      while (Date.now() < end && (await step(_id, moment, known))) steps += 1;
    } catch (error) {
      // One broken list must not keep the others waiting.
      logFailure('a list could not be reconciled', referenceTo(_id), error);
      failed += 1;
    }
  }
  return { steps, failed };
}
