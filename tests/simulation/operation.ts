/**
 * What a function asks of the store, as data: the simulator sees every one of them, decides when it happens,
 * and whether it does.
 */
import type { CollectionName } from '../../cloudfunctions/platform/collections';
import type { Change, Query, Where } from '../../cloudfunctions/platform/db';

/** A comparison inside a condition, by the name it has in `is` (cloudfunctions/platform/db.ts). */
export interface Comparison {
  readonly is:
    'oneOf' | 'noneOf' | 'above' | 'below' | 'atMost' | 'not' | 'startingWith' | 'atLeast' | 'within';
  readonly args: readonly unknown[];
}

/** One round trip to the store. */
export type StoreOperation =
  | { readonly kind: 'find'; readonly name: CollectionName; readonly where: Where; readonly query: Query }
  | { readonly kind: 'count'; readonly name: CollectionName; readonly where: Where }
  | { readonly kind: 'insert'; readonly name: CollectionName; readonly document: { readonly _id: string } }
  | {
      readonly kind: 'change';
      readonly name: CollectionName;
      readonly where: Where & { readonly _id: string };
      readonly change: Change;
    };

/** One call to somebody outside the cloud: WeChat, or the operator of text messages. */
export interface OutsideCall {
  readonly kind: 'call';
  readonly name: 'wechat' | 'operator';
  /** Such as `/cgi-bin/stable_token`, and a token where one is given. */
  readonly path: string;
  readonly body: unknown;
}

/** Everything that a running function waits for. */
export type Operation = StoreOperation | OutsideCall;

/** What somebody outside answers, and whether the answer is a fault, of which a function may complain. */
export interface OutsideAnswer {
  readonly answer: unknown;
  readonly isFault: boolean;
}

/** Those outside: WeChat, and the operator. */
export interface Outside {
  call(asked: OutsideCall): OutsideAnswer;
}

/**
 * Where documents are kept: found documents, a count, `inserted` or `exists`, or whether the condition still
 * held.
 */
export interface Store {
  perform(operation: StoreOperation): unknown;
}

export function isComparison(value: unknown): value is Comparison {
  return typeof value === 'object' && value !== null && 'is' in value && 'args' in value;
}

export function isWrite(
  operation: Operation,
): operation is Extract<StoreOperation, { kind: 'insert' | 'change' }> {
  return operation.kind === 'insert' || operation.kind === 'change';
}
