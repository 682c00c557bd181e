/**
 * The view of a request for one caller: words opened, names of posts looked up, the telephone number masked,
 * and what the caller may do.
 */
import type { Posts } from '../../shared/directory/occupant';
import { occupantOf } from '../../shared/directory/occupant';
import { maskPhone } from '../../shared/telephone';
import type { Actor, Request, RequestEvent } from '../../shared/request/request';
import { nextClock } from '../../shared/request/request';
import type { RequestView } from '../../shared/request/request.contract';
import { may, nudgeAgainOn } from '../../shared/request/transitions';
import { pause } from '../../shared/settings';
import { relationsTo } from '../../shared/request/relations';
import { linksTo } from '../platform/files';
import { findPolicy } from '../policy/rules';
import { postsOf } from '../directory/posts';
import type { Sealer } from '../platform/seal';
import type { Call } from '../call/call';
import { accessFor, personOf } from './contact';

type Line = RequestView['timeline'][number];

/** The place for which the words about what can be had instead are sealed, beside the answer's own words. */
export function alternativePlace(requestId: string, eventId: string): readonly ['request', string, string] {
  return ['request', requestId, `${eventId}.alternative`];
}

function words(requestId: string, event: RequestEvent, sealer: Sealer): string | null {
  if (!('words' in event) || event.words === '') return null;
  return sealer.open(event.words, ['request', requestId, event.id]);
}

function alternative(requestId: string, event: RequestEvent, sealer: Sealer): string | null {
  if (event.kind !== 'answered' || !event.cause?.alternative) return null;
  return sealer.open(event.cause.alternative, alternativePlace(requestId, event.id));
}

function nameOf(by: Actor): string | null {
  switch (by.kind) {
    case 'time':
      return null;
    case 'self':
    case 'proxy':
    case 'post':
      return by.name;
  }
}

/**
 * The moment that a line of the timeline names: the new due date of a moved deadline, or the end of a pause.
 */
function until(event: RequestEvent): string | null {
  switch (event.kind) {
    case 'paused':
      return event.untilAt;
    case 'resumed':
    case 'extended':
      return event.finish.at;
    case 'redated':
      return event.dues.finish.at;
    default:
      return null;
  }
}

/** The post that a line of the timeline names. */
function postOf(event: RequestEvent): string | null {
  switch (event.kind) {
    case 'reopened':
    case 'escalated':
    case 'transferOffered':
    case 'transferTaken':
    case 'helperAdded':
    case 'reassigned':
      return event.post;
    case 'transferRefused':
      return event.council;
    default:
      return null;
  }
}

/** One line of the timeline, its words opened. @param posts the posts it may name */
export function lineOf(request: Request, event: RequestEvent, posts: Posts, sealer: Sealer): Line {
  const { kind, at, by } = event;
  return {
    kind,
    at,
    by: nameOf(by),
    side: by.kind,
    words: words(request._id, event, sealer),
    outcome: kind === 'answered' ? event.outcome : null,
    rating: kind === 'rated' || kind === 'reopened' ? event.rating : null,
    clock: kind === 'warned' || kind === 'escalated' ? event.clock : null,
    channel: kind === 'contacted' ? event.how : null,
    reached: kind === 'contacted' ? event.reached : null,
    post: posts.get(postOf(event) ?? '')?.title ?? null,
    reason: kind === 'answered' ? (event.cause?.reason ?? null) : null,
    alternative: alternative(request._id, event, sealer),
    until: until(event),
    wake: kind === 'answered' ? event.wake : null,
    whom: kind === 'hidden' || kind === 'shown' ? event.name : null,
  };
}

/**
 * Every post that a view names: the responsible post, the posts that help or supervise, and the posts to
 * which the request went.
 */
function postsNamed(request: Request): string[] {
  const { post, supervisors, helpers, transfer, events } = request;
  return [
    post,
    ...supervisors,
    ...helpers,
    ...(transfer === null ? [] : [transfer.post]),
    ...events.flatMap((event) => postOf(event) ?? []),
  ];
}

/** The announced media, with a link to each file that has arrived. */
async function mediaOf({ media }: Request): Promise<RequestView['media']> {
  const links = await linksTo(media.flatMap(({ fileId }) => fileId ?? []));
  return media.map(({ id, kind, seconds, fileId }) => ({
    id,
    kind,
    seconds,
    link: fileId === null ? null : (links.get(fileId) ?? null),
  }));
}

/**
 * The view of a request for the caller.
 * @param read posts that were read already (a submission has just routed the request); without them they are
 *   read here, at the same time as the links
 * @throws an error where the request's post or person does not exist, which is a defect
 */
export async function viewOf(request: Request, call: Call, read?: Posts): Promise<RequestView> {
  const [posts, media, person] = await Promise.all([
    read ?? postsOf(postsNamed(request), call.now),
    mediaOf(request),
    personOf(request, call),
  ]);
  const post = posts.get(request.post);
  if (post === undefined) throw new Error(`request ${request._id} stands on a post that does not exist`);
  const phone = call.sealer.open(person.sealed.phone, ['person', person._id, 'phone']);
  const relations = relationsTo(call.caller, request);
  const byGrant = relations.includes('proxy') || relations.includes('reader');
  const next = nextClock(request);
  const first = request.events[0]?.by;
  return {
    id: request._id,
    number: request.number,
    version: request.version,
    category: request.category,
    policy: request.policy && {
      ...request.policy,
      name: findPolicy(request.policy.id)?.easy.name ?? request.policy.id,
    },
    danger: request.danger,
    state: request.state,
    end: request.end,
    outcome: request.outcome,
    person: { id: request.personId, name: request.name, place: request.place, phone: maskPhone(phone) },
    by: {
      name: first === undefined ? request.name : (nameOf(first) ?? request.name),
      relation: first?.kind === 'proxy' ? first.relation : null,
      entered: request.entered,
    },
    contact: request.contact,
    access: accessFor(person, request, relations, call),
    keptFrom: byGrant
      ? []
      : person.grants.flatMap(({ id: grantId, name, account }) =>
          request.hiddenFrom.includes(account) ? [{ grantId, name }] : [],
        ),
    media,
    // The earlier requests may include some that are hidden from a proxy, so a proxy does not get their
    // number.
    repeats: byGrant ? 0 : request.repeats,
    createdAt: request.createdAt,
    cadre: { name: occupantOf(post, call.now, posts)?.name ?? null, title: post.title, phone: post.phone },
    because: {
      rule: request.because.rule,
      skipped: request.because.skipped.map(({ title, why }) => ({ title, why })),
    },
    due: next && { clock: next.name, at: next.clock.at, provisional: next.clock.provisional },
    petition: request.petition,
    transfer: posts.get(request.transfer?.post ?? '')?.title ?? null,
    helpers: request.helpers.flatMap((id) => posts.get(id)?.title ?? []),
    pausedUntil: request.pause?.untilAt ?? null,
    pauseDaysLeft: pause.mostDays - request.pausedDays,
    wake: request.wake,
    nudgeAgainOn: nudgeAgainOn(request, call.now),
    timeline: request.events.map((event) => lineOf(request, event, posts, call.sealer)),
    may: may(request, relations, call.now),
  };
}
