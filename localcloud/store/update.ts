/**
 * The update operators that the SDK can send, applied to one document
 * (https://www.mongodb.com/docs/manual/reference/operator/update/). MongoDB's refusals are kept: mingo's
 * updater silently accepts `$inc` on a text, `$push` on a scalar and `$set` through a scalar, and its
 * `$addToSet` drops elements that were in the array twice.
 */
import { requestFailed } from '../cloud-error';
import { decodeFields, encode, isFields, isList } from './ejson';
import type { Document, Fields, Value } from './ejson';
import { keyOf, sortKey } from './index-keys';
import type { Order } from './index-keys';
import { matcher } from './matching';

type Holder = Record<string, Value> | Value[];
type Change = (old: Value | undefined, operand: Value, path: string) => Value | undefined;

const failed = (message: string) => requestFailed('Update', message);
const same = (one: Value, other: Value) => keyOf(one).equals(keyOf(other));

/**
 * The document after an update; the given document is not changed.
 * @throws CloudError for what MongoDB refuses: a wrong type at the path, a path through a scalar, two
 *   operators on one path, `_id`
 */
export function updated(document: Document, update: Fields): Document {
  const after = decodeFields(encode(document)) as Document;
  const paths: string[] = [];
  for (const [operator, operands] of Object.entries(update)) {
    const change = operators.get(operator);
    if (change === undefined) throw failed(`unknown update operator ${operator}`);
    if (!isFields(operands)) throw failed(`${operator} needs an object`);
    for (const [path, operand] of Object.entries(operands)) {
      claim(paths, path);
      apply(after, path, operand, change);
    }
  }
  return after;
}

function claim(paths: string[], path: string): void {
  if (path === '_id' || path.startsWith('_id.')) throw failed("the immutable field '_id' cannot be changed");
  if (path.split('.').some((part) => part === '' || part.startsWith('$') || part === '__proto__'))
    throw failed(`no path for an update: ${path}`);
  const clash = paths.find(
    (other) => other === path || other.startsWith(`${path}.`) || path.startsWith(`${other}.`),
  );
  if (clash !== undefined) throw failed(`Updating the path '${path}' would create a conflict at '${clash}'`);
  paths.push(path);
}

function apply(document: Fields, path: string, operand: Value, change: Change): void {
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  let holder: Holder = document;
  for (const [at, part] of parts.entries()) {
    const next = child(holder, part, path);
    if (next === undefined) {
      // A change that would leave nothing behind creates no objects on its path.
      if (change(undefined, operand, path) === undefined) return;
      const fresh: Fields = {};
      put(holder, part, fresh);
      holder = fresh;
    } else if (isFields(next) || isList(next)) {
      holder = next as Holder;
    } else {
      throw failed(`Cannot create field '${parts[at + 1] ?? last}' in element {${part}: ${String(next)}}`);
    }
  }
  put(holder, last, change(child(holder, last, path), operand, path));
}

function child(holder: Holder, part: string, path: string): Value | undefined {
  if (!Array.isArray(holder)) return Object.hasOwn(holder, part) ? holder[part] : undefined;
  if (!/^\d+$/.test(part)) throw failed(`Cannot create field '${part}' in an array (${path})`);
  return holder[Number(part)];
}

function put(holder: Holder, part: string, value: Value | undefined): void {
  if (Array.isArray(holder)) {
    if (value === undefined && Number(part) >= holder.length) return;
    while (holder.length < Number(part)) holder.push(null);
    holder[Number(part)] = value ?? null;
  } else if (value !== undefined) {
    holder[part] = value;
  } else {
    Reflect.deleteProperty(holder, part);
  }
}

function numbers(name: string, compute: (old: number, operand: number) => number): Change {
  return (old, operand, path) => {
    if (typeof operand !== 'number') throw failed(`Cannot ${name} with non-numeric argument: {${path}}`);
    if (old !== undefined && typeof old !== 'number')
      throw failed(`Cannot apply $${name} to a value of non-numeric type at ${path}`);
    return compute(old ?? 0, operand);
  };
}

function extreme(side: 1 | -1): Change {
  return (old, operand) =>
    old === undefined || Buffer.compare(keyOf(operand), keyOf(old)) * side > 0 ? operand : old;
}

/**
 * A change of an array. A missing array counts as empty, and stays missing where there is nothing to remove.
 */
function lists(
  name: string,
  compute: (old: readonly Value[], operand: Value) => readonly Value[],
  creates: boolean,
): Change {
  return (old, operand, path) => {
    if (old !== undefined && !isList(old))
      throw failed(`Cannot apply ${name} to a non-array value at ${path}`);
    return old === undefined && !creates ? undefined : compute(old ?? [], operand);
  };
}

function each(operand: Value): { items: readonly Value[]; modifiers: Fields } {
  if (!isFields(operand) || operand.$each === undefined) return { items: [operand], modifiers: {} };
  const { $each, ...modifiers } = operand;
  if (!isList($each)) throw failed('The argument to $each must be an array');
  return { items: $each, modifiers };
}

function push(old: readonly Value[], operand: Value): readonly Value[] {
  const { items, modifiers } = each(operand);
  const { $position, $slice, $sort, ...unknown } = modifiers;
  if (Object.keys(unknown).length > 0)
    throw failed(`unknown modifier in $push: ${Object.keys(unknown).join()}`);
  const list = [...old];
  list.splice(typeof $position === 'number' ? $position : list.length, 0, ...items);
  if ($sort !== undefined && $sort !== null) {
    const order: Order = isFields($sort)
      ? Object.entries($sort).map(([path, way]) => [`v.${path}`, way === -1 ? -1 : 1])
      : [['v', $sort === -1 ? -1 : 1]];
    list.sort((one, other) => Buffer.compare(sortKey({ v: one }, order), sortKey({ v: other }, order)));
  }
  if (typeof $slice !== 'number') return list;
  return $slice < 0 ? list.slice($slice) : list.slice(0, $slice);
}

function addToSet(old: readonly Value[], operand: Value): readonly Value[] {
  const list = [...old];
  for (const item of each(operand).items) if (!list.some((known) => same(known, item))) list.push(item);
  return list;
}

/** Carries out `$pull`, which takes a value, or a condition that an element must meet. */
function pull(old: readonly Value[], operand: Value): readonly Value[] {
  if (isFields(operand) && !Object.keys(operand).some((key) => key.startsWith('$'))) {
    const meets = matcher(operand);
    return old.filter((item) => !isFields(item) || !meets(item));
  }
  const meets = matcher({ v: operand });
  return old.filter((item) => !meets({ v: item }));
}

function pullAll(old: readonly Value[], operand: Value): readonly Value[] {
  if (!isList(operand)) throw failed('$pullAll requires an array argument');
  return old.filter((item) => !operand.some((gone) => same(item, gone)));
}

const operators: ReadonlyMap<string, Change> = new Map<string, Change>([
  ['$set', (_old, operand) => operand],
  ['$unset', () => undefined],
  ['$inc', numbers('inc', (old, operand) => old + operand)],
  ['$mul', numbers('mul', (old, operand) => old * operand)],
  ['$max', extreme(1)],
  ['$min', extreme(-1)],
  ['$push', lists('$push', push, true)],
  ['$addToSet', lists('$addToSet', addToSet, true)],
  ['$pull', lists('$pull', pull, false)],
  ['$pullAll', lists('$pullAll', pullAll, false)],
  ['$pop', lists('$pop', (old, operand) => (operand === -1 ? old.slice(1) : old.slice(0, -1)), false)],
]);
