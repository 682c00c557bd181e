/**
 * Who the caller is, for whom they may act, and which posts they occupy. All of it is looked up from the
 * account that the platform vouches for.
 */
import * as z from 'zod/mini';
import { operation, personRoles } from '../operation';
import { accessNeedsView } from '../person/access.contract';
import { scopes } from '../person/person';

export const sessionView = z.object({
  /** Distinguishes accounts on one phone, and identifies the account to nobody. */
  account: z.string(),
  persons: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      place: z.string(),
      phone: z.string(),
      relation: z.nullable(z.string()),
      /** What the person has allowed the caller to do and to see; null for the caller's own record. */
      scopes: z.nullable(z.array(z.enum(scopes))),
      /** How many policies are owed to the person, as far as the caller may see their entitlements. */
      owed: z.int(),
      /** False for a person who asked without a record and has still to be found in the register. */ recorded:
        z.boolean(),
      /** The access needs, of the caller alone; null until stated. */ access: z.nullable(accessNeedsView),
    }),
  ),
  posts: z.array(
    z.object({ id: z.string(), title: z.string(), name: z.nullable(z.string()), place: z.string() }),
  ),
  /** The organisations for which the caller sets up posts. */
  administers: z.array(z.object({ code: z.string(), title: z.string() })),
  /** The posts that the caller holds and is away from today, with the last day off. */
  away: z.array(z.object({ title: z.string(), untilOn: z.string() })),
  /** Whether this is an office computer at which somebody is signed in. */
  atDesk: z.boolean(),
  /** How many notices are unread, at most 100. */
  unread: z.int(),
});
export type SessionView = z.output<typeof sessionView>;

export const sessionContract = {
  get: operation({
    name: 'session.get',
    roles: ['guest', ...personRoles, 'cadre', 'admin', 'desk'],
    input: z.object({}),
    output: sessionView,
    errors: [],
  }),
} as const;
