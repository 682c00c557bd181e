/**
 * Who calls, and what that lets them do: the persons they may act for and the posts they stand on give their
 * roles and the part of the country that their lists may draw from. How a caller stands to one request is in
 * request/relations.ts.
 */
import type { Post } from '../directory/directory';
import { supervisingRoles } from '../directory/directory';
import type { Role } from '../operation';
import type { Grant, Person } from '../person/person';
import type { Confirmed, DeskSession } from './desk-session';

/** One person the caller may act for; by a grant where it is not themselves. */
export interface ActsFor {
  readonly person: Person;
  readonly proxy: Grant | null;
}

/** A browser that calls, and the last session asked for there. */
export type AtDesk = { readonly browser: string } & (
  | { readonly isSignedIn: true; readonly session: Confirmed }
  | { readonly isSignedIn: false; readonly session: DeskSession | null }
);

export interface Caller {
  /** At a browser nobody is signed in at, the browser's own id, which is nobody's account. */
  readonly account: string;
  /** Null on a phone, which is its account's own. */
  readonly desk: AtDesk | null;
  readonly actsFor: readonly ActsFor[];
  /** Where the caller stands now: what they may do comes from these. */
  readonly posts: readonly Post[];
  /** The caller's own posts, also on a day off: enough to take the day off back. */
  readonly held: readonly Post[];
  /** Where the caller stands as 管理员: looks after posts, and sees nobody's requests or records. */
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

/** The roles a caller holds at this moment. */
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

/** Whether one supervises from a post. */
export function supervises({ role }: Post): boolean {
  return supervisingRoles.some((one) => one === role);
}

/**
 * Posts that answer for a region see all of it; whoever only stands in, or is on duty tonight, sees what lies
 * on their desk.
 */
export function answersForRegion({ role }: Post): boolean {
  return role !== 'deputyChair' && role !== 'duty';
}

/** What a caller's lists, counts and searches may draw from. */
export interface Scope {
  /** The desks of the caller's posts. */
  readonly desks: readonly string[];
  /** The regions these posts answer for. */
  readonly regions: readonly string[];
}

/** What a caller's lists, counts and searches may draw from, beside that nothing complains of the caller. */
export function scopeOf(caller: Caller): Scope {
  return {
    desks: caller.posts.map((post) => post._id),
    regions: [...new Set(caller.posts.filter(answersForRegion).map((post) => post.region))],
  };
}

/** Whether a person or place lies where one of the caller's posts answers. */
export function isOfRegion({ path }: { readonly path: readonly string[] }, caller: Caller): boolean {
  const { regions } = scopeOf(caller);
  return path.some((code) => regions.includes(code));
}
