/**
 * Claiming a record as one's own, by a code from a cadre or from afar, and how a cadre and the holder decide
 * about a claim.
 */
import { plainNumber } from '../plain-text';
import * as z from 'zod/mini';
import { day } from '../calendar/day.contract';
import { operation } from '../operation';
import { clientId, documentKey, eightDigits, personName, regionCode } from '../wire.contract';
import { isIdNumber } from './person';

const oneClaim = { personId: documentKey, claimId: documentKey };
const deciding = ['NOT_FOUND', 'NOT_ALLOWED', 'CONFLICT'] as const;

/** What the desk shows of one record: whether an account holds it, and who claims it. */
const claimsView = z.object({
  id: z.string(),
  name: z.string(),
  place: z.string(),
  held: z.boolean(),
  diedOn: z.nullable(z.string()),
  claims: z.array(
    z.object({
      id: z.string(),
      way: z.enum(['code', 'remote']),
      askedAt: z.string(),
      /** How many cadres have confirmed, and until when the holder may still object. */
      approvals: z.int(),
      objectUntilAt: z.nullable(z.string()),
      /** Whether the caller may confirm the claim. */
      mayConfirm: z.boolean(),
    }),
  ),
});
export type ClaimsView = z.output<typeof claimsView>;

const nothing = z.object({});

export const claimContract = {
  /** A cadre of the person's region gives out a code, face to face. */
  code: operation({
    name: 'claim.code',
    roles: ['cadre'],
    input: z.object({ personId: documentKey }),
    output: z.object({ code: z.string(), untilAt: z.string() }),
    errors: ['NOT_FOUND', 'FULL', 'CONFLICT'],
  }),
  /** The caller enters the code that they were given, with a name. */
  enter: operation({
    name: 'claim.enter',
    roles: ['guest'],
    input: z.object({ code: eightDigits, name: personName }),
    /** The title of the post, where the code was for a post. */
    output: z.object({
      kind: z.enum(['claim', 'grant', 'post']),
      personId: z.nullable(z.string()),
      title: z.nullable(z.string()),
    }),
    errors: ['NO_SUCH_CODE', 'TOO_MANY_TRIES', 'ALREADY_KNOWN', 'TOO_MUCH', 'FULL', 'CONFLICT'],
  }),
  /** A claim from afar. The answer is the same whether or not the claim matches a record. */
  ask: operation({
    name: 'claim.ask',
    roles: ['guest'],
    input: z.object({
      clientId,
      name: personName,
      idNumber: z.string().check(z.overwrite(plainNumber), z.refine(isIdNumber)),
      phoneCode: z.string().check(z.minLength(1), z.maxLength(200)),
    }),
    output: z.object({ untilAt: z.string() }),
    errors: ['TOO_MANY_TRIES', 'NO_PHONE', 'NO_WECHAT'],
  }),
  /**
   * The caller's own claims that wait for a decision, and the claims of others to a record that the caller
   * holds.
   */
  mine: operation({
    name: 'claim.mine',
    roles: ['guest'],
    input: nothing,
    output: z.object({
      waiting: z.array(z.object({ way: z.enum(['code', 'remote']), untilAt: z.string() })),
      against: z.array(z.object({ personId: z.string(), claimId: z.string(), objectUntilAt: z.string() })),
    }),
    errors: [],
  }),
  of: operation({
    name: 'claim.of',
    roles: ['cadre'],
    input: z.object({ personId: documentKey }),
    output: claimsView,
    errors: ['NOT_FOUND'],
  }),
  confirm: operation({
    name: 'claim.confirm',
    roles: ['cadre'],
    input: z.object(oneClaim),
    output: claimsView,
    errors: [...deciding, 'ALREADY_KNOWN'],
  }),
  refuse: operation({
    name: 'claim.refuse',
    roles: ['cadre'],
    input: z.object(oneClaim),
    output: claimsView,
    errors: deciding,
  }),
  object: operation({
    name: 'claim.object',
    roles: ['resident'],
    input: z.object(oneClaim),
    output: nothing,
    errors: deciding,
  }),
  /** Gives up, on this phone, the caller's own record. */
  release: operation({
    name: 'claim.release',
    roles: ['guest'],
    input: z.object({ personId: documentKey }),
    output: nothing,
    errors: deciding,
  }),
  die: operation({
    name: 'claim.die',
    roles: ['cadre'],
    input: z.object({ personId: documentKey, on: day }),
    output: claimsView,
    errors: [...deciding, 'BAD_DAYS'],
  }),
  move: operation({
    name: 'claim.move',
    roles: ['cadre'],
    input: z.object({ personId: documentKey, region: regionCode }),
    output: claimsView,
    errors: [...deciding, 'NO_SUCH_PLACE'],
  }),
} as const;
