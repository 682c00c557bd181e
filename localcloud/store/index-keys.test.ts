import * as fc from 'fast-check';
import type { Value } from './ejson';
import { isFields, isList } from './ejson';
import { directed, fieldKeys, keyOf, sortKey } from './index-keys';

const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: -3, max: 3 }),
  fc.double({ noNaN: true }),
  fc.string({ unit: fc.constantFrom('a', 'b', '\u0000', '中', '，', '𠮷', '\u0001'), maxLength: 3 }),
  fc.date({ noInvalidDate: true }),
);
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    scalar,
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'ab'), tie('value'), { maxKeys: 2, noNullPrototype: true }),
  ),
}));

/** MongoDB's order of types: null, numbers, text, object, array, boolean, date. */
function rank(of: Value): number {
  if (of === null) return 0;
  if (typeof of === 'number') return 1;
  if (typeof of === 'string') return 2;
  if (isFields(of)) return 3;
  if (isList(of)) return 4;
  return typeof of === 'boolean' ? 5 : 6;
}

/** The documented comparison, written without using the encoded bytes. */
function compare(one: Value, other: Value): number {
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  if (typeof one === 'string' && typeof other === 'string')
    return Buffer.compare(Buffer.from(one), Buffer.from(other));
  if (isList(one) && isList(other)) {
    const at = one.findIndex(
      (item, index) => index >= other.length || compare(item, other[index] ?? null) !== 0,
    );
    if (at === -1) return one.length - other.length;
    return at >= other.length ? 1 : compare(one[at] ?? null, other[at] ?? null);
  }
  if (isFields(one) && isFields(other)) {
    const [own, theirs] = [Object.entries(one), Object.entries(other)];
    for (const [at, [name, item]] of own.entries()) {
      const next = theirs[at];
      if (next === undefined) return 1;
      const order =
        rank(item) - rank(next[1]) ||
        Buffer.compare(Buffer.from(name), Buffer.from(next[0])) ||
        compare(item, next[1]);
      if (order !== 0) return order;
    }
    return own.length - theirs.length;
  }
  return Number(one) - Number(other);
}

test('keys compare by memcmp as MongoDB compares the values', () => {
  fc.assert(
    fc.property(value, value, (one, other) => {
      expect(Math.sign(Buffer.compare(keyOf(one), keyOf(other)))).toBe(Math.sign(compare(one, other)) + 0);
    }),
    { numRuns: 3000 },
  );
});

test('no key begins another, so keys can be joined; turned over they compare the other way round', () => {
  fc.assert(
    fc.property(value, value, (one, other) => {
      const [a, b] = [keyOf(one), keyOf(other)];
      fc.pre(!a.equals(b));
      expect(b.subarray(0, a.length).equals(a)).toBe(false);
      expect(Math.sign(Buffer.compare(directed(a, -1), directed(b, -1)))).toBe(
        -Math.sign(Buffer.compare(a, b)),
      );
    }),
  );
});

test('an array is found by each of its elements, an empty one by none of them', () => {
  expect(fieldKeys({ path: ['22', '2306', '22'] }, 'path')).toEqual([keyOf('22'), keyOf('2306')]);
  expect(fieldKeys({ grants: [{ account: 'a' }, { account: 'b' }, {}] }, 'grants.account')).toEqual([
    keyOf('a'),
    keyOf('b'),
    keyOf(null),
  ]);
  expect(fieldKeys({ path: [] }, 'path')).not.toContainEqual(keyOf(null));
  expect(fieldKeys({}, 'path')).toEqual([keyOf(null)]);
});

test('an array sorts by its least element upwards and its greatest downwards', () => {
  expect(sortKey({ l: [2, 9, 1] }, [['l', 1]])).toEqual(keyOf(1));
  expect(sortKey({ l: [2, 9, 1] }, [['l', -1]])).toEqual(directed(keyOf(9), -1));
});
