/**
 * Verdicts by three-valued logic: properties that hold for every policy, whatever is known. POLICY_SEED=n
 * starts the random generator elsewhere.
 */
import fc from 'fast-check';
import { addDays, isDay } from '../calendar/calendar';
import { Batch, columnsOf, truthAt } from './batch';
import type { Condition } from './condition';
import type { Facts, FactAbout } from '../fact/fact';
import { allOf, anyOf, factsIn, isComparison, negated, truthOf } from './condition';
import { completed } from '../fact/derive';
import { changesOn, turnsOf } from './holds-until';
import { aboutFact } from '../fact/about-fact';
import { policies } from './policies';
import type { Policy } from './policy';
import type { Truth } from '../truth';
import type { Reason, Verdict } from './verdict';
import { Rules } from './verdict';

const seed = Number(process.env.POLICY_SEED ?? 20261126);
const runs = Number(process.env.POLICY_RUNS ?? 300);

const regions = ['230623101201', '230102001001', '230110', '220102001001', '110101'];

/** A value that a fact may have, near the bounds that policies use. */
function valueOf({ fact, type, values }: FactAbout): fc.Arbitrary<Facts[string]> {
  const one = fc.constantFrom(...(values.length > 0 ? values.map(({ value }) => value) : ['x']));
  if (type === 'boolean') return fc.boolean();
  if (type === 'enum') return one;
  if (type === 'set<enum>') return fc.uniqueArray(one, { maxLength: 3 });
  if (type === 'regionCode') return fc.constantFrom(...regions);
  if (type.startsWith('array<'))
    return fc.array(
      fc.record(
        {
          category: fc.constantFrom('1', '2', '3', '4', '5', '6'),
          level: fc.constantFrom('1', '2', '3', '4'),
        },
        { requiredKeys: ['category'] },
      ),
      { maxLength: 2 },
    );
  if (type === 'integer')
    return fact === 'person.age' ? fc.integer({ min: 0, max: 90 }) : fc.integer({ min: 0, max: 24 });
  if (type === 'number') return fc.constantFrom(0, 0.5, 1, 1.2, 1.5, 2, 800);
  return fc.constant('x');
}

const used = [...new Set(policies.flatMap(({ conditions }) => factsIn(conditions)))];
const everything = fc.record(
  Object.fromEntries(
    used.map((fact) => [
      fact,
      valueOf(
        aboutFact.get(fact) ?? {
          fact,
          label: '',
          type: 'string',
          values: [],
          unit: null,
          group: '',
          derivedFrom: null,
          questions: [],
          isSensitive: false,
          note: null,
        },
      ),
    ]),
  ),
);
/** All facts that could be known, and for each whether it is known. */
const known = fc.record({
  all: everything,
  has: fc.array(fc.integer({ min: 0, max: 99 }), { minLength: used.length, maxLength: used.length }),
  share: fc.constantFrom(0, 20, 50, 85, 100),
});
type Known = typeof known extends fc.Arbitrary<infer K> ? K : never;
const someOf = ({ all, has, share }: Known, more = 0): Facts =>
  Object.fromEntries(Object.entries(all).filter((_fact, place) => (has[place] ?? 0) < share + more));

/** The same condition with its parts in another order. */
function shuffled(condition: Condition, turn: number): Condition {
  if (isComparison(condition)) return condition;
  if ('not' in condition) return { not: shuffled(condition.not, turn) };
  const turned = (parts: readonly Condition[]): Condition[] =>
    [...parts.slice(turn % parts.length), ...parts.slice(0, turn % parts.length)]
      .map((part) => shuffled(part, turn))
      .reverse();
  return 'all' in condition ? { all: turned(condition.all) } : { any: turned(condition.any) };
}

test('Kleene’s tables', () => {
  const three = ['yes', 'no', 'unknown'] as const;
  expect(three.map(negated)).toEqual(['no', 'yes', 'unknown']);
  expect(three.map((one) => three.map((other) => allOf([one, other])))).toEqual([
    ['yes', 'no', 'unknown'],
    ['no', 'no', 'no'],
    ['unknown', 'no', 'unknown'],
  ]);
  expect(three.map((one) => three.map((other) => anyOf([one, other])))).toEqual([
    ['yes', 'yes', 'yes'],
    ['yes', 'no', 'unknown'],
    ['yes', 'unknown', 'unknown'],
  ]);
});

