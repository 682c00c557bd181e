/**
 * Signing in at an office computer: the browser asks, the cadre confirms on their phone, and sees where they
 * are signed in.
 */
import * as z from 'zod/mini';
import { operation, workRoles } from '../operation';
import { clientId, eightDigits } from '../wire.contract';

const sessionKey = z.string().check(z.minLength(1), z.maxLength(40));

/**
 * Where somebody is signed in. Nothing tells one computer from another but the time, and which is this one.
 */
const desksView = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      confirmedAt: z.string(),
      seenAt: z.string(),
      /** The one that asks. */ here: z.boolean(),
    }),
  ),
});
export type DesksView = z.output<typeof desksView>;

export const deskContract = {
  /** A code for a browser nobody is signed in at. It takes the place of an earlier one there. */
  begin: operation({
    name: 'desk.begin',
    roles: ['browser'],
    input: z.object({ clientId }),
    output: z.object({ code: z.string(), untilAt: z.string() }),
    errors: [],
  }),
  /** What became of it. */
  state: operation({
    name: 'desk.state',
    roles: ['browser', 'desk'],
    input: z.object({ clientId }),
    output: z.object({ state: z.enum(['waiting', 'open', 'over']) }),
    errors: [],
  }),
  /** On the cadre's own phone: a computer never lets another one in. */
  confirm: operation({
    name: 'desk.confirm',
    roles: [...workRoles, 'admin'],
    input: z.object({ code: eightDigits }),
    output: desksView,
    errors: ['NO_SUCH_CODE', 'TOO_MANY_TRIES'],
  }),
  list: operation({
    name: 'desk.list',
    roles: ['guest', 'desk'],
    input: z.object({}),
    output: desksView,
    errors: [],
  }),
  /**
   * Ends one of one's own by its id, the one at this computer (`here`), or all of them (`all`). What is not
   * there is over already.
   */
  end: operation({
    name: 'desk.end',
    roles: ['guest', 'desk'],
    input: z.object({ which: sessionKey }),
    output: desksView,
    errors: [],
  }),
} as const;
