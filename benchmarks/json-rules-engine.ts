/**
 * The same rules in json-rules-engine. The engine has no value for unknown, so it judges twice: once as if
 * every missing fact spoke against the person, and once as if it spoke for them. A verdict is yes where both
 * passes hold, no where both fail, and else unknown.
 */
import { Engine } from 'json-rules-engine';
import type { TopLevelCondition } from 'json-rules-engine';
import { factsIn } from '../shared/policy/condition';
import type { Comparison, Condition } from '../shared/policy/condition';
import type { Facts, FactValue } from '../shared/fact/fact';
import { compared, isComparison } from '../shared/policy/condition';
import type { Policy } from '../shared/policy/policy';
import type { Truth } from '../shared/truth';

/** How a pass takes a fact that nobody stated: against the person, or for them. */
export type Bent = 'against' | 'for';

/**
 * The truth, from the pass in which every unknown counts against the person and the pass in which it counts
 * for them.
 */
export function truthFrom(least: boolean, most: boolean): Truth {
  return least ? 'yes' : most ? 'unknown' : 'no';
}

/**
 * A condition as a rule of json-rules-engine, for one of the two passes. The value to compare with is passed
 * to the operator.
 */
function ruleOf(condition: Condition, bent: Bent): TopLevelCondition {
  if (isComparison(condition))
    return {
      all: [
        {
          fact: condition.fact,
          operator: `${condition.op} ${bent}`,
          value: 'value' in condition ? condition.value : null,
        },
      ],
    };
  // Under a `not` the direction is reversed: an unknown that counts for the person in the whole condition
  // counts against them in the part that is negated.
  if ('not' in condition) return { not: ruleOf(condition.not, bent === 'for' ? 'against' : 'for') };
  const nested = (part: Condition): object =>
    isComparison(part)
      ? { fact: part.fact, operator: `${part.op} ${bent}`, value: 'value' in part ? part.value : null }
      : ruleOf(part, bent);
  return (
    'all' in condition ? { all: condition.all.map(nested) } : { any: condition.any.map(nested) }
  ) as TopLevelCondition;
}

const operators: readonly Comparison['op'][] = [
  'eq',
  'ne',
  'in',
  'nin',
  'lt',
  'lte',
  'gt',
  'gte',
  'between',
  'isTrue',
  'isFalse',
  'notEmpty',
  'intersects',
  'disjoint',
  'startsWith',
  'startsWithAny',
  'hasDisability',
];

function engineFor(policies: readonly Policy[], facts: readonly string[]): Engine {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const op of operators) {
    for (const bent of ['for', 'against'] as const) {
      engine.addOperator(`${op} ${bent}`, (value: FactValue | null | undefined, wanted: unknown) => {
        if (value === undefined || value === null) return bent === 'for';
        return compared({ fact: 'it', op, value: wanted } as Comparison, value) === 'yes';
      });
    }
  }
  // `lteFact` is the only comparison that reads two facts: the engine looks the second one up and passes its
  // value as the number to compare with.
  engine.addOperator(
    'lteFact against',
    (value: FactValue | undefined, wanted: unknown) =>
      typeof value === 'number' && typeof wanted === 'number' && value <= wanted,
  );
  engine.addOperator(
    'lteFact for',
    (value: FactValue | undefined, wanted: unknown) =>
      typeof value !== 'number' || typeof wanted !== 'number' || value <= wanted,
  );
  for (const { id, conditions } of policies) {
    for (const bent of ['against', 'for'] as const)
      engine.addRule({ conditions: withFacts(ruleOf(conditions, bent)), event: { type: `${id} ${bent}` } });
  }
  for (const fact of facts) engine.addFact(fact, () => undefined);
  return engine;
}

/** Rewrites each comparison with another fact into the form that json-rules-engine uses for it. */
function withFacts<C>(condition: C): C {
  return JSON.parse(JSON.stringify(condition), (_key, one: unknown) =>
    typeof one === 'object' &&
    one !== null &&
    'operator' in one &&
    'value' in one &&
    String(one.operator).startsWith('lteFact')
      ? { ...one, value: { fact: one.value } }
      : one,
  ) as C;
}

/**
 * The truths of the persons: one row for each person, in the order of the policies. The time includes
 * preparing the rules.
 */
export async function judgedByJsonRulesEngine(
  policies: readonly Policy[],
  persons: readonly Facts[],
): Promise<Truth[][]> {
  const engine = engineFor(policies, [...new Set(policies.flatMap(({ conditions }) => factsIn(conditions)))]);
  const rows: Truth[][] = [];
  for (const facts of persons) {
    const { events } = await engine.run(facts);
    const fired = new Set(events.map(({ type }) => type));
    rows.push(policies.map(({ id }) => truthFrom(fired.has(`${id} against`), fired.has(`${id} for`))));
  }
  return rows;
}
