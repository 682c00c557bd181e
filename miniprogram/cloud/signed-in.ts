/**
 * Who is signed in on this device, according to the cloud's last answer. The answer is kept on the device, so
 * that a person without a network can still make a request at once. Every newer answer replaces it, and it is
 * removed when the cloud says that nobody, or another account, is signed in.
 */
import { getStorageSync, removeStorageSync, setStorageSync } from '@tarojs/taro';
import type { SessionView } from '../../shared/session/session.contract';
import { oneAccount } from './transport';
import { forgetAnswers } from './query-cache';

export interface SignedIn {
  readonly view: SessionView;
  /** The server's time of the answer, UTC. */
  readonly now: string;
}

const storageKey = 'session';
const listeners = new Set<() => void>();

/** Whether a value read from the device is a session as this version knows it. */
function isSignedIn(stored: unknown): stored is SignedIn {
  if (typeof stored !== 'object' || stored === null || !('view' in stored) || !('now' in stored))
    return false;
  const { view } = stored;
  return (
    typeof view === 'object' &&
    view !== null &&
    'account' in view &&
    typeof view.account === 'string' &&
    'persons' in view &&
    'posts' in view &&
    'away' in view
  );
}

function readKept(): SignedIn | null {
  const stored: unknown = getStorageSync(storageKey);
  // An earlier version kept no organisations.
  return isSignedIn(stored) ? { ...stored, view: Object.assign({ administers: [] }, stored.view) } : null;
}

// In a browser another account may have signed in since, so the cloud is asked first there.
let signedIn = oneAccount ? readKept() : null;
/** The account that was known last; it stays known after that account has signed out. */
let lastAccount = signedIn?.view.account ?? null;

function show(next: SignedIn | null): void {
  signedIn = next;
  if (next !== null) lastAccount = next.view.account;
  listeners.forEach((listener) => listener());
}

/** The session of the account that is signed in; null while it is not known. */
export function signedInNow(): SignedIn | null {
  return signedIn;
}

/**
 * The signed-in account, as a pseudonym that tells accounts apart and reveals nothing else; null while it is
 * not known.
 */
export function accountNow(): string | null {
  return signedIn?.view.account ?? null;
}

/** The account that was signed in last, also when nobody is signed in any more. */
export function lastAccountKnown(): string | null {
  return lastAccount;
}

/**
 * Calls the listener whenever the signed-in account or its session changes. @returns a function that ends
 * this
 */
export function subscribeToSignedIn(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Takes the cloud's answer that says who is signed in.
 * @param now the server's time of the answer, UTC
 */
export function keepSignedIn(view: SessionView, now: string): void {
  const another = lastAccount !== null && lastAccount !== view.account;
  setStorageSync(storageKey, { view, now });
  show({ view, now });
  if (another) forgetAnswers();
}

/** Takes the cloud's answer that nobody, or another account, is signed in. */
export function dropSignedIn(): void {
  removeStorageSync(storageKey);
  if (signedIn === null) return;
  show(null);
  forgetAnswers();
}

/** Called where the cloud does not answer: the session it said last stays valid. */
export function takeKept(): void {
  const kept = signedIn === null ? readKept() : null;
  if (kept !== null) show(kept);
}
