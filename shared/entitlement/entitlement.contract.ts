/**
 * 我能享受的政策: the status of every policy for a person, what the person says about it, and who is owed something
 * in a region.
 */
import * as z from 'zod/mini';
import { operation, personRoles } from '../operation';
import { categories } from '../need/need';
import { documentKey } from '../wire.contract';
import { sayings, rowStatuses, witnesses } from './entitlement';
import { ledgerStatuses } from './ledger-status';
import { themes } from '../fact/theme';

/** The id of a policy or the name of a fact; neither says anything about a person. */
const name = z.string().check(z.minLength(1), z.maxLength(60));
const MOST_CHOSEN = 20;

/** One part of a disability: its category and its level. */
const part = z.strictObject({
  category: z.string().check(z.regex(/^[1-6]$/)),
  level: z.string().check(z.regex(/^[1-4]$/)),
});

/**
 * What may be stated as the value of a fact: one or several of its words, yes or no, a number, a day, a
 * place, or the parts of a disability.
 */
const value = z.union([
  z.array(part).check(z.minLength(1), z.maxLength(6)),
  z.boolean(),
  z.number(),
  z.string().check(z.minLength(1), z.maxLength(60)),
  z.array(z.string().check(z.minLength(1), z.maxLength(60))).check(z.maxLength(MOST_CHOSEN)),
]);

const theme = z.enum(themes);

/** One question in plain words, addressed to the person or about them. */
const question = z.object({
  fact: z.string(),
  theme,
  ask: z.string(),
  why: z.string(),
  kind: z.enum(['yesno', 'one', 'several', 'number', 'day', 'place', 'disability']),
  options: z.array(
    z.object({ value: z.union([z.string(), z.boolean()]), words: z.string(), more: z.nullable(z.string()) }),
  ),
  unit: z.nullable(z.string()),
  /** Only of a day: whether it may lie in the future. */
  mayBeLater: z.boolean(),
  /** Whether only a cadre can judge the answer. */
  forCadre: z.boolean(),
});
export type QuestionView = z.output<typeof question>;

const status = z.enum(ledgerStatuses);

/** One policy with its status for the person. */
const row = z.object({
  id: z.string(),
  name: z.string(),
  /**
   * What the policy gives, in a sentence; empty for policies that the person does not get, which are many.
   */
  what: z.string(),
  status,
  /** How many answers of the caller are still missing; 0 also where only a cadre or the place can say the rest. */
  questions: z.int(),
  /** On whose word the person has it, and of which day. */
  had: z.nullable(z.object({ by: z.enum(witnesses), on: z.string() })),
  /** Who pursues what is owed (the name of the post's occupant, where there is one) and until when. */
  pursued: z.nullable(
    z.object({ by: z.nullable(z.string()), due: z.nullable(z.string()), requestId: z.nullable(z.string()) }),
  ),
  /** 样例，以当地为准: the place has not confirmed yet that the policy is so there. */
  sample: z.boolean(),
});
export type EntitledRow = z.output<typeof row>;

const entitled = z.object({
  personId: z.string(),
  name: z.string(),
  /** The Beijing day for which the statuses hold. */
  on: z.string(),
  rows: z.array(row),
  /** The themes of which questions are left for the caller, in the order in which they are asked. */
  themes: z.array(z.object({ theme, left: z.int() })),
  /** What is left to be asked of the theme that was named, the question that settles the most first. */
  questions: z.array(question),
  /** Whether the caller may answer and state things, or may only look. */
  maySay: z.boolean(),
});
export type Entitled = z.output<typeof entitled>;

const one = z.object({
  personId: z.string(),
  personName: z.string(),
  row,
  /** `value` is null where the place sets the amount and has not done so yet. */
  amount: z.nullable(z.object({ value: z.nullable(z.number()), unit: z.string() })),
  who: z.string(),
  how: z.string(),
  applyAt: z.string(),
  /** What the office owes to somebody whom it refuses or whose payment it cuts, or null. */
  remedy: z.nullable(z.string()),
  /** `held`: the register shows that the person has this paper. */
  papers: z.array(z.object({ name: z.string(), held: z.boolean() })),
  /** What decides, condition by condition, and what would change a no. */
  reasons: z.array(
    z.object({ stands: z.enum(['yes', 'no', 'unknown']), words: z.string(), change: z.nullable(z.string()) }),
  ),
  /** The first day on which time alone changes the verdict, or null. */
  holdsUntil: z.nullable(z.string()),
  /** What is still to be answered for this policy, in order. */
  questions: z.array(question),
  /** What the person cannot have together with this policy. */
  beside: z.array(z.object({ id: z.nullable(z.string()), note: z.string() })),
  /**
   * The history, in order, for a cadre: the status from then on (null where the row was removed), and on
   * whose word. Empty for other callers.
   */
  past: z.array(
    z.object({
      at: z.string(),
      status: z.nullable(z.enum(rowStatuses)),
      by: z.enum([...witnesses, 'rules']),
    }),
  ),
  /** The category of need under which the policy is requested. */
  need: z.enum(categories),
  maySay: z.boolean(),
});
export type EntitledOne = z.output<typeof one>;

const everyone = [...personRoles, 'cadre'] as const;
const errors = ['NOT_FOUND', 'CONFLICT'] as const;

export const entitlementContract = {
  /**
   * Every policy with its status for the person: what they have, what is owed, what waits for an answer, and
   * what they do not get. There is one row for each policy. Questions are given for one theme at a time.
   */
  mine: operation({
    name: 'entitlement.mine',
    roles: everyone,
    input: z.object({ personId: documentKey, theme: z.optional(theme) }),
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
   * States one fact. The same statement again changes nothing. `changed` holds the policies whose status
   * changed because of it. BAD_INPUT where the fact cannot have that value.
   */
  answer: operation({
    name: 'entitlement.answer',
    roles: everyone,
    input: z.object({ personId: documentKey, fact: name, value, theme: z.optional(theme) }),
    output: z.object({
      entitled,
      changed: z.array(z.object({ id: z.string(), name: z.string(), status })),
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
  /** The persons in the caller's regions to whom something is owed, those who are owed most first. */
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
