/**
 * Conditions on what is known of a person (情况), in strong Kleene logic: a fact that nobody has stated makes
 * any comparison unknown; `all`, `any` and `not` say yes or no only where no missing fact could change it. A
 * new fact therefore never turns a yes into a no.
 */
import type { DisabilityItem, FactValue, Facts, MaybeFact } from '../fact/fact';
import type { Truth } from '../truth';

/** A comparison of one fact. `between` includes both ends; `lteFact` compares with another fact. */
export type Comparison = { readonly fact: string } & (
  | { readonly op: 'eq' | 'ne'; readonly value: string | number | boolean }
  | { readonly op: 'in' | 'nin'; readonly value: readonly string[] }
  | { readonly op: 'lt' | 'lte' | 'gt' | 'gte'; readonly value: number }
  | { readonly op: 'between'; readonly value: readonly [number, number] }
  | { readonly op: 'isTrue' | 'isFalse' | 'notEmpty' }
  | { readonly op: 'intersects' | 'disjoint'; readonly value: readonly string[] }
  | { readonly op: 'startsWith'; readonly value: string }
  | { readonly op: 'startsWithAny'; readonly value: readonly string[] }
  | {
      readonly op: 'hasDisability';
      readonly value: { readonly categories?: readonly string[]; readonly levels?: readonly string[] };
    }
  | { readonly op: 'lteFact'; readonly value: string }
);

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | Comparison;

export const isComparison = (condition: Condition): condition is Comparison => 'fact' in condition;

const truth = (holds: boolean): Truth => (holds ? 'yes' : 'no');

export function negated(one: Truth): Truth {
  return one === 'unknown' ? 'unknown' : truth(one === 'no');
}

/** The truth of a conjunction: yes only where every part is yes, no where one part is no. */
export function allOf(parts: readonly Truth[]): Truth {
  return parts.includes('no') ? 'no' : parts.includes('unknown') ? 'unknown' : 'yes';
}

/** The truth of a disjunction: yes where one part is yes, no only where every part is no. */
export function anyOf(parts: readonly Truth[]): Truth {
  return parts.includes('yes') ? 'yes' : parts.includes('unknown') ? 'unknown' : 'no';
}

const isNumber = (value: MaybeFact): value is number => typeof value === 'number' && Number.isFinite(value);
const isList = (value: FactValue): value is readonly string[] =>
  Array.isArray(value) && (value.length === 0 || typeof value[0] === 'string');
const areItems = (value: FactValue): value is readonly DisabilityItem[] =>
  Array.isArray(value) && (value.length === 0 || typeof value[0] === 'object');

function inList(value: string | undefined, allowed: readonly string[] | undefined): Truth {
  if (allowed === undefined) return 'yes';
  return value === undefined ? 'unknown' : truth(allowed.includes(value));
}

/**
 * The truth of one comparison. A value of another kind than the comparison takes makes it unknown.
 * @param value what is known of the fact
 * @param other what is known of the fact it is compared with, for `lteFact`
 */
export function compared(comparison: Comparison, value: MaybeFact, other: MaybeFact = null): Truth {
  if (value === undefined || value === null) return 'unknown';
  switch (comparison.op) {
    case 'eq':
      return typeof value === 'object' ? 'unknown' : truth(value === comparison.value);
    case 'ne':
      return typeof value === 'object' ? 'unknown' : truth(value !== comparison.value);
    case 'in':
      return typeof value === 'string' ? truth(comparison.value.includes(value)) : 'unknown';
    case 'nin':
      return typeof value === 'string' ? truth(!comparison.value.includes(value)) : 'unknown';
    case 'lt':
      return isNumber(value) ? truth(value < comparison.value) : 'unknown';
    case 'lte':
      return isNumber(value) ? truth(value <= comparison.value) : 'unknown';
    case 'gt':
      return isNumber(value) ? truth(value > comparison.value) : 'unknown';
    case 'gte':
      return isNumber(value) ? truth(value >= comparison.value) : 'unknown';
    case 'between':
      return isNumber(value)
        ? truth(comparison.value[0] <= value && value <= comparison.value[1])
        : 'unknown';
    case 'isTrue':
      return typeof value === 'boolean' ? truth(value) : 'unknown';
    case 'isFalse':
      return typeof value === 'boolean' ? truth(!value) : 'unknown';
    case 'notEmpty':
      return typeof value === 'string' || Array.isArray(value) ? truth(value.length > 0) : 'unknown';
    case 'intersects':
      return isList(value) ? truth(comparison.value.some((one) => value.includes(one))) : 'unknown';
    case 'disjoint':
      return isList(value) ? truth(!comparison.value.some((one) => value.includes(one))) : 'unknown';
    case 'startsWith':
      return typeof value === 'string' ? truth(value.startsWith(comparison.value)) : 'unknown';
    case 'startsWithAny':
      return typeof value === 'string'
        ? truth(comparison.value.some((start) => value.startsWith(start)))
        : 'unknown';
    case 'hasDisability': {
      const { categories, levels } = comparison.value;
      return areItems(value)
        ? anyOf(
            value.map(({ category, level }) => allOf([inList(category, categories), inList(level, levels)])),
          )
        : 'unknown';
    }
    case 'lteFact':
      return isNumber(value) && isNumber(other) ? truth(value <= other) : 'unknown';
  }
}

/** The truth of a condition for a person with these facts. */
export function truthOf(condition: Condition, facts: Facts): Truth {
  if (isComparison(condition))
    return compared(
      condition,
      facts[condition.fact],
      condition.op === 'lteFact' ? facts[condition.value] : null,
    );
  if ('all' in condition) return allOf(condition.all.map((part) => truthOf(part, facts)));
  if ('any' in condition) return anyOf(condition.any.map((part) => truthOf(part, facts)));
  return negated(truthOf(condition.not, facts));
}

/** Every comparison of which a condition is made, in order. */
export function comparisonsIn(condition: Condition): readonly Comparison[] {
  if (isComparison(condition)) return [condition];
  if ('not' in condition) return comparisonsIn(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(comparisonsIn);
}

/** The names of the facts that a condition reads. */
export function factsIn(condition: Condition): readonly string[] {
  return comparisonsIn(condition).flatMap((comparison) =>
    comparison.op === 'lteFact' ? [comparison.fact, comparison.value] : [comparison.fact],
  );
}
