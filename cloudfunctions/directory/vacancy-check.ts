/**
 * The nightly proof that no open request stands on nobody: every post on whose desk something lies has
 * somebody standing there tonight, or the nearest post above that has somebody holds the task of finding one.
 */
import type { Posts } from '../../shared/directory/occupant';
import { occupantOf } from '../../shared/directory/occupant';
import { vacancyId } from '../../shared/request/effects';
import type { Request } from '../../shared/request/request';
import { requestTask } from '../../shared/task/task';
import { find, insert, is } from '../platform/db';
import { postsOf } from './posts';

const BATCH = 200;

export interface CheckedPosts {
  /** Desks with open requests, and those of them where nobody stands. */
  readonly desks: number;
  readonly empty: number;
}

const fields = ['post', 'desk', 'dueKey', 'ladder', 'against', 'personId', 'category', 'name', 'place'];

/** The next open requests in the order of their desks; then what a desk holds that one read could not. */
async function nextRequests(after: { desk: string; dueKey: string | null }): Promise<Request[]> {
  if (after.dueKey !== null)
    return find(
      'request',
      { desk: after.desk, dueKey: is.above(after.dueKey) },
      { order: ['dueKey', 'asc'], limit: BATCH, fields },
    );
  return find('request', { desk: is.above(after.desk) }, { order: ['desk', 'asc'], limit: BATCH, fields });
}

/** Whether somebody stands on a post for this request: not the one complained of. */
function somebodyOn(id: string, { against }: Request, posts: Posts, now: string): boolean {
  const post = posts.get(id);
  const there = post === undefined ? null : occupantOf(post, now, posts);
  return there !== null && there.account !== against;
}

/** The task of finding somebody, on the nearest desk above on which somebody stands. */
async function reportEmpty(request: Request, posts: Posts, now: string): Promise<void> {
  const { ladder, post } = request;
  const above = ladder.find((id) => somebodyOn(id, request, posts, now)) ?? ladder.at(-1) ?? post;
  await insert('task', requestTask(vacancyId(post, now), 'vacant', above, request, now));
}

/**
 * Goes through every open request; a desk where nobody stands for one of them becomes a task one level up,
 * once a month.
 */
export async function checkVacancies(now: string): Promise<CheckedPosts> {
  const desks = new Set<string>();
  const empty = new Set<string>();
  for (let after: { desk: string; dueKey: string | null } = { desk: '', dueKey: null }; ;) {
    const found = await nextRequests(after);
    const posts = await postsOf(
      found.flatMap(({ post, ladder }) => [post, ...ladder]),
      now,
    );
    for (const request of found) {
      desks.add(request.post);
      if (somebodyOn(request.post, request, posts, now)) continue;
      if (!empty.has(request.post)) await reportEmpty(request, posts, now);
      empty.add(request.post);
    }
    const last = found.at(-1);
    if (last === undefined && after.dueKey === null) return { desks: desks.size, empty: empty.size };
    // A full read may have ended in the middle of a desk: the rest of that one is read by what falls due.
    if (last === undefined || found.length < BATCH) after = { desk: last?.post ?? after.desk, dueKey: null };
    else after = { desk: last.post, dueKey: after.dueKey === null ? '' : last.dueKey };
  }
}
