/** Listing and reading all policies, for everybody. */
import { plainLine } from '../plain-text';
import * as z from 'zod/mini';
import { operation } from '../operation';
import { documentKey } from '../wire.contract';
import { LONGEST_SEARCH } from '../search';
import { policyCategories } from './policy';

/** Reading policies needs no record, because a link that somebody passes on has to open for the receiver. */
const everybody = ['guest', 'desk', 'browser'] as const;

const category = z.enum(policyCategories);

const policyRow = z.object({ id: z.string(), name: z.string(), what: z.string(), category });
export type PolicyRow = z.output<typeof policyRow>;

const policyView = z.object({
  id: z.string(),
  category,
  easy: z.object({ name: z.string(), what: z.string(), who: z.string(), how: z.string() }),
  /** The name that offices use. */
  name: z.string(),
  official: z.object({
    title: z.string(),
    /** Null where nobody has seen it. */
    number: z.nullable(z.string()),
    issuer: z.string(),
    level: z.enum(['national', 'provincial', 'municipal']),
    article: z.nullable(z.string()),
  }),
  benefit: z.string(),
  /** `value` is null where the place sets the amount. */
  amount: z.nullable(z.object({ value: z.nullable(z.number()), unit: z.string() })),
  papers: z.array(z.string()),
  /** Where to go, in plain words. */
  applyAt: z.string(),
  days: z.nullable(z.object({ count: z.int(), unit: z.enum(['workday', 'calendar']) })),
  daysNote: z.nullable(z.string()),
  /** What the office owes to somebody whom it refuses or whose payment it cuts, or null. */
  remedy: z.nullable(z.string()),
  confirmation: z.enum(['notNeeded', 'awaited', 'given']),
  /** The day on which the policy was last checked against its sources. */
  checkedOn: z.string(),
});
export type PolicyView = z.output<typeof policyView>;

export const policyContract = {
  /**
   * Twenty policies at a time, the likeliest first, otherwise in the order of the province's list; `after` is
   * the id of the last one seen.
   */
  list: operation({
    name: 'policy.list',
    roles: everybody,
    input: z.object({
      text: z.string().check(z.overwrite(plainLine), z.maxLength(LONGEST_SEARCH)),
      category: z.nullable(category),
      after: z.nullable(documentKey),
    }),
    output: z.object({ rows: z.array(policyRow), next: z.nullable(z.string()) }),
    errors: [],
  }),
  get: operation({
    name: 'policy.get',
    roles: everybody,
    input: z.object({ id: documentKey }),
    output: policyView,
    errors: ['NOT_FOUND'],
  }),
} as const;
