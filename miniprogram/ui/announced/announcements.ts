/**
 * What a screen reader is told besides what has the focus: what came of an act, what is wrong, what takes
 * long. Each page has one region for it (`page.tsx`), and everything else says its words here.
 *
 * A screen reader drops words that come in the instant in which the focus moves or a page is replaced, and
 * words that a region holds from the beginning. So words wait until the page is quiet, stand in the region for
 * a while, and go again, because a region that holds words is a stop for everybody who reads line by line.
 */
import { useEffect, useSyncExternalStore } from 'react';
import { spokenOf } from '../sentence/spoken';

/** Milliseconds after the last movement of the focus, or after the words came, until they are put in. */
const QUIET = 350;
/** Milliseconds for which they stay. */
const KEPT = 4000;
/** Milliseconds after which a wait is worth saying. */
export const LONG_WAIT = 800;

const listeners = new Set<() => void>();
let waiting: string[] = [];
let now = '';
let timer: ReturnType<typeof setTimeout> | undefined;

function show(words: string): void {
  now = words;
  listeners.forEach((listener) => listener());
}

function clear(): void {
  show('');
  if (waiting.length > 0) schedule();
}

function tell(): void {
  if (waiting.length === 0) return;
  show(waiting.join(''));
  waiting = [];
  timer = setTimeout(clear, KEPT);
}

/** Words that are put in while others stand there would be taken for one change, so the region is emptied first. */
function schedule(): void {
  clearTimeout(timer);
  if (now !== '') show('');
  timer = setTimeout(tell, QUIET);
}

/**
 * Has a screen reader say something, once it has said what has the focus.
 * @param words one or more sentences; long numbers in them are said digit by digit
 * @returns a function that takes the words back, where they are not said yet
 */
export function announce(words: string): () => void {
  const said = spokenOf(words);
  const ended = /[。？；…]$/.test(said) ? said : `${said}。`;
  if (!waiting.includes(ended)) waiting.push(ended);
  schedule();
  return () => {
    waiting = waiting.filter((one) => one !== ended);
  };
}

/** Has a screen reader say something at once, where the focus stays where it is. */
export function announceAtOnce(words: string): void {
  clearTimeout(timer);
  waiting = [words];
  tell();
}

/** Has the words wait again: the focus moves now, and is said first. */
export function letFocusBeSaid(): void {
  if (waiting.length > 0) schedule();
}

/** Empties the region: another page opens, and its own region would say once more what this page has said. */
export function forgetSaid(): void {
  if (now === '') return;
  clearTimeout(timer);
  clear();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The words that stand in the region now; empty where there are none. */
export function announcedNow(): string {
  return now;
}

/** The same for the region itself, which is drawn anew when they change. */
export function useAnnounced(): string {
  return useSyncExternalStore(subscribe, announcedNow, announcedNow);
}

/**
 * Announces words whenever they change.
 * @param words null where there is nothing to say
 * @param after milliseconds for which they have to be the case before they are said; such words are taken back where
 * they are the case no longer
 */
export function useAnnouncement(words: string | null, after = 0): void {
  useEffect(() => {
    if (words === null || words === '') return;
    if (after === 0) {
      announce(words);
      return;
    }
    let takeBack: (() => void) | null = null;
    const later = setTimeout(() => {
      takeBack = announce(words);
    }, after);
    return () => {
      clearTimeout(later);
      takeBack?.();
    };
  }, [words, after]);
}
