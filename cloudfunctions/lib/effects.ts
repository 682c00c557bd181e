/**
 * Carries out what a change caused elsewhere. Every effect lies in its document until it is done; its results
 * have derived ids, so doing it twice changes nothing. The handler tries at once, the timer sweeps what is
 * left.
 */
import { change } from './db';

/** A document with effects in it. */
interface Causing<E> {
  readonly _id: string;
  readonly version: number;
  readonly effects: readonly E[];
}

/**
 * Carries out every effect of a document that is due, and takes them out of it.
 * @returns how many were done; what failed stays in the document for the next sweep
 */
export async function carryOutAll<E extends { readonly id: string; readonly dueAt: string }>(
  name: 'request' | 'person' | 'entitlement',
  document: Causing<E>,
  now: string,
  perform: (effect: E) => Promise<void>,
): Promise<number> {
  const { _id, version, effects } = document;
  const due = effects.filter(({ dueAt }) => dueAt <= now);
  const results = await Promise.allSettled(due.map(perform));
  const done = due.filter((_effect, index) => results[index]?.status === 'fulfilled').map(({ id }) => id);
  for (const result of results)
    if (result.status === 'rejected')
      console.error('an effect failed and will be tried again', _id, result.reason);
  // With an effect goes whom it was to tell (telling.ts); a person's effects name their accounts themselves.
  const pull = { effects: done, ...(name === 'person' ? {} : { recipients: done }) };
  // `effectDueAt` may be early, never late: it is cleared only where nobody has changed the document since.
  const all = done.length === effects.length;
  const cleared = all && (await change(name, { _id, version }, { pull, set: { effectDueAt: null } }));
  if (!cleared && done.length > 0) await change(name, { _id }, { pull });
  return done.length;
}
