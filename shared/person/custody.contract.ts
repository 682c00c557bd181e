/**
 * The cards that an agent keeps for a person. Both sides confirm when a card is handed over and when it is
 * returned.
 */
import * as z from 'zod/mini';
import { operation, personRoles } from '../operation';
import { cardKinds } from './person';
import { clientId, documentKey } from '../wire.contract';

const what = z.enum(cardKinds);
const one = z.object({ personId: documentKey, cardId: documentKey });

const ledger = z.object({
  /** The name of the person whose cards these are. */
  name: z.string(),
  /** The cards that are out now. */
  cards: z.array(
    z.object({
      id: z.string(),
      what,
      name: z.string(),
      handedAt: z.string(),
      takenAt: z.nullable(z.string()),
      givenBackAt: z.nullable(z.string()),
      /** Whether the caller keeps the card. */ mine: z.boolean(),
    }),
  ),
  /** The past steps, newest first, at most a hundred. */
  past: z.array(
    z.object({
      act: z.enum(['cardHanded', 'cardTaken', 'cardGivenBack', 'cardBack']),
      at: z.string(),
      what,
      name: z.string(),
    }),
  ),
});
export type Ledger = z.output<typeof ledger>;

const errors = ['NOT_FOUND', 'CONFLICT'] as const;

export const custodyContract = {
  /**
   * The person and a cadre of the region see all cards; an agent sees those that they keep, even after their
   * grant has ended.
   */
  list: operation({
    name: 'custody.list',
    roles: ['guest', ...personRoles, 'cadre'],
    input: z.object({ personId: documentKey }),
    output: ledger,
    errors: ['NOT_FOUND'],
  }),
  hand: operation({
    name: 'custody.hand',
    roles: ['resident', 'cadre'],
    input: z.object({ personId: documentKey, clientId, grantId: documentKey, what }),
    output: ledger,
    errors: [...errors, 'FULL'],
  }),
  take: operation({ name: 'custody.take', roles: ['guest'], input: one, output: ledger, errors }),
  giveBack: operation({ name: 'custody.giveBack', roles: ['guest'], input: one, output: ledger, errors }),
  receiveBack: operation({
    name: 'custody.receiveBack',
    roles: ['resident', 'cadre'],
    input: one,
    output: ledger,
    errors,
  }),
} as const;
