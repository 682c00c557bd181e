/**
 * The database actions of the SDK on documents: `insert`, `find`, `count`, `modify`, `modifyAndReturn`,
 * `remove`.
 */
import { randomBytes } from 'node:crypto';
import { CloudError, requestFailed } from '../cloud-error';
import { encode } from './ejson';
import type { Document, Fields } from './ejson';
import { sortKey } from './index-keys';
import type { Order } from './index-keys';
import { matcher, projected } from './matching';
import { plan } from './planner';
import type { Plan, Stretch } from './planner';
import type { Entry, Table, Tables } from './tables';
import { updated } from './update';

/**
 * How one query was carried out: the index used (`scan` where none was), the number of documents read from
 * disk, and the number returned.
 */
export interface Carried {
  readonly collection: string;
  index: string;
  documentsRead: number;
  documentsReturned: number;
}

interface Found {
  readonly seq: number;
  readonly document: Document;
}

export interface Wanted {
  readonly query: Fields;
  readonly order?: Order;
  readonly offset?: number;
  readonly limit?: number;
  readonly projection?: Fields | undefined;
}

/** MongoDB's limit for one document, in bytes. */
const largestDocument = 16 * 1024 * 1024;

/** The documents of one local cloud, as the SDK's database actions see them. */
export class Documents {
  constructor(
    readonly tables: Tables,
    private readonly carried: (query: Carried) => void,
  ) {}

  /** Adds documents, all or none. @returns their `_id`s; a document without one is given one here */
  insert(collection: string, documents: readonly Fields[]): (string | number)[] {
    const table = this.tables.table(collection);
    const whole = documents.map(withId);
    this.tables.atomically(() => this.tables.insert(table, whole));
    return whole.map(({ _id }) => _id);
  }

  /** The documents that match a query, in its order and within its limits. */
  find(collection: string, wanted: Wanted): Fields[] {
    const log = this.#log(collection);
    const found = this.#find(collection, wanted, log).map(({ document }) => document);
    log.documentsReturned = found.length;
    this.carried(log);
    const { projection } = wanted;
    return projection === undefined ? found : projected(found, projection);
  }

  /** How many documents match a query. */
  count(collection: string, query: Fields): number {
    const log = this.#log(collection);
    const total = this.#find(collection, { query }, log).length;
    this.carried(log);
    return total;
  }

  /**
   * Updates every document that matches a query, or the first.
   * @returns the number of documents that were changed by it
   */
  modify(collection: string, query: Fields, update: Fields, many: boolean): number {
    return this.#modify(collection, query, update, many).filter(({ changed }) => changed).length;
  }

  /**
   * Updates the first document that matches a query. @returns the document after the update, or undefined
   * where none matches
   */
  modifyAndReturn(
    collection: string,
    query: Fields,
    update: Fields,
  ): { changed: boolean; document: Document } | undefined {
    return this.#modify(collection, query, update, false)[0];
  }

  /** Replaces the document with this `_id`, or adds it. @returns whether there was one before */
  set(collection: string, id: string | number, fields: Fields): { replaced: boolean } {
    const table = this.tables.table(collection);
    const document = withId({ ...fields, _id: id });
    const log = this.#log(collection);
    return this.tables.atomically(() => {
      const [standing] = this.#find(collection, { query: { _id: id } }, log);
      this.carried(log);
      if (standing === undefined) this.tables.insert(table, [document]);
      else this.tables.replace(table, standing.seq, standing.document, document);
      return { replaced: standing !== undefined };
    });
  }

  /** Removes every document that matches a query, or the first. @returns how many were removed */
  remove(collection: string, query: Fields, many: boolean): number {
    const table = this.tables.table(collection);
    const log = this.#log(collection);
    return this.tables.atomically(() => {
      const found = this.#find(collection, many ? { query } : { query, limit: 1 }, log);
      this.carried(log);
      for (const { seq, document } of found) this.tables.remove(table, seq, document);
      return found.length;
    });
  }

