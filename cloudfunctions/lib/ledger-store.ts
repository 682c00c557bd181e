/** One change of one ledger: load or begin, decide, write where the version still holds. What it causes lies in it until it is carried out. */
import type { Entitlement } from '../../shared/entitlement/entitlement';
import { change, findOne, insert } from './db';

const TRIES = 5;

/** Writes what was decided; false when somebody was faster. */
async function write(before: Entitlement, after: Entitlement): Promise<boolean> {
  if (before.version === 0) return (await insert('entitlement', after)) === 'inserted';
  const { _id, effects, ...fields } = after;
  const was = new Map(Object.entries(before));
  const set = Object.fromEntries(
    Object.entries(fields).filter(([key, value]) => JSON.stringify(was.get(key)) !== JSON.stringify(value)),
  );
  const fresh = effects.slice(before.effects.length);
  // Set even where it looks unchanged: whoever carried out the last change's effects may have cleared it meanwhile.
  return change(
    'entitlement',
    { _id, version: before.version },
    {
      set: { ...set, effectDueAt: after.effectDueAt },
      ...(fresh.length > 0 ? { push: { effects: fresh } } : {}),
    },
  );
}

/**
 * Decides about a ledger and writes it, again from the start where somebody was faster.
 * @param decide given the ledger, or null where there is none yet; gives what it is to be, the same one where nothing changes, or null for nothing to do
 * @returns the ledger after it, or null
 * @throws when others were faster each time: whatever caused it lies where it was and is tried again
 */
export async function decideLedger(
  personId: string,
  decide: (
    ledger: Entitlement | null,
  ) => Promise<{ readonly before: Entitlement; readonly after: Entitlement } | null>,
): Promise<Entitlement | null> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const decided = await decide(await findOne('entitlement', personId));
    if (decided === null) return null;
    if (decided.after === decided.before || (await write(decided.before, decided.after)))
      return decided.after;
  }
  throw new Error(`others were faster with the ledger of ${personId}`);
}
