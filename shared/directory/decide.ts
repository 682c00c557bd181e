/**
 * Changes of posts: days off, deputies, rosters, mergers, and who takes or leaves a post. Each gives the next
 * version of the post, or the same one where nothing changes.
 */
import type { Instant } from '../calendar/calendar';
import type { Absence, Appointment, Post, Shift } from './directory';

/**
 * A decision about a post. changed: somebody has changed the post since it was looked at; held: somebody
 * holds it.
 */
export type PostDecision<R extends 'changed' | 'held' | 'noSuchCode'> =
  { readonly after: Post } | { readonly refused: R };

function next(post: Post, change: Partial<Post>): Post {
  const after = { ...post, ...change };
  return JSON.stringify(after) === JSON.stringify(post) ? post : { ...after, version: post.version + 1 };
}

/** Sets or takes back the days off. */
export function withAbsence(post: Post, absence: Absence | null): Post {
  return next(post, { absence });
}

/** Sets or takes back the post whose people stand in. */
export function withDeputy(post: Post, deputy: string | null): Post {
  return next(post, { deputy });
}

/** Changes what a post is called and its work telephone. */
export function described(post: Post, title: string, phone: string): Post {
  return next(post, { title, phone });
}

/** The occupant leaves and another post answers from now on. */
export function mergedInto(post: Post, successor: string): Post {
  return next(post, { successor, holder: null, holderName: null, absence: null });
}

/**
 * The occupant leaves, and nobody is named for the post any more.
 * @param seen the version that was looked at: whoever has taken the post since then stays
 */
export function vacated(post: Post, seen: number): PostDecision<'changed'> {
  const after = next(post, { holder: null, holderName: null, absence: null, appointment: null });
  return after !== post && post.version !== seen ? { refused: 'changed' } : { after };
}

/**
 * Replaces the roster of a duty post.
 * @param seen the version that was looked at: turns that somebody has entered since then are not overwritten
 */
export function withRoster(post: Post, roster: readonly Shift[], seen: number): PostDecision<'changed'> {
  const after = next(post, { roster });
  return after !== post && post.version !== seen ? { refused: 'changed' } : { after };
}

/** Names somebody for a post that nobody holds; whoever was named before is not any more. */
export function named(post: Post, appointment: Appointment): PostDecision<'held'> {
  return post.holder === null ? { after: next(post, { appointment }) } : { refused: 'held' };
}

/**
 * Somebody takes the post with the code that was told to them. The same account may say the code again.
 * @returns refused for a code that is spent, too old, or said with another name; none of these can be told
 *   from another
 */
export function taken(
  post: Post,
  codeHash: string,
  name: string,
  account: string,
  now: Instant,
): PostDecision<'noSuchCode'> {
  const { appointment, holder } = post;
  if (appointment === null || appointment.codeHash !== codeHash || appointment.name !== name)
    return { refused: 'noSuchCode' };
  if (holder === account) return { after: post };
  return holder === null && now < appointment.untilAt
    ? { after: next(post, { holder: account, holderName: name, absence: null }) }
    : { refused: 'noSuchCode' };
}
