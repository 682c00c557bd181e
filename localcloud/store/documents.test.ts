import * as fc from 'fast-check';
import { find } from 'mingo';
import { Documents } from './documents';
import type { Carried, Wanted } from './documents';
import type { Fields, Value } from './ejson';
import { sortKey } from './index-keys';
import type { Order } from './index-keys';
import { Tables } from './tables';
import type { DeclaredCollection } from './tables';

const indexed: Record<string, DeclaredCollection> = {
  c: {
    indexes: [
      { name: 'a', keys: { a: 1 } },
      { name: 'ab', keys: { a: 1, b: -1 } },
      { name: 'b', keys: { b: -1, _id: 1 } },
      { name: 'lb', keys: { l: 1, b: 1 } },
      { name: 'gx', keys: { 'g.x': 1 } },
    ],
  },
};

/** A database in memory, and the record of its last query. */
function open(declared: Record<string, DeclaredCollection> = indexed): {
  documents: Documents;
  carried: () => Carried | undefined;
} {
  let last: Carried | undefined;
  return {
    documents: new Documents(new Tables(':memory:', declared), (query) => (last = query)),
    carried: () => last,
  };
}

const small = fc.integer({ min: 0, max: 4 });
const text = fc.constantFrom('', 'x', 'y', 'xy', '中', '𠮷', '，');
const scalar: fc.Arbitrary<Value> = fc.oneof(
  small,
  text,
  fc.constant(null),
  fc.boolean(),
  fc.constant(1.5),
  fc.constantFrom(new Date(0), new Date(86_400_000)),
);
const item = fc.record({ x: scalar, y: small }, { requiredKeys: ['y'], noNullPrototype: true });
const aDocument = (of: fc.Arbitrary<Value>) =>
  fc.record(
    { a: of, b: of, l: fc.oneof(of, fc.array(of, { maxLength: 3 })), g: fc.array(item, { maxLength: 2 }) },
    { requiredKeys: [], noNullPrototype: true },
  );
const condition = (of: fc.Arbitrary<Value>): fc.Arbitrary<Value> =>
  fc.oneof(
    of,
    fc.array(of, { maxLength: 3 }).map((list) => ({ $in: list })),
    fc
      .tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$ne', '$eq'), of)
      .map(([operator, operand]) => ({ [operator]: operand })),
    fc.tuple(of, of).map(([low, high]) => ({ $gte: low, $lt: high })),
  );
const aQuery = (of: fc.Arbitrary<Value>): fc.Arbitrary<Fields> => {
  const fields = fc.dictionary(fc.constantFrom('a', 'b', 'l', 'g.x'), condition(of), {
    maxKeys: 3,
    noNullPrototype: true,
  });
  return fc.oneof(
    { weight: 3, arbitrary: fields },
    fc.tuple(fields, fields).map(([one, other]) => ({ $and: [one, other] })),
    fc.tuple(fields, fields).map(([one, other]) => ({ ...one, $or: [other, { a: 1 }] })),
  );
};
const anOrder: fc.Arbitrary<Order> = fc.uniqueArray(
  fc.tuple(fc.constantFrom('a', 'b', 'l', 'g.x', '_id'), fc.constantFrom(1 as const, -1 as const)),
  { maxLength: 2, selector: ([path]) => path },
);

function filled(documents: Documents, all: readonly Fields[]): Fields[] {
  const named = all.map((fields, at) => ({ _id: `d${at}`, ...fields }));
  if (named.length > 0) documents.insert('c', named);
  return named;
}

test('a query carried by an index finds what reading everything finds, in the same order', () => {
  const wanted: fc.Arbitrary<Wanted> = fc.record({
    query: aQuery(scalar),
    order: anOrder,
    offset: fc.constantFrom(0, 0, 2),
    limit: fc.constantFrom(3, 1000),
  });
  fc.assert(
    fc.property(
      fc.array(aDocument(scalar), { maxLength: 12 }),
      fc.array(wanted, { minLength: 1, maxLength: 6 }),
      (all, queries) => {
        const [planned, scanned] = [open(), open({ c: { indexes: [] } })];
        [planned, scanned].forEach(({ documents }) => filled(documents, all));
        for (const each of queries) {
          const [found, expected] = [planned.documents.find('c', each), scanned.documents.find('c', each)];
          const keys = (list: readonly Fields[]) =>
            list.map((document) => sortKey(document, each.order ?? []).toString('hex'));
          expect(keys(found)).toEqual(keys(expected));
          expect(new Set(found.map(({ _id }) => _id)).size).toBe(found.length);
          const every = new Set(scanned.documents.find('c', { query: each.query }).map(({ _id }) => _id));
          expect(found.filter(({ _id }) => !every.has(_id))).toEqual([]);
          expect(planned.documents.count('c', each.query)).toBe(every.size);
        }
      },
    ),
    { numRuns: 400 },
  );
});

