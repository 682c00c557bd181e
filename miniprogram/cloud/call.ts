/**
 * The only way a page speaks to the cloud. A page has to look at `ok`; a lost network is an answer like any
 * other.
 */
import type { Answer, Input, OperationName, Output } from '../../shared/contract';
import { callFunction } from './transport';
import { forgetAnswersNaming } from './query-cache';
import { accountNow, dropSignedIn, keepSignedIn, takeKept } from './signed-in';

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

/** Says what is to happen where the cloud answers that nobody is signed in on this device. */
export function onSignedOut(act: () => void): void {
  signedOut = act;
}

/** The thing or person a question names. */
function namedIn(input: object): string | null {
  if ('id' in input && typeof input.id === 'string') return input.id;
  return 'personId' in input && typeof input.personId === 'string' ? input.personId : null;
}

/** Takes note of what an answer says about who is signed in, and about what is not there any more. */
function note<N extends OperationName>(name: N, input: Input<N>, result: Result<N>): void {
  if (result.ok) {
    if (name === 'session.get') keepSignedIn(result.data as Output<'session.get'>, result.now);
    return;
  }
  if (result.code === 'NOT_SIGNED_IN') {
    dropSignedIn();
    // Somebody else may have signed in instead: the session says which.
    if (name === 'session.get') signedOut();
    else void call('session.get', {});
  }
  if (result.code === 'OFFLINE' && name === 'session.get') takeKept();
  const named = result.code === 'NOT_FOUND' ? namedIn(input) : null;
  if (named !== null) forgetAnswersNaming(named);
}

async function asked<N extends OperationName>(
  name: N,
  input: Input<N>,
  how: { readonly isBackground?: true },
): Promise<Result<N>> {
  const expectedAccount = name === 'session.get' ? null : accountNow();
  const answer = await callFunction('api', {
    name,
    input,
    ...how,
    ...(expectedAccount === null ? {} : { expectedAccount }),
  });
  const result: Result<N> = isAnswer<N>(answer) ? answer : unreached;
  // An answer to an account that is not here any more is nobody's; done or not, asking again with the same id
  // is safe.
  if (expectedAccount !== null && expectedAccount !== accountNow()) return unreached;
  note(name, input, result);
  return result;
}

/**
 * Asks the cloud for one operation. Never throws for a lost network. The account the page is for goes along,
 * so that a page left open never does anything as somebody else who signed in since.
 */
export function call<N extends OperationName>(name: N, input: Input<N>): Promise<Result<N>> {
  return asked(name, input, {});
}

/** The same where nobody did anything and the page looks by itself: it keeps nobody signed in. */
export function look<N extends OperationName>(name: N, input: Input<N>): Promise<Result<N>> {
  return asked(name, input, { isBackground: true });
}
