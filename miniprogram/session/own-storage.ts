/**
 * Small values on this device that belong to one account: no other account that signs in here can read them.
 */
import { getStorageSync, removeStorageSync, setStorageSync } from '@tarojs/taro';
import { useSyncExternalStore } from 'react';
import { accountNow, subscribeToSignedIn } from '../cloud/signed-in';

function ownKey(key: string): string {
  const account = accountNow();
  return account === null ? key : `${key}.${account}`;
}

/**
 * Reads a value; an empty string where there is none. A value without an account, such as one that an earlier
 * version kept, is assigned to the first account that reads it.
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

/** Stores a value for the signed-in account. */
export function keepOwn(key: string, content: unknown): void {
  setStorageSync(ownKey(key), content);
}

/** Removes a value. */
export function dropOwn(key: string): void {
  removeStorageSync(ownKey(key));
}

/** The signed-in account; the component is drawn again when another account signs in. */
export function useAccount(): string | null {
  return useSyncExternalStore(subscribeToSignedIn, accountNow, accountNow);
}
