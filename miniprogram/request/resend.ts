/**
 * What waits on this phone is tried again by itself: when the program starts, when a page is shown, when the
 * network comes back, and when it becomes known who is signed in.
 */
import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { sendAll } from './outbox';
import { followPerson } from '../session/session';
import { accountNow, subscribeToSignedIn } from '../cloud/signed-in';
import { homeUrl, startAt } from '../ui/go';
import { isOnline, subscribeToNetwork } from '../ui/online';
import { fetchQuery } from '../cloud/use-query';

/** Finds out who is signed in, says for whom they act, and sends what is theirs. */
function begin(): () => void {
  let last = accountNow();
  const follow = (): void => {
    const account = accountNow();
    if (account === null) {
      void fetchQuery('session.get', {});
      return;
    }
    if (account === last) return;
    // The pages that are open are somebody else's.
    if (last !== null) void startAt(homeUrl);
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

/** For the frame around all pages. */
export function useResending(): void {
  useDidShow(() => void sendAll());
  useEffect(begin, []);
}
