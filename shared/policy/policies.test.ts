/** Checks the form of every policy file and of the list of facts, so that a mistake in an edit shows here. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Comparison } from './condition';
import { comparisonsIn } from './condition';
import { isParameter, misfit } from '../fact/fact';
import { aboutFact } from '../fact/about-fact';
import { policies } from './policies';
import { deliveries, outsideBenefits, policyCategories } from './policy';

const text = z.string().min(1);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const list = z.array(text).min(1);
const comparison = z.discriminatedUnion('op', [
  z.strictObject({ fact: text, op: z.enum(['eq', 'ne']), value: z.union([text, z.number(), z.boolean()]) }),
  z.strictObject({
    fact: text,
    op: z.enum(['in', 'nin', 'intersects', 'disjoint', 'startsWithAny']),
    value: list,
  }),
  z.strictObject({ fact: text, op: z.enum(['lt', 'lte', 'gt', 'gte']), value: z.number() }),
  z.strictObject({
    fact: text,
    op: z.literal('between'),
    value: z.tuple([z.number(), z.number()]).refine(([least, most]) => least <= most),
  }),
  z.strictObject({ fact: text, op: z.enum(['isTrue', 'isFalse', 'notEmpty']) }),
  z.strictObject({ fact: text, op: z.enum(['startsWith', 'lteFact']), value: text }),
  z.strictObject({
    fact: text,
    op: z.literal('hasDisability'),
    value: z.strictObject({
      categories: z
        .array(z.enum(['1', '2', '3', '4', '5', '6']))
        .min(1)
        .optional(),
      levels: z
        .array(z.enum(['1', '2', '3', '4']))
        .min(1)
        .optional(),
    }),
  }),
]);
const condition: z.ZodType = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).min(2) }),
    z.strictObject({ any: z.array(condition).min(2) }),
    z.strictObject({ not: condition }),
    comparison,
  ]),
);
const said = (most: number): z.ZodType<string> =>
  text
    .max(most)
    .regex(/。$/)
    .refine((words) => !/[,.!！;:]/.test(words));

const policy = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: text,
  easy: z.strictObject({ name: text.max(14), what: said(40), who: said(50), how: said(40) }),
  official: z.strictObject({
    title: text,
    number: text.nullable(),
    issuer: text,
    year: z.int().nullable(),
    level: z.enum(['national', 'provincial', 'municipal']),
    article: text.nullable(),
  }),
  delivery: z.enum(deliveries),
  category: z.enum(policyCategories),
  need: z.enum(['relief', 'rehab', 'education', 'employment', 'rights', 'culture']),
  conditions: condition,
  benefit: text,
  amount: z
    .strictObject({
      value: z.number().nullable(),
      unit: text,
      param: text.nullable(),
      isLocal: z.boolean(),
      elsewhere: text.nullable(),
      tiers: z.array(z.strictObject({ when: condition.nullable(), benefit: text })).optional(),
    })
    .nullable(),
  exclusions: z.array(
    z.strictObject({
      with: text.nullable(),
      outside: z.enum(outsideBenefits).nullable(),
      rule: z.enum(['together', 'higher', 'one', 'never', 'askPlace', 'first']),
      note: text,
    }),
  ),
  papers: z.array(text),
  applyAt: said(40),
  days: z.strictObject({ count: z.int().positive(), unit: z.enum(['workday', 'calendar']) }).nullable(),
  daysNote: said(40).nullable(),
  remedy: said(50).nullable(),
  initiative: z.enum(['apply', 'office', 'matched', 'automatic', 'open']),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  checkedOn: day,
  reviewOn: day,
  confirmation: z.enum(['notNeeded', 'awaited', 'given']),
  core: z.boolean(),
  source: text,
});

/** The kinds of fact that each comparison takes. */
const kindsFor: Readonly<Record<Comparison['op'], readonly string[]>> = {
  eq: ['enum', 'integer', 'boolean'],
  ne: ['enum'],
  in: ['enum'],
  nin: ['enum'],
  lt: ['integer', 'number'],
  lte: ['integer', 'number'],
  gt: ['integer', 'number'],
  gte: ['integer', 'number'],
  between: ['integer', 'number'],
  lteFact: ['integer', 'number'],
  isTrue: ['boolean'],
  isFalse: ['boolean'],
  notEmpty: ['set<enum>', 'regionCode', 'string'],
  intersects: ['set<enum>'],
  disjoint: ['set<enum>'],
  startsWith: ['regionCode'],
  startsWithAny: ['regionCode'],
  hasDisability: ['array<{category,level}>'],
};

test('every file is in the list, under the name of its id', () => {
  const files = readdirSync(join(__dirname, 'policies')).map((file) => file.replace(/\.json$/, ''));
  expect(policies.map(({ id }) => id).sort()).toEqual(files.sort());
  expect(policies).toHaveLength(61);
  expect(policies.filter(({ core }) => core)).toHaveLength(47);
});

describe.each(policies.map((one) => [one.id, one] as const))('%s', (_id, one) => {
  test('has the form of a policy', () => {
    expect(policy.safeParse(one).error?.issues ?? []).toEqual([]);
  });

  test('compares facts that there are, with values they can have', () => {
    for (const each of comparisonsIn(one.conditions)) {
      const about = aboutFact.get(each.fact);
      expect({ fact: each.fact, kind: kindsFor[each.op].includes(about?.type ?? '') }).toEqual({
        fact: each.fact,
        kind: true,
      });
      if (about === undefined) continue;
      const values: readonly unknown[] =
        !('value' in each) || typeof each.value === 'object'
          ? 'value' in each && Array.isArray(each.value)
            ? each.value
            : []
          : [each.value];
      const single = { ...about, type: about.type === 'set<enum>' ? 'enum' : about.type };
      if (each.op !== 'lteFact') expect(values.filter((value) => misfit(single, value) !== null)).toEqual([]);
      else expect(aboutFact.has(each.value)).toBe(true);
    }
  });

  test('makes no amount up, and excludes what there is', () => {
    expect(one.amount === null || one.amount.value === null || !one.amount.isLocal).toBe(true);
    expect(
      one.amount?.param === undefined ||
        one.amount.param === null ||
        (isParameter(one.amount.param) && aboutFact.has(one.amount.param)),
    ).toBe(true);
    for (const { with: other, outside } of one.exclusions) {
      expect([other, outside].filter((name) => name !== null)).toHaveLength(1);
      expect(other === null || policies.some(({ id }) => id === other)).toBe(true);
    }
  });
});

test('everybody can tell them apart by what they are called', () => {
  const names = policies.map(({ easy }) => easy.name);
  expect(new Set(names).size).toBe(names.length);
});

/**
 * Words of a researcher: what was looked up where and what is not confirmed, and names of sites. They belong into
 * `source` alone, which no public page shows.
 */
const researchWords =
  /待核|查阅|转引|转述|未取得|未查到|原文|LawRefBook|App数据|HL段|口径|12385|\.(?:cn|com|net|gov)|\d{10,}/;

describe('what the public page of a policy shows', () => {
  test.each(policies.map((one) => [one.id, one] as const))('%s has no word of a researcher', (_id, one) => {
    const { name, easy, official, benefit, papers, applyAt, daysNote, remedy } = one;
    const { title, number, issuer, article } = official;
    const shown = [name, ...Object.values(easy), title, number, issuer, article, benefit, ...papers, applyAt];
    expect(
      [...shown, daysNote, remedy].filter((words) => words !== null && researchWords.test(words)),
    ).toEqual([]);
  });
});
