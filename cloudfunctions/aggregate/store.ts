/**
 * Changes of one document, for every kind of document that has a version: loads it, decides, and writes what
 * is different where the version still holds. A call that finds that another call was faster decides again.
 */
import type { Documents } from '../platform/db';
import { change, findOne, insert } from '../platform/db';

/** The kinds of documents that are changed by decisions. */
export type AggregateName =
  'request' | 'person' | 'entitlement' | 'post' | 'parameter' | 'reconciliation' | 'permit' | 'notice';

/** How often a change is decided before the caller is told that other calls were faster each time. */
const ATTEMPTS = 5;

/**
 * Fields to which a change only adds entries; other calls remove entries from them without changing the
 * version.
 */
const growing = ['events', 'effects'];

/** Fields that decisions never change; only the code that carries out effects changes them. */
const ofEffects = ['attempts', 'recipients', 'effectDueAt'];

/**
 * The result of a decision: the document after it (the next version, or the same where nothing changes), or
 * the reason why it was refused.
 */
export type Decision<D, R extends string> = { readonly after: D } | { readonly refused: R };

/** The result of a change; `conflict` where other calls were faster each time. */
export type Changed<D, R extends string> = { readonly after: D } | { readonly refused: R | 'conflict' };

function listAt(document: object, field: string): readonly unknown[] {
  const list: unknown = Object.entries(document).find(([key]) => key === field)?.[1];
  return Array.isArray(list) ? list : [];
}

/**
 * Writes a document where the version before still holds. Where the version has not changed, nothing is
 * written.
 * @param before null for a document that is not stored yet
 * @returns false when another call was faster
 */
export async function write<N extends AggregateName>(
  name: N,
  before: Documents[N] | null,
  after: Documents[N],
): Promise<boolean> {
  if (after.version === (before?.version ?? 0)) return true;
  if (before === null) return (await insert(name, after)) === 'inserted';
  const was = new Map(Object.entries(before));
  const set = Object.entries(after).filter(
    ([field, value]) =>
      ![...growing, ...ofEffects].includes(field) && JSON.stringify(was.get(field)) !== JSON.stringify(value),
  );
  const push = growing
    .map((field) => [field, listAt(after, field).slice(listAt(before, field).length)] as const)
    .filter(([, added]) => added.length > 0);
  // `effectDueAt` is set with new effects even where it looks unchanged, because the call that carried out
  // the last effects may have cleared it meanwhile.
  const due =
    push.some(([field]) => field === 'effects') && 'effectDueAt' in after
      ? { effectDueAt: after.effectDueAt }
      : {};
  return change(
    name,
    { _id: before._id, version: before.version },
    { set: { ...Object.fromEntries(set), ...due }, push: Object.fromEntries(push) },
  );
}

/**
 * Decides about a document and writes it; where another call was faster, it starts again.
 * @param decide is given the document as it stands, or null where there is none
 * @returns the decision, or `conflict` where other calls were faster each time
 */
export async function changeDocument<N extends AggregateName, R extends string>(
  name: N,
  id: string,
  decide: (before: Documents[N] | null) => Decision<Documents[N], R> | Promise<Decision<Documents[N], R>>,
): Promise<Changed<Documents[N], R>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await findOne(name, id);
    const decision = await decide(before);
    if ('refused' in decision || (await write(name, before, decision.after))) return decision;
  }
  return { refused: 'conflict' };
}
