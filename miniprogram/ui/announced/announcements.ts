/**
 * What a screen reader is told besides what has the focus: what came of an act, what is wrong, what takes
 * long. Each page has one region for it (`page.tsx`), and everything else says its words here.
 *
 * A screen reader drops words that come in the instant in which the focus moves or a page is replaced, and
 * words that a region holds from the beginning. So words wait until the page is quiet, stand in the region for
 * a while, and go again, because a region that holds words is a stop for everybody who reads line by line.
 */
import { useEffect, useState, useSyncExternalStore } from 'react';
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
/** How often something was said. */
let times = 0;
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
  times += 1;
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

function sentenceOf(words: string): string {
  const said = spokenOf(words);
  return /[。？；…]$/.test(said) ? said : `${said}。`;
}

/**
 * Has a screen reader say something, once it has said what has the focus.
 * @param words one or more sentences; long numbers in them are said digit by digit
 */
export function announce(words: string): void {
  const ended = sentenceOf(words);
  if (!waiting.includes(ended)) waiting.push(ended);
  schedule();
}

/** Has a screen reader say something at once, where the focus stays where it is. */
export function announceAtOnce(words: string): void {
  clearTimeout(timer);
  waiting = [words];
  tell();
}

/** Takes back words that nobody has heard yet, because something else says them. */
export function takeBack(words: string): void {
  waiting = waiting.filter((one) => one !== sentenceOf(words));
}

/** Ends everything that was to be said of a page that is left. */
export function fallSilent(): void {
  clearTimeout(timer);
  waiting = [];
  emptyRegions();
}

/** Takes away what stands in the regions, because a page shown again would have it said again. */
export function emptyRegions(): void {
  if (now !== '') show('');
}

/** Has the words wait again: the focus moves now, and is said first. */
export function letFocusBeSaid(): void {
  if (waiting.length > 0) schedule();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The words that stand in a region now; empty where there are none. What was said before the region was drawn is
 * not said again in it.
 */
export function useAnnounced(): string {
  const [before] = useState(() => times);
  const words = useSyncExternalStore(
    subscribe,
    () => now,
    () => now,
  );
  return times === before ? '' : words;
}

/**
 * Announces words whenever they change.
 * @param words null where there is nothing to say
 * @param after milliseconds for which they have to be the case before they are said
 */
export function useAnnouncement(words: string | null, after = 0): void {
  useEffect(() => {
    if (words === null || words === '') return;
    if (after === 0) {
      announce(words);
      return;
    }
    const later = setTimeout(() => announce(words), after);
    // What did not last so long is over, and so it is where nobody has heard of it yet.
    return () => {
      clearTimeout(later);
      takeBack(words);
    };
  }, [words, after]);
}
