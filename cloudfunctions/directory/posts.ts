/** Reads and changes posts, together with the posts that stand in for them. */
import type { Instant } from '../../shared/calendar/calendar';
import type { Post } from '../../shared/directory/directory';
import { levels, postId } from '../../shared/directory/directory';
import type { Posts } from '../../shared/directory/occupant';
import { referredTo, staffedAmong, occupantOf } from '../../shared/directory/occupant';
import type { Changed, Decision } from '../aggregate/store';
import { changeDocument } from '../aggregate/store';
import { find, findAll, is } from '../platform/db';

/** Decides about a post and writes the result. A post that does not exist is refused as `notThere`. */
export function changePost<R extends string>(
  id: string,
  decide: (post: Post) => Decision<Post, R> | Promise<Decision<Post, R>>,
): Promise<Changed<Post, R | 'notThere'>> {
  return changeDocument<'post', R | 'notThere'>('post', id, (before) =>
    before === null ? { refused: 'notThere' } : decide(before),
  );
}

/**
 * How many steps from deputy to deputy are followed. A longer chain is an error in the directory, and the
 * post counts as vacant.
 */
const MOST_STEPS = 5;

/** Reads the posts that stand in for the given ones, until every post that is referred to has been read. */
async function completed(posts: Map<string, Post>, at: Instant): Promise<Posts> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const wanted = [...posts.values()]
      .flatMap((post) => referredTo(post, at) ?? [])
      .filter((id) => !posts.has(id));
    if (wanted.length === 0) break;
    for (const post of await find('post', { _id: is.oneOf([...new Set(wanted)]) }, { limit: wanted.length }))
      posts.set(post._id, post);
  }
  return posts;
}

/**
 * Finds the 理事长 who is responsible at a place for what no other post does: the nearest from the county
 * upwards whose post is occupied, or else the county's own.
 * @param path the path of the place, province first
 * @returns the post's id, or null where the county has not joined and has no such post
 */
export async function chairOf(path: readonly string[], now: Instant): Promise<string | null> {
  const chairs = path
    .slice(0, levels.indexOf('county') + 1)
    .reverse()
    .map((code) => postId(code, 'chair'));
  const posts = await postsOf(chairs, now);
  const [own] = chairs;
  if (own === undefined || !posts.has(own)) return null;
  return staffedAmong(chairs, posts, now) ?? own;
}

/**
 * Reads the posts of these ids that exist, and the posts that stand in for them. It takes one read where
 * every holder is present.
 * @returns the posts by their ids
 */
export async function postsOf(ids: readonly string[], at: Instant): Promise<Posts> {
  if (ids.length === 0) return new Map();
  const wanted = [...new Set(ids)];
  const found = await find('post', { _id: is.oneOf(wanted) }, { limit: wanted.length });
  return completed(new Map(found.map((post) => [post._id, post])), at);
}

/**
 * Finds the posts of an account.
 * @returns `held`: the posts the account holds, also while it is away; `stood`: the posts it occupies at an
 *   instant, as the holder, by its turn on a roster, or by standing in for another post, however indirectly
 */
export async function postsStoodOn(account: string, at: Instant): Promise<{ held: Post[]; stood: Post[] }> {
  const [held, rostered] = await Promise.all([
    findAll('post', { holder: account }),
    findAll('post', { 'roster.account': account }),
  ]);
  const known = new Map([...held, ...rostered].map((post) => [post._id, post]));
  let latest = [...known.keys()];
  for (let step = 0; step < MOST_STEPS && latest.length > 0; step += 1) {
    const [deputised, merged] = await Promise.all([
      findAll('post', { deputy: is.oneOf(latest) }),
      findAll('post', { successor: is.oneOf(latest) }),
    ]);
    const fresh = [...deputised, ...merged].filter(({ _id }) => !known.has(_id));
    for (const post of fresh) known.set(post._id, post);
    latest = fresh.map(({ _id }) => _id);
  }
  return {
    held,
    stood: [...known.values()].filter((post) => occupantOf(post, at, known)?.account === account),
  };
}
