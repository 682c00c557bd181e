/** Small things on this device that are one account's: nobody else who signs in here reads them. */
import { getStorageSync, removeStorageSync, setStorageSync } from '@tarojs/taro';
import { useSyncExternalStore } from 'react';
import { accountNow, subscribeToSignedIn } from '../cloud/signed-in';

function ownKey(key: string): string {
  const account = accountNow();
  return account === null ? key : `${key}.${account}`;
}

/**
 * What lies here, or an empty text. What is nobody's yet, such as what an earlier version kept, becomes the
 * account's that is here first.
 */
export function readOwn(key: string): unknown {
  const own = ownKey(key);
  const stored: unknown = getStorageSync(own);
  if (own === key || stored !== '') return stored;
  const unowned: unknown = getStorageSync(key);
  if (unowned === '') return unowned;
  setStorageSync(own, unowned);
  removeStorageSync(key);
  return unowned;
}

/** Puts something here. */
export function keepOwn(key: string, content: unknown): void {
  setStorageSync(ownKey(key), content);
}

/** Takes it away. */
export function dropOwn(key: string): void {
  removeStorageSync(ownKey(key));
}

/** Draws again when another account may look. */
export function useAccount(): string | null {
  return useSyncExternalStore(subscribeToSignedIn, accountNow, accountNow);
}
