/**
 * Which documents match a query, and which of their fields are returned. mingo provides the logical and the
 * rarer operators. Equality and comparison are our own, by the ordered bytes of `index-keys.ts`: mingo's miss
 * absent fields in `{$gte: null}` and order some strings differently from UTF-8, so that an index and a scan
 * could disagree.
 */
import { Context } from 'mingo/core';
import { find } from 'mingo';
import * as expressionOperators from 'mingo/operators/expression';
import * as queryOperators from 'mingo/operators/query';
import { Query } from 'mingo/query';
import { CloudError } from '../cloud-error';
import { isList } from './ejson';
import type { Document, Fields, Value } from './ejson';
import { keyOf, valuesAt } from './index-keys';

type Test = (document: object) => boolean;

/**
 * Every value that a comparison looks at: the value at the path and, for an array, each of its elements as
 * well.
 */
function comparedAt(document: object, path: string): (Value | undefined)[] {
  return valuesAt(document as Fields, path).flatMap((value) => (isList(value) ? [...value, value] : [value]));
}

function equalsOneOf(path: string, operands: readonly Value[]): Test {
  const keys = operands.filter((operand) => !(operand instanceof RegExp)).map(keyOf);
  const patterns = operands.filter((operand) => operand instanceof RegExp);
  return (document) =>
    comparedAt(document, path).some((value) => {
      if (typeof value === 'string' && patterns.some((pattern) => pattern.test(value))) return true;
      const key = keyOf(value);
      return keys.some((other) => other.equals(key));
    });
}

/**
 * A comparison that holds only between values of one type (MongoDB's type bracketing); an absent field
 * compares as null.
 */
function compares(path: string, operand: Value, holds: (order: number) => boolean): Test {
  const bound = keyOf(operand);
  return (document) =>
    comparedAt(document, path).some((value) => {
      const key = keyOf(value);
      return key[0] === bound[0] && holds(Buffer.compare(key, bound));
    });
}

const negated =
  (test: Test): Test =>
  (document) =>
    !test(document);

function listed(operand: Value): readonly Value[] {
  if (!isList(operand))
    throw new CloudError('DATABASE_REQUEST_FAILED', '[FailedOperation.Query] $in needs an array');
  return operand;
}

const ours: Readonly<Record<string, (path: string, operand: Value) => Test>> = {
  $eq: (path, operand) => equalsOneOf(path, [operand]),
  $ne: (path, operand) => negated(equalsOneOf(path, [operand])),
  $in: (path, operand) => equalsOneOf(path, listed(operand)),
  $nin: (path, operand) => negated(equalsOneOf(path, listed(operand))),
  $gt: (path, operand) => compares(path, operand, (order) => order > 0),
  $gte: (path, operand) => compares(path, operand, (order) => order >= 0),
  $lt: (path, operand) => compares(path, operand, (order) => order < 0),
  $lte: (path, operand) => compares(path, operand, (order) => order <= 0),
};
// mingo types an operator as the intersection of all its own signatures, which no single function can meet.
const query = { ...queryOperators, ...(ours as unknown as typeof queryOperators) };
const context = Context.init({ expression: { ...expressionOperators }, query });

/**
 * Compiles a query.
 * @throws CloudError DATABASE_REQUEST_FAILED for an operator that MongoDB does not have or the local cloud
 *   does not support
 */
export function matcher(query: Fields): (candidate: Fields) => boolean {
  try {
    const compiled = new Query(query, { context, scriptEnabled: false });
    return (candidate) => compiled.test(candidate);
  } catch (error) {
    if (error instanceof CloudError) throw error;
    throw new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation.Query] ${String(error)}`);
  }
}

/**
 * The named fields of each document (1), or all but the named ones (0); `_id` is included unless it is excluded
 * by name. All documents are projected at once, because mingo prepares its operators anew for each call.
 */
export function projected(documents: readonly Document[], projection: Fields): Fields[] {
  try {
    return find<Fields>([...documents], {}, projection).all();
  } catch (error) {
    throw new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation.Query] ${String(error)}`);
  }
}
