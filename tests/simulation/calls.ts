/** One call to the door, typed by the contract. */
import type { Input, OperationName } from '../../shared/contract';
import type { Call } from './machine';

export type ApiCall = Extract<Call, { door: 'api' }>;

export function call<N extends OperationName>(account: string, name: N, input: Input<N>): ApiCall {
  return { door: 'api', account, name, input };
}

/** The same from a browser nobody has to be signed in at. */
export function callAt<N extends OperationName>(browser: string, name: N, input: Input<N>): ApiCall {
  return { ...call(browser, name, input), browser: true };
}
