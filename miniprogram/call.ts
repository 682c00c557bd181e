/** The only way a page speaks to the cloud. A page has to look at `ok`; a lost network is an answer like any other. */
import type { Answer, Input, OperationName } from '../shared/contract';
import { callFunction } from './reach';

/** No answer came: whether the cloud did it is unknown, and asking again with the same id is safe. */
export interface Unreached {
  readonly ok: false;
  readonly code: 'OFFLINE';
  readonly args: Readonly<Record<string, string | number>>;
}

export type Result<N extends OperationName> = Answer<N> | Unreached;

const unreached: Unreached = { ok: false, code: 'OFFLINE', args: {} };

function isAnswer<N extends OperationName>(result: unknown): result is Answer<N> {
  return typeof result === 'object' && result !== null && 'ok' in result && 'now' in result;
}

/** Asks the cloud for one operation. Never throws for a lost network. */
export async function call<N extends OperationName>(name: N, input: Input<N>): Promise<Result<N>> {
  const result = await callFunction('api', { name, input });
  return isAnswer<N>(result) ? result : unreached;
}
