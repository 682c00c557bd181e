/**
 * 数据比对, step by step: a list is read; after a yes its people are kept in parts, its parts are matched one after the
 * other, then the persons who are owed the policy and are not on the list are found; after a second yes the unmatched
 * people are told apart. Every step begins and ends with a decision of
 * `shared/reconciliation/decide.ts`. Where a firing is cut off, at any point, the next firing repeats the
 * step that did not end and finds the same discrepancies. How far a list has come is stored in its own
 * document, because the cadre who handed it in reads it there.
 */
import { timeBudget } from '../functions';
import {
  beginStep,
  fileDestroyed,
  ledgersSearched,
  partMatched,
  reconciled,
  someToldApart,
  tidied,
  toldApart,
} from '../../shared/reconciliation/decide';
import type {
  Discrepancy,
  DiscrepancyCounts,
  Reconciliation,
} from '../../shared/reconciliation/reconciliation';
import { discrepancyKinds } from '../../shared/reconciliation/reconciliation';
import type { Entitlement } from '../../shared/entitlement/entitlement';
import type { Moment } from '../aggregate/effects';
import { runBatched } from '../aggregate/run-batched';
import { changeDocument } from '../aggregate/store';
import type { Broken } from '../aggregate/sweep';
import { actOnDue } from '../aggregate/sweep';
import { change, count, find, insert, is } from '../platform/db';
import { destroyFile } from '../platform/files';
import { matchPart } from './match-part';
import type { Outcome } from './read-list';
import { keepPeople, partId, understandList } from './read-list';
import { askForSecondYes } from './second-yes';
import { tellNextApart } from './told-apart';
import { recordListed } from '../audit/record';

const LEDGERS = 200;
const MOST_PARTS = 1000;

/**
 * The keyed hashes of every person on a list, by the reconciliation's id. A list's hashes are read once in
 * one firing.
 */
type IdKeys = Map<string, ReadonlySet<string>>;

/**
 * Reads the keyed hashes of every person on a list.
 * @throws when another firing has finished the reconciliation meanwhile and has emptied the parts
 */
async function idKeysOf(reconciliationId: string, cache: IdKeys): Promise<ReadonlySet<string>> {
  const cached = cache.get(reconciliationId);
  if (cached !== undefined) return cached;
  const parts = await find(
    'listPart',
    { reconciliationId },
    { order: ['part', 'asc'], limit: MOST_PARTS, fields: ['idKeys'] },
  );
  if (parts.some(({ idKeys }) => idKeys.length === 0))
    throw new Error('the list was reconciled to its end meanwhile');
  const idKeys = new Set(parts.flatMap((part) => part.idKeys));
  cache.set(reconciliationId, idKeys);
  return idKeys;
}

