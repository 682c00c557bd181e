/**
 * Who calls, and what that allows them: the persons that the caller may act for and the posts that they
 * occupy give their roles and the part of the country from which their lists may draw. The caller's relation
 * to one request is in request/relations.ts.
 */
import type { Post } from '../directory/directory';
import { supervisingRoles } from '../directory/directory';
import type { Role } from '../operation';
import type { Grant, Person } from '../person/person';
import type { Confirmed, DeskSession } from './desk-session';

/** One person that the caller may act for. `proxy` is the grant; null where the caller is the person. */
export interface ActsFor {
  readonly person: Person;
  readonly proxy: Grant | null;
}

/** A browser that calls, and the last desk session that was asked for there. */
export type AtDesk = { readonly browser: string } & (
  | { readonly isSignedIn: true; readonly session: Confirmed }
  | { readonly isSignedIn: false; readonly session: DeskSession | null }
);

export interface Caller {
  /**
   * The caller's account. For a browser at which nobody is signed in, it is the browser's own id, which is no
   * account.
   */
  readonly account: string;
  /** Null on a phone, which acts for its own account. */
  readonly desk: AtDesk | null;
  readonly actsFor: readonly ActsFor[];
  /** The posts that the caller occupies now. What they may do follows from these. */
  readonly posts: readonly Post[];
  /** The posts that the caller holds, also on a day off, which allows them to end the day off. */
  readonly held: readonly Post[];
  /** The posts on which the caller is 管理员: there they look after posts and see no requests or records. */
  readonly administers: readonly Post[];
}

function rolesOn({ role }: Post): Role[] {
  switch (role) {
    case 'chair':
      return ['supervisor', 'leader'];
    case 'rehabilitation':
    case 'education':
    case 'rights':
    case 'publicity':
    case 'membership':
      return ['supervisor'];
    case 'duty':
      return ['duty'];
    case 'admin':
      return ['admin'];
    case 'liaison':
    case 'deputyChair':
      return [];
  }
}

/** The roles that a caller has at this moment. */
export function rolesOf({ desk, actsFor, posts, held, administers }: Caller): Role[] {
  if (desk?.isSignedIn === false) return ['browser'];
  const asPerson = actsFor.map(({ proxy }): Role =>
    proxy === null ? 'resident' : proxy.kind === 'agent' ? 'agent' : 'proxy',
  );
  const asCadre: Role[] = [...posts, ...held].some(({ role }) => role !== 'duty') ? ['cadre'] : [];
  return [
    desk === null ? 'guest' : 'desk',
    ...asPerson,
    ...asCadre,
    ...[...posts, ...administers].flatMap(rolesOn),
  ];
}

/** Whether the occupant of a post supervises. */
export function supervises({ role }: Post): boolean {
  return supervisingRoles.some((one) => one === role);
}

/**
 * Whether a post sees everything in its region. A deputy chair or a duty post sees only what lies on its
 * desk.
 */
export function answersForRegion({ role }: Post): boolean {
  return role !== 'deputyChair' && role !== 'duty';
}

/** What a caller's lists, counts and searches may draw from: desks and regions. */
export interface Scope {
  /** The desks of the caller's posts. */
  readonly desks: readonly string[];
  /** The regions for which these posts answer. */
  readonly regions: readonly string[];
}

/**
 * What a caller's lists, counts and searches may draw from. The query has to exclude requests that accuse the
 * caller in addition.
 */
export function scopeOf(caller: Caller): Scope {
  return {
    desks: caller.posts.map((post) => post._id),
    regions: [...new Set(caller.posts.filter(answersForRegion).map((post) => post.region))],
  };
}

/** Whether a person or place lies in a region for which one of the caller's posts answers. */
export function isOfRegion({ path }: { readonly path: readonly string[] }, caller: Caller): boolean {
  const { regions } = scopeOf(caller);
  return path.some((code) => regions.includes(code));
}
