/**
 * What happens on an office computer at which nobody is signed in any more: nothing of the previous cadre
 * stays in the page, and the page to sign in opens. What was being written stays on the device under its
 * account, and a cadre who signs in again finds the page that was open.
 */
import { getStorageSync, removeStorageSync, setStorageSync } from '@tarojs/taro';
import { useEffect } from 'react';
import { call, onSignedOut } from '../cloud/call';
import { goToSignIn, isLeaving, openToEverybody } from '../cloud/transport';
import { workUrl } from './work';
import { currentUrl, homeUrl, startAt } from '../ui/go';
import { accountNow, dropSignedIn, lastAccountKnown, subscribeToSignedIn } from '../cloud/signed-in';
import type { PageUrl } from '../routes';

/** The page on which a cadre signs in at an office computer. */
export const signInUrl = '/staff/sign-in/index';
/**
 * Pages that may be read without signing in, so that a link to a policy that was passed on opens in any
 * browser.
 */
const forAnybody = ['/resident/policies/', '/resident/policy/'];
/** Under which key the address waits that somebody wanted to see before signing in. */
const wantedKey = 'wanted';
/** The account whose session ended, and the page that was open then. */
let left: { readonly account: string; readonly url: PageUrl } | null = null;
let leaving = false;

/** Empties the page for the next cadre and opens the page to sign in. */
async function empty(): Promise<void> {
  leaving = true;
  dropSignedIn();
  await startAt(signInUrl).finally(() => {
    leaving = false;
  });
}

/** Called when a cadre signs out by hand: the open page is not offered again at the next sign-in. */
export async function leaveDesk(): Promise<void> {
  left = null;
  await empty();
}

/**
 * Leads to the page to sign in when the cloud answers that nobody is signed in. Called once by the frame
 * around all pages.
 */
export function useSigningIn(): void {
  useEffect(() => openToEverybody(forAnybody), []);
  useEffect(() => subscribeToSignedIn(openWanted), []);
  useEffect(
    () =>
      onSignedOut(() => {
        const url = currentUrl();
        // Several running calls can receive this answer at the same time.
        if (leaving || isLeaving() || [signInUrl, ...forAnybody].some((open) => url.startsWith(open))) return;
        const account = lastAccountKnown();
        left = account !== null && url.startsWith('/staff/') ? { account, url } : null;
        void empty();
      }),
    [],
  );
}

/** Whether this page was left because a session ended here. */
export function hasLeft(): boolean {
  return left !== null;
}

/**
 * Leaves for the page on which somebody signs in; afterwards the wanted page opens.
 * @returns false where this device knows no such page
 */
export function signInFor(url: PageUrl): boolean {
  setStorageSync(wantedKey, url);
  if (goToSignIn()) return true;
  removeStorageSync(wantedKey);
  return false;
}

function openWanted(): void {
  const wanted: unknown = accountNow() === null ? '' : getStorageSync(wantedKey);
  if (typeof wanted !== 'string' || wanted === '') return;
  removeStorageSync(wantedKey);
  void startAt(wanted as PageUrl);
}

/**
 * Opens the page where a cadre works, once signed in: the page that was open when the session ended, else
 * 待办. An account that is no cadre is led to the home page.
 */
export async function enterDesk(): Promise<void> {
  const session = await call('session.get', {});
  if (!session.ok) return;
  const { account } = session.data;
  const url = left?.account === account ? left.url : (workUrl(session.data) ?? homeUrl);
  left = null;
  await startAt(url);
}
