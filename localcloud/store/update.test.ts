import * as fc from 'fast-check';
import { updateOne } from 'mingo';
import type { Document, Fields, Value } from './ejson';
import { updated } from './update';

const value: fc.Arbitrary<Value> = fc.oneof(
  fc.integer({ min: -5, max: 5 }),
  fc.constantFrom('x', 'y'),
  fc.constant(null),
  fc.record({ id: fc.integer({ min: 0, max: 3 }) }, { noNullPrototype: true }),
);
const number = fc.integer({ min: -5, max: 5 });
const before: fc.Arbitrary<Document> = fc.record(
  {
    _id: fc.constant('d'),
    n: number,
    l: fc.uniqueArray(value, { maxLength: 4, selector: (item) => JSON.stringify(item) }),
    o: fc.record({ p: value }, { noNullPrototype: true }),
  },
  { noNullPrototype: true },
);
const update: fc.Arbitrary<Fields> = fc.oneof(
  fc.record(
    {
      $set: fc.record(
        { 'o.p': value, fresh: value, 'deep.er': value },
        { requiredKeys: ['fresh'], noNullPrototype: true },
      ),
    },
    { noNullPrototype: true },
  ),
  fc.constantFrom<Fields>({ $unset: { n: '', 'o.p': '' } }, { $pop: { l: 1 } }, { $pop: { l: -1 } }),
  fc
    .tuple(fc.constantFrom('$inc', '$mul', '$max', '$min'), number)
    .map(([operator, operand]): Fields => ({ [operator]: { n: operand } })),
  fc
    .tuple(
      fc.constantFrom('$push', '$addToSet'),
      value.filter((item) => item !== null),
    )
    .map(([operator, operand]): Fields => ({ [operator]: { l: operand } })),
  // With a condition, mingo's `$pull` also removes scalars; MongoDB keeps them, and so does the local cloud
  // (below).
  value.filter((item) => typeof item !== 'object').map((operand): Fields => ({ $pull: { l: operand } })),
  fc
    .tuple(
      fc.array(value, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(undefined, 0, 1),
      fc.constantFrom(undefined, 2, -2),
    )
    .map(([$each, $position, $slice]): Fields => {
      const modifiers = {
        $each,
        ...($position === undefined ? {} : { $position }),
        ...($slice === undefined ? {} : { $slice }),
      };
      return { $push: { l: modifiers } };
    }),
);

test('where mingo’s updater is right, ours agrees with it', () => {
  fc.assert(
    fc.property(before, update, (document, change) => {
      const expected = JSON.parse(JSON.stringify(document)) as Document;
      updateOne([expected], {}, change, { cloneMode: 'deep' });
      const untouched = JSON.stringify(document);
      expect(JSON.parse(JSON.stringify(updated(document, change)))).toEqual(
        JSON.parse(JSON.stringify(expected)),
      );
      expect(JSON.stringify(document)).toBe(untouched);
    }),
    { numRuns: 1000 },
  );
});

test.each<[string, Fields, Fields]>([
  ['$inc on a text', { v: 'a' }, { $inc: { v: 1 } }],
  ['$inc by a text', { v: 1 }, { $inc: { v: 'a' } }],
  ['$inc on null', { v: null }, { $inc: { v: 1 } }],
  ['$push on a scalar', { v: 1 }, { $push: { v: 1 } }],
  ['$pull on a text', { v: 'a' }, { $pull: { v: 'a' } }],
  ['$set through a scalar', { v: 1 }, { $set: { 'v.x': 1 } }],
  ['$set through null', { v: null }, { $set: { 'v.x': 1 } }],
  ['$set into an array by a name', { v: [] }, { $set: { 'v.x': 1 } }],
  ['_id', {}, { $set: { _id: 'other' } }],
  ['two operators on one path', { v: 1 }, { $set: { v: 2 }, $inc: { v: 1 } }],
  ['two operators on one branch', { v: {} }, { $set: { v: {}, 'v.x': 1 } }],
  ['an unknown operator', {}, { $rename: { a: 'b' } }],
  ['a path that reaches the prototype', {}, { $set: { '__proto__.x': 1 } }],
])('%s is refused', (_name, fields, change) => {
  expect(() => updated({ _id: 'd', ...fields }, change)).toThrow('[FailedOperation.Update]');
});

test('$pull by a condition takes the documents that meet it, and no scalar', () => {
  expect(updated({ _id: 'd', l: [1, { id: 1 }, { id: 2 }, 'x', null] }, { $pull: { l: { id: 1 } } })).toEqual(
    { _id: 'd', l: [1, { id: 2 }, 'x', null] },
  );
});

test('$addToSet leaves what stood there twice, and adds nothing twice', () => {
  expect(updated({ _id: 'd', l: [1, 1] }, { $addToSet: { l: { $each: [2, 2, 1] } } })).toEqual({
    _id: 'd',
    l: [1, 1, 2],
  });
});
