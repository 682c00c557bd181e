/**
 * A new request, by the person, a proxy, or a cadre who puts it down for them. Its `_id` is hash(account,
 * clientId): a retry meets itself, and nobody can probe or take another's id. Words come first; photos and
 * sound are announced and follow. Round trips to the commit: the posts on the person's path beside the
 * earlier requests, then the insert.
 */
import { beijingDay } from '../../shared/calendar/calendar';
import type { Input } from '../../shared/contract';
import type { Post } from '../../shared/directory/directory';
import { levels, postId } from '../../shared/directory/directory';
import type { Posts } from '../../shared/directory/occupant';
import { occupantOf } from '../../shared/directory/occupant';
import { needOf } from '../../shared/entitlement/matter';
import { isOpen } from '../../shared/person/access';
import { allowsScope } from '../../shared/person/grant';
import type { Person } from '../../shared/person/person';
import { duesFor, petitionDaysOf } from '../../shared/request/clocks';
import { requestNumber } from '../../shared/request/number';
import { repeatsAmong, repeatsSince } from '../../shared/request/repeats';
import type { Actor, Category, Decided, Entered } from '../../shared/request/request';
import type { RequestView } from '../../shared/request/request.contract';
import type { Matter } from '../../shared/request/route';
import { candidatePosts, dutyPost, neighbouringPosts, route, visiblePath } from '../../shared/request/route';
import { accessOf } from '../person/access';
import type { ActsFor } from '../session/caller';
import { isOfRegion } from '../session/caller';
import { digestOf } from '../aggregate/hash-chain';
import { find, findOne, is } from '../platform/db';
import { hashOf } from '../aggregate/hashed-id';
import { findPolicy } from '../policy/rules';
import { postsOf } from '../directory/posts';
import { write } from '../aggregate/store';
import { opened } from './append-event';
import { entrantOf } from './actor';
import type { Call } from '../api/handler';
import { Refused } from '../api/refused';
import { isRepeat } from './change';
import { viewOf } from './view';

const NUMBER_TRIES = 5;
/** Counted no further. */
const MOST_REPEATS = 50;

type Asked = Input<'request.submit'>;

/** Six digits drawn from the id's hash; another draw where a number is taken. */
function sixDigits(hash: Buffer, draw: number): string {
  return String(hash.readUInt32BE(draw * 4) % 1_000_000).padStart(6, '0');
}

function actorFor({ person, proxy }: ActsFor, account: string): Actor {
  return proxy === null
    ? { kind: 'self', account, name: person.name }
    : { kind: 'proxy', account, name: proxy.name, relation: proxy.relation };
}

/**
 * How many of the person's earlier requests of late are about the same: shown, never a reason to refuse. A
 * cadre who puts a complaint down is not told of others by way of a count.
 */
async function repeatsOf(
  personId: string,
  category: Category,
  entered: Entered,
  now: string,
): Promise<number> {
  if (entered !== null && category === 'complaint') return 0;
  const earlier = await find(
    'request',
    { personId, createdKey: is.above(repeatsSince(now)) },
    { order: ['createdKey', 'desc'], limit: MOST_REPEATS, fields: ['category', 'end'] },
  );
  return repeatsAmong(earlier, category);
}

/** The highest post of the person's own place that an account holds, or null. */
function stoodOn(account: string, posts: Posts): Post | null {
  const held = [...posts.values()].filter(({ holder }) => holder === account);
  return held.sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))[0] ?? null;
}

/**
 * Whom a complaint is about: somebody who answers for the person's own place, or who acts for the person,
 * whom no other proxy can name.
 */
function accused(
  person: Person,
  { category, against }: Asked,
  by: Actor,
  posts: Posts,
  { now, caller }: Call,
): Matter['against'] {
  if (category !== 'complaint' || against === null) return null;
  const grant = person.grants.find(({ id }) => id === against);
  if (grant !== undefined && by.kind !== 'proxy' && grant.account !== caller.account)
    return { account: grant.account, stood: stoodOn(grant.account, posts) };
  const post = posts.get(against);
  if (
    post === undefined ||
    post.level === 'province' ||
    !neighbouringPosts(person, category).includes(against)
  )
    throw new Refused('NO_SUCH_POST');
  const account = post.holder ?? occupantOf(post, now, posts)?.account;
  if (account === undefined || account === caller.account) throw new Refused('NO_SUCH_POST');
  return { account, stood: post };
}

/** Whether the policy it is about, if it is about one, answers the need it asks for. */
function knowsPolicy({ category, policy }: Asked): boolean {
  if (policy === undefined) return true;
  const known = findPolicy(policy.id);
  return known !== undefined && needOf(known) === category;
}

interface Submission {
  readonly person: Person;
  readonly by: Actor;
  readonly entered: Entered;
  /** Whether it is asked by an agent, who may not handle it. */
  readonly byAgent: boolean;
  /** What makes one command differ from another under the same id. */
  readonly digest: string;
}

