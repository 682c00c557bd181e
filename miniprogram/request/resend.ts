/**
 * Sends again by itself what waits on this phone: when the program starts, when a page is shown, when the
 * network comes back, and when it becomes known who is signed in.
 */
import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { sendAll } from './outbox';
import { followPerson } from '../session/session';
import { accountNow, subscribeToSignedIn } from '../cloud/signed-in';
import { signInUrl } from '../session/signed-out';
import { currentUrl, homeUrl, startAt } from '../ui/go';
import { isOnline, subscribeToNetwork } from '../ui/online';
import { fetchQuery } from '../cloud/use-query';

/**
 * Asks the cloud who is signed in, keeps the name of the person acted for on every page, and sends the
 * account's outbox. @returns a function that ends all of it
 */
function begin(): () => void {
  let last = accountNow();
  const follow = (): void => {
    const account = accountNow();
    if (account === null) {
      void fetchQuery('session.get', {});
      return;
    }
    if (account === last) return;
    // The open pages belong to the account that was signed in before; the page to sign in leads on by itself.
    if (last !== null && !currentUrl().startsWith(signInUrl)) void startAt(homeUrl);
    last = account;
    void sendAll();
  };
  void fetchQuery('session.get', {});
  void sendAll();
  const leave = [
    followPerson(),
    subscribeToSignedIn(follow),
    subscribeToNetwork(() => {
      if (isOnline()) void sendAll();
    }),
  ];
  return () => leave.forEach((stop) => stop());
}

/** Starts the resending; called once by the frame around all pages. */
export function useResending(): void {
  useDidShow(() => void sendAll());
  useEffect(begin, []);
}
