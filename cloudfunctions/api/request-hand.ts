/** Giving a matter to another post: offered and taken, by order from above, or only asked for help. */
import type { Command } from '../../shared/request/decide';
import { levels } from '../../shared/directory/directory';
import type { Post } from '../../shared/directory/directory';
import { standing } from '../../shared/directory/standing';
import type { Posts } from '../../shared/directory/standing';
import type { Request } from '../../shared/request/request';
import type { Home } from '../../shared/request/route';
import { ladderAbove, neighbouringPosts } from '../../shared/request/route';
import { findOne } from '../lib/db';
import { postsOf } from '../lib/posts';
import type { Call } from './handler';
import { Refused } from './refused';

async function homeOf(request: Request): Promise<Home> {
  const person = await findOne('person', request.personId);
  if (person === null) throw new Error(`request ${request._id} is about a person who does not exist`);
  return person;
}

/** A complaint stays at the county and above, never with the one complained of nor with anybody below them. */
function mayReceive(request: Request, post: Post, posts: Posts, now: string): boolean {
  if (post._id === request.post || post.successor !== null) return false;
  if (request.category !== 'complaint') return true;
  if (levels.indexOf(post.level) > levels.indexOf('county')) return false;
  if (request.against === null) return true;
  return request.ladder.includes(post._id) && standing(post, now, posts)?.account !== request.against;
}

/** The posts a request may be given to now, nearest first, with whoever stands there. */
export async function receivers(request: Request, now: string): Promise<{ post: Post; name: string | null }[]> {
  const ids = neighbouringPosts(await homeOf(request), request.category);
  const posts = await postsOf(ids, now);
  return ids.flatMap((id) => {
    const post = posts.get(id);
    return post !== undefined && mayReceive(request, post, posts, now) ? [{ post, name: standing(post, now, posts)?.name ?? null }] : [];
  });
}

async function receiver(request: Request, id: string, { now }: Call): Promise<Post> {
  const found = (await receivers(request, now)).find(({ post }) => post._id === id);
  if (found === undefined) throw new Refused('NO_SUCH_POST');
  return found.post;
}

/** Those of the posts above that exist: nobody is escalated to where no post is. */
async function ladderOf(request: Request, taker: Pick<Post, '_id' | 'level'>, now: string): Promise<readonly string[]> {
  const ids = ladderAbove(taker, await homeOf(request), request.category);
  const posts = await postsOf(ids, now);
  return ids.filter((id) => posts.has(id));
}

/** Makes the command of an offer. */
export function offering(post: string, words: string, call: Call): (request: Request) => Promise<Command> {
  return async (request) => ({ verb: 'offer', post: (await receiver(request, post, call))._id, words });
}

/** Makes the command that takes what was offered. */
export function taking(call: Call): (request: Request) => Promise<Command> {
  return async (request) => {
    const post = request.transfer === null ? null : await findOne('post', request.transfer.post);
    if (post === null) throw new Refused('NOT_NOW');
    return { verb: 'take', ladder: await ladderOf(request, post, call.now) };
  };
}

/** Makes the command that asks another post for help. */
export function helping(post: string, call: Call): (request: Request) => Promise<Command> {
  return async (request) => ({ verb: 'help', post: (await receiver(request, post, call))._id });
}

/** Makes the command by which a post above decides who does it. */
export function reassigning(id: string, words: string, call: Call): (request: Request) => Promise<Command> {
  return async (request) => {
    const post = await receiver(request, id, call);
    return { verb: 'reassign', post: post._id, ladder: await ladderOf(request, post, call.now), words };
  };
}
