/**
 * The person this phone acts for: the name at the top of every page, whatever state the page is in; and
 * whether the account works here.
 */
import { useSyncExternalStore } from 'react';
import type { PageUrl } from '../../routes';
import { learnName } from '../whole/names';

export interface ForWhom {
  readonly name: string;
  /** Whether the person is the holder of the phone. */
  readonly oneself: boolean;
  /** The page on which another person can be chosen; null where there is no other. */
  readonly switchUrl: PageUrl | null;
}

const listeners = new Set<() => void>();
let shown: ForWhom | null = null;
/** Whether the person has changed while the current screen was open. */
let changed = false;

/** Shows another person's name, or none. */
export function showPerson(next: ForWhom | null): void {
  if (JSON.stringify(next) === JSON.stringify(shown)) return;
  if (shown !== null && next !== null && shown.name !== next.name) changed = true;
  shown = next;
  // Without a network the person is known from this phone, and from no answer.
  if (next !== null) learnName(next.name);
  listeners.forEach((listener) => listener());
}

let works: boolean | null = null;

/** Says whether the account works here; null while that is not known. */
export function showWork(next: boolean | null): void {
  if (next === works) return;
  works = next;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function shownNow(): ForWhom | null {
  return shown;
}

/** Whether the person has changed while the current screen was open; that screen then announces it. */
export function isChanged(): boolean {
  return changed;
}

/** Called when another screen is shown, and where a page says the change itself, so that it is not announced again. */
export function forgetChange(): void {
  changed = false;
}

/** The person whose name is shown. */
export function useForWhom(): ForWhom | null {
  return useSyncExternalStore(subscribe, shownNow, shownNow);
}

function worksNow(): boolean | null {
  return works;
}

/** Whether the account works here; null while that is not known. */
export function useWorks(): boolean | null {
  return useSyncExternalStore(subscribe, worksNow, worksNow);
}
