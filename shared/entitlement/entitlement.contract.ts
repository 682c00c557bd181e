/** 我能享受的政策: how a person stands to every policy, what they say to it, and what a region is owed. */
import * as z from 'zod/mini';
import { operation, personRoles } from '../operation';
import { categories } from '../need/need';
import { documentKey } from '../wire.contract';
import { sayings, rowStatuses, witnesses } from './entitlement';
import { ledgerStatuses } from './ledger-status';

/** The id of a policy or the name of a fact; neither says anything about anybody. */
const name = z.string().check(z.minLength(1), z.maxLength(60));
const MOST_CHOSEN = 20;

/** One part of a disability: its category and its level. */
const part = z.strictObject({
  category: z.string().check(z.regex(/^[1-6]$/)),
  level: z.string().check(z.regex(/^[1-4]$/)),
});

/**
 * What may be stated of a fact: one word or several of its values, yes or no, a number, a day, a place, the
 * parts of a disability.
 */
const value = z.union([
  z.array(part).check(z.minLength(1), z.maxLength(6)),
  z.boolean(),
  z.number(),
  z.string().check(z.minLength(1), z.maxLength(60)),
  z.array(z.string().check(z.minLength(1), z.maxLength(60))).check(z.maxLength(MOST_CHOSEN)),
]);

/** One question in plain words, to the person or about them. */
const question = z.object({
  fact: z.string(),
  ask: z.string(),
  why: z.string(),
  kind: z.enum(['yesno', 'one', 'several', 'number', 'day', 'place', 'disability']),
  options: z.array(
    z.object({ value: z.union([z.string(), z.boolean()]), words: z.string(), more: z.nullable(z.string()) }),
  ),
  unit: z.nullable(z.string()),
  /** Whether only a cadre can judge it. */
  forCadre: z.boolean(),
});
export type QuestionView = z.output<typeof question>;

const standing = z.enum(ledgerStatuses);

/** One policy as the person stands to it. */
const row = z.object({
  id: z.string(),
  name: z.string(),
  /** What one gets, in a sentence; empty for what one does not get, which is many. */
  what: z.string(),
  standing,
  /** How many answers are still missing. */
  questions: z.int(),
  /** Whose word it is that they have it. */
  had: z.nullable(z.object({ by: z.enum(witnesses), on: z.string() })),
  /** Who sees to what is owed: their name, where somebody stands there; and until when. */
  pursued: z.nullable(
    z.object({ by: z.nullable(z.string()), due: z.nullable(z.string()), requestId: z.nullable(z.string()) }),
  ),
  /** 样例，以当地为准: the place has not said yet that it is so here. */
  sample: z.boolean(),
});
export type EntitledRow = z.output<typeof row>;

const entitled = z.object({
  personId: z.string(),
  name: z.string(),
  /** The Beijing day of it. */
  on: z.string(),
  rows: z.array(row),
  /** What is still to be asked, at most ten: first what settles the most. */
  questions: z.array(question),
  /** Whether the caller may answer and say something, or only look. */
  maySay: z.boolean(),
});
export type Entitled = z.output<typeof entitled>;

const one = z.object({
  personId: z.string(),
  personName: z.string(),
  row,
  /** `value` null: the place sets it, and has not said yet. */
  amount: z.nullable(z.object({ value: z.nullable(z.number()), unit: z.string() })),
  who: z.string(),
  how: z.string(),
  applyAt: z.string(),
  /** `held`: one the register shows they have. */
  papers: z.array(z.object({ name: z.string(), held: z.boolean() })),
  /** What decides, condition by condition, and what would change a no. */
  reasons: z.array(
    z.object({ stands: z.enum(['yes', 'no', 'unknown']), words: z.string(), change: z.nullable(z.string()) }),
  ),
  /** The first day on which time alone changes it, or null. */
  holdsUntil: z.nullable(z.string()),
  /** What is still to be answered for this one, in order. */
  questions: z.array(question),
  /** What cannot be had beside it. */
  beside: z.array(z.object({ id: z.nullable(z.string()), note: z.string() })),
  /**
   * To a cadre what was done with it, in order: how it stood from then on, null where nothing of it was left,
   * and by whose word.
   */
  past: z.array(
    z.object({
      at: z.string(),
      standing: z.nullable(z.enum(rowStatuses)),
      by: z.enum([...witnesses, 'rules']),
    }),
  ),
  /** Under which need it is asked for. */
  need: z.enum(categories),
  maySay: z.boolean(),
});
export type EntitledOne = z.output<typeof one>;

const everyone = [...personRoles, 'cadre'] as const;
const errors = ['NOT_FOUND', 'CONFLICT'] as const;

export const entitlementContract = {
  /**
   * Every policy as the person stands to it: what they have, what is owed, what waits for an answer, what
   * they do not get. There are as many rows as policies.
   */
  mine: operation({
    name: 'entitlement.mine',
    roles: everyone,
    input: z.object({ personId: documentKey }),
    output: entitled,
    errors: ['NOT_FOUND'],
  }),
  one: operation({
    name: 'entitlement.one',
    roles: everyone,
    input: z.object({ personId: documentKey, policyId: name }),
    output: one,
    errors: ['NOT_FOUND'],
  }),
  /**
   * States one fact. Stated again it changes nothing; `changed` is what stands otherwise because of it.
   * BAD_INPUT where that fact cannot be so.
   */
  answer: operation({
    name: 'entitlement.answer',
    roles: everyone,
    input: z.object({ personId: documentKey, fact: name, value }),
    output: z.object({
      entitled,
      changed: z.array(z.object({ id: z.string(), name: z.string(), standing })),
    }),
    errors,
  }),
  say: operation({
    name: 'entitlement.say',
    roles: everyone,
    input: z.object({ personId: documentKey, policyId: name, saying: z.enum(sayings) }),
    output: entitled,
    errors,
  }),
  /** Whom something is owed in the caller's regions, those who are owed most first. */
  region: operation({
    name: 'entitlement.region',
    roles: ['cadre'],
    input: z.object({ after: z.nullable(z.string().check(z.maxLength(120))) }),
    output: z.object({
      rows: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          place: z.string(),
          owed: z.array(z.object({ id: z.string(), name: z.string(), pursued: z.boolean() })),
        }),
      ),
      next: z.nullable(z.string()),
    }),
    errors: [],
  }),
} as const;