describe(`whatever is known (POLICY_SEED=${seed})`, () => {
  /**
   * Expects that no policy is wrong for any generated person. The expectation is made once for all policies,
   * because a matcher for each would take most of the time.
   */
  const never = (wrong: (policy: Policy, facts: Facts, one: Known) => boolean): void =>
    fc.assert(
      fc.property(known, (one) => {
        const facts = someOf(one);
        expect(policies.filter((policy) => wrong(policy, facts, one)).map(({ id }) => id)).toEqual([]);
      }),
      { seed, numRuns: runs },
    );

  const rules = new Rules(policies);
  /** The verdict on one policy for a person with these facts. */
  function judge({ id }: Policy, facts: Facts): Verdict {
    const verdict = judged(facts).get(id);
    if (verdict === undefined) throw new Error(`${id} was not judged`);
    return verdict;
  }
  let last: { facts: Facts; verdicts: ReadonlyMap<string, Verdict> } | null = null;
  /** The verdicts on the person under test, worked out once. */
  function judged(facts: Facts): ReadonlyMap<string, Verdict> {
    if (last?.facts !== facts)
      last = { facts, verdicts: new Map(rules.judge(facts).map((verdict) => [verdict.policyId, verdict])) };
    return last.verdicts;
  }

  test('the order of conditions never matters', () => {
    never(({ conditions }, facts) =>
      [1, 2, 3].some((turn) => truthOf(shuffled(conditions, turn), facts) !== truthOf(conditions, facts)),
    );
  });

  test('a new fact never turns a yes into a no, a no into a yes, or either into unknown', () => {
    never(
      ({ conditions }, facts, one) =>
        truthOf(conditions, facts) !== 'unknown' &&
        truthOf(conditions, facts) !== truthOf(conditions, someOf(one, 30)),
    );
  });

  test('nothing is missing from a verdict that is decided, and what an unknown misses nobody has stated', () => {
    never((policy, facts) => {
      const { truth, missing } = judge(policy, facts);
      const isStated = (fact: string): boolean => facts[fact] !== undefined && fact !== 'disability.items';
      return missing.length > 0 !== (truth === 'unknown') || missing.some(isStated);
    });
  });

  test('with all that an unknown misses it is decided', () => {
    const stated = (one: Known, fact: string): Facts[string] =>
      fact === 'disability.items' ? [{ category: '4', level: '2' }] : one.all[fact];
    never(
      (policy, facts, one) =>
        judge(policy, {
          ...facts,
          ...Object.fromEntries(judge(policy, facts).missing.map((fact) => [fact, stated(one, fact)])),
        }).truth === 'unknown',
    );
  });

  test('whoever explains says the same as whoever only tells', () => {
    never((policy, facts) => judge(policy, facts).truth !== truthOf(policy.conditions, facts));
  });

  test('every reason of a yes holds, of a no stands against it, and of an unknown is open', () => {
    never((policy, facts) => {
      const { truth, reasons } = judge(policy, facts);
      const stands = ({ truth: one, wanted }: Reason): Truth =>
        one === 'unknown' ? 'unknown' : one === wanted ? 'yes' : 'no';
      return reasons.length === 0 || reasons.some((reason) => stands(reason) !== truth);
    });
  });

  test('the day on which time changes a verdict is the first birthday that does, though only those at a bound are looked at', () => {
    const on = '2026-11-26';
    const turns = turnsOf(policies);
    fc.assert(
      fc.property(
        known,
        fc.integer({ min: 1920, max: 2026 }),
        fc.constantFrom('02-29', '11-26', '11-27', '06-15'),
        (one, year, birthday) => {
          const facts: Facts = {
            ...someOf(one),
            'person.age': null,
            'person.birthDate': `${year}-${birthday === '02-29' && !isDay(`${year}-02-29`) ? '03-01' : birthday}`,
          };
          const truthsOn = (day: string): string =>
            rules
              .judge(completed(facts, day))
              .map(({ truth }) => truth)
              .join();
          const until = changesOn(rules, turns, facts, on);
          // The days around every possible birthday after `on`.
          const days = Array.from({ length: 130 }, (_each, age) =>
            addDays(`${year + age}-${birthday === '02-29' ? '03-01' : birthday}`, 0),
          )
            .flatMap((day) => [addDays(day, -1), day])
            .filter((day) => day > on);
          const found = days.find((day) => truthsOn(day) !== truthsOn(on)) ?? null;
          expect(until).toBe(found);
        },
      ),
      { seed, numRuns: Math.ceil(runs / 10) },
    );
  });

  test('in a batch everybody stands as by themselves, bit for bit', () => {
    const persons = fc
      .sample(known, { seed, numRuns: Number(process.env.POLICY_PERSONS ?? 2000) })
      .map((one) => someOf(one));
    const batch = new Batch(columnsOf(persons, used));
    for (const policy of policies) {
      const bits = batch.judge(policy);
      expect(persons.map((_person, place) => truthAt(bits, place))).toEqual(
        persons.map((person) => truthOf(policy.conditions, person)),
      );
    }
  });
});
