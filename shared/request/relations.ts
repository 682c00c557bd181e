/**
 * How a caller stands to one request: as the person, somebody who acts for them, or a post that answers for it,
 * helps, or stands above.
 */
import { allowsScope } from '../person/grant';
import type { Grant } from '../person/person';
import type { Caller } from '../session/caller';
import { answersForRegion } from '../session/caller';
import type { Request } from './request';
import type { Relation } from './transitions';

/** An agent has no part in what they handle themselves. */
function handles({ posts, held }: Caller, { post, helpers }: Request): boolean {
  return [...posts, ...held].some(({ _id }) => _id === post || helpers.includes(_id));
}

/**
 * What a grant lets its proxy be to one request: somebody who acts, somebody who looks on, or nobody. What
 * they put down themselves they may follow.
 */
function proxyRelations(caller: Caller, grant: Grant, request: Request): Relation[] {
  if (request.hiddenFrom.includes(caller.account) || (grant.kind === 'agent' && handles(caller, request)))
    return [];
  const [first] = request.events;
  const acts = allowsScope(grant, 'submit');
  const own = acts && first?.by.kind === 'proxy' && first.by.account === caller.account;
  if (!allowsScope(grant, 'requests') && !own) return [];
  return [acts ? 'proxy' : 'reader'];
}

/**
 * How the caller stands to one request; empty means it does not exist for them. Whoever is complained of
 * stands in no relation to it.
 */
export function relationsTo(caller: Caller, request: Request): Relation[] {
  if (request.accused === caller.account) return [];
  const relations = new Set<Relation>();
  for (const { person, proxy } of caller.actsFor) {
    if (person._id === request.personId)
      for (const relation of proxy === null ? ['self' as const] : proxyRelations(caller, proxy, request))
        relations.add(relation);
  }
  const [first] = request.events;
  if (request.entered !== null && first?.by.kind === 'post' && first.by.account === caller.account)
    relations.add('entrant');
  for (const post of caller.posts) {
    if (post._id === request.post) relations.add('responsible');
    if (post._id === request.transfer?.post) relations.add('offered');
    if (request.helpers.includes(post._id)) relations.add('helper');
    if (request.escalationPath.includes(post._id)) relations.add('above');
    if (request.supervisors.includes(post._id)) relations.add('supervisor');
    if (request.path.includes(post.region) && answersForRegion(post)) relations.add('region');
  }
  return [...relations];
}
