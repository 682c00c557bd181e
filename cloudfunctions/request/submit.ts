/**
 * A new request, submitted by the person or a proxy, or entered by a cadre for the person. Its `_id` is
 * hash(account, clientId): a retry finds the request it has already made, and no account can probe or take
 * the id of another account's request. The words come first; photos and recordings are announced and follow.
 * The round trips to the commit: the posts on the person's path are read at the same time as the earlier
 * requests, then the request is inserted.
 */
import { actsForPerson } from '../../shared/session/person-relations';
import type { Input } from '../../shared/contract';
import { needOf } from '../../shared/policy/pursued';
import { allowsScope } from '../../shared/person/grant';
import type { Person } from '../../shared/person/person';
import { repeatsAmong, repeatsSince, decideSubmission, postsAskedFor } from '../../shared/request/submit';
import type { Category } from '../../shared/need/need';
import type { Entered } from '../../shared/request/request';
import type { RequestView } from '../../shared/request/request.contract';
import type { Submission } from '../../shared/request/submit';
import type { ActsFor } from '../../shared/session/caller';
import { isOfRegion } from '../../shared/session/caller';
import { digestOf } from '../aggregate/hash-chain';
import { find, findOne, is } from '../platform/db';
import { hashOf } from '../aggregate/hashed-id';
import { findPolicy } from '../policy/rules';
import { postsOf } from '../directory/posts';
import { write } from '../aggregate/store';
import { opened } from './append-event';
import { entrantOf } from './actor';
import type { Call } from '../call/call';
import { unreachableBy } from './contact';
import { Refused } from '../call/refused';
import { isRepeat } from './change';
import { viewOf } from './view';

const NUMBER_TRIES = 5;
/** The most earlier requests that are read in order to count repeats. */
const MOST_REPEATS = 50;

type Asked = Input<'request.submit'>;

/** Six digits taken from the hash of the request's id; the next draw is used where a number is taken. */
function sixDigits(hash: Buffer, draw: number): string {
  return String(hash.readUInt32BE(draw * 4) % 1_000_000).padStart(6, '0');
}

function actorFor({ person, proxy }: ActsFor, account: string): Submission['by'] {
  return proxy === null
    ? { kind: 'self', account, name: person.name }
    : { kind: 'proxy', account, name: proxy.name, relation: proxy.relation };
}

/**
 * Counts how many of the person's recent requests are about the same category. The count is shown and is
 * never a reason to refuse. A cadre who enters a complaint, or what somebody says about the product, must not learn
 * of others from the count, so it is 0 there.
 */
async function repeatsOf(
  personId: string,
  category: Category,
  entered: Entered,
  now: string,
): Promise<number> {
  if (entered !== null && (category === 'complaint' || category === 'product')) return 0;
  const earlier = await find(
    'request',
    { personId, createdKey: is.above(repeatsSince(now)) },
    { order: ['createdKey', 'desc'], limit: MOST_REPEATS, fields: ['category', 'end'] },
  );
  return repeatsAmong(earlier, category);
}

/**
 * Whether the policy that the request is about answers the need it asks for; true where it is about no
 * policy.
 */
function knowsPolicy({ category, policy }: Asked): boolean {
  if (policy === undefined) return true;
  const known = findPolicy(policy.id);
  return known !== undefined && needOf(known) === category;
}

/** The person for whom a request is submitted, and how. */
interface Onset extends Pick<Submission, 'by' | 'entered' | 'byAgent' | 'digest'> {
  readonly person: Person;
}

/**
 * Answers a retry of a request that was submitted before the channel it wishes for was closed; that request
 * stays as it is. Throws the refusal for a new request.
 */
async function before(
  id: string,
  digest: string,
  { clientId }: Asked,
  refused: Refused,
  call: Call,
): Promise<RequestView> {
  const request = await findOne('request', id);
  if (request === null) throw refused;
  isRepeat(request, clientId, digest, call.caller.account);
  return viewOf(request, call);
}

/**
 * Decides about a new request and writes it.
 * @returns its view, which is the receipt; a retry gets the view of the request it has already made
 * @throws Refused with NO_SUCH_POLICY, NO_SUCH_POST, TEXT_ONLY, NO_SIGN_VIDEO, ID_REUSED or NOT_FOUND; an error where no
 *   free number was found
 */
async function create(asked: Asked, onset: Onset, call: Call): Promise<RequestView> {
  const { caller, now, sealer, calendar } = call;
  const { clientId, category, danger, words, contact, media } = asked;
  const { person, entered, digest } = onset;
  const hash = hashOf(caller.account, clientId);
  const id = hash.subarray(0, 16).toString('base64url');
  if (!knowsPolicy(asked)) throw new Refused('NO_SUCH_POLICY');
  const refused = unreachableBy(person, contact.channel, danger, call);
  if (refused !== null) return before(id, digest, asked, refused, call);
  const submission: Submission = {
    ...onset,
    id: clientId,
    at: now,
    category,
    danger,
    contact,
    policy: asked.policy ?? null,
    accused: asked.accused,
    words: words === '' ? '' : sealer.seal(words, ['request', id, clientId]),
    media,
  };
  const [posts, repeats] = await Promise.all([
    postsOf(postsAskedFor(submission), now),
    repeatsOf(person._id, category, entered, now),
  ]);

  for (let draw = 0; draw < NUMBER_TRIES; draw += 1) {
    const decision = decideSubmission(submission, { posts, repeats, calendar }, sixDigits(hash, draw));
    if ('refused' in decision) throw new Refused(decision.refused);
    const request = opened(id, decision.event);
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
  throw new Error(`no free number for ${id} on the day of ${now}`);
}

/**
 * Submits a request for the caller or for a person the caller acts for. Throws NOT_FOUND for any other
 * person, and what `create` throws.
 */
export function submit(input: Input<'request.submit'>, call: Call): Promise<RequestView> {
  const acts = actsForPerson(call.caller, input.personId);
  if (acts === null || (acts.proxy !== null && !allowsScope(acts.proxy, 'submit')))
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
 * Enters a request for a person of the caller's region, by telephone or at the door. Throws NOT_FOUND for a
 * person elsewhere and for one who has died, and what `create` throws.
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
