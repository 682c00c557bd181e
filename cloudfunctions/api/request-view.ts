/** What a request looks like to one caller: words opened, names of posts looked up, telephone masked, and what may be done. */
import type { Post } from '../../shared/directory/directory';
import { standing } from '../../shared/directory/directory';
import { beijingDay } from '../../shared/calendar/calendar';
import { maskPhone } from '../../shared/person/person';
import type { Actor, Request, RequestEvent } from '../../shared/request/request';
import { nextClock } from '../../shared/request/request';
import type { RequestView } from '../../shared/request/request.contract';
import { may } from '../../shared/request/transitions';
import { relationsTo } from '../lib/caller';
import { find, findOne, is } from '../lib/db';
import { linksTo } from '../lib/files';
import type { Sealer } from '../lib/seal';
import type { Call } from './handler';

type Line = RequestView['timeline'][number];

function words(requestId: string, event: RequestEvent, sealer: Sealer): string | null {
  if (!('words' in event) || event.words === '') return null;
  return sealer.open(event.words, ['request', requestId, event.id]);
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

function line(request: Request, event: RequestEvent, titles: ReadonlyMap<string, string>, sealer: Sealer): Line {
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
    post: kind === 'reopened' || kind === 'escalated' ? (titles.get(event.post) ?? null) : null,
  };
}

/** Every post a view names: the responsible one and those the matter went to. */
function postsNamed(request: Request): string[] {
  return [...new Set([request.post, ...request.supervisors, ...request.events.flatMap((event) => ('post' in event ? [event.post] : []))])];
}

async function phoneOf(request: Request, { caller, sealer }: Call): Promise<string> {
  const known = caller.actsFor.find(({ person }) => person._id === request.personId)?.person;
  const person = known ?? (await findOne('person', request.personId));
  return person === null ? '' : sealer.open(person.sealed.phone, ['person', person._id, 'phone']);
}

/**
 * The view of a request for the caller.
 * @param posts those already read (a submission has just routed); else they are read here, beside the photos' links
 */
export async function viewOf(request: Request, call: Call, posts?: readonly Post[]): Promise<RequestView> {
  const [named, photos, phone] = await Promise.all([
    posts ?? find('post', { _id: is.oneOf(postsNamed(request)) }, { limit: 100 }),
    linksTo(request.photos),
    phoneOf(request, call),
  ]);
  const post = named.find(({ _id }) => _id === request.post);
  if (post === undefined) throw new Error(`request ${request._id} stands on a post that does not exist`);
  const titles = new Map(named.map(({ _id, title }) => [_id, title]));
  const next = nextClock(request);
  const first = request.events[0]?.by;
  return {
    id: request._id,
    number: request.number,
    version: request.version,
    category: request.category,
    danger: request.danger,
    state: request.state,
    end: request.end,
    outcome: request.outcome,
    person: { id: request.personId, name: request.name, place: request.place, phone: maskPhone(phone) },
    by: { name: first === undefined ? request.name : (nameOf(first) ?? request.name), relation: first?.kind === 'proxy' ? first.relation : null },
    contact: request.contact,
    photos,
    createdAt: request.createdAt,
    cadre: { name: standing(post, beijingDay(call.now))?.name ?? null, title: post.title, phone: post.phone },
    because: { rule: request.because.rule, skipped: request.because.skipped.map(({ title, why }) => ({ title, why })) },
    due: next && { clock: next.name, at: next.clock.at, provisional: next.clock.provisional },
    timeline: request.events.map((event) => line(request, event, titles, call.sealer)),
    may: may(request, relationsTo(call.caller, request)),
  };
}
