/**
 * Documents and index keys in SQLite: one table for each collection and one for each declared index. Every
 * commit is on disk before it is acknowledged (WAL with synchronous=FULL), so a killed process loses nothing
 * that it has acknowledged. A cloud that is not durable does not wait for the disk: a power failure may then
 * lose the last commits, while a killed process still loses none.
 */
import Database from 'libsql';
import { CloudError, requestFailed } from '../cloud-error';
import { decodeFields, encode } from './ejson';
import type { Document, Value } from './ejson';
import { directed, fieldKeys, isMultikey, keyOf, valuesAt } from './index-keys';

/**
 * One index: field paths in order with their direction. An array along a path makes the index multikey; a
 * missing field counts as null.
 */
export interface DeclaredIndex {
  readonly name: string;
  readonly keys: Readonly<Record<string, 1 | -1>>;
  readonly unique?: true;
}

/**
 * A collection as its owner declares it, with the indexes that its queries need (`_id` is always unique and
 * indexed).
 */
export interface DeclaredCollection {
  readonly indexes: readonly DeclaredIndex[];
}

/**
 * An index as it is stored. `multikey` turns true with the first document that has an array there, and stays
 * true.
 */
export interface StoredIndex {
  readonly name: string;
  readonly table: string;
  readonly unique: boolean;
  readonly fields: readonly { readonly path: string; readonly direction: 1 | -1; multikey: boolean }[];
}

/** An entry of an index: a key, and the place of its document. */
export interface Entry {
  readonly key: Buffer;
  readonly seq: number;
}

/** One collection's tables. `_id` is indexed by the documents' own table. */
export interface Table {
  readonly name: string;
  readonly documents: string;
  readonly id: StoredIndex;
  readonly indexes: readonly StoredIndex[];
  /** Documents as they were last read, by their place, so that a list read again need not be parsed again. */
  readonly kept: Map<number, Document>;
}

const batch = 100;
/** The most documents kept in memory. */
const mostKept = 20_000;

/** The database file of one local cloud. */
export class Tables {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement<[readonly unknown[]]>>();
  readonly #tables = new Map<string, Table>();

