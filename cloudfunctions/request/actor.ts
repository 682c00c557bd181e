/** The caller as a request's history will name them. */
import { actsForPerson } from '../../shared/session/person-relations';
import type { Post } from '../../shared/directory/directory';
import type { Actor, Request } from '../../shared/request/request';
import type { Verb } from '../../shared/request/transitions';
import type { Caller } from '../../shared/session/caller';
import { Refused } from '../call/refused';

/**
 * What somebody is called on a post: its holder, or the one on its roster, by name; whoever stands in, by the
 * post's title.
 */
export function nameOn(post: Post, account: string): string | null {
  if (post.holder === account) return post.holderName;
  return post.roster.find((shift) => shift.account === account)?.name ?? null;
}

/** The name of an account on one of its posts: its own name even where it stands in for somebody. */
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
 * In which capacity a verb is done, the likeliest first: one who stands on several posts acts from the one
 * that may.
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
 * As the person or proxy where they are; else as the post they stand on; a cadre who put it down, as the
 * first of theirs; whoever keeps it from a proxy at the person's word, as the post that answers for the
 * place.
 * @throws Refused NOT_ALLOWED for one who only looks on
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
  // Whoever answers for the region keeps it from a proxy at the person's word.
  const onlooker =
    verb === 'hide' || verb === 'show'
      ? caller.posts.find(({ region }) => request.path.includes(region))
      : undefined;
  const post = acting ?? entrant ?? onlooker;
  if (post === undefined) throw new Refused('NOT_ALLOWED');
  return as(caller, post);
}

/**
 * A cadre who puts something down for somebody, from the first of their posts that answers for that place.
 */
export function entrantOf(caller: Caller, path: readonly string[]): Extract<Actor, { kind: 'post' }> {
  const post = caller.posts.find(({ region }) => path.includes(region));
  if (post === undefined) throw new Refused('NOT_FOUND');
  return as(caller, post);
}
