/**
 * The same rules in two rule engines. Neither knows an unknown: each judges twice, once as if every missing fact stood against a person and once
 * as if it stood for them; yes is what holds both times, no what fails both times, and the rest is unknown.
 */
import { ZenEngine } from '@gorules/zen-engine';
import { Engine } from 'json-rules-engine';
import type { TopLevelCondition } from 'json-rules-engine';
import { factsIn } from '../shared/policy/batch';
import type { Comparison, Condition, Facts, FactValue } from '../shared/policy/condition';
import { compared, isComparison } from '../shared/policy/condition';
import type { Policy } from '../shared/policy/policy';
import type { Truth } from '../shared/truth';

export interface Rival {
  /** The truths of persons, a row each, in the order of the policies. Preparing the rules is part of it. */
  judge(policies: readonly Policy[], persons: readonly Facts[]): Promise<Truth[][]>;
}

type Bent = 'against' | 'for';

function truthFrom(least: boolean, most: boolean): Truth {
  return least ? 'yes' : most ? 'unknown' : 'no';
}

/** Two ways to read a condition as a rule of json-rules-engine; what is compared with travels as the value. */
function ruleOf(condition: Condition, bent: Bent): TopLevelCondition {
  if (isComparison(condition)) return { all: [{ fact: condition.fact, operator: `${condition.op} ${bent}`, value: 'value' in condition ? condition.value : null }] };
  // What stands for the whole stands against what is denied.
  if ('not' in condition) return { not: ruleOf(condition.not, bent === 'for' ? 'against' : 'for') };
  const nested = (part: Condition): object => (isComparison(part) ? { fact: part.fact, operator: `${part.op} ${bent}`, value: 'value' in part ? part.value : null } : ruleOf(part, bent));
  return ('all' in condition ? { all: condition.all.map(nested) } : { any: condition.any.map(nested) }) as TopLevelCondition;
}

const operators: readonly Comparison['op'][] = ['eq', 'ne', 'in', 'nin', 'lt', 'lte', 'gt', 'gte', 'between', 'isTrue', 'isFalse', 'notEmpty', 'intersects', 'disjoint', 'startsWith', 'startsWithAny', 'hasDisability'];

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
  // One comparison reads two facts: its second is known to the engine as a number of the first.
  engine.addOperator('lteFact against', (value: FactValue | undefined, wanted: unknown) => typeof value === 'number' && typeof wanted === 'number' && value <= wanted);
  engine.addOperator('lteFact for', (value: FactValue | undefined, wanted: unknown) => typeof value !== 'number' || typeof wanted !== 'number' || value <= wanted);
  for (const { id, conditions } of policies) {
    for (const bent of ['against', 'for'] as const) engine.addRule({ conditions: withFacts(ruleOf(conditions, bent)), event: { type: `${id} ${bent}` } });
  }
  for (const fact of facts) engine.addFact(fact, () => undefined);
  return engine;
}

/** In json-rules-engine a value that is another fact is said so. */
function withFacts<C>(condition: C): C {
  return JSON.parse(JSON.stringify(condition), (_key, one: unknown) => (typeof one === 'object' && one !== null && 'operator' in one && 'value' in one && String(one.operator).startsWith('lteFact') ? { ...one, value: { fact: one.value } } : one)) as C;
}

export const jsonRulesEngine: Rival = {
  async judge(policies, persons) {
    const engine = engineFor(policies, [...new Set(policies.flatMap(({ conditions }) => factsIn(conditions)))]);
    const rows: Truth[][] = [];
    for (const facts of persons) {
      const { events } = await engine.run(facts);
      const fired = new Set(events.map(({ type }) => type));
      rows.push(policies.map(({ id }) => truthFrom(fired.has(`${id} against`), fired.has(`${id} for`))));
    }
    return rows;
  },
};

const text = (value: unknown): string => JSON.stringify(value);

