/**
 * The only way a page calls the cloud. A page has to look at `ok`: a lost network is an answer like any
 * other.
 */
import type { Answer, Input, OperationName, Output } from '../../shared/contract';
import { learnNames } from '../ui/whole/names';
import { callFunction } from './transport';
import { forgetAnswersNaming } from './query-cache';
import { accountNow, dropSignedIn, keepSignedIn, takeKept } from './signed-in';

/**
 * No answer came. Whether the cloud carried the operation out is unknown; asking again with the same id is
 * safe.
 */
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

/** Registers what happens when the cloud answers that nobody is signed in on this device. */
export function onSignedOut(act: () => void): void {
  signedOut = act;
}

/** The id of the thing or person that an input names; null where it names none. */
function namedIn(input: object): string | null {
  if ('id' in input && typeof input.id === 'string') return input.id;
  return 'personId' in input && typeof input.personId === 'string' ? input.personId : null;
}

/**
 * Records what an answer says about who is signed in, whom it names, and what does not exist for this account any
 * more.
 */
function note<N extends OperationName>(name: N, input: Input<N>, result: Result<N>): void {
  if (result.ok) {
    learnNames(result.data);
    if (name === 'session.get') keepSignedIn(result.data as Output<'session.get'>, result.now);
    return;
  }
  if (result.code === 'NOT_SIGNED_IN') {
    dropSignedIn();
    // Another account may have signed in instead; the answer of session.get tells.
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
  // Another account has signed in meanwhile, so the answer must not be shown. Whether the operation was
  // carried out or not, asking again with the same id is safe.
  if (expectedAccount !== null && expectedAccount !== accountNow()) return unreached;
  note(name, input, result);
  return result;
}

/**
 * Asks the cloud for one operation. It never throws for a lost network. The account the page belongs to is
 * sent along, so that a page left open never does anything as another account that has signed in since.
 */
export function call<N extends OperationName>(name: N, input: Input<N>): Promise<Result<N>> {
  return asked(name, input, {});
}

/**
 * The same as `call`, for a page that asks by itself without an action of the person: such a call does not
 * prolong the desk session.
 */
export function look<N extends OperationName>(name: N, input: Input<N>): Promise<Result<N>> {
  return asked(name, input, { isBackground: true });
}
