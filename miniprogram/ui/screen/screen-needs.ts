import { getStorageSync, setStorageSync } from '@tarojs/taro';
import { useSyncExternalStore } from 'react';

/** What whoever holds this phone has said every screen should heed. */
const screenNeeds = ['screenReader', 'largeText', 'easyWords'] as const;
export type ScreenNeed = (typeof screenNeeds)[number];

const storageKey = 'screen-needs';
const listeners = new Set<() => void>();
let known: readonly ScreenNeed[] | undefined;

function read(): readonly ScreenNeed[] {
  if (known === undefined) {
    const stored: unknown = getStorageSync(storageKey);
    known = screenNeeds.filter((need) => Array.isArray(stored) && stored.includes(need));
  }
  return known;
}

/**
 * Follows what was said; kept on this phone, so that the next start begins so. What is no matter of the
 * screen is left out.
 */
export function suitScreen(said: readonly string[]): void {
  const needs = screenNeeds.filter((need) => said.includes(need));
  if (needs.join() === read().join()) return;
  known = needs;
  setStorageSync(storageKey, needs);
  listeners.forEach((listener) => listener());
}

/** Hears of every change. */
export function subscribeToNeeds(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the screen should heed it, now. */
export function hasNeed(need: ScreenNeed): boolean {
  return read().includes(need);
}

/** The same for a page, drawn again when it changes. */
export function useNeed(need: ScreenNeed): boolean {
  const has = (): boolean => hasNeed(need);
  return useSyncExternalStore(subscribeToNeeds, has, has);
}
