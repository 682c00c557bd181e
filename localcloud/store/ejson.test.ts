import { EJSON } from 'bson';
import * as fc from 'fast-check';
import { CloudError } from '../cloud-error';
import { decode, encode } from './ejson';
import type { Value } from './ejson';

const field = fc.stringMatching(/^[a-z]{1,3}$/);
const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true }),
  fc.string({ unit: 'grapheme' }),
  fc.date({ noInvalidDate: true }),
);
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(field, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

test('what the SDK writes canonically is read as the values it meant', () => {
  fc.assert(
    fc.property(value, (original) =>
      expect(decode(EJSON.stringify(original, { relaxed: false }))).toEqual(original),
    ),
  );
});

test('what is written is read by the SDK as the same values', () => {
  fc.assert(fc.property(value, (original) => expect(EJSON.parse(encode(original))).toEqual(original)));
});

test('a server date is the cloud’s time with its offset', () => {
  const now = new Date('2026-03-01T00:00:00Z');
  expect(decode('{"at":{"$tcb_server_date":{"offset":{"$numberInt":"1000"}}}}', now)).toEqual({
    at: new Date('2026-03-01T00:00:01Z'),
  });
});

test.each(['{"a":{"$oid":"507f1f77bcf86cd799439011"}}', '{"a":{"$minKey":1}}', '{'])(
  '%s is refused',
  (text) => {
    expect(() => decode(text)).toThrow(CloudError);
  },
);
