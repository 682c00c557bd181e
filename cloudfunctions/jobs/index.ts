/**
 * The function for heavy work, apart from the `api` and `timer` functions: only this one loads the libraries
 * that read spreadsheets. The platform's timer calls it, possibly late, twice or never. Every piece of work
 * that has begun is recorded in a document, so that the next firing goes on from there.
 */
import { carryOut } from '../carriers/carry-out';
import { loggedFiring } from '../platform/log';
import { firedTrigger } from '../platform/identity';
import { sealerFrom } from '../platform/seal';
import { reconcileDue } from '../reconciliation/reconcile';

// The function refuses to start with missing or default keys: no person can be found without them.
const sealer = sealerFrom(process.env);

/** The cloud function. It refuses every call that is not from the platform's own timer. */
export async function main(event: unknown, context: unknown): Promise<object> {
  firedTrigger(event, context, ['jobs']);
  return loggedFiring('jobs.run', () => reconcileDue({ now: new Date().toISOString(), sealer, carryOut }));
}
