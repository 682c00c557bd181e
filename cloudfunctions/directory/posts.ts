/** Posts with whoever stands in for them. */
import type { Instant } from '../../shared/calendar/calendar';
import type { Post } from '../../shared/directory/directory';
import { levels, postId } from '../../shared/directory/directory';
import type { Posts } from '../../shared/directory/occupant';
import { referredTo, staffedAmong, occupantOf } from '../../shared/directory/occupant';
import type { Changed, Decision } from '../aggregate/store';
import { changeDocument } from '../aggregate/store';
import { find, findAll, is } from '../platform/db';

/** Decides about a post and writes it. A post that is not there is refused as `notThere`. */
export function changePost<R extends string>(
  id: string,
  decide: (post: Post) => Decision<Post, R> | Promise<Decision<Post, R>>,
): Promise<Changed<Post, R | 'notThere'>> {
  return changeDocument<'post', R | 'notThere'>('post', id, (before) =>
    before === null ? { refused: 'notThere' } : decide(before),
  );
}

/**
 * Deputies of deputies are followed so far; a longer chain is a directory in need of mending, and the post
 * counts as empty.
 */
const MOST_STEPS = 5;

/** Reads the stand-ins that posts refer to, until nobody refers to anybody who is not there. */
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
 * The 理事长 who sees to what nobody else does at a place: the nearest from the county up who is there, else the
 * county's own.
 * @param path the place's, province first
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
 * The posts of these ids that exist, and those that stand in for them: one read where everybody is present.
 */
export async function postsOf(ids: readonly string[], at: Instant): Promise<Posts> {
  if (ids.length === 0) return new Map();
  const wanted = [...new Set(ids)];
  const found = await find('post', { _id: is.oneOf(wanted) }, { limit: wanted.length });
  return completed(new Map(found.map((post) => [post._id, post])), at);
}

/**
 * `held`: the account's own posts, also while it is away; `stood`: where it stands at an instant, by itself,
 * by its turn of a roster, or in for somebody, however indirectly.
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
