/**
 * Where somebody lives, chosen from the list. It lies on the phone, like a draft, until the page that asked
 * for it has no more use for it.
 */
import { dropOwn, keepOwn, readOwn } from '../session/own-storage';

export interface Place {
  /** Of a village, or of a town where the village was not found. */
  readonly code: string;
  /** 林甸县红旗镇阳光村. */
  readonly words: string;
}

const storageKey = 'place';

/** The page where a place is chosen; goTo() it, and read the choice when this page is shown again. */
export const choosePlaceUrl = '/resident/place/index';

/** What was chosen, or null. */
export function readPlace(): Place | null {
  const stored = readOwn(storageKey);
  if (typeof stored !== 'object' || stored === null || !('code' in stored) || !('words' in stored))
    return null;
  const { code, words } = stored;
  return typeof code === 'string' && typeof words === 'string' ? { code, words } : null;
}

/** Puts a choice on the phone, in place of an earlier one. */
export function keepPlace(place: Place): void {
  keepOwn(storageKey, place);
}

/** Forgets the choice: it was sent, or is about somebody else. */
export function dropPlace(): void {
  dropOwn(storageKey);
}
