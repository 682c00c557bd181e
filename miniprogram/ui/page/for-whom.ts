/** For whom this phone acts: the name that stands at the top of every page, in whatever state the page is. */
import { useSyncExternalStore } from 'react';
import type { PageUrl } from '../../routes';

export interface ForWhom {
  readonly name: string;
  /** It is the one who holds the phone. */
  readonly oneself: boolean;
  /** The page where another can be chosen; null where there is no other. */
  readonly switchUrl: PageUrl | null;
}

const listeners = new Set<() => void>();
let shown: ForWhom | null = null;
/** Another took somebody's place on the screen that is open. */
let changed = false;

/** Shows another name, or none. */
export function showPerson(next: ForWhom | null): void {
  if (JSON.stringify(next) === JSON.stringify(shown)) return;
  if (shown !== null && next !== null && shown.name !== next.name) changed = true;
  shown = next;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function shownNow(): ForWhom | null {
  return shown;
}

/** Whether another took somebody's place on the screen that is open: it is said aloud there. */
export function isChanged(): boolean {
  return changed;
}

/** Another screen is shown: what was said on the one before is not said again. */
export function forgetChange(): void {
  changed = false;
}

/** The name to be shown. */
export function useForWhom(): ForWhom | null {
  return useSyncExternalStore(subscribe, shownNow, shownNow);
}
