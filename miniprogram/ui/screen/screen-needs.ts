import { getStorageSync, setStorageSync } from '@tarojs/taro';
import { useSyncExternalStore } from 'react';
import { writesFirst } from '../../../shared/person/access';
import { whenStoredElsewhere } from './stored-elsewhere';

/** The needs of the phone's holder that every screen has to respect: in what it shows, and in whom it rings. */
const screenNeeds = ['screenReader', 'largeText', 'easyWords', 'textOnly', 'sign', 'signVideo'] as const;
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

whenStoredElsewhere(storageKey, () => {
  known = undefined;
  listeners.forEach((listener) => listener());
});

/**
 * Takes over the needs that the cloud has recorded, and keeps them on this phone for the next start. Needs
 * that do not concern the screen are left out.
 */
export function suitScreen(said: readonly string[]): void {
  const needs = screenNeeds.filter((need) => said.includes(need));
  if (needs.join() === read().join()) return;
  known = needs;
  setStorageSync(storageKey, needs);
  listeners.forEach((listener) => listener());
}

/** Calls the listener on every change. @returns a function that ends this */
export function subscribeToNeeds(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the screen has to respect a need now. */
export function hasNeed(need: ScreenNeed): boolean {
  return read().includes(need);
}

/** The same for a component, which is drawn again when it changes. */
export function useNeed(need: ScreenNeed): boolean {
  const has = (): boolean => hasNeed(need);
  return useSyncExternalStore(subscribeToNeeds, has, has);
}

/**
 * Whether whoever holds the phone writes before they ring (`writesFirst`). It is asked of them and not of the person
 * they act for, because it is they who would speak and listen.
 */
export function useWritesFirst(): boolean {
  const writes = (): boolean => writesFirst(read());
  return useSyncExternalStore(subscribeToNeeds, writes, writes);
}
