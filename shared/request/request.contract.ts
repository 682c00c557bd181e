/** What may be asked about requests: the words on the wire. Limits are those of request.ts. */
import * as z from 'zod/mini';
import { operation } from '../operation';
import { categories, channels, MAX_PHOTOS, MAX_WORDS, outcomes, partsOfDay } from './request';

/** Ids made on the phone before the first try: a retry carries the same one. */
const clientId = z.string().check(z.regex(/^[0-9a-f-]{36}$/));
const id = z.string().check(z.regex(/^[\w-]{22}$/));
const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(MAX_WORDS));
const perhapsWords = z.string().check(z.trim(), z.maxLength(MAX_WORDS));
const cursor = z.string().check(z.maxLength(80));
const rating = z.union([z.literal(5), z.literal(4), z.literal(3), z.literal(2), z.literal(1)]);
const state = z.enum(['waiting', 'working', 'answered', 'closed']);
const end = z.nullable(z.enum(['satisfied', 'unrated', 'withdrawn', 'deferred']));
const clock = z.enum(['contact', 'reply', 'finish']);
const verb = z.enum(['withdraw', 'rate', 'reopen', 'accept', 'contact', 'showPhone', 'progress', 'answer']);
const category = z.enum(categories);
const outcome = z.enum(outcomes);
const contact = z.object({ channel: z.enum(channels), when: z.enum(partsOfDay) });
const fileId = z.string().check(z.startsWith('cloud://'), z.maxLength(300));

/** One row of a person's own list: the cadre's name and the day say what comes next. */
export const ownRow = z.object({
  id,
  category,
  name: z.string(),
  state,
  end,
  cadre: z.nullable(z.string()),
  due: z.nullable(z.string()),
  createdAt: z.string(),
});

const happened = z.object({
  kind: z.enum([
    'submitted', 'accepted', 'contacted', 'phoneShown', 'progressed', 'answered', 'rated', 'reopened', 'withdrawn', 'warned', 'escalated', 'ratingAsked', 'lapsed',
  ]),
  at: z.string(),
  /** Name of the one who did it; null when time did. */
  by: z.nullable(z.string()),
  side: z.enum(['self', 'proxy', 'post', 'time']),
  /** What the line needs besides: the words, an outcome, a rating, the clock, how they were reached, the post it went to. */
  words: z.nullable(z.string()),
  outcome: z.nullable(outcome),
  rating: z.nullable(rating),
  clock: z.nullable(clock),
  channel: z.nullable(z.enum(channels)),
  reached: z.nullable(z.boolean()),
  post: z.nullable(z.string()),
});

/** One request whole, for the person and for the staff; `may` is what this caller can do now. */
export const requestView = z.object({
  id,
  number: z.string(),
  version: z.int(),
  category,
  danger: z.boolean(),
  state,
  end,
  outcome: z.nullable(outcome),
  person: z.object({ id: z.string(), name: z.string(), place: z.string(), phone: z.string() }),
  by: z.object({ name: z.string(), relation: z.nullable(z.string()) }),
  contact,
  photos: z.array(z.string()),
  createdAt: z.string(),
  cadre: z.object({ name: z.nullable(z.string()), title: z.string(), phone: z.string() }),
  because: z.object({
    rule: z.enum(['nearest', 'sorted', 'danger', 'redo']),
    skipped: z.array(z.object({ title: z.string(), why: z.enum(['vacant', 'away']) })),
  }),
  due: z.nullable(z.object({ clock, at: z.string(), provisional: z.boolean() })),
  timeline: z.array(happened),
  may: z.array(verb),
});

export type RequestView = z.output<typeof requestView>;
export type OwnRow = z.output<typeof ownRow>;

const change = { id, commandId: clientId };
const changeErrors = ['NOT_FOUND', 'NOT_NOW', 'FULL', 'ID_REUSED', 'BUSY'] as const;
const personRoles = ['resident', 'proxy'] as const;

export const requestContract = {
  submit: operation({
    name: 'request.submit',
    roles: personRoles,
    input: z.object({ clientId, personId: z.string().check(z.maxLength(40)), category, danger: z.boolean(), words: perhapsWords, contact, photos: z.array(fileId).check(z.maxLength(MAX_PHOTOS)) }),
    output: requestView,
    errors: ['NOT_FOUND', 'ID_REUSED', 'NOT_YOUR_PHOTO'],
  }),
  get: operation({ name: 'request.get', roles: ['resident', 'proxy', 'cadre'], input: z.object({ id }), output: requestView, errors: ['NOT_FOUND'] }),
  mine: operation({
    name: 'request.mine',
    roles: personRoles,
    input: z.object({ personId: z.string().check(z.maxLength(40)), after: z.nullable(cursor) }),
    output: z.object({ rows: z.array(ownRow), next: z.nullable(z.string()) }),
    errors: ['NOT_FOUND'],
  }),
  withdraw: operation({ name: 'request.withdraw', roles: personRoles, input: z.object(change), output: requestView, errors: changeErrors }),
  rate: operation({ name: 'request.rate', roles: personRoles, input: z.object({ ...change, rating, words: perhapsWords }), output: requestView, errors: changeErrors }),
  reopen: operation({ name: 'request.reopen', roles: personRoles, input: z.object({ ...change, words: perhapsWords }), output: requestView, errors: changeErrors }),
  accept: operation({ name: 'request.accept', roles: ['cadre'], input: z.object(change), output: requestView, errors: changeErrors }),
  contact: operation({
    name: 'request.contact',
    roles: ['cadre'],
    input: z.object({ ...change, how: z.enum(channels), reached: z.boolean() }),
    output: requestView,
    errors: changeErrors,
  }),
  showPhone: operation({
    name: 'request.showPhone',
    roles: ['cadre'],
    input: z.object(change),
    output: z.object({ phone: z.string(), request: requestView }),
    errors: changeErrors,
  }),
  progress: operation({ name: 'request.progress', roles: ['cadre'], input: z.object({ ...change, words }), output: requestView, errors: changeErrors }),
  answer: operation({ name: 'request.answer', roles: ['cadre'], input: z.object({ ...change, outcome, words }), output: requestView, errors: changeErrors }),
} as const;