  /**
   * Opens the file and makes its tables match the declaration: an index that is new or was changed is built
   * again.
   * @throws CloudError when a declared unique index does not hold for the stored documents
   */
  constructor(file: string, declared: Readonly<Record<string, DeclaredCollection>>, durable = true) {
    this.#database = new Database(file);
    this.#database.pragma('journal_mode = WAL');
    this.#database.pragma(`synchronous = ${durable ? 'FULL' : 'OFF'}`);
    this.#database.exec(
      'CREATE TABLE IF NOT EXISTS catalog (id INTEGER PRIMARY KEY, collection TEXT, name TEXT, keys TEXT, multikey TEXT)',
    );
    this.atomically(() => {
      for (const [name, collection] of Object.entries(declared))
        this.#tables.set(name, this.#prepare(name, collection));
    });
  }

  /** @throws CloudError DATABASE_COLLECTION_NOT_EXIST for a collection that was not declared */
  table(collection: string): Table {
    const table = this.#tables.get(collection);
    if (table === undefined)
      throw new CloudError(
        'DATABASE_COLLECTION_NOT_EXIST',
        `[ResourceNotFound] Db or Table not exist: ${collection}`,
      );
    return table;
  }

  /** Runs some work as one transaction: all of it is on disk when this returns, or none of it is kept. */
  atomically<T>(work: () => T): T {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      this.#database.exec('ROLLBACK');
      for (const { kept } of this.#tables.values()) kept.clear();
      throw error;
    }
  }

  /** The entries of one stretch of an index in its order, read in batches as they are asked for. */
  *entries(table: Table, index: StoredIndex, from: Buffer, to: Buffer, backwards: boolean): Generator<Entry> {
    const key = index.table === table.documents ? 'id' : 'key';
    const sql = backwards
      ? `SELECT ${key} AS key, seq FROM ${index.table} WHERE (${key}, seq) < (?, ?) AND ${key} >= ? ORDER BY ${key} DESC, seq DESC LIMIT ?`
      : `SELECT ${key} AS key, seq FROM ${index.table} WHERE (${key}, seq) > (?, ?) AND ${key} < ? ORDER BY ${key}, seq LIMIT ?`;
    let [edge, seq] = [backwards ? to : from, 0];
    // The first batches are small: a page of twenty rows merged from fifty stretches must not read a hundred
    // keys of each.
    for (let size = 16; ; size = Math.min(4 * size, 1024)) {
      const rows = this.#all(sql, [edge, seq, backwards ? from : to, size]) as {
        key: ArrayBuffer;
        seq: number;
      }[];
      const found = rows.map((row) => ({ key: Buffer.from(row.key), seq: row.seq }));
      yield* found;
      const last = found.at(-1);
      if (last === undefined || found.length < size) return;
      [edge, seq] = [last.key, last.seq];
    }
  }

  /** Every document of a collection, in the order in which they were written. */
  *scan(table: Table): Generator<{ seq: number; document: Document }> {
    let seq = 0;
    for (;;) {
      const found = this.#all(
        `SELECT seq, body FROM ${table.documents} WHERE seq > ? ORDER BY seq LIMIT ${batch}`,
        [seq],
      ) as { seq: number; body: string }[];
      for (const row of found) yield { seq: row.seq, document: decodeFields(row.body) as Document };
      const last = found.at(-1);
      if (last === undefined || found.length < batch) return;
      seq = last.seq;
    }
  }

  /** The document at a place. */
  read(table: Table, seq: number): Document {
    const known = table.kept.get(seq);
    if (known !== undefined) return known;
    const [row] = this.#all(`SELECT body FROM ${table.documents} WHERE seq = ?`, [seq]) as { body: string }[];
    if (row === undefined)
      throw new Error(`an index of ${table.name} points to a document that is not there`);
    const document = decodeFields(row.body) as Document;
    if (table.kept.size >= mostKept) table.kept.clear();
    table.kept.set(seq, document);
    return document;
  }

  /**
   * Adds documents with their keys. @throws CloudError when an `_id` or a key of a unique index is taken
   * already
   */
  insert(table: Table, documents: readonly Document[]): void {
    const [top] = this.#all(`SELECT max(seq) AS seq FROM ${table.documents}`, []) as { seq: number | null }[];
    const first = (top?.seq ?? 0) + 1;
    const rows = documents.map((document, at) => [first + at, keyOf(document._id), encode(document)]);
    this.#insertRows(`${table.documents} (seq, id, body)`, rows, (at) =>
      duplicate('Insert', table, '_id_', documents[at]?._id),
    );
    this.#addKeys(
      'Insert',
      table,
      table.indexes,
      documents.map((document, at) => ({ seq: first + at, document })),
    );
  }

  /** Replaces a document at its place and updates the keys that differ. */
  replace(table: Table, seq: number, before: Document, after: Document): void {
    table.kept.delete(seq);
    this.#statement(`UPDATE ${table.documents} SET body = ? WHERE seq = ?`).run([encode(after), seq]);
    for (const index of table.indexes) {
      const [old, fresh] = [keysOf(index, before), keysOf(index, after)];
      if ([...fresh.keys()].every((key) => old.has(key)) && old.size === fresh.size) continue;
      for (const key of old.values())
        this.#statement(`DELETE FROM ${index.table} WHERE key = ? AND seq = ?`).run([key, seq]);
      this.#addKeys('Update', table, [index], [{ seq, document: after }]);
    }
  }

  /** Removes a document and its keys. */
  remove(table: Table, seq: number, document: Document): void {
    table.kept.delete(seq);
    this.#statement(`DELETE FROM ${table.documents} WHERE seq = ?`).run([seq]);
    for (const index of table.indexes) {
      for (const key of keysOf(index, document).values())
        this.#statement(`DELETE FROM ${index.table} WHERE key = ? AND seq = ?`).run([key, seq]);
    }
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #prepare(name: string, collection: DeclaredCollection): Table {
    if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name)) throw new Error(`no name for a collection: ${name}`);
    const documents = `documents_${name}`;
    this.#database.exec(
      `CREATE TABLE IF NOT EXISTS ${documents} (seq INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, body TEXT NOT NULL)`,
    );
    const known = new Map(
      (
        this.#all('SELECT id, name, keys, multikey FROM catalog WHERE collection = ?', [name]) as CatalogRow[]
      ).map((row) => [row.name, row]),
    );
    const table = {
      name,
      documents,
      id: {
        name: '_id_',
        table: documents,
        unique: true,
        fields: [{ path: '_id', direction: 1 as const, multikey: false }],
      },
      indexes: [] as StoredIndex[],
      kept: new Map<number, Document>(),
    };
    for (const index of collection.indexes) {
      const row = known.get(index.name);
      if (row?.keys === definitionOf(index)) {
        known.delete(index.name);
        table.indexes.push(storedIndex(index, row.id, JSON.parse(row.multikey) as string[]));
      } else {
        table.indexes.push(this.#build(table, index));
      }
    }
    for (const gone of known.values()) {
      this.#database.exec(`DROP TABLE index_${gone.id}`);
      this.#statement('DELETE FROM catalog WHERE id = ?').run([gone.id]);
    }
    return table;
  }

  #build(table: Table, declared: DeclaredIndex): StoredIndex {
    const row = this.#statement(
      'INSERT INTO catalog (collection, name, keys, multikey) VALUES (?, ?, ?, ?)',
    ).run([table.name, declared.name, definitionOf(declared), '[]']);
    const index = storedIndex(declared, Number(row.lastInsertRowid), []);
    const primary = index.unique ? 'key' : 'key, seq';
    this.#database.exec(
      `CREATE TABLE ${index.table} (key BLOB NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (${primary})) WITHOUT ROWID`,
    );
    this.#addKeys('Insert', table, [index], [...this.scan(table)]);
    return index;
  }

  /**
   * Adds keys in their own order: many of them then fill a table from end to end instead of at scattered
   * places.
   */
  #addKeys(
    operation: 'Insert' | 'Update',
    table: Table,
    indexes: readonly StoredIndex[],
    added: readonly { seq: number; document: Document }[],
  ): void {
    for (const index of indexes) {
      const rows: [Buffer, number][] = [];
      for (const { seq, document } of added) {
        this.#noteLists(table, index, document);
        for (const key of keysOf(index, document).values()) rows.push([key, seq]);
      }
      if (rows.length > 1) rows.sort(([one], [other]) => Buffer.compare(one, other));
      this.#insertRows(`${index.table} (key, seq)`, rows, (at) => {
        const taken = added.find(({ seq }) => seq === rows[at]?.[1])?.document;
        return duplicate(
          operation,
          table,
          index.name,
          taken &&
            Object.fromEntries(index.fields.map(({ path }) => [path, valuesAt(taken, path)[0] ?? null])),
        );
      });
    }
  }

  #noteLists(table: Table, index: StoredIndex, document: Document): void {
    for (const field of index.fields) {
      if (field.multikey || !isMultikey(document, field.path)) continue;
      field.multikey = true;
      const paths = index.fields.filter((each) => each.multikey).map((each) => each.path);
      this.#statement('UPDATE catalog SET multikey = ? WHERE collection = ? AND name = ?').run([
        JSON.stringify(paths),
        table.name,
        index.name,
      ]);
    }
  }

  /**
   * Inserts rows, a hundred with one statement where there are so many. `clash` gives the error for the row
   * at an index that collided.
   */
  #insertRows(into: string, rows: readonly (readonly unknown[])[], clash: (at: number) => CloudError): void {
    const width = rows[0]?.length ?? 0;
    const one = `(${Array(width).fill('?').join()})`;
    for (let at = 0; at < rows.length;) {
      const size = rows.length - at < batch ? 1 : batch;
      const statement = this.#statement(`INSERT INTO ${into} VALUES ${Array(size).fill(one).join()}`);
      try {
        statement.run(rows.slice(at, at + size).flat());
      } catch (error) {
        if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT'))
          throw clash(at);
        throw error;
      }
      at += size;
    }
  }

  #all(sql: string, parameters: readonly unknown[]): unknown[] {
    return this.#statement(sql).all(parameters);
  }

  #statement(sql: string): Database.Statement<[readonly unknown[]]> {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare<[readonly unknown[]]>(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