/** Finds the persons of some ledgers who are owed the policy and are not on the list, as discrepancies. */
async function missingOnList(
  ledgers: readonly Entitlement[],
  contentId: string,
  { _id, policyId }: Reconciliation,
  cache: IdKeys,
): Promise<Discrepancy[]> {
  const owed = ledgers.flatMap(({ _id: personId, name, place, rows }) =>
    rows.flatMap((row) =>
      row.policyId === policyId && row.status === 'owed'
        ? [{ personId, name, place, dueAt: row.desk?.dueAt ?? null }]
        : [],
    ),
  );
  if (owed.length === 0) return [];
  const persons = await find(
    'person',
    { _id: is.oneOf(owed.map(({ personId }) => personId)) },
    { limit: owed.length, fields: ['idKey'] },
  );
  const idKeyOf = new Map(persons.map((person) => [person._id, person.idKey]));
  const listed = await idKeysOf(_id, cache);
  return owed
    .filter(({ personId }) => {
      const idKey = idKeyOf.get(personId);
      return idKey === undefined || !listed.has(idKey);
    })
    .map(({ personId, name, place, dueAt }) => ({
      _id: `${contentId}.owed.${personId}`,
      contentId,
      kind: 'owed',
      orderKey: personId,
      sheet: '',
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

async function countsOf(contentId: string): Promise<DiscrepancyCounts> {
  const [owed = 0, notDue = 0, differs = 0, unknown = 0, unmatched = 0] = await Promise.all(
    discrepancyKinds.map((kind) => count('discrepancy', { contentId, kind })),
  );
  return { owed, notDue, differs, unknown, unmatched };
}

/** Ends a list. How many people did not match is recorded in the audit, since the list may be one of made-up numbers. */
async function finish(reconciliation: Reconciliation, contentId: string, { now }: Moment): Promise<Outcome> {
  const counts = await countsOf(contentId);
  const { _id, account, people } = reconciliation;
  await recordListed(_id, { people, unmatched: counts.unmatched }, account, now);
  const secondYes = await askForSecondYes(reconciliation, contentId, counts.unmatched, now);
  return (before) => reconciled(before, counts, secondYes, now);
}

/**
 * Searches the next ledgers of the region, or finishes where there are none left. What a person is owed
 * already has a task on a desk, so these discrepancies need no task of their own.
 */
async function searchLedgers(
  reconciliation: Reconciliation,
  contentId: string,
  moment: Moment,
  cache: IdKeys,
): Promise<Outcome> {
  const { region, after } = reconciliation;
  const ledgers = await find(
    'entitlement',
    { path: region, _id: is.above(after) },
    { order: ['_id', 'asc'], limit: LEDGERS, fields: ['name', 'place', 'rows'] },
  );
  const last = ledgers.at(-1);
  if (last === undefined) return finish(reconciliation, contentId, moment);
  const missing = await missingOnList(ledgers, contentId, reconciliation, cache);
  await runBatched(missing, (discrepancy) => insert('discrepancy', discrepancy));
  return (before) => ledgersSearched(before, after, last._id);
}

/** Takes the next step of a list whose file was read. */
async function goOn(
  reconciliation: Reconciliation,
  contentId: string,
  moment: Moment,
  cache: IdKeys,
): Promise<Outcome> {
  const { _id, nextPart, parts } = reconciliation;
  // The same file was reconciled to its end before: its discrepancies are kept, and no post gets a second
  // task.
  if ((await count('reconciliation', { contentId, state: 'done' })) > 0)
    return finish(reconciliation, contentId, moment);
  if (nextPart >= parts) return searchLedgers(reconciliation, contentId, moment, cache);
  const [part] = await find('listPart', { reconciliationId: _id, part: nextPart }, { limit: 1 });
  if (part === undefined) throw new Error('a part of the list is missing');
  if (part.sealed !== null) await matchPart(reconciliation, contentId, part, moment);
  return (before) => partMatched(before, nextPart);
}

/**
 * Empties the parts, which were needed only to reconcile. This happens only after the end was written: an
 * emptied list would read as a list with no people on it.
 */
async function emptyParts({ _id, parts }: Reconciliation): Promise<void> {
  await runBatched(
    Array.from({ length: parts }, (_each, part) => partId(_id, part)),
    (id) => change('listPart', { _id: id }, { set: { idKeys: [], sealed: null } }),
  );
}

/** Takes a step of a list that is over: its parts are emptied, and after a second yes the unmatched are told apart. */
async function tidyUp(reconciliation: Reconciliation, moment: Moment): Promise<Outcome> {
  const { contentId, secondYes } = reconciliation;
  await emptyParts(reconciliation);
  if (contentId === null || secondYes !== 'given') return tidied;
  if (await tellNextApart(reconciliation, contentId, moment)) return someToldApart;
  const counts = await countsOf(contentId);
  return (before) => toldApart(before, counts);
}

/** Takes the next step of a list. @returns the result of the step */
async function takeStep(reconciliation: Reconciliation, moment: Moment, cache: IdKeys): Promise<Outcome> {
  const { state, fileId, contentId } = reconciliation;
  if (state === 'waiting') return understandList(reconciliation, moment);
  if (state === 'confirmed') return keepPeople(reconciliation, moment);
  // The raw file is destroyed before anything else is done.
  if (fileId !== null) {
    await destroyFile(fileId);
    return fileDestroyed;
  }
  return state === 'reconciling' && contentId !== null
    ? goOn(reconciliation, contentId, moment, cache)
    : tidyUp(reconciliation, moment);
}

/** Begins the next step of a list, takes it, and writes its result. @throws where the step did not end */
async function step(id: string, moment: Moment, cache: IdKeys): Promise<void> {
  const begun = await changeDocument('reconciliation', id, (before) =>
    before === null ? { refused: 'notThere' as const } : beginStep(before, moment.now),
  );
  // Either another firing has begun the step, or the list was given up just now and the next step empties
  // what is left of it.
  if ('refused' in begun || begun.after.tries === 0) return;
  const outcome = await takeStep(begun.after, moment, cache);
  const ended = await changeDocument('reconciliation', id, (before) =>
    before === null ? { refused: 'notThere' as const } : { after: outcome(before) },
  );
  if ('refused' in ended) throw new Error(`a step could not be ended: ${ended.refused}`);
}

/** The result of one firing. */
export interface Reconciled {
  readonly steps: number;
  /** How many lists had a step that did not end; it is tried again later. */
  readonly failed: number;
}

/** How many lists take their steps in turn. */
const IN_TURN = 5;

/**
 * Takes steps of every list that has something left to do until the time is up, in turn: a long list keeps a short one
 * waiting for a step and not until its end. A list on which a step fails is left to a later firing and delays no other
 * list.
 */
export async function reconcileDue(moment: Moment): Promise<Reconciled> {
  const end = Date.now() + timeBudget('jobs');
  const broken: Broken = new Set();
  const cache: IdKeys = new Map();
  const due = { name: 'reconciliation', field: 'dueAt', until: moment.now, batch: IN_TURN } as const;
  for (let steps = 0; ;) {
    const taken =
      Date.now() < end
        ? await actOnDue(due, broken, async ({ _id }) => {
            await step(_id, moment, cache);
            return 1;
          })
        : 0;
    if (taken === 0) return { steps, failed: broken.size };
    steps += taken;
  }
}
