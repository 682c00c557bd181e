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

/** The pages that anybody may read, by the beginning of their addresses. */
let openPages: readonly string[] = [];
let entering: Promise<boolean> | undefined;
/** Where the gateway lets somebody sign in; null until it has said so. */
let signInAt: string | null = null;

/** Says which pages may be read without signing in, by the beginning of their addresses. */
export function openToEverybody(pages: readonly string[]): void {
  openPages = pages;
}

/** Leaves for the page on which somebody signs in. @returns whether there is such a page */
export function goToSignIn(): boolean {
  if (signInAt === null) return false;
  window.location.assign(signInAt);
  return true;
}

/** Where the open page may be read by anybody, the browser becomes a guest. @returns whether it is one now */
async function enteredAsGuest(): Promise<boolean> {
  const page = window.location.hash.slice(1);
  if (!openPages.some((open) => page.startsWith(open))) return false;
  entering ??= fetch('guest', { method: 'POST' }).then(({ ok }) => ok);
  return entering;
}

/** Reads where to sign in from the gateway's answer that nobody is known here. */
async function noteSignIn(response: Response): Promise<void> {
  const body: unknown = await response.json().catch(() => null);
  if (typeof body === 'object' && body !== null && 'signInAt' in body && typeof body.signInAt === 'string')
    signInAt = body.signInAt;
}

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
  return ask(name, data, true);
}

async function ask(name: string, data: unknown, mayEnter: boolean): Promise<unknown> {
  try {
    const response = await fetch('call', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, data }),
    });
    // The gateway decides where to sign in. The page navigates there only once: a second navigation would
    // cancel the first.
    if (response.status === 401) {
      await noteSignIn(response);
      if (mayEnter && (await enteredAsGuest())) return await ask(name, data, false);
      if (!leaving) window.location.assign(signInAt ?? './');
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

/** A new id, made before the first attempt and kept for every retry. Not every browser makes one by itself. */
export function newId(): Promise<string> {
  const bytes = Array.from(window.crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  );
  // A random UUID names its kind in one digit, and a variant in another.
  const digits = bytes
    .join('')
    .replace(/^(.{12}).(.{3})./, (_all, first: string, second: string) => `${first}4${second}8`);
  return Promise.resolve(digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'));
}
