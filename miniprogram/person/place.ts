/**
 * Where a person lives, chosen from the list of places. The choice is kept on the phone, like a draft, until
 * the page that asked for it does not need it any more.
 */
import { dropOwn, keepOwn, readOwn } from '../session/own-storage';

export interface Place {
  /** The code of a village, or of a town where the village was not found. */
  readonly code: string;
  /** For example 林甸县红旗镇阳光村. */
  readonly words: string;
}

const storageKey = 'place';

/**
 * The page where a place is chosen. The caller opens it with goTo() and reads the choice when its own page is
 * shown again.
 */
export const choosePlaceUrl = '/resident/place/index';

/** The place that was chosen, or null. */
export function readPlace(): Place | null {
  const stored = readOwn(storageKey);
  if (typeof stored !== 'object' || stored === null || !('code' in stored) || !('words' in stored))
    return null;
  const { code, words } = stored;
  return typeof code === 'string' && typeof words === 'string' ? { code, words } : null;
}

/** Keeps a choice on the phone, replacing an earlier one. */
export function keepPlace(place: Place): void {
  keepOwn(storageKey, place);
}

/** Removes the choice, because it was sent or is about another person. */
export function dropPlace(): void {
  dropOwn(storageKey);
}
