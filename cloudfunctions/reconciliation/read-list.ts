/**
 * Reads a list that was handed in: first to say what was understood of it; then, after a yes, to store its people
 * sealed in parts, and the file is no longer needed. A reading that was cut off is done again from the file; the ids
 * of the parts follow from the reconciliation's id, so no part is stored twice.
 */
import { createHash } from 'node:crypto';
import { fileRead, fileUnderstood, fileUnreadable } from '../../shared/reconciliation/decide';
import type { ListPart, Reconciliation } from '../../shared/reconciliation/reconciliation';
import { isOtherPlace } from '../../shared/reconciliation/reconciliation';
import type { Mapping, PersonRow } from '../../shared/table/reading';
import { tableLimits } from '../../shared/table/table';
import { count, find, insert, is } from '../platform/db';
import { contentOf } from '../platform/files';
import { runBatched } from '../aggregate/run-batched';
import { idFrom } from '../aggregate/hashed-id';
import type { Moment } from '../aggregate/effects';
import type { Sealer } from '../platform/seal';
import type { FileRead } from '../table/read-people';
import { readPeopleOf } from '../table/read-people';
import { knownMappings } from './mappings';

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
function sealedRows(rows: readonly PersonRow[], id: string, sealer: Sealer): string {
  return sealer.seal(JSON.stringify(rows), ['listPart', id, 'sealed']);
}

/** Opens the rows of a part; a part that was emptied has none. */
export function openRows({ _id, sealed }: ListPart, sealer: Sealer): PersonRow[] {
  return sealed === null ? [] : (JSON.parse(sealer.open(sealed, ['listPart', _id, 'sealed'])) as PersonRow[]);
}

/** Divides the rows of a list into parts of `PART` rows, with the keyed hash of every ID number. */
function partsOf(rows: readonly PersonRow[], reconciliationId: string, sealer: Sealer): ListPart[] {
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

/**
 * A file with its digest and what was read from it; or `gone` or `tooLarge`, where it was not fetched.
 * @param mappings what has been said about the columns of its layouts
 */
async function readFileOf(
  { fileId }: Reconciliation,
  mappings: readonly Mapping[],
): Promise<'gone' | 'tooLarge' | { readonly digest: string; readonly read: FileRead }> {
  const content = fileId === null ? 'gone' : await contentOf(fileId, tableLimits.bytes);
  if (typeof content === 'string') return content;
  const digest = createHash('sha256').update(content).digest('hex');
  return { digest, read: await readPeopleOf(content, mappings) };
}

const asMapping = ({ layout, name, number }: Mapping): Mapping => ({ layout, name, number });

/**
 * Reads a list to say what is understood of it. Nothing of it is kept.
 * @returns the result of the step
 * @throws when the storage or the store does not answer
 */
export async function understandList(reconciliation: Reconciliation, { now }: Moment): Promise<Outcome> {
  const { mappings: said, region } = reconciliation;
  // What was said about this file comes before what was said about an earlier one.
  const mappings = [...said, ...(await knownMappings(region))];
  const file = await readFileOf(reconciliation, mappings);
  if (typeof file === 'string') return (before) => fileUnreadable(before, file, null, now);
  const { digest, read } = file;
  if ('unreadable' in read) return (before) => fileUnreadable(before, read.unreadable, digest, now);
  if ('question' in read)
    return (before) =>
      fileUnderstood(before, { reading: null, question: read.question, mappings: said }, now);
  // The list is read a second time with these, whatever somebody else says meanwhile.
  const layouts = [...new Set(read.reading.sheets.flatMap(({ head }) => head?.layout ?? []))];
  const used = layouts.flatMap((layout) => mappings.find((one) => one.layout === layout) ?? []);
  const understood = { reading: read.reading, question: null, mappings: used.map(asMapping) };
  return (before) => fileUnderstood(before, understood, now);
}

/**
 * Reads the people of a list to whose reading somebody has said yes, and keeps them in parts.
 * @returns the result of the step
 * @throws when the storage or the store does not answer
 */
export async function keepPeople(reconciliation: Reconciliation, { now, sealer }: Moment): Promise<Outcome> {
  const { _id, region, policyId, listOn, mappings } = reconciliation;
  const file = await readFileOf(reconciliation, mappings);
  if (typeof file === 'string') return (before) => fileUnreadable(before, file, null, now);
  const { digest, read } = file;
  if (!('people' in read)) throw new Error('a list that was understood cannot be read again');
  const people = read.people.length;
  const contentId = idFrom(region, policyId, listOn, digest, ...mappings.map((one) => JSON.stringify(one)));
  const parts = partsOf(read.people, _id, sealer);
  // A list that was reconciled once keeps the results it had then.
  const isKnown = (await count('reconciliation', { contentId, state: 'done' })) > 0;
  if (!isKnown && isOtherPlace(people, await countUnregistered(parts, people, region)))
    return (before) => fileUnreadable(before, 'otherPlace', digest, now);
  if (!isKnown) await runBatched(parts, (part) => insert('listPart', part));
  return (before) => fileRead(before, { digest, contentId, people, parts: parts.length });
}
