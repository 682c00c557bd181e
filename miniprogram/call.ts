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

let signedOut = (): void => undefined;

/** Says what is to happen where an answer tells that nobody is signed in at this computer any more. */
export function onSignedOut(act: () => void): void {
  signedOut = act;
}

async function asked<N extends OperationName>(event: { readonly name: N; readonly input: Input<N>; readonly byItself?: true }): Promise<Result<N>> {
  const result = await callFunction('api', event);
  const answer = isAnswer<N>(result) ? result : unreached;
  if (!answer.ok && answer.code === 'NOT_SIGNED_IN') signedOut();
  return answer;
}

/** Asks the cloud for one operation. Never throws for a lost network. */
export function call<N extends OperationName>(name: N, input: Input<N>): Promise<Result<N>> {
  return asked({ name, input });
}

/** The same where nobody did anything and the page looks by itself: it keeps nobody signed in. */
export function look<N extends OperationName>(name: N, input: Input<N>): Promise<Result<N>> {
  return asked({ name, input, byItself: true });
}
