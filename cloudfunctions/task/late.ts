/** Who is late with which request, for whoever watches it: a supervisor, or the leader of a region. */
import type { Instant } from '../../shared/calendar/calendar';
import type { Output } from '../../shared/contract';
import { occupantOf } from '../../shared/directory/occupant';
import { relationsTo } from '../../shared/request/relations';
import { isOverdue, nextClock } from '../../shared/request/request';
import type { Caller } from '../../shared/session/caller';
import { postsOf } from '../directory/posts';
import { find, is } from '../platform/db';

/** The fields from which it follows whether a request is late, who has it, and which posts may see it. */
const fields = [
  'personId',
  'post',
  'state',
  'clocks',
  'pause',
  'accused',
  'helpers',
  'transfer',
  'supervisors',
  'escalationPath',
  'path',
];

/** Those of the requests that another post is late with, as far as one of the caller's posts may see them. */
export async function lateAmong(
  ids: readonly string[],
  caller: Caller,
  now: Instant,
): Promise<Output<'task.late'>['rows']> {
  const found = await find('request', { _id: is.oneOf(ids) }, { limit: ids.length, fields });
  const atWork = { ...caller, actsFor: [] };
  const overdue = found.filter(
    (request) =>
      isOverdue(request, now) &&
      !caller.posts.some(({ _id }) => _id === request.post) &&
      relationsTo(atWork, { ...request, entered: null, events: [] }).length > 0,
  );
  const posts = await postsOf(
    overdue.map(({ post }) => post),
    now,
  );
  return overdue.flatMap((request) => {
    const post = posts.get(request.post);
    const clock = nextClock(request);
    if (post === undefined || clock === null) return [];
    const who = occupantOf(post, now, posts)?.name ?? post.title;
    return [{ id: request._id, who, due: clock.clock.at }];
  });
}
