/**
 * MongoDB Extended JSON as the SDK writes and reads it: every document, query and update is such a text
 * inside the JSON body (specification: https://www.mongodb.com/docs/manual/reference/mongodb-extended-json/).
 *
 * Numbers of every width become JavaScript numbers, as they do in the SDK itself.
 */
import { CloudError } from '../cloud-error';

export type Value =
  null | boolean | number | string | Date | RegExp | readonly Value[] | { readonly [field: string]: Value };
export type Fields = Record<string, Value>;
/** A stored document: it always has its `_id`. */
export type Document = Fields & { readonly _id: string | number };

type Json = null | boolean | number | string | Json[] | { [field: string]: Json };

/** True for a plain object: not null, an array, a date or a regular expression. */
export function isFields(value: Value | undefined): value is Fields {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof RegExp)
  );
}

/** True for an array value. */
export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/**
 * Reads one Extended JSON text.
 * @param now the cloud's time: `db.serverDate()` arrives as `$tcb_server_date` and is resolved here
 * @throws CloudError INVALID_PARAM for a text that is no Extended JSON, or for a type that the local cloud
 *   does not store
 */
export function decode(text: string, now?: Date): Value {
  let json: Json;
  try {
    json = JSON.parse(text) as Json;
  } catch (error) {
    throw new CloudError('INVALID_PARAM', `not Extended JSON: ${String(error)}`);
  }
  // Most stored documents hold no typed value; then the parsed text is the document already.
  return text.includes('"$') ? revive(json, now) : json;
}

/** As `decode`, for a text that must be an object. */
export function decodeFields(text: string, now?: Date): Fields {
  const value = decode(text, now);
  if (!isFields(value)) throw new CloudError('INVALID_PARAM', 'an object is expected');
  return value;
}

function revive(json: Json, now: Date | undefined): Value {
  if (Array.isArray(json)) return json.map((item) => revive(item, now));
  if (typeof json !== 'object' || json === null) return json;
  const keys = Object.keys(json);
  const [first] = keys;
  if (first?.startsWith('$') === true && keys.length === 1) {
    const typed = reviveTyped(first, json[first] ?? null, now);
    if (typed !== undefined) return typed;
  }
  const fields: Fields = {};
  for (const key of keys) fields[key] = revive(json[key] ?? null, now);
  return fields;
}

function reviveTyped(type: string, json: Json, now: Date | undefined): Value | undefined {
  switch (type) {
    case '$numberInt':
    case '$numberLong':
    case '$numberDouble':
      return Number(json);
    case '$date':
      return new Date(typeof json === 'string' ? json : Number(revive(json, now)));
    case '$regularExpression': {
      const { pattern, options } = revive(json, now) as { pattern: string; options: string };
      return new RegExp(pattern, options);
    }
    case '$tcb_server_date': {
      if (now === undefined) throw new CloudError('INVALID_PARAM', 'a server date has no place here');
      const { offset } = revive(json, now) as { offset?: number };
      return new Date(now.getTime() + (offset ?? 0));
    }
    case '$oid':
    case '$binary':
    case '$numberDecimal':
    case '$timestamp':
    case '$symbol':
    case '$code':
    case '$minKey':
    case '$maxKey':
      throw new CloudError('INVALID_PARAM', `the type ${type} is not kept by the local cloud`);
    default:
      return undefined;
  }
}

/** Writes a value as Extended JSON; `decode` reads an equal value back. */
export function encode(value: Value): string {
  return JSON.stringify(freeze(value));
}

function freeze(value: Value): Json {
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : { $numberDouble: Object.is(value, -0) ? '-0.0' : String(value) };
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } };
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } };
  if (isList(value)) return value.map(freeze);
  const json: { [field: string]: Json } = {};
  for (const [key, item] of Object.entries(value)) json[key] = freeze(item);
  return json;
}
