/**
 * An office computer nobody is signed in at any more: nothing of whoever sat there stays in the page, and the
 * next one signs in. What was being written lies on the device under its account, and whoever comes back
 * finds the page where they were.
 */
import { useEffect } from 'react';
import { call, onSignedOut } from '../cloud/call';
import { isLeaving } from '../cloud/transport';
import { workUrl } from './work';
import { currentUrl, homeUrl, startAt } from '../ui/go';
import { dropSignedIn, lastAccountKnown } from '../cloud/signed-in';
import type { PageUrl } from '../routes';

const signInUrl = '/staff/sign-in/index';
/** What anybody may read, also at a browser nobody is signed in at: what was passed on opens there. */
const forAnybody = ['/resident/policies/', '/resident/policy/'];
/** Where one cadre was when the session ended. */
let left: { readonly account: string; readonly url: PageUrl } | null = null;
let leaving = false;

/** Empties the page for whoever comes next. */
async function empty(): Promise<void> {
  leaving = true;
  dropSignedIn();
  await startAt(signInUrl).finally(() => {
    leaving = false;
  });
}

/** Signed out by hand: nobody is to come back to where this one was. */
export async function leaveDesk(): Promise<void> {
  left = null;
  await empty();
}

/** For the frame around all pages: an answer that says so leads to signing in. */
export function useSigningIn(): void {
  useEffect(
    () =>
      onSignedOut(() => {
        const url = currentUrl();
        // Several answers say it at once.
        if (leaving || isLeaving() || [signInUrl, ...forAnybody].some((open) => url.startsWith(open))) return;
        const account = lastAccountKnown();
        left = account !== null && url.startsWith('/staff/') ? { account, url } : null;
        void empty();
      }),
    [],
  );
}

/**
 * Opens what a cadre works at, once signed in: the page they were at, else 待办; home for somebody who is no
 * cadre.
 */
export async function enterDesk(): Promise<void> {
  const session = await call('session.get', {});
  if (!session.ok) return;
  const { account } = session.data;
  const url = left?.account === account ? left.url : (workUrl(session.data) ?? homeUrl);
  left = null;
  await startAt(url);
}
