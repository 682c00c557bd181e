/** Which cadres are still to be told that somebody is in danger. */
import type { Post } from '../../shared/directory/directory';
import { occupantOf } from '../../shared/directory/occupant';
import type { Request } from '../../shared/request/request';
import { postsOf } from '../directory/posts';

/**
 * The post as which an account is still to be told that somebody is in danger: nobody has reached the person yet, and the
 * account stands where the request is answered for. Null where it need not be told.
 */
export async function toldOfDangerAs(account: string, request: Request, now: string): Promise<Post | null> {
  if (request.state === 'closed' || request.clocks.contact.stoppedAt !== null) return null;
  if (request.accused === account) return null;
  const ids = [request.post, ...request.helpers, ...request.supervisors];
  const posts = await postsOf(ids, now);
  const held = ids.find((id) => {
    const post = posts.get(id);
    return post !== undefined && occupantOf(post, now, posts)?.account === account;
  });
  return posts.get(held ?? '') ?? null;
}
