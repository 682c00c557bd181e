/**
 * Who I am, for whom I may act, and where I stand. Everything here is looked up from the account that the
 * platform vouches for.
 */
import * as z from 'zod/mini';
import { operation, personRoles } from '../operation';
import { accessNeedsView } from '../person/access.contract';

export const sessionView = z.object({
  /** Tells this account from another on one phone, and names it to nobody. */
  account: z.string(),
  persons: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      place: z.string(),
      phone: z.string(),
      relation: z.nullable(z.string()),
      /** False for somebody who asked without a record and is still to be found in it. */ recorded:
        z.boolean(),
      /** What is convenient, of oneself alone; null until said. */ access: z.nullable(accessNeedsView),
    }),
  ),
  posts: z.array(
    z.object({ id: z.string(), title: z.string(), name: z.nullable(z.string()), place: z.string() }),
  ),
  /** The organisations I set up posts for. */
  administers: z.array(z.object({ code: z.string(), title: z.string() })),
  /** My own posts on which I do not stand today, with the last day off. */
  away: z.array(z.object({ title: z.string(), untilOn: z.string() })),
  /** Whether this is an office computer that somebody signed in at. */
  atDesk: z.boolean(),
  /** At most 100. */
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
