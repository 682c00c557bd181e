/**
 * The documents of a simulated world: what platform/db.ts does over the SDK, in memory and at once.
 * tests/simulation/conformance.test.ts holds the two to the same answers; what no function asks of the store
 * is refused here instead of guessed.
 */
import type { CollectionName, Index } from '../../cloudfunctions/platform/collections';
import { collections } from '../../cloudfunctions/platform/collections';
import type { Change, Documents, Query, Where } from '../../cloudfunctions/platform/db';
import type { Comparison, Store, StoreOperation } from './operation';
import { isComparison } from './operation';

type Fields = Readonly<Record<string, unknown>>;
type Stored = Fields & { readonly _id: string };

/**
 * A document as it is kept: to look at, and as the text every answer is made of, so that nobody shares an
 * object with the store.
 */
interface Kept {
  readonly fields: Stored;
  readonly text: string;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kept(fields: object): Kept {
  const text = JSON.stringify(fields);
  return { fields: JSON.parse(text) as Stored, text };
}

/** The SDK drops what is undefined; platform/db.ts refuses it. */
function guard(value: unknown): void {
  if (value === undefined) throw new Error('undefined in a condition or a document');
  if (isFields(value) && !isComparison(value)) for (const inner of Object.values(value)) guard(inner);
}

/**
 * Every value at a path; an array on the way or at its end stands for each of its elements, and at its end
 * for itself besides.
 */
function valuesAt(value: unknown, path: readonly string[], from = 0): unknown[] {
  const field = path[from];
  if (field === undefined) return Array.isArray(value) ? [...(value as unknown[]), value] : [value];
  if (Array.isArray(value)) return value.filter(isFields).flatMap((element) => valuesAt(element, path, from));
  return isFields(value) ? valuesAt(value[field], path, from + 1) : [undefined];
}

function sameValue(one: unknown, other: unknown): boolean {
  return (one ?? null) === (other ?? null);
}

/**
 * As MongoDB orders: by type (nothing, numbers, texts), texts by their bytes; null where two values have no
 * order.
 */
function order(one: unknown, other: unknown): number | null {
  if (typeof one === 'string' && typeof other === 'string')
    return Buffer.compare(Buffer.from(one), Buffer.from(other));
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return null;
}

const rank = (value: unknown): number =>
  value === undefined || value === null ? 0 : typeof value === 'number' ? 1 : 2;

function ordered(values: readonly unknown[], bound: unknown, holds: (order: number) => boolean): boolean {
  return values.some((value) => {
    const found = order(value, bound);
    return found !== null && holds(found);
  });
}

function meetsComparison(values: readonly unknown[], { is, args }: Comparison): boolean {
  const [first, second] = args;
  switch (is) {
    case 'oneOf':
      return (first as readonly unknown[]).some((wanted) => values.some((value) => sameValue(value, wanted)));
    case 'noneOf':
      return !(first as readonly unknown[]).some((refused) =>
        values.some((value) => sameValue(value, refused)),
      );
    case 'not':
      return !values.some((value) => sameValue(value, first));
    case 'above':
      return ordered(values, first, (found) => found > 0);
    case 'below':
      return ordered(values, first, (found) => found < 0);
    case 'atMost':
      return ordered(values, first, (found) => found <= 0);
    case 'atLeast':
      return ordered(values, first, (found) => found >= 0);
    case 'within':
      return ordered(values, first, (found) => found > 0) && ordered(values, second, (found) => found < 0);
    case 'startingWith':
      return (
        ordered(values, first, (found) => found >= 0) &&
        ordered(values, `${String(first)}\uffff`, (found) => found < 0)
      );
  }
}

/** A condition, read once for all the documents it is asked of. */
function meeting(where: Where): (fields: Fields) => boolean {
  const parts = Object.entries(where).map(([path, wanted]) => {
    const fields = path.split('.');
    if (isComparison(wanted))
      return { fields, meets: (values: readonly unknown[]) => meetsComparison(values, wanted) };
    if (typeof wanted === 'object' && wanted !== null)
      throw new Error(`a condition on ${path} is a value or a comparison`);
    return {
      fields,
      meets: (values: readonly unknown[]) => values.some((value) => sameValue(value, wanted)),
    };
  });
  return (document) => parts.every(({ fields, meets }) => meets(valuesAt(document, fields)));
}

/** Ascending order of two documents by a field. */
function byField(field: string): (one: Kept, other: Kept) => number {
  return (one, other) => {
    const [a, b] = [one.fields[field], other.fields[field]];
    return rank(a) - rank(b) || (order(a, b) ?? 0);
  };
}

function shown({ fields, text }: Kept, wanted: readonly string[] | undefined): unknown {
  if (wanted === undefined) return JSON.parse(text);
  if (wanted.some((path) => path.includes('.'))) throw new Error('fields are fetched whole');
  const some = Object.entries(fields).filter(([key]) => key === '_id' || wanted.includes(key));
  return JSON.parse(JSON.stringify(Object.fromEntries(some)));
}

function listAt(fields: Fields, path: string): readonly unknown[] {
  const list = path in fields ? fields[path] : [];
  if (!Array.isArray(list)) throw new Error(`DATABASE_REQUEST_FAILED: ${path} is no list`);
  return list as readonly unknown[];
}

function changed(before: Stored, { set = {}, push = {}, pull = {} }: Change): Kept {
  const paths = [...Object.keys(set), ...Object.keys(push), ...Object.keys(pull)];
  if (paths.length === 0 || Object.values(push).some((entries) => entries.length === 0))
    throw new Error('a change changes something');
  if (new Set(paths).size < paths.length || paths.some((path) => path === '_id' || path.includes('.')))
    throw new Error(`DATABASE_REQUEST_FAILED: ${paths.join(', ')}`);
  const after: Record<string, unknown> = { ...before, ...set };
  for (const [path, entries] of Object.entries(push)) after[path] = [...listAt(before, path), ...entries];
  for (const [path, ids] of Object.entries(pull))
    if (path in before)
      after[path] = listAt(before, path).filter(
        (entry) => !(isFields(entry) && ids.includes(String(entry.id))),
      );
  return kept(after);
}

const indexesOf = (name: CollectionName): readonly Index[] => collections[name].indexes;

export class MemoryStore implements Store {
  readonly #collections = new Map<CollectionName, Map<string, Kept>>();

