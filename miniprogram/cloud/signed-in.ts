/**
 * Who is signed in on this device, as the cloud said last. The answer is kept on the device, so that somebody
 * without a network can still ask at once; every newer answer takes its place, and it goes when the cloud
 * says that nobody, or somebody else, is signed in.
 */
import { getStorageSync, removeStorageSync, setStorageSync } from '@tarojs/taro';
import type { SessionView } from '../../shared/session/session.contract';
import { oneAccount } from './transport';
import { forgetAnswers } from './query-cache';

export interface SignedIn {
  readonly view: SessionView;
  /** The server's time of it, UTC. */
  readonly now: string;
}

const storageKey = 'session';
const listeners = new Set<() => void>();

/** Whether what lies on the device is a session as this version knows it. */
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
  return isSignedIn(stored) ? stored : null;
}

// In a browser somebody else may have signed in since: there the cloud is asked first.
let signedIn = oneAccount ? readKept() : null;
/** Whoever was known last, also after they are gone. */
let lastAccount = signedIn?.view.account ?? null;

function show(next: SignedIn | null): void {
  signedIn = next;
  if (next !== null) lastAccount = next.view.account;
  listeners.forEach((listener) => listener());
}

/** Who is signed in; null while it is not known. */
export function signedInNow(): SignedIn | null {
  return signedIn;
}

/**
 * The account signed in, by a name that tells it from another and says nothing else; null while it is not
 * known.
 */
export function accountNow(): string | null {
  return signedIn?.view.account ?? null;
}

/** Who was signed in last, also when nobody is any more. */
export function lastAccountKnown(): string | null {
  return lastAccount;
}

/** Calls back when it changes. */
export function subscribeToSignedIn(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The cloud said who is signed in. */
export function keepSignedIn(view: SessionView, now: string): void {
  const another = lastAccount !== null && lastAccount !== view.account;
  setStorageSync(storageKey, { view, now });
  show({ view, now });
  if (another) forgetAnswers();
}

/** The cloud said that nobody is, or somebody else. */
export function dropSignedIn(): void {
  removeStorageSync(storageKey);
  if (signedIn === null) return;
  show(null);
  forgetAnswers();
}

/** The cloud does not answer: what it said last holds on. */
export function takeKept(): void {
  const kept = signedIn === null ? readKept() : null;
  if (kept !== null) show(kept);
}
