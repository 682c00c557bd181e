/**
 * Random lives of a request, lived by the rules alone; what has to hold at every moment of one stands in
 * sound.ts.
 */
import fc from 'fast-check';
import { linked } from '../../cloudfunctions/aggregate/hash-chain';
import { addDays, beijingDay } from '../../shared/calendar/calendar';
import { holidays } from '../../shared/calendar/shipped-calendar';
import type { Command } from '../../shared/request/decide';
import { decide } from '../../shared/request/decide';
import { effectsOf } from '../../shared/request/effects';
import { fold } from '../../shared/request/fold';
import { reasons } from '../../shared/request/request';
import type { Actor, Request, State } from '../../shared/request/request';
import type { Category } from '../../shared/need/need';
import { categories, channels } from '../../shared/need/need';
import { outcomes, ratings } from '../../shared/request/request';
import { tick } from '../../shared/request/tick';
import type { Relation, Verb } from '../../shared/request/transitions';
import { transitions } from '../../shared/request/transitions';
import { aRequest, herPosts } from './request';
import { demandNext, demandSwept } from './sound';

/**
 * Who tries something: those it concerns, those who only look on, and somebody who has nothing to do with it.
 */
export const triers = ['person', 'cadre', 'offered', 'supervisor', 'onlooker', 'stranger'] as const;
export type Trier = (typeof triers)[number];

/** What somebody tries: a command whose days count from the day it is tried on. */
export type Wish = (today: string) => Command;

/**
 * One thing that happens: somebody tries what comes to mind in the state they find, or time goes by, with the
 * timer at its end or without.
 */
export type Step =
  | { readonly kind: 'try'; readonly anybody: Trier | null; readonly wishes: Readonly<Record<State, Wish>> }
  | { readonly kind: 'wait'; readonly minutes: number; readonly sweep: boolean };

export interface Life {
  readonly category: Category;
  readonly danger: boolean;
  readonly at: string;
  readonly steps: readonly Step[];
}

const sealed = 'v1.k1.sealed.words';
const always = (command: Command): fc.Arbitrary<Wish> => fc.constant(() => command);
const made = (command: fc.Arbitrary<Command>): fc.Arbitrary<Wish> => command.map((one) => () => one);
const dated = (most: number, command: (on: string) => Command): fc.Arbitrary<Wish> =>
  fc.integer({ min: 1, max: most }).map((days) => (today: string) => command(addDays(today, days)));

/** Every verb, as somebody would use it; posts are those of the builder's own request. */
const wishes: Readonly<Record<Verb, fc.Arbitrary<Wish>>> = {
  add: always({ verb: 'add', words: sealed, media: [{ id: 'medium', kind: 'photo', seconds: 0 }] }),
  attach: always({ verb: 'attach', medium: 'medium', fileId: 'cloud://x' }),
  nudge: always({ verb: 'nudge' }),
  correct: always({ verb: 'correct', words: sealed, contact: { channel: 'text', when: 'any' } }),
  withdraw: always({ verb: 'withdraw' }),
  rate: made(
    fc.record({
      verb: fc.constant('rate' as const),
      rating: fc.constantFrom(...ratings),
      words: fc.constantFrom('', sealed),
    }),
  ),
  reopen: always({ verb: 'reopen', words: sealed }),
  hide: always({ verb: 'hide', account: 'daughter', name: '女儿' }),
  show: always({ verb: 'show', account: 'daughter', name: '女儿' }),
  accept: always({ verb: 'accept' }),
  contact: made(
    fc.record({
      verb: fc.constant('contact' as const),
      how: fc.constantFrom(...channels),
      reached: fc.boolean(),
    }),
  ),
  showPhone: always({ verb: 'showPhone' }),
  askBack: always({ verb: 'askBack', words: sealed }),
  progress: always({ verb: 'progress', words: sealed }),
  answer: fc
    .tuple(fc.constantFrom(...outcomes), fc.constantFrom(...reasons), fc.integer({ min: 1, max: 60 }))
    .map(([outcome, reason, days]) => (today: string) => ({
      verb: 'answer',
      outcome,
      words: sealed,
      cause: outcome === 'cannot' ? { reason, alternative: sealed } : null,
      wake:
        outcome === 'cannot'
          ? days % 2 === 0
            ? { kind: 'policy' }
            : { kind: 'day', on: addDays(today, days) }
          : null,
    })),
  correctReply: always({ verb: 'correctReply', words: sealed }),
  offer: fc
    .constantFrom('town:chair', 'county:education')
    .map((post) => () => ({ verb: 'offer', post, words: sealed })),
  take: always({ verb: 'take', escalationPath: ['county:chair', 'prefecture:chair', 'province:chair'] }),
  refuse: always({ verb: 'refuse', words: sealed }),
  help: fc
    .constantFrom('county:education', 'county:membership')
    .map((post) => () => ({ verb: 'help', post })),
  pause: dated(32, (until) => ({ verb: 'pause', until, words: sealed })),
  resume: always({ verb: 'resume' }),
  reassign: always({
    verb: 'reassign',
    post: 'county:education',
    escalationPath: ['county:chair', 'prefecture:chair', 'province:chair'],
    words: sealed,
  }),
  extend: made(fc.integer({ min: 1, max: 11 }).map((days) => ({ verb: 'extend', days, words: sealed }))),
  urge: always({ verb: 'urge', words: sealed }),
};
export const lifePosts = [...herPosts.keys()];

