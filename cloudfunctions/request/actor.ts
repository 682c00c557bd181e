/** The caller as the history of a request will name them. */
import { actsForPerson } from '../../shared/session/person-relations';
import type { Post } from '../../shared/directory/directory';
import type { Actor, Request } from '../../shared/request/request';
import type { Verb } from '../../shared/request/transitions';
import type { Caller } from '../../shared/session/caller';
import { Refused } from '../call/refused';

/**
 * The name of an account on a post: the holder's name, or the name on the post's roster. Null for an account
 * that only stands in there.
 */
export function nameOn(post: Post, account: string): string | null {
  if (post.holder === account) return post.holderName;
  return post.roster.find((shift) => shift.account === account)?.name ?? null;
}

/**
 * The name of an account that acts from one of its posts: its own name, even where it stands in for another
 * post.
 */
function ownName(caller: Caller, post: Post): string {
  const named = [post, ...caller.posts].flatMap((one) => nameOn(one, caller.account) ?? []);
  return named[0] ?? post.title;
}

function as(caller: Caller, post: Post): Extract<Actor, { kind: 'post' }> {
  return {
    kind: 'post',
    account: caller.account,
    name: ownName(caller, post),
    post: post._id,
    title: post.title,
  };
}

/**
 * The posts from which a verb may be carried out, the likeliest first. A caller who occupies several posts
 * acts from the first of these that they occupy.
 */
function postsFor(verb: Verb, request: Request): readonly string[] {
  const { post, transfer, helpers, supervisors, escalationPath } = request;
  const asked = transfer === null ? [] : [transfer.post];
  switch (verb) {
    case 'take':
    case 'refuse':
      return asked;
    case 'reassign':
    case 'extend':
    case 'urge':
      return [...supervisors, ...escalationPath];
    default:
      return [post, ...helpers, ...supervisors, ...escalationPath, ...asked];
  }
}

/**
 * Finds the actor of a verb: the person or proxy where the caller is one; or else the post that the caller
 * occupies and from which the verb may be carried out. A cadre who entered the request acts from the first of
 * their posts. A cadre who hides the request from a proxy, or shows it again, at the person's word acts from
 * their post that is responsible for the place.
 * @throws Refused NOT_ALLOWED where the caller may only look on
 */
export function actorOn(caller: Caller, request: Request, verb: Verb): Actor {
  const own = actsForPerson(caller, request.personId);
  if (own?.proxy)
    return { kind: 'proxy', account: caller.account, name: own.proxy.name, relation: own.proxy.relation };
  if (own) return { kind: 'self', account: caller.account, name: own.person.name };
  const acting = postsFor(verb, request).flatMap((id) => caller.posts.find(({ _id }) => _id === id) ?? [])[0];
  const entering = request.events[0]?.by;
  const entrant =
    entering?.kind === 'post' && entering.account === caller.account ? caller.posts[0] : undefined;
  // A post that is responsible for the region may hide the request from a proxy at the person's word.
  const onlooker =
    verb === 'hide' || verb === 'show'
      ? caller.posts.find(({ region }) => request.path.includes(region))
      : undefined;
  const post = acting ?? entrant ?? onlooker;
  if (post === undefined) throw new Refused('NOT_ALLOWED');
  return as(caller, post);
}

/**
 * The actor for a cadre who enters something for a person: the first of their posts that is responsible for
 * the place. Throws NOT_FOUND where there is none.
 * @param path the path of the place, province first
 */
export function entrantOf(caller: Caller, path: readonly string[]): Extract<Actor, { kind: 'post' }> {
  const post = caller.posts.find(({ region }) => path.includes(region));
  if (post === undefined) throw new Refused('NOT_FOUND');
  return as(caller, post);
}
