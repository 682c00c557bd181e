import { getStorageSync, setStorageSync } from '@tarojs/taro';
import { useSyncExternalStore } from 'react';
import { hasNeed, subscribeToNeeds } from './screen-needs';

/** The text size the user wants. */
export type TextSize = 'standard' | 'large' | 'largest';

/** The sizes with their words; the factor turns the 19 px body text into 19, 23 and 30 px. */
export const textSizes: readonly { size: TextSize; words: string; factor: number }[] = [
  { size: 'standard', words: '标准', factor: 1 },
  { size: 'large', words: '大', factor: 23 / 19 },
  { size: 'largest', words: '最大', factor: 30 / 19 },
];

const storageKey = 'text-size';
const listeners = new Set<() => void>();
let chosen: TextSize | null | undefined;

/** The size chosen on this phone; else the one that follows from the recorded needs of its holder. */
function readTextSize(): TextSize {
  if (chosen === undefined) {
    const stored: unknown = getStorageSync(storageKey);
    chosen = textSizes.find(({ size }) => size === stored)?.size ?? null;
  }
  return chosen ?? (hasNeed('largeText') ? 'large' : 'standard');
}

function chooseTextSize(size: TextSize): void {
  chosen = size;
  setStorageSync(storageKey, size);
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  const leave = subscribeToNeeds(listener);
  return () => {
    listeners.delete(listener);
    leave();
  };
}

/**
 * The chosen text size, and the function that chooses another. It is kept on this phone, and every page
 * follows it at once.
 */
export function useTextSize(): readonly [TextSize, (size: TextSize) => void] {
  return [useSyncExternalStore(subscribe, readTextSize, readTextSize), chooseTextSize];
}
