/** What the world owes about ledgers once everything that was begun is done. */
import type { MemoryStore } from './memory-store';

function demand(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/**
 * Nothing is left to do; what lies on desks is what the ledgers say, no more and no less; and what is pursued
 * is in the hands of a request that is open.
 */
export function demandLedgersQuiet(store: MemoryStore): void {
  const open = store.all('task').filter(({ kind, desk }) => kind === 'owed' && desk !== null);
  const wanted: string[] = [];
  for (const { _id, effects, attempts, recipients, effectDueAt, rows, owedKey } of store.all('entitlement')) {
    demand(
      effects.length + attempts.length + recipients.length === 0 && effectDueAt === null,
      `the ledger of ${_id} has effects left: ${JSON.stringify(effects)}`,
    );
    demand(
      store.one('person', _id)?.diedOn === null || rows.length === 0,
      `${_id} is dead and owed something`,
    );
    demand(
      new Set(rows.map(({ policyId }) => policyId)).size === rows.length,
      `the ledger of ${_id} has two rows of one policy`,
    );
    const owed = rows.filter(({ status }) => status === 'owed');
    demand(
      (owedKey === null) === (owed.length === 0),
      `the ledger of ${_id} is found by ${String(owedKey)} though ${owed.length} are owed`,
    );
    for (const { policyId, status, desk, requestId, evidence } of rows) {
      const request = requestId === null ? null : store.one('request', requestId);
      demand(
        requestId === null ||
          (request?.state !== 'closed' && request?.policy?.id === policyId && request.personId === _id),
        `${policyId} of ${_id} is pursued by ${String(requestId)}, which is over or about something else`,
      );
      demand(
        (status === 'owed') === (desk !== null) || (status === 'owed' && requestId !== null),
        `${policyId} of ${_id} is ${status} and lies on ${desk === null ? 'no desk' : desk.post}`,
      );
      demand(
        (status === 'had') === (evidence !== null),
        `${policyId} of ${_id} is ${status} by ${JSON.stringify(evidence)}`,
      );
      if (desk !== null) wanted.push(desk.task);
    }
  }
  demand(
    open.every(({ _id }) => wanted.includes(_id)) &&
      wanted.every((task) => open.some(({ _id }) => _id === task)),
    `owed by the ledgers: ${wanted.join(', ')}; on desks: ${open.map(({ _id }) => _id).join(', ')}`,
  );
}

/** Whether a ledger has put a task on a desk or told somebody, by the ids it may have. */
export function causedByLedgers(store: MemoryStore): (id: string) => boolean {
  const ledgers = store.all('entitlement').map(({ _id }) => _id);
  return (id) =>
    ledgers.some((personId) => id.startsWith(`${personId}.owed.`) || id.startsWith(`${personId}.ledger.`));
}