test('where mingo alone is right, the indexes agree with it', () => {
  const plain = fc.oneof(small, fc.constantFrom('x', 'y'));
  const whole = fc.record(
    {
      a: plain,
      b: plain,
      l: fc.array(plain, { minLength: 1, maxLength: 3 }),
      g: fc.array(fc.record({ x: plain }, { noNullPrototype: true }), { minLength: 1, maxLength: 2 }),
    },
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(fc.array(whole, { maxLength: 12 }), aQuery(plain), (all, query) => {
      const { documents } = open();
      const stored = filled(documents, all);
      const expected = find<Fields>(stored, query).all();
      expect(
        documents
          .find('c', { query })
          .map(({ _id }) => _id)
          .sort(),
      ).toEqual(expected.map(({ _id }) => _id).sort());
    }),
    { numRuns: 400 },
  );
});

test('keys follow every change: after random writes an index still finds what a scan finds', () => {
  const change = fc.oneof(
    fc.tuple(
      fc.constant('$set'),
      fc.dictionary(fc.constantFrom('a', 'b'), scalar, { minKeys: 1, maxKeys: 2, noNullPrototype: true }),
    ),
    fc.tuple(fc.constant('$unset'), fc.constantFrom<Fields>({ a: '' }, { b: '' })),
    fc.tuple(
      fc.constant('$set'),
      fc.array(scalar, { maxLength: 2 }).map((l): Fields => ({ l })),
    ),
  );
  fc.assert(
    fc.property(
      fc.array(aDocument(scalar), { minLength: 1, maxLength: 6 }),
      fc.array(fc.tuple(aQuery(scalar), change, fc.boolean()), { maxLength: 6 }),
      aQuery(scalar),
      (all, writes, query) => {
        const [planned, scanned] = [open(), open({ c: { indexes: [] } })];
        for (const { documents } of [planned, scanned]) {
          filled(documents, all);
          for (const [where, [operator, operand], removes] of writes) {
            if (removes) documents.remove('c', where, true);
            else documents.modify('c', where, { [operator]: operand }, true);
          }
        }
        const ids = ({ documents }: typeof planned) => documents.find('c', { query, order: [['_id', 1]] });
        expect(ids(planned)).toEqual(ids(scanned));
      },
    ),
    { numRuns: 200 },
  );
});

test('what was read once is read as it stands now: changed, gone, or another in its place', () => {
  const { documents } = open();
  const read = (_id: string): unknown => documents.find('c', { query: { _id } })[0] ?? null;
  documents.insert('c', [{ _id: 'one', a: 1 }]);
  expect(read('one')).toEqual({ _id: 'one', a: 1 });
  documents.modify('c', { _id: 'one' }, { $set: { a: 2 } }, false);
  expect(read('one')).toEqual({ _id: 'one', a: 2 });
  documents.remove('c', { _id: 'one' }, false);
  documents.insert('c', [{ _id: 'other', a: 3 }]);
  expect([read('one'), read('other')]).toEqual([null, { _id: 'other', a: 3 }]);
});

test('a page in index order reads what it shows and no more', () => {
  const { documents, carried } = open();
  filled(
    documents,
    Array.from({ length: 200 }, (_, at) => ({ a: at % 5, b: at })),
  );
  documents.find('c', { query: { a: { $in: [1, 2, 3] } }, order: [['b', -1]], limit: 20 });
  expect(carried()).toEqual({ collection: 'c', index: 'ab', documentsRead: 20, documentsReturned: 20 });
  documents.find('c', { query: { nowhere: 1 }, limit: 20 });
  expect(carried()).toEqual({ collection: 'c', index: 'scan', documentsRead: 200, documentsReturned: 0 });
});

test('documents found by one element of an array are still ordered by its least', () => {
  const { documents } = open();
  filled(documents, [{ l: [5, 3] }, { l: [1, 3] }, { l: [3] }]);
  expect(documents.find('c', { query: { l: 3 }, order: [['l', 1]] }).map(({ _id }) => _id)).toEqual([
    'd1',
    'd0',
    'd2',
  ]);
});

test('two arrays in one index are refused, as MongoDB refuses them', () => {
  const { documents } = open();
  expect(() => documents.insert('c', [{ a: [1, 2], b: [1, 2] }])).toThrow('parallel arrays');
  expect(documents.count('c', {})).toBe(0);
});
