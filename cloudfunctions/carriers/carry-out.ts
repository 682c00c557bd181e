/**
 * The carriers by kind of document. The functions know this list, so that the features need not know each
 * other. A carrier is loaded when an effect is first due for it.
 */
import type { Carriers } from '../aggregate/effects';
import { carryOutBy } from '../aggregate/effects';

const carriers: Carriers = {
  request: async () => (await import('./request')).requestCarrier,
  person: async () => (await import('./person')).personCarrier,
  entitlement: async () => (await import('./entitlement')).ledgerCarrier,
};

/** Carries out every effect of a document that is due. */
export const carryOut = carryOutBy(carriers);
