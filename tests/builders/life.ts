/** Random lives of a request, and what has to hold at every moment of one. The rules live them in memory; flows through the store. */
import fc from 'fast-check';
import { isUnbroken, linked } from '../../cloudfunctions/lib/chain';
import { holidays } from '../../shared/calendar/calendar';
import type { Command } from '../../shared/request/decide';
import { decide, tick } from '../../shared/request/decide';
import { effectsOf } from '../../shared/request/effects';
import { fold, foldAll } from '../../shared/request/fold';
import type { Actor, Category, Effect, Request, RequestEvent, State } from '../../shared/request/request';
import { categories, channels, clockNames, outcomes, ratings } from '../../shared/request/request';
import type { Relation } from '../../shared/request/transitions';
import { aRequest, ladder } from './request';

/** Who tries something: those it concerns, those who only look on, and somebody who has nothing to do with it. */
export const triers = ['person', 'cadre', 'supervisor', 'onlooker', 'stranger'] as const;
export type Trier = (typeof triers)[number];

/** One thing that happens: somebody tries what comes to mind in the state they find, or time goes by, with the timer at its end or without. */
export type Step =
  | { readonly kind: 'try'; readonly anybody: Trier | null; readonly commands: Readonly<Record<State, Command>> }
  | { readonly kind: 'wait'; readonly minutes: number; readonly sweep: boolean };

export interface Life {
  readonly category: Category;
  readonly danger: boolean;
  readonly at: string;
  readonly steps: readonly Step[];
}

const sealed = 'v1.k1.sealed.words';
const words = fc.constantFrom('', sealed);
const accept = fc.constant<Command>({ verb: 'accept' });
const answer: fc.Arbitrary<Command> = fc.record({ verb: fc.constant('answer' as const), outcome: fc.constantFrom(...outcomes), words: fc.constant(sealed) });
const rate: fc.Arbitrary<Command> = fc.record({ verb: fc.constant('rate' as const), rating: fc.constantFrom(...ratings), words });
const reopen: fc.Arbitrary<Command> = fc.record({ verb: fc.constant('reopen' as const), words });
const contact: fc.Arbitrary<Command> = fc.record({ verb: fc.constant('contact' as const), how: fc.constantFrom(...channels), reached: fc.boolean() });
const progress: fc.Arbitrary<Command> = fc.record({ verb: fc.constant('progress' as const), words: fc.constant(sealed) });
const showPhone = fc.constant<Command>({ verb: 'showPhone' });
const withdraw = fc.constant<Command>({ verb: 'withdraw' });
const anything = fc.oneof(accept, answer, rate, reopen, contact, progress, showPhone, withdraw);
const mostly = (...sensible: fc.Arbitrary<Command>[]): fc.Arbitrary<Command> => fc.oneof({ weight: 9, arbitrary: fc.oneof(...sensible) }, { weight: 1, arbitrary: anything });

/** Mostly what makes sense, by the one whose turn it is, so that lives go far; sometimes anything by anybody. */
const trying: fc.Arbitrary<Extract<Step, { kind: 'try' }>> = fc.record({
  kind: fc.constant('try' as const),
  anybody: fc.option(fc.constantFrom(...triers), { freq: 8 }),
  commands: fc.record({ waiting: mostly(accept, accept, contact), working: mostly(answer, progress, contact, showPhone), answered: mostly(rate, reopen), closed: mostly(reopen) }),
});

/** Who tries a step: the person for what is theirs to say, else the cadre, unless anybody does. */
export function whoTries(anybody: Trier | null, { verb }: Command): Trier {
  return anybody ?? (verb === 'rate' || verb === 'reopen' || verb === 'withdraw' ? 'person' : 'cadre');
}

const waiting: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('wait' as const),
  minutes: fc.oneof(fc.integer({ min: 1, max: 180 }), fc.integer({ min: 180, max: 3 * 1440 }), fc.integer({ min: 1440, max: 25 * 1440 })),
  sweep: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
});

/** Tries alone, for lives that go through rounds of their own. */
export const tries = (length: number): fc.Arbitrary<Extract<Step, { kind: 'try' }>[]> => fc.array(trying, { minLength: length, maxLength: length });

export const lives: fc.Arbitrary<Life> = fc.record({
  category: fc.constantFrom(...categories),
  danger: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  at: fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2026-11-01T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString()),
  steps: fc.array(fc.oneof({ weight: 3, arbitrary: trying }, { weight: 1, arbitrary: waiting }), { maxLength: 30, size: 'max' }),
});

const relations: Readonly<Record<Trier, readonly Relation[]>> = { person: ['self'], cadre: ['responsible', 'region'], supervisor: ['supervisor', 'region'], onlooker: ['region'], stranger: [] };

function actor(who: Trier, request: Request): Actor {
  if (who === 'person' || who === 'stranger') return { kind: 'self', account: who, name: who };
  return { kind: 'post', account: who, name: who, post: request.post, title: request.post };
}

