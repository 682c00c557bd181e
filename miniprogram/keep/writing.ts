/**
 * A text that somebody is writing and has not sent yet. Like the draft of a request, it is on this device from the
 * first letter on, and no other account that signs in here can see it.
 */
import type { Medium } from './entries';
import { dropEntry, findEntry, goOnWith, idHere, keepEntry, useKept } from './kept';
import { useSession } from '../session/session';

export interface Writing<T> {
  /** The id it is kept under, for this account alone. */
  readonly id: string;
  /**
   * The content as it lies on this device now, which may be newer than what is drawn; null where nothing was
   * written.
   */
  readonly read: () => T | null;
  /** @param personId the person for whom something is asked with it, where there is one */
  readonly keep: (content: T, media?: readonly Medium[], personId?: string) => void;
  /** Goes on with the text of another window; this one stays beside it. */
  readonly take: (copyId: string) => void;
  /** Removes the content, because it was sent or is to be begun anew. */
  readonly drop: () => void;
}

/**
 * The text being written under a name; null until it is known who is signed in and what is kept here.
 * @param isContent whether a value read back has a shape this version knows
 */
export function useWriting<T>(name: string, isContent: (stored: unknown) => stored is T): Writing<T> | null {
  const kept = useKept();
  const account = useSession().view?.account;
  if (kept === null || account === undefined) return null;
  const root = `${name}.${account}`;
  return {
    id: idHere(root),
    read: () => {
      const entry = findEntry(idHere(root));
      return entry?.kind === 'written' && isContent(entry.content) ? entry.content : null;
    },
    keep: (content, media, personId) => {
      const id = idHere(root);
      void keepEntry({
        kind: 'written',
        id,
        ...(id === root ? {} : { copyOf: root }),
        at: new Date().toISOString(),
        content,
        ...(media === undefined ? {} : { media }),
        ...(personId === undefined ? {} : { personId }),
      });
    },
    take: (copyId) => goOnWith(idHere(root), copyId),
    drop: () => void dropEntry(idHere(root)),
  };
}
