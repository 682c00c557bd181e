/**
 * When a page takes no press. An answer opens the next page under the finger that gave it, and on a slow phone
 * some time after it: the second press of a double tap would answer the next question, or hand something in.
 * So the page that comes takes presses only once it has stood for a while.
 */
import { useSyncExternalStore } from 'react';

/** Milliseconds. Two presses of a double tap lie at most half a second apart; nobody reads a question sooner. */
const STANDS_FOR = 500;

const listeners = new Set<() => void>();
let held = false;
let timer: ReturnType<typeof setTimeout> | undefined;

function set(next: boolean): void {
  held = next;
  listeners.forEach((listener) => listener());
}

/** Has the open page, and the next that opens, take no press until `takePressesSoon` was called. */
export function holdPresses(): void {
  clearTimeout(timer);
  set(true);
}

/** Has the open page take presses again, once it has stood for a while from now on. */
export function takePressesSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => set(false), STANDS_FOR);
}

/** Has the presses wait while something that can be pressed comes under the finger. */
export function pausePresses(): void {
  holdPresses();
  takePressesSoon();
}

/** Whether presses are not taken now. */
export function arePressesHeld(): boolean {
  return held;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Whether a page takes no press now.
 * @param isShown whether the page is the one that is seen; the others are not drawn again
 */
export function usePressesHeld(isShown: () => boolean): boolean {
  const now = (): boolean => held && isShown();
  return useSyncExternalStore(subscribe, now, now);
}
