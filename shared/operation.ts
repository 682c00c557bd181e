/**
 * What a contract is made of: one operation, the reply it gives, and the roles that may knock.
 * The phone takes only types from here; the door (cloudfunctions/api) takes the schemas.
 */
import type * as z from 'zod/mini';

/**
 * Who knocks; a caller may hold several roles at once, and the relation to one request is checked after it is
 * loaded. guest: everybody the platform knows, with or without a record · resident 残疾人 · proxy 家属、监护人 · agent
 * 政策代理人 · cadre: on a post, also on a day off · supervisor: on a post above the villages · leader 理事长 · duty:
 * on duty at this moment, for what lies on that desk · admin 管理员: sets up organisations and posts, and sees
 * no request · browser: a browser nobody is signed in at · desk: one where a cadre is; nobody's own phone, so
 * its caller is no guest and acts for no person.
 */
export type Role =
  | 'guest'
  | 'resident'
  | 'proxy'
  | 'agent'
  | 'cadre'
  | 'supervisor'
  | 'leader'
  | 'duty'
  | 'admin'
  | 'browser'
  | 'desk';

/** Whoever works on requests: from a post of their own, or in their turn of duty. */
export const workRoles = ['cadre', 'duty'] as const satisfies readonly Role[];

/** Whoever acts for a person: themselves, or somebody they let. */
export const personRoles = ['resident', 'proxy', 'agent'] as const satisfies readonly Role[];

/** Errors every operation may give: they come from the door, not from a handler. */
export type DoorError = 'BAD_INPUT' | 'NOT_SIGNED_IN' | 'NOT_ALLOWED' | 'UNKNOWN_OPERATION' | 'INTERNAL';

/** One operation of the contract. `roles` is the authorization table's first column: no role, no entry. */
export interface Operation {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly input: z.ZodMiniType;
  readonly output: z.ZodMiniType;
  readonly errors: readonly string[];
}

/** Declares an operation and keeps its literal types. */
export function operation<const O extends Operation>(declared: O): O {
  return declared;
}

export type InputOf<O extends Operation> = z.output<O['input']>;
export type OutputOf<O extends Operation> = z.output<O['output']>;

/** What explains a refusal to a person, besides its code: a number, a day, a field's name. */
export type ErrorArgs = Readonly<Record<string, string | number>>;

/**
 * The answer to one call. `now` is the server's time (UTC, ISO): the phone's own clock decides nothing.
 * A page has to look at `ok`; words are made from `code` on the phone, for the reader's role.
 */
export type Reply<O extends Operation> =
  | { readonly ok: true; readonly now: string; readonly data: OutputOf<O> }
  | {
      readonly ok: false;
      readonly now: string;
      readonly code: O['errors'][number] | DoorError;
      readonly args: ErrorArgs;
    };