interface CatalogRow {
  readonly id: number;
  readonly name: string;
  readonly keys: string;
  readonly multikey: string;
}

const definitionOf = (index: DeclaredIndex) =>
  JSON.stringify([Object.entries(index.keys), index.unique ?? false]);

function storedIndex(index: DeclaredIndex, id: number, multikey: readonly string[]): StoredIndex {
  const fields = Object.entries(index.keys).map(([path, direction]) => ({
    path,
    direction,
    multikey: multikey.includes(path),
  }));
  return { name: index.name, table: `index_${id}`, unique: index.unique ?? false, fields };
}

/**
 * The keys under which a document stands in an index, each by its own text, so that two sets can be compared.
 * @throws CloudError when two fields of one index hold arrays, which MongoDB refuses as well
 */
function keysOf(index: StoredIndex, document: Document): Map<string, Buffer> {
  let keys: Buffer[] = [Buffer.alloc(0)];
  let lists = 0;
  for (const field of index.fields) {
    const parts = fieldKeys(document, field.path).map((part) => directed(part, field.direction));
    if (parts.length > 1 && ++lists > 1)
      throw requestFailed('Insert', `cannot index parallel arrays in ${index.name}`);
    keys = keys.flatMap((key) => parts.map((part) => Buffer.concat([key, part])));
  }
  return new Map(keys.map((key) => [key.toString('latin1'), key]));
}

function duplicate(
  operation: 'Insert' | 'Update',
  table: Table,
  index: string,
  value: Value | undefined,
): CloudError {
  return requestFailed(
    operation,
    `E11000 duplicate key error collection: ${table.name} index: ${index} dup key: ${encode(value ?? null)}`,
  );
}
