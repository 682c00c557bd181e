/**
 * Chooses the index for a query: equality (`$in` too) on the index's first fields, one range on the next, and
 * then its order where the query's order follows. The plan only narrows what is read; `matching.ts` always
 * decides. The rules are those of
 * https://www.mongodb.com/docs/manual/tutorial/equality-sort-range-guideline/.
 */
import { isFields, isList } from './ejson';
import type { Fields, Value } from './ejson';
import { directed, keyOf } from './index-keys';
import type { Order } from './index-keys';
import type { StoredIndex } from './tables';

/**
 * One stretch of an index: the keys from `from` up to but not including `to`. `prefix` is the length of the
 * part that equality fixes.
 */
export interface Stretch {
  readonly from: Buffer;
  readonly to: Buffer;
  readonly prefix: number;
}

/**
 * How an index is read for a query. `ordered`: the entries, merged by the part of the key after each prefix,
 * come in the query's order.
 */
export interface Plan {
  readonly index: StoredIndex;
  readonly stretches: readonly Stretch[];
  readonly backwards: boolean;
  readonly ordered: boolean;
}

interface Bounds {
  points?: readonly Value[];
  above?: { readonly value: Value; readonly inclusive: boolean };
  below?: { readonly value: Value; readonly inclusive: boolean };
}

/** Where equality gives more points than this, one wider stretch is read instead. */
const mostStretches = 1000;

/**
 * Chooses the index for a query.
 * @param indexes the indexes of the collection, `_id` among them
 * @returns undefined where no index helps: the whole collection has to be read
 */
export function plan(query: Fields, order: Order, indexes: readonly StoredIndex[]): Plan | undefined {
  const bounds = new Map<string, Bounds>();
  gather(query, bounds);
  let best: { plan: Plan; worth: number } | undefined;
  for (const index of indexes) {
    const candidate = consider(index, bounds, order);
    if (candidate !== undefined && (best === undefined || candidate.worth > best.worth)) best = candidate;
  }
  return best?.plan;
}

/**
 * Collects what a query demands of each field, also inside `$and`. Conditions inside `$or`, `$not` and the
 * like narrow nothing.
 */
function gather(query: Fields, into: Map<string, Bounds>): void {
  for (const [path, condition] of Object.entries(query)) {
    if (path === '$and' && isList(condition)) {
      for (const part of condition) if (isFields(part)) gather(part, into);
    } else if (!path.startsWith('$')) {
      const bounds = into.get(path) ?? {};
      into.set(path, bounds);
      const operators = isFields(condition) && Object.keys(condition).some((key) => key.startsWith('$'));
      if (operators)
        for (const [operator, operand] of Object.entries(condition)) demand(bounds, operator, operand);
      else demand(bounds, '$eq', condition);
    }
  }
}

/** Whether a value is in an index under its own key: whole arrays and patterns are not. */
const keyed = (value: Value) => !isList(value) && !(value instanceof RegExp);

function demand(bounds: Bounds, operator: string, operand: Value): void {
  if (operator === '$eq' && keyed(operand)) bounds.points ??= [operand];
  if (operator === '$in' && isList(operand) && operand.every(keyed)) bounds.points ??= operand;
  // Null also compares with absent fields, and empty arrays come before it: such a range narrows too little
  // to be worth the risk of missing documents.
  if (operand === null || !keyed(operand)) return;
  if (operator === '$gt' || operator === '$gte')
    bounds.above ??= { value: operand, inclusive: operator === '$gte' };
  if (operator === '$lt' || operator === '$lte')
    bounds.below ??= { value: operand, inclusive: operator === '$lte' };
}

function consider(
  index: StoredIndex,
  bounds: ReadonlyMap<string, Bounds>,
  order: Order,
): { plan: Plan; worth: number } | undefined {
  let prefixes: Buffer[] = [Buffer.alloc(0)];
  const fixed = new Set<string>();
  let equalities = 0;
  let at = 0;
  for (; at < index.fields.length; at++) {
    const field = index.fields[at];
    const points = field === undefined ? undefined : bounds.get(field.path)?.points;
    if (field === undefined || points === undefined) break;
    const keys = new Map(
      points.map((point) => [keyOf(point).toString('latin1'), directed(keyOf(point), field.direction)]),
    );
    if (prefixes.length * keys.size > mostStretches) break;
    prefixes = prefixes.flatMap((prefix) => [...keys.values()].map((key) => Buffer.concat([prefix, key])));
    if (keys.size === 1) fixed.add(field.path);
    equalities += 1;
  }
  const next = index.fields[at];
  const range = next && rangeOf(next, bounds.get(next.path));
  const direction = follows(index, at, order, fixed, range !== undefined);
  const ordered = direction !== undefined;
  if (equalities === 0 && range === undefined && (!ordered || order.length === 0)) return undefined;
  const stretches = prefixes.map((prefix): Stretch => ({
    from: Buffer.concat([prefix, range?.from ?? Buffer.alloc(0)]),
    to: Buffer.concat([prefix, range?.to ?? Buffer.from([0xff])]),
    prefix: prefix.length,
  }));
  const wholeUnique = index.unique && equalities === index.fields.length;
  const worth =
    (wholeUnique ? 100 : 0) +
    4 * equalities +
    (range === undefined ? 0 : 2) +
    (ordered && order.length > 0 ? 3 : 0);
  return { plan: { index, stretches, backwards: direction === -1, ordered }, worth };
}

/**
 * The bytes that a range on one field covers, within the type of its operand. Two elements of an array may
 * each meet one of a query's two bounds, so a multikey field is narrowed from one side only.
 */
function rangeOf(
  field: StoredIndex['fields'][number],
  bounds: Bounds | undefined,
): { from: Buffer; to: Buffer } | undefined {
  const above = bounds?.above;
  const below = field.multikey && above !== undefined ? undefined : bounds?.below;
  const operand = above ?? below;
  if (operand === undefined) return undefined;
  const type = directed(keyOf(operand.value).subarray(0, 1), field.direction);
  const past = (bound: Buffer) => Buffer.concat([bound, Buffer.from([0xff])]);
  const [lower, upper] = field.direction === 1 ? [above, below] : [below, above];
  const edge = (bound: { value: Value }) => directed(keyOf(bound.value), field.direction);
  return {
    from: lower === undefined ? type : lower.inclusive ? edge(lower) : past(edge(lower)),
    to:
      upper === undefined
        ? Buffer.from([(type[0] ?? 0) + 1])
        : upper.inclusive
          ? past(edge(upper))
          : edge(upper),
  };
}

/**
 * The direction in which the index, from field `at` on, gives the query's order; undefined where it does not.
 */
function follows(
  index: StoredIndex,
  at: number,
  order: Order,
  fixed: ReadonlySet<string>,
  ranged: boolean,
): 1 | -1 | undefined {
  let direction: 1 | -1 | undefined;
  let position = at;
  for (const [path, wanted] of order) {
    if (fixed.has(path) && !index.fields.some((field) => field.path === path && field.multikey)) continue;
    const field = index.fields[position];
    if (field?.path !== path) return undefined;
    // A document sorts by the least or greatest of all its elements, not only of those within a range.
    if (field.multikey && ranged && position === at) return undefined;
    const turn = field.direction === wanted ? 1 : -1;
    if (direction !== undefined && turn !== direction) return undefined;
    direction = turn;
    position += 1;
  }
  return direction ?? 1;
}
