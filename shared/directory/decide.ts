/**
 * Changes of posts: days off, deputies, rosters, mergers, and who takes or leaves a post. Each function gives
 * the next version of the post, or the same object where nothing changes.
 */
import { isSameName } from '../plain-text';
import type { Instant } from '../calendar/calendar';
import type { Absence, Appointment, Post, Shift } from './directory';

/**
 * A decision about a post. changed: somebody else has changed the post since the caller looked at it; held:
 * the post has a holder; noSuchCode: see `taken`.
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

/** Sets the deputy post, whose occupant stands in, or takes it back. */
export function withDeputy(post: Post, deputy: string | null): Post {
  return next(post, { deputy });
}

/**
 * Names the post that answers what people say about the product, on the post of a province's 理事长; null takes it
 * back.
 * @param seen the version that the caller looked at; what somebody else has named since then stays
 */
export function withProductPost(chair: Post, post: string | null, seen: number): PostDecision<'changed'> {
  if ((chair.productPost ?? null) === post) return { after: chair };
  return chair.version === seen ? { after: next(chair, { productPost: post }) } : { refused: 'changed' };
}

/** Changes the title of a post and its work telephone. */
export function described(post: Post, title: string, phone: string): Post {
  return next(post, { title, phone });
}

/** Merges a post into another, which answers from now on. The holder leaves the post. */
export function mergedInto(post: Post, successor: string): Post {
  return next(post, { successor, holder: null, holderName: null, absence: null });
}

/**
 * Vacates a post: the holder leaves, and nobody is named for it any more.
 * @param seen the version that the caller looked at; a person who has taken the post since then stays
 */
export function vacated(post: Post, seen: number): PostDecision<'changed'> {
  const after = next(post, { holder: null, holderName: null, absence: null, appointment: null });
  return after !== post && post.version !== seen ? { refused: 'changed' } : { after };
}

/**
 * Replaces the roster of a duty post.
 * @param seen the version that the caller looked at; turns that somebody has entered since then are not
 *   overwritten
 */
export function withRoster(post: Post, roster: readonly Shift[], seen: number): PostDecision<'changed'> {
  const after = next(post, { roster });
  return after !== post && post.version !== seen ? { refused: 'changed' } : { after };
}

/** Names a person for a post that nobody holds. A person who was named before is no longer named. */
export function named(post: Post, appointment: Appointment): PostDecision<'held'> {
  return post.holder === null ? { after: next(post, { appointment }) } : { refused: 'held' };
}

/**
 * A person takes the post with the code that they were told. The same account may enter the code again.
 * @returns refused for a code that is spent, too old, or given with another name; the caller cannot tell
 *   these apart
 */
export function taken(
  post: Post,
  codeHash: string,
  name: string,
  account: string,
  now: Instant,
): PostDecision<'noSuchCode'> {
  const { appointment, holder } = post;
  if (appointment === null || appointment.codeHash !== codeHash || !isSameName(appointment.name, name))
    return { refused: 'noSuchCode' };
  if (holder === account) return { after: post };
  return holder === null && now < appointment.untilAt
    ? { after: next(post, { holder: account, holderName: name, absence: null }) }
    : { refused: 'noSuchCode' };
}
