/**
 * The order of values: bytes that compare by memcmp as MongoDB compares the values
 * (https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/). Indexes, comparisons, sorting
 * and uniqueness all use these bytes, so they cannot disagree with one another.
 */
import { isFields, isList } from './ejson';
import type { Fields, Value } from './ejson';

/**
 * The first byte of every encoded value. The gaps let `tag + 1` bound a type from above; 0x00 and 0xff stay
 * free for end marks and bounds.
 */
const tags = {
  emptyArray: 0x03,
  null: 0x05,
  number: 0x10,
  string: 0x20,
  object: 0x30,
  array: 0x38,
  boolean: 0x50,
  date: 0x60,
  regexp: 0x70,
} as const;

/** The key of an empty array: MongoDB indexes it as `undefined`, before null. */
const emptyArrayKey = Buffer.from([tags.emptyArray]);
export const nullKey = Buffer.from([tags.null]);

/** The ordered bytes of one value; a missing value counts as null. No encoding is a prefix of another. */
export function keyOf(value: Value | undefined): Buffer {
  if (value === undefined || value === null) return nullKey;
  if (typeof value === 'number') return numberKey(tags.number, value);
  if (typeof value === 'boolean') return Buffer.from([tags.boolean, value ? 1 : 0]);
  if (typeof value === 'string') return Buffer.concat([Buffer.from([tags.string]), textKey(value)]);
  if (value instanceof Date) return numberKey(tags.date, value.getTime());
  if (value instanceof RegExp)
    return Buffer.concat([Buffer.from([tags.regexp]), textKey(value.source), textKey(value.flags)]);
  if (isList(value)) return Buffer.concat([Buffer.from([tags.array]), ...value.map(keyOf), Buffer.from([0])]);
  const parts: Buffer[] = [Buffer.from([tags.object])];
  for (const [name, item] of Object.entries(value)) {
    const key = keyOf(item);
    parts.push(key.subarray(0, 1), textKey(name), key);
  }
  return Buffer.concat([...parts, Buffer.from([0])]);
}

/**
 * An IEEE double whose bits are changed so that the bytes sort like the numbers; -0 equals 0, and NaN comes
 * before every number.
 */
function numberKey(tag: number, value: number): Buffer {
  const key = Buffer.alloc(9);
  key[0] = tag;
  if (Number.isNaN(value)) return key;
  key.writeDoubleBE(value === 0 ? 0 : value, 1);
  if (value < 0) for (let at = 1; at < 9; at++) key[at] = ~(key[at] ?? 0) & 0xff;
  else key[1] = (key[1] ?? 0) | 0x80;
  return key;
}

/** UTF-8 with its end marked: 0x00 inside becomes 0x00 0xff, and the end is 0x00 0x01. */
function textKey(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  if (!bytes.includes(0)) return Buffer.concat([bytes, Buffer.from([0, 1])]);
  const escaped: number[] = [];
  for (const byte of bytes) escaped.push(...(byte === 0 ? [0, 0xff] : [byte]));
  return Buffer.from([...escaped, 0, 1]);
}

/** The key for a field of this direction; for a descending field every byte is inverted. */
export function directed(key: Buffer, direction: 1 | -1): Buffer {
  return direction === 1 ? key : Buffer.from(key.map((byte) => ~byte & 0xff));
}

/**
 * The values at a path, as MongoDB resolves it: an array on the way is entered, an array at the end is kept
 * as a whole. A missing field gives one `undefined`; an array on the way that holds no object gives nothing.
 */
export function valuesAt(from: Value | undefined, path: string): (Value | undefined)[] {
  const dot = path.indexOf('.');
  const field = dot === -1 ? path : path.slice(0, dot);
  const rest = dot === -1 ? undefined : path.slice(dot + 1);
  if (isList(from)) {
    if (/^\d+$/.test(field)) return onward(from[Number(field)], rest);
    return from.filter(isFields).flatMap((item) => valuesAt(item, path));
  }
  return onward(isFields(from) ? from[field] : undefined, rest);
}

function onward(value: Value | undefined, rest: string | undefined): (Value | undefined)[] {
  return rest === undefined ? [value] : valuesAt(value, rest);
}

/**
 * The keys of one document at one path. An array gives one key for each element, so that each element finds
 * the document.
 */
export function fieldKeys(document: Fields, path: string): Buffer[] {
  const values = valuesAt(document, path);
  if (values.length === 0) return [emptyArrayKey];
  if (values.length === 1 && !isList(values[0])) return [keyOf(values[0])];
  const keys = new Map<string, Buffer>();
  for (const value of values) {
    for (const key of isList(value)
      ? value.length === 0
        ? [emptyArrayKey]
        : value.map(keyOf)
      : [keyOf(value)])
      keys.set(key.toString('latin1'), key);
  }
  return [...keys.values()];
}

/** The order of a query: paths with their direction, the most significant first. */
export type Order = readonly (readonly [path: string, direction: 1 | -1])[];

/**
 * The key by which a document is sorted. For an array that is its least element in ascending order, its
 * greatest in descending order.
 */
export function sortKey(document: Fields, order: Order): Buffer {
  const parts = order.map(([path, direction]) => {
    const [first = nullKey, ...others] = fieldKeys(document, path).map((key) => directed(key, direction));
    return others.reduce((least, key) => (Buffer.compare(key, least) < 0 ? key : least), first);
  });
  return Buffer.concat(parts);
}

/** Whether a path leads to several keys in this document. */
export function isMultikey(document: Fields, path: string): boolean {
  const values = valuesAt(document, path);
  return values.length !== 1 || isList(values[0]);
}
