/** For whom this phone acts: the name that stands at the top of every page, in whatever state the page is. */
import { useSyncExternalStore } from 'react';

export interface ForWhom {
  readonly name: string;
  /** It is the one who holds the phone. */
  readonly oneself: boolean;
  /** The page where another can be chosen; null where there is no other. */
  readonly switchUrl: string | null;
}

const listeners = new Set<() => void>();
let shown: ForWhom | null = null;
/** Another took somebody's place, and no page has said so yet. */
let unsaid = false;

/** Shows another name, or none. */
export function showPerson(next: ForWhom | null): void {
  if (JSON.stringify(next) === JSON.stringify(shown)) return;
  if (shown !== null && next !== null && shown.name !== next.name) unsaid = true;
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

/** Whether another took somebody's place and it is still to be said aloud; asked once, by the page that says it. */
export function takeUnsaid(): boolean {
  const said = unsaid;
  unsaid = false;
  return said;
}

/** The name to be shown. */
export function useForWhom(): ForWhom | null {
  return useSyncExternalStore(subscribe, shownNow, shownNow);
}
