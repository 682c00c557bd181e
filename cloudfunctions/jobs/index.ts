/**
 * What is heavy, away from the doors: the libraries that read spreadsheets live here alone. Called by the
 * platform's timer, possibly late, twice or never; whatever it has begun lies in a document, so that the next
 * firing goes on there.
 */
import { carryOut } from '../carriers/carry-out';
import { loggedFiring } from '../platform/log';
import { firedTrigger } from '../platform/identity';
import { sealerFrom } from '../platform/seal';
import { reconcileDue } from '../reconciliation/reconcile';

// Boot refuses missing or default keys: nobody is found without them.
const sealer = sealerFrom(process.env);

/** The cloud function. Refuses everything that is not the platform's own timer. */
export async function main(event: unknown, context: unknown): Promise<object> {
  firedTrigger(event, context, ['jobs']);
  return loggedFiring('jobs.run', () => reconcileDue({ now: new Date().toISOString(), sealer, carryOut }));
}
