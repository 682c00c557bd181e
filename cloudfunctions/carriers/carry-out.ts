/**
 * The carriers by kind of document. The functions know this list, so that the features need not know each
 * other. A carrier is loaded when an effect is first due for it.
 */
import type { Carriers } from '../aggregate/effects';
import { carryOutBy } from '../aggregate/effects';

export const carriers: Omit<Carriers, 'notice'> = {
  request: async () => (await import('./request')).requestCarrier,
  person: async () => (await import('./person')).personCarrier,
  entitlement: async () => (await import('./entitlement')).ledgerCarrier,
};

/**
 * Carries out every effect of a document that is due. Messages are no part of it: nobody who presses a button waits
 * for WeChat, so the timer alone sends them.
 */
export const carryOut = carryOutBy({
  ...carriers,
  notice: () => Promise.reject(new Error('messages are sent by the timer alone')),
});