/** A comparison of a fact that is there, in ZEN's expressions. */
function spoken(comparison: Comparison): string {
  const fact = comparison.fact;
  switch (comparison.op) {
    case 'eq':
      return `${fact} == ${text(comparison.value)}`;
    case 'ne':
      return `${fact} != ${text(comparison.value)}`;
    case 'in':
      return `${fact} in ${text(comparison.value)}`;
    case 'nin':
      return `${fact} not in ${text(comparison.value)}`;
    case 'lt':
      return `${fact} < ${comparison.value}`;
    case 'lte':
      return `${fact} <= ${comparison.value}`;
    case 'gt':
      return `${fact} > ${comparison.value}`;
    case 'gte':
      return `${fact} >= ${comparison.value}`;
    case 'between':
      return `${fact} in [${comparison.value[0]}..${comparison.value[1]}]`;
    case 'isTrue':
      return `${fact} == true`;
    case 'isFalse':
      return `${fact} == false`;
    case 'notEmpty':
      return `len(${fact}) > 0`;
    case 'intersects':
      return `some(${fact}, # in ${text(comparison.value)})`;
    case 'disjoint':
      return `none(${fact}, # in ${text(comparison.value)})`;
    case 'startsWith':
      return `startsWith(${fact}, ${text(comparison.value)})`;
    case 'startsWithAny':
      return `(${comparison.value.map((start) => `startsWith(${fact}, ${text(start)})`).join(' or ')})`;
    case 'hasDisability': {
      const { categories, levels } = comparison.value;
      const parts = [...(categories === undefined ? [] : [`#.category in ${text(categories)}`]), ...(levels === undefined ? [] : [`#.level in ${text(levels)}`])];
      return `some(${fact}, ${parts.join(' and ')})`;
    }
    case 'lteFact':
      return `${fact} <= ${comparison.value}`;
  }
}

function expression(condition: Condition, bent: Bent): string {
  if (isComparison(condition)) {
    const read = factsIn(condition);
    return bent === 'against' ? `(${read.map((fact) => `${fact} != null`).join(' and ')} and ${spoken(condition)})` : `(${read.map((fact) => `${fact} == null`).join(' or ')} or ${spoken(condition)})`;
  }
  if ('not' in condition) return `(not ${expression(condition.not, bent === 'for' ? 'against' : 'for')})`;
  return 'all' in condition ? `(${condition.all.map((part) => expression(part, bent)).join(' and ')})` : `(${condition.any.map((part) => expression(part, bent)).join(' or ')})`;
}

/** Flat facts as the nested object that ZEN's paths ask for. */
function nested(facts: Facts): object {
  const whole: Record<string, unknown> = {};
  for (const [fact, value] of Object.entries(facts)) {
    const path = fact.split('.');
    const last = path.pop() ?? fact;
    const inner = path.reduce<Record<string, unknown>>((at, name) => (at[name] ??= {}) as Record<string, unknown>, whole);
    inner[last] = value;
  }
  return whole;
}

export const zenEngine: Rival = {
  async judge(policies, persons) {
    const expressions = policies.flatMap(({ conditions }, place) => (['against', 'for'] as const).map((bent) => ({ id: `${bent}${place}`, key: `${bent}${place}`, value: expression(conditions, bent) })));
    const node = (id: string, type: string, content?: object): object => ({ id, name: id, type, position: { x: 0, y: 0 }, ...(content === undefined ? {} : { content }) });
    const graph = {
      nodes: [node('in', 'inputNode'), node('rules', 'expressionNode', { expressions }), node('out', 'outputNode')],
      edges: [{ id: 'a', sourceId: 'in', targetId: 'rules', type: 'edge' }, { id: 'b', sourceId: 'rules', targetId: 'out', type: 'edge' }],
    };
    const engine = new ZenEngine();
    const decision = engine.createDecision(graph);
    const rows: Truth[][] = [];
    for (const facts of persons) {
      const { result } = (await decision.evaluate(nested(facts))) as { result: Record<string, boolean> };
      rows.push(policies.map((_policy, place) => truthFrom(result[`against${place}`] === true, result[`for${place}`] === true)));
    }
    return rows;
  },
};
