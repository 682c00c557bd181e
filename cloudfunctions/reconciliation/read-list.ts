/**
 * Reads a list that was handed in. Afterwards its people are stored sealed in parts, and the file is no
 * longer needed. A reading that was cut off is done again from the file; the ids of the parts follow from the
 * reconciliation's id, so no part is stored twice.
 */
import { createHash } from 'node:crypto';
import { fileRead, fileUnreadable } from '../../shared/reconciliation/decide';
import type { ListRow } from '../../shared/reconciliation/list';
import { listLimits, readList } from '../../shared/reconciliation/list';
import { listWords } from '../../shared/reconciliation/list.text';
import type { ListPart, Reconciliation } from '../../shared/reconciliation/reconciliation';
import { isOtherPlace } from '../../shared/reconciliation/reconciliation';
import { count, find, insert, is } from '../platform/db';
import { contentOf } from '../platform/files';
import { runBatched } from '../aggregate/run-batched';
import { idFrom } from '../aggregate/hashed-id';
import type { Moment } from '../aggregate/effects';
import type { Sealer } from '../platform/seal';
import { readTable } from './spreadsheet';

/** How many rows of a list one part holds at most. */
export const PART = 100;

/**
 * The result of a step, as a function: it is applied to the document as that stands when the step is over.
 */
export type Outcome = (reconciliation: Reconciliation) => Reconciliation;

/** The id of one part of a list. */
export function partId(reconciliationId: string, part: number): string {
  return `${reconciliationId}.${part}`;
}

/** Seals the rows of a part. */
function sealedRows(rows: readonly ListRow[], id: string, sealer: Sealer): string {
  return sealer.seal(JSON.stringify(rows), ['listPart', id, 'sealed']);
}

/** Opens the rows of a part; a part that was emptied has none. */
export function openRows({ _id, sealed }: ListPart, sealer: Sealer): ListRow[] {
  return sealed === null ? [] : (JSON.parse(sealer.open(sealed, ['listPart', _id, 'sealed'])) as ListRow[]);
}

/** Divides the rows of a list into parts of `PART` rows, with the keyed hash of every ID number. */
function partsOf(rows: readonly ListRow[], reconciliationId: string, sealer: Sealer): ListPart[] {
  return Array.from({ length: Math.ceil(rows.length / PART) }, (_each, part) => {
    const some = rows.slice(part * PART, (part + 1) * PART);
    const _id = partId(reconciliationId, part);
    return {
      _id,
      reconciliationId,
      part,
      sealed: sealedRows(some, _id, sealer),
      idKeys: some.map(({ idNumber }) => sealer.keyOf(idNumber)),
    };
  });
}

/** Counts how many people of a list are not in the region's register. */
async function countUnregistered(
  parts: readonly ListPart[],
  people: number,
  region: string,
): Promise<number> {
  let registered = 0;
  await runBatched(parts, async ({ idKeys }) => {
    const found = await find(
      'person',
      { idKey: is.oneOf(idKeys) },
      { limit: PART, fields: ['path', 'recorded'] },
    );
    registered += found.filter(({ path, recorded }) => recorded && path.includes(region)).length;
  });
  return people - registered;
}

/** Reads one list. @returns the result of the step @throws when the storage or the store does not answer */
export async function readUploadedList(
  { _id, fileId, region, policyId, listOn }: Reconciliation,
  { now, sealer }: Moment,
): Promise<Outcome> {
  const content = fileId === null ? 'gone' : await contentOf(fileId, listLimits.bytes);
  if (typeof content === 'string') return (before) => fileUnreadable(before, content, null, now);
  const digest = createHash('sha256').update(content).digest('hex');
  const found = await readTable(content);
  const list = 'unreadable' in found ? found : readList(found.table, listWords);
  if ('unreadable' in list) return (before) => fileUnreadable(before, list.unreadable, digest, now);
  const people = list.rows.length;
  const contentId = idFrom(region, policyId, listOn, digest);
  const parts = partsOf(list.rows, _id, sealer);
  // A list that was reconciled once keeps the results it had then.
  const isKnown = (await count('reconciliation', { contentId, state: 'done' })) > 0;
  if (!isKnown && isOtherPlace(people, await countUnregistered(parts, people, region)))
    return (before) => fileUnreadable(before, 'otherPlace', digest, now);
  if (!isKnown) await runBatched(parts, (part) => insert('listPart', part));
  return (before) => fileRead(before, { digest, contentId, people, parts: parts.length });
}
