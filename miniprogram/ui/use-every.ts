import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { isOnline } from './online';
import { isVisible } from './visible';

/** Calls `look` every so many seconds, while the page is shown and there is a network. */
export function useEvery(seconds: number, look: () => Promise<void>): void {
  const shown = useRef(true);
  const latest = useRef(look);
  latest.current = look;
  useDidShow(() => {
    shown.current = true;
  });
  useDidHide(() => {
    shown.current = false;
  });
  useEffect(() => {
    const timer = setInterval(() => {
      if (shown.current && isOnline() && isVisible()) void latest.current();
    }, seconds * 1000);
    return () => clearInterval(timer);
  }, [seconds]);
}