/** How many deadlines had passed by an instant, counted from what each opening and each redo promised. */
function deadlinesPassed(request: Request, now: string): number {
  return request.events.reduce((sum, event) => (event.kind === 'submitted' || event.kind === 'reopened' ? sum + clockNames.filter((name) => event.dues[name].at <= now).length : sum), 0);
}

/** Two functions at work at once began at different moments; the one that began first may write last. */
const SKEW_MS = 5_000;

function demand(holds: boolean, what: string, request: Request): void {
  if (!holds) throw new Error(`${what}: ${JSON.stringify(request.events.map(({ kind, at }) => `${kind} ${at}`))}`);
}

/** A request as its history makes it; what it causes elsewhere is done and gone, and is not of its history. */
function history(request: Request): string {
  return JSON.stringify(Object.entries(request).filter(([field]) => field !== 'effects' && field !== 'effectDueAt').sort());
}

/**
 * What holds at every moment. Throws the sentence that does not.
 * @param posts every post that may ever be responsible
 */
export function demandSound(request: Request, posts: readonly string[], now: string): void {
  const kinds = request.events.map(({ kind }) => kind);
  demand(posts.includes(request.post), 'exactly one post is responsible', request);
  demand(request.desk === (request.state === 'waiting' || request.state === 'working' ? request.post : null), 'it lies on the desk of that post while it is open', request);
  demand(!request.supervisors.includes(request.post) && new Set(request.supervisors).size === request.supervisors.length, 'nobody supervises themselves, nobody twice', request);
  demand(request.version === request.events.length, 'one event a version', request);
  demand(new Set(request.events.map(({ id }) => id)).size === request.events.length, 'no command twice', request);
  demand(request.events.every(({ at }, index) => Date.parse(at) >= Date.parse(request.events[index - 1]?.at ?? at) - SKEW_MS), 'events follow each other in time', request);
  demand(isUnbroken(request.events), 'the chain is unbroken', request);
  demand(history(foldAll(request._id, request.events)) === history(request), 'what is stored is what its events make', request);
  demand(request.state !== 'closed' || kinds.includes('answered') || kinds.includes('withdrawn'), 'nothing closes without an answer or the person’s word', request);
  demand((request.end !== null) === (request.state === 'closed'), 'an end is an end', request);
  demand(request.end !== 'satisfied' || (request.rating !== null && request.rating >= 3), 'satisfied is what the person said', request);
  demand(kinds.filter((kind) => kind === 'escalated').length <= deadlinesPassed(request, now), 'no escalation without a missed deadline', request);
  demand(request.state !== 'closed' || request.wakeAt === null, 'time leaves alone what is closed', request);
}

/** What holds besides, right after a sweep. */
export function demandSwept(request: Request, now: string): void {
  const open = request.state === 'waiting' || request.state === 'working';
  const missed = clockNames.filter((name) => open && request.clocks[name].stoppedAt === null && request.clocks[name].at <= now && !request.clocks[name].escalated);
  demand(missed.length === 0, 'no deadline passes a sweep without escalation', request);
  demand(request.wakeAt === null || request.wakeAt > now, 'nothing is left to do after a sweep', request);
  demand(!(request.state === 'answered' && (request.followUp?.closeAt ?? '') <= now), 'silence is asked about and ends', request);
}

/** Every effect that a history has had. */
export function effectsOfHistory(request: Request): { effect: Effect; event: RequestEvent }[] {
  return request.events.flatMap((event, index) => {
    const before = index === 0 ? null : foldAll(request._id, request.events.slice(0, index));
    return effectsOf(before, foldAll(request._id, request.events.slice(0, index + 1)), event).map((effect) => ({ effect, event }));
  });
}

/** Lives a life by the rules alone. Throws where something does not hold; returns how it ended. */
export function live({ category, danger, at, steps: taken }: Life): Request {
  const posts = ['village:liaison', ...ladder];
  let request = aRequest({ category, danger, at });
  let now = at;
  const add = (event: Parameters<typeof linked>[1]): void => {
    const before = request;
    request = fold(request, linked(request.events.at(-1)?.link ?? '', event));
    demandSound(request, posts, now);
    const ids = effectsOf(before, request, request.events.at(-1) ?? linked('', event)).map(({ id }) => id);
    demand(new Set(ids).size === ids.length, 'an effect has an id of its own', request);
  };
  taken.forEach((step, index) => {
    if (step.kind === 'wait') {
      now = new Date(Date.parse(now) + step.minutes * 60_000).toISOString();
      if (!step.sweep) return;
      for (let event = tick(request, now); event !== null; event = tick(request, now)) add(event);
      demandSwept(request, now);
      return;
    }
    const command = step.commands[request.state];
    const who = whoTries(step.anybody, command);
    const decision = decide(request, command, { id: `c${index}`, digest: '', now, by: actor(who, request), relations: relations[who], calendar: holidays });
    if ('event' in decision) {
      demand(who !== 'stranger' && who !== 'onlooker', 'who has no part in it changes nothing', request);
      add(decision.event);
    }
  });
  return request;
}
