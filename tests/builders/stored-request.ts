/**
 * Requests as they lie in the store: lived through the real rules by people of the demo county, words sealed
 * for their place.
 */
import { createHash } from 'node:crypto';
import { linked } from '../../cloudfunctions/aggregate/hash-chain';
import type { Sealer } from '../../cloudfunctions/platform/seal';
import { addDays, beijingDay } from '../../shared/calendar/calendar';
import { holidays } from '../../shared/calendar/shipped-calendar';
import type { Post } from '../../shared/directory/directory';
import { occupantOf } from '../../shared/directory/occupant';
import type { Person } from '../../shared/person/person';
import type { Command } from '../../shared/request/decide';
import { decide } from '../../shared/request/decide';
import { tick } from '../../shared/request/tick';
import { fold, open } from '../../shared/request/fold';
import type { Medium } from '../../shared/media';
import type { Actor, Decided, Request } from '../../shared/request/request';
import type { Category } from '../../shared/need/need';
import { categories } from '../../shared/need/need';
import { decideSubmission } from '../../shared/request/submit';

/**
 * How far a stored request has come. `overdue` waits and has been escalated once; `unrated` closed in
 * silence.
 */
export const stages = ['waiting', 'working', 'overdue', 'answered', 'satisfied', 'unrated'] as const;
export type Stage = (typeof stages)[number];

/** Whose requests they are, and on whose posts. */
export interface Household {
  readonly person: Person;
  readonly posts: readonly Post[];
  readonly sealer: Sealer;
}

const HOUR = 3_600_000;
/** Long enough before the day of the test that silence has run out, and late enough that nothing else has. */
const startsAt: Readonly<Record<Stage, string>> = {
  waiting: '2026-11-23T01:00:00.000Z',
  working: '2026-11-23T01:00:00.000Z',
  overdue: '2026-11-19T01:00:00.000Z',
  answered: '2026-11-23T01:00:00.000Z',
  satisfied: '2026-11-23T01:00:00.000Z',
  unrated: '2026-10-12T01:00:00.000Z',
};

/** An id as a submission makes it, from anything at all. */
export function idOf(seed: string): string {
  return createHash('sha256').update(seed).digest().subarray(0, 16).toString('base64url');
}

/** The id of the request that `storedRequest` makes of the same. */
export function storedId(
  { person }: Pick<Household, 'person'>,
  index: number,
  stage: Stage,
  category: Category = 'device',
): string {
  return idOf(`${person._id}|${index}|${stage}|${category}`);
}

/** Another number for each index, stage and category of one day, for an index below 12,000. */
function sixDigits(index: number, stage: Stage, category: Category): string {
  const kinds = stages.length * categories.length;
  return String(
    (index * kinds + stages.indexOf(stage) * categories.length + categories.indexOf(category)) % 1_000_000,
  ).padStart(6, '0');
}

/** What may have happened to it besides. */
export interface Besides {
  readonly category?: Category;
  readonly at?: string;
  /** The post of the one complained of. */
  readonly accused?: string | null;
  /** The cadre who put it down at the door. */
  readonly entrant?: Extract<Actor, { kind: 'post' }>;
  readonly helpers?: readonly string[];
  /** Announced photos or sound that have not arrived. */
  readonly media?: readonly Medium[];
  /** The post that was asked to take it, before anything else happened. */
  readonly offeredTo?: string;
  /** Once it is worked on, it stands still for some days. */
  readonly paused?: boolean;
}

/**
 * One request at a stage. Nothing it caused elsewhere is left to be done.
 * @param index makes its id and number; two of one household and index are the same request
 */
export function storedRequest(
  { person, posts, sealer }: Household,
  index: number,
  stage: Stage,
  besides: Besides = {},
): Request {
  const {
    category = 'device',
    at = startsAt[stage],
    accused = null,
    entrant,
    helpers = [],
    media = [],
    offeredTo,
    paused = false,
  } = besides;
  const id = storedId({ person }, index, stage, category);
  const byId = new Map(posts.map((one) => [one._id, one]));
  const words = (eventId: string, text: string): string => sealer.seal(text, ['request', id, eventId]);
  const self: Exclude<Actor, { kind: 'time' }> = {
    kind: 'self',
    account: person.holder ?? '',
    name: person.name,
  };
  const decision = decideSubmission(
    {
      id: 'submit',
      digest: '',
      at,
      by: entrant ?? self,
      // It asks for nobody's identification.
      person: { ...person, recorded: true },
      entered: entrant === undefined ? null : 'door',
      byAgent: false,
      category,
      danger: false,
      contact: { channel: 'phone', when: 'any' },
      policy: null,
      accused,
      words: words('submit', '轮椅坏了，想换一辆。'),
      media,
    },
    { posts: byId, repeats: 0, calendar: holidays },
    sixDigits(index, stage, category),
  );
  if ('refused' in decision) throw new Error(`${stage}: ${decision.refused}`);
  const submitted = { ...decision.event, helpers };
  const post = byId.get(submitted.post);
  if (post === undefined) throw new Error(`${stage}: no post ${submitted.post}`);
  const holder = occupantOf(post, at, byId);
  const cadre: Actor = {
    kind: 'post',
    account: holder?.account ?? '',
    name: holder?.name ?? '',
    post: post._id,
    title: post.title,
  };

  let request = open(id, linked('', submitted));
  const add = (event: Decided): void => {
    request = fold(request, linked(request.events.at(-1)?.link ?? '', event));
  };
  const does = (by: Actor, hours: number, command: (eventId: string) => Command): void => {
    const commandId = `c${request.version}`;
    const now = new Date(Date.parse(at) + hours * HOUR).toISOString();
    const decision = decide(request, command(commandId), {
      id: commandId,
      digest: '',
      now,
      by,
      relations: [by.kind === 'self' ? 'self' : 'responsible'],
      calendar: holidays,
    });
    if ('refused' in decision) throw new Error(`${stage}: ${decision.refused}`);
    add(decision.event);
  };
  /** Lets time do the next few things that are due. */
  const passes = (times: number): void => {
    for (let done = 0; done < times; done += 1) {
      const event = request.wakeAt === null ? null : tick(request, request.wakeAt, holidays);
      if (event === null) throw new Error(`${stage}: time had nothing to do`);
      add(event);
    }
  };

  if (offeredTo !== undefined)
    does(cadre, 0.1, (eventId) => ({
      verb: 'offer',
      post: offeredTo,
      words: words(eventId, '请你们接着办。'),
    }));
  if (stage === 'overdue') passes(2);
  if (stage !== 'waiting' && stage !== 'overdue') does(cadre, 0.2, () => ({ verb: 'accept' }));
  if (paused && stage === 'working')
    does(cadre, 0.3, (eventId) => ({
      verb: 'pause',
      until: addDays(beijingDay(at), 7),
      words: words(eventId, '等厂家发货。'),
    }));
  if (stage === 'answered' || stage === 'satisfied' || stage === 'unrated')
    does(cadre, 0.4, (eventId) => ({
      verb: 'answer',
      outcome: 'solved',
      words: words(eventId, '新轮椅后天送到您家。'),
      cause: null,
      wake: null,
    }));
  if (stage === 'satisfied') does(self, 0.6, () => ({ verb: 'rate', rating: 5, words: '' }));
  if (stage === 'unrated') passes(2);
  return request;
}
