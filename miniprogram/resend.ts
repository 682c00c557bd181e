/** What waits on this phone is tried again by itself: when the program starts, when a page is shown, when the network comes back. */
import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { sendAll } from './outbox';
import { isOnline, subscribeToNetwork } from './ui/online';

/** For the frame around all pages. */
export function useResending(): void {
  useDidShow(() => void sendAll());
  useEffect(() => {
    void sendAll();
    return subscribeToNetwork(() => {
      if (isOnline()) void sendAll();
    });
  }, []);
}