  perform(operation: StoreOperation): unknown {
    switch (operation.kind) {
      case 'find':
        return this.#find(operation.name, operation.where, operation.query);
      case 'count':
        guard(operation.where);
        return this.#meeting(operation.name, operation.where).length;
      case 'insert':
        return this.#insert(operation.name, operation.document);
      case 'change':
        return this.#change(operation.name, operation.where, operation.change);
    }
  }

  /** Every document of a collection, in the order they came: to look at, past every function. */
  all<N extends CollectionName>(name: N): Documents[N][] {
    return [...this.#of(name).values()].map(({ fields }) => fields as unknown as Documents[N]);
  }

  /** One document to look at, or null. */
  one<N extends CollectionName>(name: N, id: string): Documents[N] | null {
    const found = this.#of(name).get(id);
    return found === undefined ? null : (found.fields as unknown as Documents[N]);
  }

  /** Another world that stands as this one does. */
  copy(): MemoryStore {
    const copy = new MemoryStore();
    for (const [name, documents] of this.#collections) copy.#collections.set(name, new Map(documents));
    return copy;
  }

  #of(name: CollectionName): Map<string, Kept> {
    const known = this.#collections.get(name) ?? new Map<string, Kept>();
    this.#collections.set(name, known);
    return known;
  }

  #meeting(name: CollectionName, where: Where): Kept[] {
    const documents = this.#of(name);
    const meets = meeting(where);
    if (typeof where._id !== 'string') return [...documents.values()].filter(({ fields }) => meets(fields));
    const one = documents.get(where._id);
    return one !== undefined && meets(one.fields) ? [one] : [];
  }

  #find(name: CollectionName, where: Where, { order: wanted, thenBy, limit, fields }: Query): unknown[] {
    guard(where);
    if (limit < 1 || limit > 1000) throw new Error('a list states a limit of 1 to 1000');
    const found = this.#meeting(name, where);
    // The sort is stable, so the order among equals comes first.
    for (const order of [thenBy, wanted]) {
      if (order === undefined) continue;
      const [field, direction] = order;
      const ascending = byField(field);
      found.sort((one, other) => (direction === 'asc' ? ascending(one, other) : ascending(other, one)));
    }
    return found.slice(0, limit).map((document) => shown(document, fields));
  }

  /** Whether another document has what a unique index allows once; a missing field counts as null. */
  #clashes(name: CollectionName, { _id, ...fields }: Stored): boolean {
    const unique = indexesOf(name).filter((index) => index.unique);
    return [...this.#of(name).values()].some(
      ({ fields: other }) =>
        other._id !== _id &&
        unique.some(({ keys }) => Object.keys(keys).every((key) => sameValue(other[key], fields[key]))),
    );
  }

  #insert(name: CollectionName, document: { readonly _id: string }): 'inserted' | 'exists' {
    guard(document);
    const fresh = kept(document);
    if (this.#of(name).has(document._id) || this.#clashes(name, fresh.fields)) return 'exists';
    this.#of(name).set(document._id, fresh);
    return 'inserted';
  }

  #change(name: CollectionName, where: Where, change: Change): boolean {
    guard(where);
    guard(change.set ?? {});
    const [before] = this.#meeting(name, where);
    if (before === undefined) return false;
    const after = changed(before.fields, change);
    if (this.#clashes(name, after.fields)) throw new Error('E11000 duplicate key');
    // As the SDK counts: a document a change leaves as it was is not counted.
    if (after.text === before.text) return false;
    this.#of(name).set(after.fields._id, after);
    return true;
  }
}
