/**
 * The same rules in @gorules/zen-engine, as expressions and without its trace. The engine has no value for
 * unknown and judges twice, as json-rules-engine does here. It is not in package.json: some registries lack
 * half of its packages for other systems, so no lock file can hold them. scripts/bench.mjs installs it into
 * dist/rivals before it measures.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as z from 'zod';
import type { Comparison, Condition } from '../shared/policy/condition';
import type { Facts } from '../shared/fact/fact';
import { factsIn, isComparison } from '../shared/policy/condition';
import type { Policy } from '../shared/policy/policy';
import type { Truth } from '../shared/truth';
import type { Bent } from './json-rules-engine';
import { truthFrom } from './json-rules-engine';

interface Decision {
  evaluate(context: object): Promise<{ result: unknown }>;
}
interface Zen {
  readonly ZenEngine: new () => { createDecision(graph: object): Decision };
}

const answer = z.record(z.string(), z.boolean());

/** The engine, or null where scripts/bench.mjs could not install it. */
export function findZen(): Zen | null {
  try {
    return createRequire(join(process.cwd(), 'dist', 'rivals', 'package.json'))('@gorules/zen-engine') as Zen;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

const text = (value: unknown): string => JSON.stringify(value);

/** A comparison of a fact that is known, as an expression of ZEN. */
function spoken(comparison: Comparison): string {
  const { fact } = comparison;
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
      const parts = [
        ...(categories === undefined ? [] : [`#.category in ${text(categories)}`]),
        ...(levels === undefined ? [] : [`#.level in ${text(levels)}`]),
      ];
      return `some(${fact}, ${parts.join(' and ')})`;
    }
    case 'lteFact':
      return `${fact} <= ${comparison.value}`;
  }
}

function expression(condition: Condition, bent: Bent): string {
  if (isComparison(condition)) {
    const read = factsIn(condition);
    return bent === 'against'
      ? `(${read.map((fact) => `${fact} != null`).join(' and ')} and ${spoken(condition)})`
      : `(${read.map((fact) => `${fact} == null`).join(' or ')} or ${spoken(condition)})`;
  }
  if ('not' in condition) return `(not ${expression(condition.not, bent === 'for' ? 'against' : 'for')})`;
  return 'all' in condition
    ? `(${condition.all.map((part) => expression(part, bent)).join(' and ')})`
    : `(${condition.any.map((part) => expression(part, bent)).join(' or ')})`;
}

/** Flat facts as the nested object that ZEN's paths expect. */
function nested(facts: Facts): object {
  const whole: Record<string, unknown> = {};
  for (const [fact, value] of Object.entries(facts)) {
    const path = fact.split('.');
    const last = path.pop() ?? fact;
    const inner = path.reduce<Record<string, unknown>>(
      (at, name) => (at[name] ??= {}) as Record<string, unknown>,
      whole,
    );
    inner[last] = value;
  }
  return whole;
}

/**
 * The truths of the persons: one row for each person, in the order of the policies. The time includes
 * preparing the rules.
 */
export async function judgedByZen(
  { ZenEngine }: Zen,
  policies: readonly Policy[],
  persons: readonly Facts[],
): Promise<Truth[][]> {
  const expressions = policies.flatMap(({ conditions }, place) =>
    (['against', 'for'] as const).map((bent) => ({
      id: `${bent}${place}`,
      key: `${bent}${place}`,
      value: expression(conditions, bent),
    })),
  );
  const node = (id: string, type: string, content?: object): object => ({
    id,
    name: id,
    type,
    position: { x: 0, y: 0 },
    ...(content === undefined ? {} : { content }),
  });
  const decision = new ZenEngine().createDecision({
    nodes: [
      node('in', 'inputNode'),
      node('rules', 'expressionNode', { expressions }),
      node('out', 'outputNode'),
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'rules', type: 'edge' },
      { id: 'b', sourceId: 'rules', targetId: 'out', type: 'edge' },
    ],
  });
  const rows: Truth[][] = [];
  for (const facts of persons) {
    const { result } = await decision.evaluate(nested(facts));
    const stands = answer.parse(result);
    rows.push(
      policies.map((_policy, place) =>
        truthFrom(stands[`against${place}`] === true, stands[`for${place}`] === true),
      ),
    );
  }
  return rows;
}
