/**
 * Giving a request to another post: by an offer that the post takes, by order from above, or only by asking
 * the post for help.
 */
import type { Command } from '../../shared/request/decide';
import type { Post } from '../../shared/directory/directory';
import { occupantOf } from '../../shared/directory/occupant';
import type { Posts } from '../../shared/directory/occupant';
import type { Request } from '../../shared/request/request';
import type { Home } from '../../shared/request/route';
import { escalationPathAbove, mayReceive, neighbouringPosts } from '../../shared/request/route';
import { findOne } from '../platform/db';
import { postsOf } from '../directory/posts';
import type { Call } from '../call/call';
import { Refused } from '../call/refused';

interface Around {
  readonly home: Home;
  /**
   * Every post on the way up from the person's home and the sections of their county, with the posts that
   * stand in for them.
   */
  readonly posts: Posts;
}

async function around(request: Request, now: string): Promise<Around> {
  const person = await findOne('person', request.personId);
  if (person === null) throw new Error(`request ${request._id} is about a person who does not exist`);
  return { home: person, posts: await postsOf(neighbouringPosts(person, request.category), now) };
}

/** The posts that a request may be given to now, the nearest first, each with the name of its occupant. */
export async function receivers(
  request: Request,
  now: string,
): Promise<{ post: Post; name: string | null }[]> {
  const { home, posts } = await around(request, now);
  return neighbouringPosts(home, request.category).flatMap((id) => {
    const post = posts.get(id);
    return post !== undefined && mayReceive(request, post, posts, now)
      ? [{ post, name: occupantOf(post, now, posts)?.name ?? null }]
      : [];
  });
}

/**
 * Finds the post that a caller names, where the request may be given to it. Throws NO_SUCH_POST for any
 * other.
 */
function receiver(request: Request, id: string, { home, posts }: Around, now: string): Post {
  const post = neighbouringPosts(home, request.category).includes(id) ? posts.get(id) : undefined;
  if (post === undefined || !mayReceive(request, post, posts, now)) throw new Refused('NO_SUCH_POST');
  return post;
}

/**
 * The escalation path above a post, without posts that do not exist, so that no request is escalated to one
 * of those.
 */
function escalationPathOf(request: Request, taker: Post, { home, posts }: Around): readonly string[] {
  return escalationPathAbove(taker, home, request.category).filter((id) => posts.has(id));
}

/**
 * Makes the command that offers a request to a post. Making it throws NO_SUCH_POST where the post may not be
 * given the request.
 */
export function offering(post: string, words: string, { now }: Call): (request: Request) => Promise<Command> {
  return async (request) => ({
    verb: 'offer',
    post: receiver(request, post, await around(request, now), now)._id,
    words,
  });
}

/** Makes the command that takes an offered request. Making it throws NOT_NOW where there is no offer. */
export function taking({ now }: Call): (request: Request) => Promise<Command> {
  return async (request) => {
    const there = await around(request, now);
    const post = there.posts.get(request.transfer?.post ?? '');
    if (post === undefined) throw new Refused('NOT_NOW');
    return { verb: 'take', escalationPath: escalationPathOf(request, post, there) };
  };
}

/**
 * Makes the command that asks another post for help. Making it throws NO_SUCH_POST where the post may not be
 * given the request.
 */
export function helping(post: string, { now }: Call): (request: Request) => Promise<Command> {
  return async (request) => ({
    verb: 'help',
    post: receiver(request, post, await around(request, now), now)._id,
  });
}

/**
 * Makes the command by which a post above decides which post does it. Making it throws NO_SUCH_POST where the
 * post may not be given the request.
 */
export function reassigning(
  id: string,
  words: string,
  { now }: Call,
): (request: Request) => Promise<Command> {
  return async (request) => {
    const there = await around(request, now);
    const post = receiver(request, id, there, now);
    return {
      verb: 'reassign',
      post: post._id,
      escalationPath: escalationPathOf(request, post, there),
      words,
    };
  };
}
