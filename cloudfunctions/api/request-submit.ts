/**
 * A new request. Its `_id` is hash(account, clientId): a retry meets itself, and nobody can probe or take another's id.
 * Round trips to the commit: the posts on the person's path, then the insert.
 */
import { createHash } from 'node:crypto';
import { beijingDay, holidays } from '../../shared/calendar/calendar';
import type { Input } from '../../shared/contract';
import { duesFor } from '../../shared/request/clocks';
import { requestNumber } from '../../shared/request/number';
import type { Actor, Decided } from '../../shared/request/request';
import type { RequestView } from '../../shared/request/request.contract';
import { candidatePosts, route, visiblePath } from '../../shared/request/route';
import type { ActsFor } from '../lib/caller';
import { digestOf } from '../lib/chain';
import { find, findOne, is } from '../lib/db';
import { carryOut } from '../lib/effects';
import { insertRequest, opened } from '../lib/request-store';
import type { Call } from './handler';
import { Refused } from './refused';
import { isRepeat } from './request-change';
import { viewOf } from './request-view';

const NUMBER_TRIES = 5;

function hashed(account: string, clientId: string): Buffer {
  return createHash('sha256').update(`${account}|${clientId}`).digest();
}

/** Six digits drawn from the id's hash; another draw where a number is taken. */
function sixDigits(hash: Buffer, draw: number): string {
  return String(hash.readUInt32BE(draw * 4) % 1_000_000).padStart(6, '0');
}

function actorFor({ person, proxy }: ActsFor, account: string): Actor {
  return proxy === null ? { kind: 'self', account, name: person.name } : { kind: 'proxy', account, name: proxy.name, relation: proxy.relation };
}

/** Photos lie in the folder of the submission's own id, which nobody else knows; a path that only passes through it is another's. */
function refuseForeignPhotos(photos: readonly string[], clientId: string): void {
  const own = new RegExp(`^cloud://[\\w.-]+/photos/${clientId}/[\\w-]+\\.\\w+$`);
  if (photos.some((fileId) => !own.test(fileId))) throw new Refused('NOT_YOUR_PHOTO');
}

/** Submits a request for the caller or a person they act for, and returns its view, which is the receipt. */
export async function submit(input: Input<'request.submit'>, call: Call): Promise<RequestView> {
  const { caller, now, sealer } = call;
  const { clientId, personId, category, danger, words, contact, photos } = input;
  const acts = caller.actsFor.find(({ person }) => person._id === personId);
  if (acts === undefined) throw new Refused('NOT_FOUND');
  refuseForeignPhotos(photos, clientId);

  const { person } = acts;
  const on = beijingDay(now);
  const hash = hashed(caller.account, clientId);
  const id = hash.subarray(0, 16).toString('base64url');
  const digest = sealer.markOf(digestOf(input));
  const candidates = candidatePosts(person.path, category, danger);
  const posts = await find('post', { _id: is.oneOf(candidates) }, { limit: candidates.length });
  const { post, ladder, because } = route(candidates, posts, category, danger, on);
  const submitted = (draw: number): Decided => ({
    kind: 'submitted',
    id: clientId,
    digest,
    at: now,
    by: actorFor(acts, caller.account),
    opening: {
      number: requestNumber(on, sixDigits(hash, draw)),
      personId, name: person.name, place: person.place, path: visiblePath(category, person.path), category, danger, contact, photos,
    },
    words: words === '' ? '' : sealer.seal(words, ['request', id, clientId]),
    post: post._id,
    ladder,
    because,
    dues: duesFor(category, danger, now, holidays),
  });

  for (let draw = 0; draw < NUMBER_TRIES; draw += 1) {
    const request = opened(id, submitted(draw));
    if ((await insertRequest(request)) === 'inserted') {
      await carryOut(request, now);
      return viewOf(request, call, posts);
    }
    const before = await findOne('request', id);
    if (before !== null) {
      isRepeat(before, clientId, digest, caller.account);
      return viewOf(before, call);
    }
  }
  throw new Error(`no free number on ${on} for ${id}`);
}
