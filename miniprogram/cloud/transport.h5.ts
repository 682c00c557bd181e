/**
 * How a browser reaches the cloud functions: through the gateway on the same origin, with the session in a
 * cookie.
 */
import type { Raw } from '../device/raw';

/**
 * Whether this device keeps every account's data apart. A browser does not: several accounts sign in to it in
 * turn.
 */
export const oneAccount: boolean = false;

/** The gateway's status 401 as an answer of the cloud functions. */
const notSignedIn = { ok: false, now: '', code: 'NOT_SIGNED_IN', args: {} };

let leaving = false;
// A browser may restore this page from its back-forward cache after it has been left.
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) leaving = false;
});

/**
 * Whether the browser is about to leave this document for the gateway's page to sign in. No other navigation
 * may begin meanwhile.
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
    // The gateway decides where to sign in. The page navigates there only once: a second navigation would
    // cancel the first.
    if (response.status === 401) {
      if (!leaving) window.location.assign('./');
      leaving = true;
      return notSignedIn;
    }
    if (!response.ok) return null;
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null && 'result' in body ? body.result : null;
  } catch (error) {
    // fetch rejects with a TypeError, and only with that, when the network is gone.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/**
 * The result of an upload: the file's id; 'unreached' where no answer came and it may be tried again;
 * 'refused' where this file will never be taken.
 */
export type Uploaded = { readonly fileId: string } | 'unreached' | 'refused';

/**
 * The gateway's status codes for a file it will never take: another file lies under this path already (409),
 * it is too large (413), or of another type (415).
 */
const refusals = [409, 413, 415];

/**
 * Uploads a photo or sound.
 * @param cloudPath the path under which the file is stored
 */
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

/** A new id, made before the first attempt and kept for every retry. */
export function newId(): Promise<string> {
  return Promise.resolve(window.crypto.randomUUID());
}
