/**
 * A new request, by the person, a proxy, or a cadre who puts it down for them. Its `_id` is hash(account,
 * clientId): a retry meets itself, and nobody can probe or take another's id. Words come first; photos and
 * sound are announced and follow. Round trips to the commit: the posts on the person's path beside the
 * earlier requests, then the insert.
 */
import { actsForPerson } from '../../shared/session/person-relations';
import type { Input } from '../../shared/contract';
import { needOf } from '../../shared/policy/pursued';
import { isOpen } from '../../shared/person/access';
import { allowsScope } from '../../shared/person/grant';
import type { Person } from '../../shared/person/person';
import { repeatsAmong, repeatsSince } from '../../shared/request/submit';
import type { Category } from '../../shared/need/need';
import type { Entered } from '../../shared/request/request';
import type { RequestView } from '../../shared/request/request.contract';
import type { Submission } from '../../shared/request/submit';
import { decideSubmission, postsAskedFor } from '../../shared/request/submit';
import { accessOf } from '../person/access';
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
import { Refused } from '../call/refused';
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

function actorFor({ person, proxy }: ActsFor, account: string): Submission['by'] {
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

/** Whether the policy it is about, if it is about one, answers the need it asks for. */
function knowsPolicy({ category, policy }: Asked): boolean {
  if (policy === undefined) return true;
  const known = findPolicy(policy.id);
  return known !== undefined && needOf(known) === category;
}

/** For whom it is submitted, and how. */
interface Onset extends Pick<Submission, 'by' | 'entered' | 'byAgent' | 'digest'> {
  readonly person: Person;
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

/** Decides about it and writes it, and returns its view, which is the receipt. */
async function create(asked: Asked, onset: Onset, call: Call): Promise<RequestView> {
  const { caller, now, sealer, calendar } = call;
  const { clientId, category, danger, words, contact, media } = asked;
  const { person, entered, digest } = onset;
  const hash = hashOf(caller.account, clientId);
  const id = hash.subarray(0, 16).toString('base64url');
  if (!knowsPolicy(asked)) throw new Refused('NO_SUCH_POLICY');
  if (!isOpen(accessOf(person, sealer), contact.channel, danger)) return before(id, digest, asked, call);
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

/** Submits a request for the caller or a person they act for. Throws NOT_FOUND for anybody else's person. */
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
