import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Documents } from './documents';
import { Tables } from './tables';
import type { DeclaredIndex } from './tables';

const directory = mkdtempSync(join(tmpdir(), 'tables-'));
afterAll(() => rmSync(directory, { recursive: true }));

/**
 * Opens the same file with other indexes. @returns the index that then serves a query, and what the query
 * finds
 */
function reopened(indexes: readonly DeclaredIndex[]): { index: string | undefined; found: unknown[] } {
  const tables = new Tables(join(directory, 'documents.sqlite'), { c: { indexes } });
  let index: string | undefined;
  const documents = new Documents(tables, (query) => (index = query.index));
  if (documents.count('c', {}) === 0)
    documents.insert(
      'c',
      Array.from({ length: 300 }, (_, at) => ({ _id: at, a: at % 3, b: [at, -at] })),
    );
  const found = documents.find('c', { query: { a: 1, b: -4 } }).map(({ _id }) => _id);
  tables.close();
  return { index, found };
}

test('an index that is new, changed or gone is brought in line when the file is opened', () => {
  expect(reopened([])).toEqual({ index: 'scan', found: [4] });
  expect(reopened([{ name: 'a', keys: { a: 1 } }])).toEqual({ index: 'a', found: [4] });
  expect(reopened([{ name: 'a', keys: { b: 1, a: -1 } }])).toEqual({ index: 'a', found: [4] });
  expect(reopened([{ name: 'b', keys: { b: -1 } }])).toEqual({ index: 'b', found: [4] });
  expect(reopened([{ name: 'b', keys: { b: -1 } }])).toEqual({ index: 'b', found: [4] });
});

test('a unique index that the stored documents break is not opened, and the file stays as it was', () => {
  expect(() => reopened([{ name: 'a', keys: { a: 1 }, unique: true }])).toThrow('E11000');
  expect(reopened([{ name: 'b', keys: { b: -1 } }])).toEqual({ index: 'b', found: [4] });
});
