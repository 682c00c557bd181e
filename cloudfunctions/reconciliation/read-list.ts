/**
 * Reading a list that was handed in. Once its people lie sealed in parts, the file is destroyed; so it is
 * where it cannot be read. A firing that is killed is done again from the file, whose parts have ids that
 * follow from it.
 */
import { createHash } from 'node:crypto';
import type { ListPart, Reconciliation, UnreadableReason } from '../../shared/reconciliation/reconciliation';
import { isOtherPlace } from '../../shared/reconciliation/reconciliation';
import type { ListRow } from '../../shared/reconciliation/list';
import { listLimits, readList } from '../../shared/reconciliation/list';
import { listWords } from '../../shared/reconciliation/list.text';
import { change, count, find, insert, is } from '../platform/db';
import { contentOf, destroyFile } from '../platform/files';
import { runBatched } from '../aggregate/run-batched';
import { idFrom } from '../aggregate/hashed-id';
import type { Moment } from '../aggregate/effects';
import type { Sealer } from '../platform/seal';
import { readTable } from './spreadsheet';

export const PART = 100;
/** A file that has killed its reader so often is given up. */
const MOST_TRIES = 3;

/** How the rows of a part are sealed. */
function sealedRows(rows: readonly ListRow[], partId: string, sealer: Sealer): string {
  return sealer.seal(JSON.stringify(rows), ['listPart', partId, 'sealed']);
}

/** The rows of a part. */
export function openRows({ _id, sealed }: ListPart, sealer: Sealer): ListRow[] {
  return sealed === null ? [] : (JSON.parse(sealer.open(sealed, ['listPart', _id, 'sealed'])) as ListRow[]);
}

/** Destroys the raw file, and says so only then. */
export async function destroyUploadedFile({ _id, fileId }: Reconciliation): Promise<void> {
  if (fileId === null) return;
  await destroyFile(fileId);
  await change('reconciliation', { _id }, { set: { fileId: null } });
}

/** Nothing is left to do for it. */
export async function closeReconciliation({ _id }: Reconciliation): Promise<void> {
  await change('reconciliation', { _id }, { set: { openKey: null } });
}

async function giveUp(
  reconciliation: Reconciliation,
  unreadable: UnreadableReason,
  digest: string | null,
  { now }: Moment,
): Promise<void> {
  const { _id } = reconciliation;
  await change(
    'reconciliation',
    { _id, state: 'waiting' },
    { set: { state: 'unreadable', unreadable, digest, doneAt: now } },
  );
  await destroyUploadedFile(reconciliation);
  await closeReconciliation(reconciliation);
}

/** The rows of a list a part each, with the keyed hash of every number. */
function partsOf(rows: readonly ListRow[], list: string, sealer: Sealer): ListPart[] {
  return Array.from({ length: Math.ceil(rows.length / PART) }, (_each, part) => {
    const some = rows.slice(part * PART, (part + 1) * PART);
    const _id = `${list}.${part}`;
    return {
      _id,
      list,
      part,
      sealed: sealedRows(some, _id, sealer),
      idKeys: some.map(({ idNumber }) => sealer.keyOf(idNumber)),
    };
  });
}

/** How many of a list are not in the region's register. */
async function countUnregistered(parts: readonly ListPart[], rows: number, region: string): Promise<number> {
  let registered = 0;
  await runBatched(parts, async ({ idKeys }) => {
    const found = await find(
      'person',
      { idKey: is.oneOf(idKeys) },
      { limit: PART, fields: ['path', 'recorded'] },
    );
    registered += found.filter(({ path, recorded }) => recorded && path.includes(region)).length;
  });
  return rows - registered;
}

/** Reads one list. */
export async function readUploadedList(reconciliation: Reconciliation, moment: Moment): Promise<void> {
  const { _id, fileId, region, policyId, listOn, tries } = reconciliation;
  if (fileId === null || tries >= MOST_TRIES) return giveUp(reconciliation, 'noTable', null, moment);
  const content = await contentOf(fileId, listLimits.bytes);
  await change('reconciliation', { _id, state: 'waiting' }, { set: { tries: tries + 1 } });
  if (typeof content === 'string') return giveUp(reconciliation, content, null, moment);
  const digest = createHash('sha256').update(content).digest('hex');
  const found = await readTable(content);
  const list = 'unreadable' in found ? found : readList(found.table, listWords);
  if ('unreadable' in list) return giveUp(reconciliation, list.unreadable, digest, moment);
  const id = idFrom(region, policyId, listOn, digest);
  const parts = partsOf(list.rows, id, moment.sealer);
  // What was reconciled once stays as it was found then.
  const isKnown = (await count('reconciliation', { contentId: id, state: 'done' })) > 0;
  if (!isKnown && isOtherPlace(list.rows.length, await countUnregistered(parts, list.rows.length, region)))
    return giveUp(reconciliation, 'otherPlace', digest, moment);
  if (!isKnown) await runBatched(parts, (part) => insert('listPart', part));
  await change(
    'reconciliation',
    { _id, state: 'waiting' },
    { set: { state: 'reconciling', digest, contentId: id, people: list.rows.length, parts: parts.length } },
  );
  await destroyUploadedFile(reconciliation);
}
