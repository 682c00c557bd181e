/**
 * The questions to a person end: whatever is known of them and whatever their place has set. POLICY_SEED=n
 * starts the random generator elsewhere.
 */
import fc from 'fast-check';
import { aboutFact } from '../fact/about-fact';
import { completed } from '../fact/derive';
import type { FactAbout, Facts, FactValue } from '../fact/fact';
import { isParameter } from '../fact/fact';
import type { Question } from '../fact/question';
import { askingFor } from '../fact/question';
import questions from '../fact/questions.json';
import { themes } from '../fact/theme';
import { parameters } from '../parameter/parameter';
import type { Asked } from './asked';
import { questionsLeft } from './asked';
import { policies } from './policies';
import type { Verdict } from './verdict';
import { Rules } from './verdict';

const seed = Number(process.env.POLICY_SEED ?? Date.now() % 1_000_000);
const on = '2026-11-30';
const rules = new Rules(policies);

const parts = fc.uniqueArray(
  fc.record({
    category: fc.constantFrom('1', '2', '3', '4', '5', '6'),
    level: fc.constantFrom('1', '2', '3', '4'),
  }),
  { selector: ({ category }) => category, minLength: 1, maxLength: 3 },
);

/** An answer that the phone lets somebody give, or a parameter that a place may set. */
function answerTo({
  fact,
  type,
  values,
}: Pick<FactAbout, 'fact' | 'type' | 'values'>): fc.Arbitrary<FactValue> {
  const all = values.map(({ value }) => value);
  if (type === 'boolean') return fc.boolean();
  if (type === 'enum') return fc.constantFrom(...all);
  if (type === 'set<enum>') return fc.subarray(all);
  if (type === 'regionCode') return fc.constantFrom('230623101201', '230102001001', '110101001001');
  if (type === 'date')
    return fc
      .tuple(
        fc.integer({ min: 1930, max: fact === 'person.birthDate' ? 2025 : 2035 }),
        fc.constantFrom('-01-01', '-05-31', '-12-01'),
      )
      .map(([year, day]) => `${year}${day}`);
  if (type.startsWith('array<')) return parts;
  const numbers = [1, 2, 6, 12, 39, 60, 700, 9000];
  // A place sets no standard of nothing (kind.ts); a person may have an income of nothing.
  return fc.constantFrom(...(isParameter(fact) ? numbers : [0, ...numbers]));
}

const names = [...questions.map(({ fact }) => fact), ...parameters.map(({ fact }) => fact)];
/** What is true of somebody, which of it is known from the start, and which parameters their place has set. */
const anybody = fc.record({
  answers: fc.record(
    Object.fromEntries(
      names.map((fact) => [fact, answerTo(aboutFact.get(fact) ?? { fact, type: 'number', values: [] })]),
    ),
  ),
  has: fc.array(fc.integer({ min: 0, max: 99 }), { minLength: names.length, maxLength: names.length }),
  share: fc.constantFrom(0, 10, 50, 90),
  set: fc.constantFrom(0, 50, 100),
  asked: fc.constantFrom<Asked[]>('person', 'cadre'),
  idNumber: fc.constantFrom(null, '230623196209140045', '230103198503071235', '23062320620914004X'),
});

const openIn = (facts: Facts): { known: Facts; open: readonly Verdict[] } => {
  const known = completed(facts, on);
  return { known, open: rules.judge(known).filter(({ truth }) => truth === 'unknown') };
};
const countOf = (left: readonly Question[]): number[] =>
  themes.map((theme) => left.filter((question) => question.theme === theme).length);

test(`the questions end, each is asked once, and no answer brings another one (POLICY_SEED=${seed})`, () => {
  fc.assert(
    fc.property(anybody, ({ answers, has, share, set, asked, idNumber }) => {
      const facts: Record<string, FactValue | null | undefined> = {
        'person.idNumber': idNumber,
        ...Object.fromEntries(
          names.flatMap((fact, place) =>
            (has[place] ?? 0) < (isParameter(fact) ? set : share) ? [[fact, answers[fact]]] : [],
          ),
        ),
      };
      const done = new Set<string>();
      let before = Infinity;
      let counts = themes.map(() => Infinity);
      for (;;) {
        const { known, open } = openIn(facts);
        const left = questionsLeft(open, known, asked);
        const now = countOf(left);
        expect(now.filter((count, theme) => count > (counts[theme] ?? 0))).toEqual([]);
        expect(left.length).toBeLessThan(before);
        [before, counts] = [left.length, now];
        const [question] = left;
        if (question === undefined) {
          // Whatever is still unknown waits for the place or for a cadre, and nothing that is known is asked for.
          for (const { missing } of open) {
            const { questions: rest, parameters: unset } = askingFor(missing, known);
            expect(rest.filter(({ for: whom }) => whom === 'person' || asked === 'cadre')).toEqual([]);
            expect(rest.length + unset.length).toBeGreaterThan(0);
          }
          return;
        }
        expect(done).not.toContain(question.fact);
        done.add(question.fact);
        expect(facts[question.fact] ?? null).toBeNull();
        facts[question.fact] = answers[question.fact];
      }
    }),
    { seed, numRuns: 200 },
  );
});

test('whose income is known while the county has not set its 低保标准 is not asked for it again', () => {
  const { known, open } = openIn({
    'person.hukou.region': '230623101201',
    'household.perCapitaMonthlyIncome': 300,
  });
  expect(questionsLeft(open, known, 'cadre').map(({ fact }) => fact)).not.toContain(
    'household.perCapitaMonthlyIncome',
  );
});

test('questions stay together by theme, and in each theme the one that settles most comes first', () => {
  const { known, open } = openIn({});
  const left = questionsLeft(open, known, 'person').map(({ theme }) => theme);
  expect(left.filter((theme, place) => theme !== left[place - 1])).toEqual(
    themes.filter((theme) => left.includes(theme)),
  );
  expect(questionsLeft(open, known, 'person')[0]?.fact).toBe('disability.certificateStatus');
});

/** The facts that somebody of an age is asked for who has answered nothing but their birthday. */
const askedAt = (age: number): string[] => {
  const { known, open } = openIn({ 'person.birthDate': `${2026 - age}-03-01` });
  return questionsLeft(open, known, 'cadre').map(({ fact }) => fact);
};

test('nobody of 64 is asked for school, and no child for work, cars or a licence', () => {
  const school = (facts: readonly string[]): string[] =>
    facts.filter((fact) => fact.startsWith('education.') && fact !== 'education.literate');
  expect(school(askedAt(64))).toEqual([]);
  expect(school(askedAt(50))).toEqual([]);
  expect(school(askedAt(12)).length).toBeGreaterThan(2);
  expect(school(askedAt(2))).toEqual([]);
  for (const age of [2, 8, 15])
    expect(
      askedAt(age).filter((fact) => /^(employment|license|vehicle\.motor|insurance\.employee)/.test(fact)),
    ).toEqual([]);
  expect(askedAt(64).filter((fact) => /^employment\.(willing|hardToEmploy)/.test(fact))).toEqual([]);
});
