/**
 * What a cadre writes and has not sent yet: on this device from the first letter, like a person's draft, and
 * there for nobody else who signs in here.
 */
import type { Medium } from './entries';
import { dropEntry, findEntry, keepEntry, useKept } from './kept';
import { useSession } from '../session/session';

export interface Writing<T> {
  /** What it is kept under, for this account alone. */
  readonly id: string;
  /** As it lies on this device now, which may be newer than what is drawn; null where nothing was written. */
  readonly read: () => T | null;
  readonly keep: (content: T, media?: readonly Medium[]) => void;
  /** Forgets it: it was sent, or is to be begun anew. */
  readonly drop: () => void;
}

/**
 * What is being written under a name; null until it is known who is signed in and what lies here.
 * @param isContent whether this version knows what it reads back
 */
export function useWriting<T>(name: string, isContent: (stored: unknown) => stored is T): Writing<T> | null {
  const kept = useKept();
  const account = useSession().view?.account;
  if (kept === null || account === undefined) return null;
  const id = `${name}.${account}`;
  return {
    id,
    read: () => {
      const entry = findEntry(id);
      return entry?.kind === 'written' && isContent(entry.content) ? entry.content : null;
    },
    keep: (content, media) =>
      void keepEntry({
        kind: 'written',
        id,
        at: new Date().toISOString(),
        content,
        ...(media === undefined ? {} : { media }),
      }),
    drop: () => void dropEntry(id),
  };
}
