/**
 * Signing in at an office computer: the browser asks, the cadre confirms on their phone, and sees where they
 * are signed in.
 */
import * as z from 'zod/mini';
import { operation, workRoles } from '../operation';
import { clientId, eightDigits } from '../wire.contract';

const sessionKey = z.string().check(z.minLength(1), z.maxLength(40));

/**
 * Where a cadre is signed in. Only the times, and which session is the calling one, distinguish the
 * computers.
 */
const desksView = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      confirmedAt: z.string(),
      seenAt: z.string(),
      /** Whether this session is the calling one. */ here: z.boolean(),
    }),
  ),
});
export type DesksView = z.output<typeof desksView>;

export const deskContract = {
  /** A code for a browser at which nobody is signed in. It replaces an earlier code there. */
  begin: operation({
    name: 'desk.begin',
    roles: ['browser'],
    input: z.object({ clientId }),
    output: z.object({ code: z.string(), untilAt: z.string() }),
    errors: [],
  }),
  /** What became of the session that was asked for. */
  state: operation({
    name: 'desk.state',
    roles: ['browser', 'desk'],
    input: z.object({ clientId }),
    output: z.object({ state: z.enum(['waiting', 'open', 'over']) }),
    errors: [],
  }),
  /** Confirms a session on the cadre's own phone. A signed-in computer cannot sign another one in. */
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
   * Ends one of the caller's sessions by its id, the one at this computer (`here`), or all of them (`all`). A
   * session that does not exist counts as ended.
   */
  end: operation({
    name: 'desk.end',
    roles: ['guest', 'desk'],
    input: z.object({ which: sessionKey }),
    output: desksView,
    errors: [],
  }),
} as const;
