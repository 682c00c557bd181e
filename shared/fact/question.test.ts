/** The questions that ask for facts: one for everything that a policy asks of a person, in plain words. */
import * as z from 'zod';
import { factsIn } from '../policy/condition';
import { isParameter } from './fact';
import { aboutFact } from './about-fact';
import { policies } from '../policy/policies';
import { askingFor } from './question';
import { themes } from './theme';
import questions from './questions.json';

const words = (most: number, end: RegExp): z.ZodType<string> =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(end)
    .refine((text) => !/[,.!！;:?]/.test(text));
const question = z.strictObject({
  fact: z.string(),
  theme: z.enum(themes),
  ask: words(26, /？$/),
  askFor: words(28, /？$/),
  why: words(30, /。$/),
  kind: z.enum(['yesno', 'one', 'several', 'number', 'day', 'place', 'disability']),
  options: z.array(
    z.strictObject({
      value: z.union([z.string(), z.boolean()]),
      words: z.string().min(1).max(16),
      more: z.string().min(1).max(24).nullable(),
    }),
  ),
  unit: z.string().nullable(),
  mayBeLater: z.literal(true).optional(),
  for: z.enum(['person', 'cadre']),
  questionnaire: z.array(z.string()),
});
const kindOf: Readonly<Record<string, string>> = {
  boolean: 'yesno',
  enum: 'one',
  'set<enum>': 'several',
  integer: 'number',
  number: 'number',
  date: 'day',
  regionCode: 'place',
  'array<{category,level}>': 'disability',
};

test.each(questions.map((one) => [one.fact, one] as const))(
  '%s is asked in its form, with an option for each of its values',
  (fact, one) => {
    expect(question.safeParse(one).error?.issues ?? []).toEqual([]);
    const about = aboutFact.get(fact);
    expect(one.kind).toBe(kindOf[about?.type ?? '']);
    const values =
      one.kind === 'yesno'
        ? [true, false]
        : one.kind === 'one' || one.kind === 'several'
          ? (about?.values ?? []).map(({ value }) => value)
          : one.kind === 'disability'
            ? ['1', '2', '3', '4', '5', '6']
            : [];
    expect(one.options.map(({ value }) => value).sort()).toEqual([...values].sort());
    expect(
      one.questionnaire.length === 0 || one.questionnaire.some((id) => about?.questions.includes(id)),
    ).toBe(true);
  },
);

test('whatever a policy asks of a person has one question, and no question asks for nothing', () => {
  const wanted = [...new Set(policies.flatMap(({ conditions }) => factsIn(conditions)))];
  const { questions: asked, parameters } = askingFor(wanted, {});
  expect(asked.map(({ fact }) => fact).sort()).toEqual(questions.map(({ fact }) => fact).sort());
  expect(parameters.every(isParameter)).toBe(true);
  expect(parameters).toContain('param.dibaoStandardMonthly');
});

test('a fact that follows is asked for by what it follows from, each once and in order; what a place says is none', () => {
  const { questions: asked, parameters } = askingFor(
    [
      'household.incomeRatio',
      'person.age',
      'household.status',
      'person.age',
      'param.livingSubsidyIncludesEdge',
    ],
    {},
  );
  expect(asked.map(({ fact }) => fact)).toEqual([
    'household.perCapitaMonthlyIncome',
    'person.birthDate',
    'household.status',
  ]);
  expect(parameters).toEqual(['param.dibaoStandardMonthly', 'param.livingSubsidyIncludesEdge']);
  expect(() => askingFor(['no.such.fact'], {})).toThrow('no.such.fact');
});