  #modify(
    collection: string,
    query: Fields,
    update: Fields,
    many: boolean,
  ): { changed: boolean; document: Document }[] {
    const table = this.tables.table(collection);
    const log = this.#log(collection);
    return this.tables.atomically(() => {
      const found = this.#find(collection, many ? { query } : { query, limit: 1 }, log);
      this.carried(log);
      return found.map(({ seq, document }) => {
        const after = withId(updated(document, update));
        const changed = encode(after) !== encode(document);
        if (changed) this.tables.replace(table, seq, document, after);
        return { changed, document: after };
      });
    });
  }

  #log(collection: string): Carried {
    return { collection, index: 'scan', documentsRead: 0, documentsReturned: 0 };
  }

  #find(
    collection: string,
    { query, order = [], offset = 0, limit = Infinity }: Wanted,
    log: Carried,
  ): Found[] {
    const table = this.tables.table(collection);
    const matches = matcher(query);
    const chosen = plan(query, order, [...table.indexes, table.id]);
    if (chosen !== undefined) log.index = chosen.index.name;
    const ordered = chosen === undefined ? order.length === 0 : chosen.ordered;
    const found: Found[] = [];
    for (const candidate of chosen === undefined ? this.tables.scan(table) : this.#planned(table, chosen)) {
      log.documentsRead += 1;
      if (!matches(candidate.document)) continue;
      found.push(candidate);
      if (ordered && found.length >= offset + limit) break;
    }
    if (ordered) return found.slice(offset);
    const keyed = found.map((each) => ({ each, key: sortKey(each.document, order) }));
    keyed.sort((one, other) => Buffer.compare(one.key, other.key));
    return keyed.slice(offset, offset + limit).map(({ each }) => each);
  }

  *#planned(table: Table, { index, stretches, backwards, ordered }: Plan): Generator<Found> {
    const readers = stretches.map((stretch) => ({
      stretch,
      entries: this.tables.entries(table, index, stretch.from, stretch.to, backwards),
    }));
    const entries = ordered && readers.length > 1 ? merged(readers, backwards) : chained(readers);
    const seen = new Set<number>();
    for (const { seq } of entries) {
      if (seen.has(seq)) continue;
      seen.add(seq);
      yield { seq, document: this.tables.read(table, seq) };
    }
  }
}

function* chained(readers: readonly { entries: Generator<Entry> }[]): Generator<Entry> {
  for (const { entries } of readers) yield* entries;
}

/** Merges the entries of several stretches by their keys, without the part that equality has fixed. */
function* merged(
  readers: readonly { stretch: Stretch; entries: Generator<Entry> }[],
  backwards: boolean,
): Generator<Entry> {
  const heads = readers.flatMap(({ stretch, entries }) => {
    const first = entries.next();
    return first.done === true ? [] : [{ stretch, entries, entry: first.value }];
  });
  const rest = (head: (typeof heads)[number]) => head.entry.key.subarray(head.stretch.prefix);
  for (;;) {
    let [next] = heads;
    if (next === undefined) return;
    for (const head of heads)
      if (Buffer.compare(rest(head), rest(next)) * (backwards ? -1 : 1) < 0) next = head;
    yield next.entry;
    const following = next.entries.next();
    if (following.done === true) heads.splice(heads.indexOf(next), 1);
    else next.entry = following.value;
  }
}

/**
 * @throws CloudError for an `_id` or a field name that MongoDB does not accept, or a document beyond 16 MB
 */
function withId(fields: Fields): Document {
  const { _id = randomBytes(16).toString('hex') } = fields;
  if (typeof _id !== 'string' && typeof _id !== 'number')
    throw new CloudError('INVALID_PARAM', '_id is a text or a number');
  const dollar = Object.keys(fields).find((name) => name.startsWith('$'));
  if (dollar !== undefined) throw requestFailed('Insert', `the field name ${dollar} must not begin with $`);
  const document = { _id, ...fields };
  if (encode(document).length > largestDocument)
    throw requestFailed('Insert', 'object to insert too large (16 MB)');
  return document;
}
