/**
 * Who carries out the effects of which documents. The functions know this list; the features do not know each
 * other.
 */
import type { Carriers } from './aggregate/effects';
import { carryOutBy } from './aggregate/effects';
import { ledgerCarrier } from './entitlement/effects';
import { personCarrier } from './person/effects';
import { requestCarrier } from './request/effects';

const carriers: Carriers = { request: requestCarrier, person: personCarrier, entitlement: ledgerCarrier };

/** Carries out every effect of a document that is due. */
export const carryOut = carryOutBy(carriers);
