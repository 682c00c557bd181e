/**
 * The nightly proof that no open request stands on nobody: every post on whose desk something lies has somebody standing there tonight, or
 * the nearest post above that has somebody holds the task of finding one.
 */
import type { Post } from '../../shared/directory/directory';
import type { Posts } from '../../shared/directory/standing';
import { standing } from '../../shared/directory/standing';
import { vacancyId } from '../../shared/request/effects';
import type { Request } from '../../shared/request/request';
import { find, insert, is } from '../lib/db';
import { taskOf } from '../lib/effects';
import { postsOf } from '../lib/posts';

const BATCH = 200;

export interface Checked {
  /** Desks with open requests, and those of them where nobody stands. */
  readonly desks: number;
  readonly empty: number;
}

/** One open request of every desk from a desk on, the earliest due of each. */
async function nextDesks(after: string): Promise<Request[]> {
  const found = await find('request', { desk: is.above(after) }, { order: ['desk', 'asc'], limit: BATCH });
  return found;
}

/** The nearest post above a request's own on which somebody stands other than the one complained of. */
function somebodyAbove({ ladder, post, against }: Request, posts: Posts, now: string): string {
  const there = ladder.find((id) => {
    const above = posts.get(id);
    const stands = above === undefined ? null : standing(above, now, posts);
    return stands !== null && stands.account !== against;
  });
  return there ?? ladder.at(-1) ?? post;
}

function isEmpty(post: Post | undefined, posts: Posts, now: string): boolean {
  return post === undefined || standing(post, now, posts) === null;
}

/** Goes through all desks with open work; an empty one becomes a task one level up, once a month. */
export async function checkOwners(now: string): Promise<Checked> {
  let [desks, empty, after] = [0, 0, ''];
  for (;;) {
    const found = await nextDesks(after);
    if (found.length === 0) return { desks, empty };
    const first = new Map(found.map((request) => [request.post, request] as const).reverse());
    const posts = await postsOf([...first.keys(), ...[...first.values()].flatMap(({ ladder }) => ladder)], now);
    for (const [post, request] of first) {
      desks += 1;
      if (!isEmpty(posts.get(post), posts, now)) continue;
      empty += 1;
      const above = somebodyAbove(request, posts, now);
      await insert('task', taskOf(vacancyId(post, now), 'vacant', above, request, now));
    }
    after = found.at(-1)?.desk ?? '';
  }
}
