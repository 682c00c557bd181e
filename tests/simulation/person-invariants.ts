/**
 * What the world owes about persons once everything that was begun is done: who holds a record, what was
 * caused by it, and by what.
 */
import { walkedOver, walkOf } from '../../cloudfunctions/audit/chain';
import type { MemoryStore } from './memory-store';

function demand(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/**
 * Everything that changes of persons have caused: nothing is left to do, every notice and task has a change
 * in the audit that caused it.
 */
export function demandPersonsQuiet(store: MemoryStore, now: string): void {
  const audit = store.all('audit');
  const inOrder = [...audit].sort((one, other) => (one._id < other._id ? -1 : 1));
  demand(!inOrder.reduce(walkedOver, walkOf('')).isBroken, 'a chain of the audit is broken');
  for (const person of store.all('person')) {
    const { _id, effects, attempts, effectDueAt, wakeAt, holder, grants, diedOn } = person;
    demand(
      effects.length + attempts.length === 0 && effectDueAt === null,
      `${_id} has effects left: ${JSON.stringify(effects)}`,
    );
    demand(wakeAt === null || wakeAt > now, `time has not been at ${_id}, due ${String(wakeAt)}`);
    demand(diedOn === null || (holder === null && grants.length === 0), `${_id} is dead and acted for`);
    const claims = person.claims.map(({ id }) => id);
    const onDesks = store
      .all('task')
      .filter((task) => task.kind === 'claim' && task.personId === _id && task.desk !== null);
    demand(
      onDesks.every((task) => claims.some((id) => task._id.includes(id))),
      `a claim to ${_id} is over and still lies on a desk`,
    );
  }
  const holders = store
    .all('person')
    .flatMap(({ holder, recorded }) => (holder === null || !recorded ? [] : [holder]));
  demand(new Set(holders).size === holders.length, `somebody holds two records: ${holders.join(', ')}`);
  for (const { _id, kind, personId, code } of store.all('notice')) {
    if (kind !== 'record' || code === 'grantEnding') continue;
    const [, version = ''] = _id.slice(personId.length).split('.');
    demand(
      audit.some((entry) => entry.cause.startsWith(`${personId}.${version}.`)),
      `nothing caused the notice ${_id}`,
    );
  }
}

/** What a person's change has put on desks, by the ids it may have. */
export function causedByPersons(store: MemoryStore): (taskId: string) => boolean {
  const persons = store.all('person').map(({ _id }) => _id);
  const changes = store.all('audit').map(({ cause }) => cause.split('.').slice(0, 2).join('.'));
  return (taskId) =>
    persons.some((id) => taskId.startsWith(`${id}.claim.`) || taskId.startsWith(`${id}.dispute.`)) ||
    changes.some((change) => taskId.startsWith(`${change}.`));
}
