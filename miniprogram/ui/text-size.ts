import { getStorageSync, setStorageSync } from '@tarojs/taro';
import { useSyncExternalStore } from 'react';

/** How large the person wants the words. */
export type TextSize = 'standard' | 'large' | 'largest';

/** The sizes with their words; the factor brings the 19 px body to 19, 23 and 30. */
export const textSizes: readonly { size: TextSize; words: string; factor: number }[] = [
  { size: 'standard', words: '标准', factor: 1 },
  { size: 'large', words: '大', factor: 23 / 19 },
  { size: 'largest', words: '最大', factor: 30 / 19 },
];

const storageKey = 'text-size';
const listeners = new Set<() => void>();
let chosen: TextSize | undefined;

function readTextSize(): TextSize {
  if (!chosen) {
    const stored: unknown = getStorageSync(storageKey);
    chosen = textSizes.find(({ size }) => size === stored)?.size ?? 'standard';
  }
  return chosen;
}

function chooseTextSize(size: TextSize): void {
  chosen = size;
  setStorageSync(storageKey, size);
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The chosen size, and the way to choose another. It is kept on this phone and seen by every page at once. */
export function useTextSize(): readonly [TextSize, (size: TextSize) => void] {
  return [useSyncExternalStore(subscribe, readTextSize, readTextSize), chooseTextSize];
}