const anything = fc.oneof(...Object.values(wishes));
const mostly = (...sensible: Verb[]): fc.Arbitrary<Wish> =>
  fc.oneof(
    { weight: 9, arbitrary: fc.oneof(...sensible.map((verb) => wishes[verb])) },
    { weight: 1, arbitrary: anything },
  );

/**
 * Mostly what makes sense, by the one whose turn it is, so that lives go far; sometimes anything by anybody.
 */
const trying: fc.Arbitrary<Extract<Step, { kind: 'try' }>> = fc.record({
  kind: fc.constant('try' as const),
  anybody: fc.option(fc.constantFrom(...triers), { freq: 8 }),
  wishes: fc.record({
    waiting: mostly('accept', 'accept', 'accept', 'contact', 'nudge', 'offer', 'take', 'add'),
    working: mostly(
      'answer',
      'answer',
      'answer',
      'progress',
      'contact',
      'askBack',
      'pause',
      'resume',
      'offer',
      'take',
      'refuse',
      'extend',
      'help',
      'attach',
    ),
    answered: mostly('rate', 'rate', 'reopen', 'correctReply'),
    closed: mostly('reopen'),
  }),
});

/** Who tries a command: the one whose verb it is, unless anybody does. */
export function whoTries(anybody: Trier | null, { verb }: Command): Trier {
  if (anybody !== null) return anybody;
  const { by } = transitions[verb];
  if (by.includes('self')) return 'person';
  if (by.includes('offered')) return 'offered';
  return by.includes('above') ? 'supervisor' : 'cadre';
}

const waiting: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('wait' as const),
  minutes: fc.oneof(
    fc.integer({ min: 1, max: 180 }),
    fc.integer({ min: 180, max: 3 * 1440 }),
    fc.integer({ min: 1440, max: 25 * 1440 }),
  ),
  sweep: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
});

/** Tries alone, for lives that go through rounds of their own. */
export const tries = (length: number): fc.Arbitrary<Extract<Step, { kind: 'try' }>[]> =>
  fc.array(trying, { minLength: length, maxLength: length });

export const lives: fc.Arbitrary<Life> = fc.record({
  category: fc.constantFrom(...categories),
  danger: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  at: fc
    .date({
      min: new Date('2026-01-01T00:00:00Z'),
      max: new Date('2026-12-20T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString()),
  steps: fc.array(fc.oneof({ weight: 3, arbitrary: trying }, { weight: 1, arbitrary: waiting }), {
    maxLength: 30,
    size: 'max',
  }),
});

const relations: Readonly<Record<Trier, readonly Relation[]>> = {
  person: ['self'],
  cadre: ['responsible', 'region'],
  offered: ['offered'],
  supervisor: ['supervisor', 'region'],
  onlooker: ['region'],
  stranger: [],
};

function actor(who: Trier, request: Request): Actor {
  if (who === 'person' || who === 'stranger') return { kind: 'self', account: who, name: who };
  return { kind: 'post', account: who, name: who, post: request.post, title: request.post };
}

function demand(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** A command the door would not let through: nobody is offered, or given by order, what they have. */
const needless = (command: Command, request: Request): boolean =>
  'post' in command && command.post === request.post;

/** Lives a life by the rules alone. Throws where something does not hold; returns how it ended. */
export function live({ category, danger, at, steps: taken }: Life): Request {
  let request = aRequest({ category, danger, at });
  let now = at;
  const add = (event: Parameters<typeof linked>[1]): void => {
    const before = request;
    request = fold(request, linked(request.events.at(-1)?.link ?? '', event));
    demandNext(before, request, lifePosts);
    const ids = effectsOf(before, request, request.events.at(-1) ?? linked('', event)).map(({ id }) => id);
    demand(new Set(ids).size === ids.length, 'an effect has an id of its own');
  };
  taken.forEach((step, index) => {
    if (step.kind === 'wait') {
      now = new Date(Date.parse(now) + step.minutes * 60_000).toISOString();
      if (!step.sweep) return;
      for (let event = tick(request, now, holidays); event !== null; event = tick(request, now, holidays))
        add(event);
      demandSwept(request, now);
      return;
    }
    const command = step.wishes[request.state](beijingDay(now));
    const who = whoTries(step.anybody, command);
    if (needless(command, request) || (who === 'offered' && request.transfer === null)) return;
    const decision = decide(request, command, {
      id: `c${index}`,
      digest: '',
      now,
      by: actor(who, request),
      relations: relations[who],
      calendar: holidays,
    });
    if ('event' in decision) {
      demand(
        who !== 'stranger' && (who !== 'onlooker' || command.verb === 'hide' || command.verb === 'show'),
        'who has no part in it changes nothing, but keeps it from a proxy at the person’s word',
      );
      add(decision.event);
    }
  });
  return request;
}