/**
 * What was submitted before the person said that they take no calls stays as it is, and a retry of it is
 * answered. Throws TEXT_ONLY for anything new.
 */
async function before(id: string, digest: string, { clientId }: Asked, call: Call): Promise<RequestView> {
  const request = await findOne('request', id);
  if (request === null) throw new Refused('TEXT_ONLY');
  isRepeat(request, clientId, digest, call.caller.account);
  return viewOf(request, call);
}

/** Routes and writes it, and returns its view, which is the receipt. */
async function create(
  asked: Asked,
  { person, by, entered, byAgent, digest }: Submission,
  call: Call,
): Promise<RequestView> {
  const { caller, now, sealer, calendar } = call;
  const { clientId, category, danger, words, contact, media } = asked;
  const on = beijingDay(now);
  const hash = hashOf(caller.account, clientId);
  const id = hash.subarray(0, 16).toString('base64url');
  if (!knowsPolicy(asked)) throw new Refused('NO_SUCH_POLICY');
  if (!isOpen(accessOf(person, sealer), contact.channel, danger)) return before(id, digest, asked, call);
  const namedDuty = danger ? dutyPost(person) : null;
  const plain = candidatePosts(person, { category, danger, against: null });
  const [posts, repeats] = await Promise.all([
    postsOf(
      [
        ...plain,
        ...(namedDuty === null ? [] : [namedDuty]),
        ...(asked.against === null ? [] : neighbouringPosts(person, category)),
      ],
      now,
    ),
    repeatsOf(person._id, category, entered, now),
  ]);
  const matter: Matter = {
    category,
    danger,
    against: accused(person, asked, by, posts, call),
    ...(byAgent ? { agent: caller.account } : {}),
  };
  // The county's duty stands below, or is, whoever of the county or above is complained of.
  const stood = matter.against?.stood ?? null;
  const duty = stood !== null && levels.indexOf(stood.level) <= levels.indexOf('county') ? null : namedDuty;
  const { post, ladder, because } = route(candidatePosts(person, matter), posts, matter, now);
  const [, , county] = person.path;
  const submitted = (draw: number): Decided => ({
    kind: 'submitted',
    id: clientId,
    digest,
    at: now,
    by,
    opening: {
      number: requestNumber(on, sixDigits(hash, draw)),
      personId: person._id,
      name: person.name,
      place: person.place,
      path: visiblePath(matter, person),
      category,
      policy: asked.policy ?? null,
      danger,
      contact,
      repeats,
      against: matter.against?.account ?? null,
      petition: petitionDaysOf(category, on),
    },
    entered,
    words: words === '' ? '' : sealer.seal(words, ['request', id, clientId]),
    media,
    post: post._id,
    ladder,
    helpers: duty !== null && posts.has(duty) ? [duty] : [],
    identifyBy:
      person.recorded || county === undefined || category === 'complaint'
        ? null
        : postId(county, 'membership'),
    because,
    dues: duesFor({ category, danger, repeats }, now, calendar),
  });

  for (let draw = 0; draw < NUMBER_TRIES; draw += 1) {
    const request = opened(id, submitted(draw));
    if (await write('request', null, request)) {
      await call.carryOut('request', request, call);
      return viewOf(request, call, posts);
    }
    const earlier = await findOne('request', id);
    if (earlier !== null) {
      isRepeat(earlier, clientId, digest, caller.account);
      return viewOf(earlier, call);
    }
  }
  throw new Error(`no free number on ${on} for ${id}`);
}

/** Submits a request for the caller or a person they act for. Throws NOT_FOUND for anybody else's person. */
export function submit(input: Input<'request.submit'>, call: Call): Promise<RequestView> {
  const acts = call.caller.actsFor.find(({ person }) => person._id === input.personId);
  if (acts === undefined || (acts.proxy !== null && !allowsScope(acts.proxy, 'submit')))
    throw new Refused('NOT_FOUND');
  return create(
    input,
    {
      person: acts.person,
      by: actorFor(acts, call.caller.account),
      entered: null,
      byAgent: acts.proxy?.kind === 'agent',
      digest: call.sealer.markOf(digestOf(input)),
    },
    call,
  );
}

/**
 * Puts a request down for a person of the caller's region, by telephone or at the door. Throws NOT_FOUND for
 * a person elsewhere.
 */
export async function enter(input: Input<'request.enter'>, call: Call): Promise<RequestView> {
  const person = await findOne('person', input.personId);
  if (person === null || person.diedOn !== null || !isOfRegion(person, call.caller))
    throw new Refused('NOT_FOUND');
  return create(
    input,
    {
      person,
      by: entrantOf(call.caller, person.path),
      entered: input.how,
      byAgent: false,
      digest: call.sealer.markOf(digestOf(input)),
    },
    call,
  );
}
