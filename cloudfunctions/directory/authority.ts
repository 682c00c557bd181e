/** Which posts a caller may change. */
import type { Post } from '../../shared/directory/directory';
import { Refused } from '../call/refused';
import { findOne } from '../platform/db';
import type { Caller } from '../../shared/session/caller';

/** Whether the caller occupies a post, or holds it and is away. */
export function isOwn({ posts, held, administers }: Caller, id: string): boolean {
  return [...posts, ...held, ...administers].some(({ _id }) => _id === id);
}

/**
 * Whether the caller may look after a post: it is the caller's own, or it belongs to a place that the caller
 * leads. A leader looks after every post of the place except those of the 管理员.
 */
export function mayLookAfter({ account, posts }: Caller, post: Post): boolean {
  if (post.role === 'admin') return false;
  return (
    post.holder === account ||
    posts.some(
      ({ _id, region, role }) => _id === post._id || (role === 'chair' && post.path.includes(region)),
    )
  );
}

/** Whether the caller, as a 管理员, sets up the posts of a place. */
export function administers(caller: Caller, path: readonly string[]): boolean {
  return caller.administers.some(({ region }) => path.includes(region));
}

/** Whether the caller may empty a post or name a person for it, as a leader or as a 管理员. */
export function mayStaff(caller: Caller, post: Post): boolean {
  return mayLookAfter(caller, post) || administers(caller, post.path);
}

/**
 * Loads a post that the caller may empty or name a person for. Throws NOT_FOUND both for a post that the
 * caller may not change and for one that does not exist, so that the caller cannot tell which it is.
 */
export async function staffedByCaller(caller: Caller, id: string): Promise<Post> {
  const post = await findOne('post', id);
  if (post === null || !mayStaff(caller, post)) throw new Refused('NOT_FOUND');
  return post;
}

/** Whether a post is the duty post of a county that the caller leads. */
export function leadsDuty(caller: Caller, duty: Post): boolean {
  return (
    duty.role === 'duty' &&
    mayLookAfter(caller, duty) &&
    caller.posts.some(({ region, role }) => role === 'chair' && region === duty.region)
  );
}
