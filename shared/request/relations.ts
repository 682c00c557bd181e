/**
 * How a caller stands to one request: as the person, as a proxy of the person, or on a post that answers for
 * the request, helps with it or stands above it.
 */
import { allowsScope } from '../person/grant';
import type { Grant } from '../person/person';
import type { Caller } from '../session/caller';
import { answersForRegion } from '../session/caller';
import type { Request } from './request';
import type { Relation } from './transitions';

/**
 * Whether the caller holds or stands in for a post that handles the request. An agent is no proxy to a
 * request that they handle themselves.
 */
function handles({ posts, held }: Caller, { post, helpers }: Request): boolean {
  return [...posts, ...held].some(({ _id }) => _id === post || helpers.includes(_id));
}

/**
 * The relations that a grant gives its proxy to one request: `proxy` where they may act, `reader` where they
 * may only look, or none. A proxy who may submit may follow what they submitted themselves.
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
 * The relations of the caller to one request; none means that the request does not exist for them. The
 * accused never has a relation to the request.
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

/** The relations of those whose own matter it is, and of the posts that deal with it. */
const concerned: readonly Relation[] = [
  'self',
  'proxy',
  'reader',
  'entrant',
  'responsible',
  'offered',
  'helper',
];

/**
 * Whether the rows of the caller's lists say a request in the person's own words. A post that only stands above it
 * or watches its region reads the category, and the words where it opens the request.
 */
export function readsWordsInRows(caller: Caller, request: Request): boolean {
  return relationsTo(caller, request).some((relation) => concerned.includes(relation));
}
