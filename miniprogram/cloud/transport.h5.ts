/** How a browser reaches the functions: its gateway on the same origin, with the session in a cookie. */
import type { Raw } from '../device/raw';

/** Whether this device is one account's for good. A browser is whoever's who signed in last. */
export const oneAccount: boolean = false;

/** What the gateway means by 401, in the words of the functions. */
const notSignedIn = { ok: false, now: '', code: 'NOT_SIGNED_IN', args: {} };

let leaving = false;
// Whoever comes back may find the page as it was left.
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) leaving = false;
});

/**
 * Whether this document is about to go: the gateway was asked to lead to where one signs in. Nothing else may
 * lead elsewhere meanwhile.
 */
export function isLeaving(): boolean {
  return leaving;
}

/** Calls a function; null when the network or the gateway did not answer. */
export async function callFunction(name: string, data: unknown): Promise<unknown> {
  try {
    const response = await fetch('call', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, data }),
    });
    // The gateway decides where one signs in. It is asked once: a second time would cancel the first.
    if (response.status === 401) {
      if (!leaving) window.location.assign('./');
      leaving = true;
      return notSignedIn;
    }
    if (!response.ok) return null;
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null && 'result' in body ? body.result : null;
  } catch (error) {
    // fetch rejects with a TypeError, and only that, when the network is gone.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/**
 * What became of an upload: the file's id, no answer (again later), or that this file will never be taken.
 */
export type Uploaded = { readonly fileId: string } | 'unreached' | 'refused';

/**
 * The gateway's answers to a file that is too large, of another kind, or not the one that lies there already.
 */
const refusals = [409, 413, 415];

/** Uploads a photo or sound. */
export async function uploadMedium(cloudPath: string, raw: Raw): Promise<Uploaded> {
  try {
    const response = await fetch(cloudPath, { method: 'PUT', body: raw });
    if (refusals.includes(response.status)) return 'refused';
    if (!response.ok) return 'unreached';
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null && 'fileID' in body && typeof body.fileID === 'string'
      ? { fileId: body.fileID }
      : 'unreached';
  } catch (error) {
    if (error instanceof TypeError) return 'unreached';
    throw error;
  }
}

/** A fresh id, made before the first try and kept for every other. */
export function newId(): Promise<string> {
  return Promise.resolve(window.crypto.randomUUID());
}
