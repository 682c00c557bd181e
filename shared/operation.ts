/**
 * What a contract consists of: operations, each with its input, its output and the roles that may call it.
 * The phone takes only types from here; the API entry (cloudfunctions/api) takes the schemas.
 */
import type * as z from 'zod/mini';

/**
 * The roles of a caller, who may have several at once; the relation to one request is checked after the
 * request is loaded. guest: everybody the platform knows, with or without a record · resident 残疾人 · proxy
 * 家属、监护人 · agent 政策代理人 · cadre: holds or occupies a post, also on a day off · supervisor: on a post above the
 * villages · leader 理事长 · duty: on duty at this moment, for what lies on that desk · admin 管理员: sets up
 * organisations and posts, and sees no request · browser: a browser at which nobody is signed in · desk: a
 * browser at which a cadre is signed in; it is nobody's own phone, so its caller is no guest and acts for no
 * person.
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

/** The roles that work on requests: from a post of their own, or in their turn of duty. */
export const workRoles = ['cadre', 'duty'] as const satisfies readonly Role[];

/** The roles that act for a person: the person, or a proxy. */
export const personRoles = ['resident', 'proxy', 'agent'] as const satisfies readonly Role[];

/** The errors that every operation may give. The API entry gives them, not a handler. */
export type DoorError = 'BAD_INPUT' | 'NOT_SIGNED_IN' | 'NOT_ALLOWED' | 'UNKNOWN_OPERATION' | 'INTERNAL';

/**
 * One operation of the contract. `roles` is the first column of the authorization table: a caller with none
 * of these roles is refused.
 */
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

/** What explains a refusal to the reader besides its code: a number, a day, or a field's name. */
export type ErrorArgs = Readonly<Record<string, string | number>>;

/**
 * The answer to one call. `now` is the server's time (UTC, ISO), because the phone's own clock is never used
 * to decide anything. A page has to check `ok`; the phone makes the words from `code`, for the reader's role.
 */
export type Reply<O extends Operation> =
  | { readonly ok: true; readonly now: string; readonly data: OutputOf<O> }
  | {
      readonly ok: false;
      readonly now: string;
      readonly code: O['errors'][number] | DoorError;
      readonly args: ErrorArgs;
    };
