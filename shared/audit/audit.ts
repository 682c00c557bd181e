/**
 * What was done and tried about who somebody is and on which post they stand: written once, never changed.
 * Nothing in it is a person's words or number.
 */
import type { Instant } from '../calendar/calendar';
import type { Act, CardKind } from '../person/person';

/**
 * added: a post was set up; appointed: somebody was named for it; taken: they took it; vacated: they left it.
 */
export type PostAct = 'added' | 'appointed' | 'taken' | 'vacated';

/** said: what counts at a place was said, by its 理事长. */
export type PlaceAct = 'said';

export interface AuditEntry {
  readonly _id: string;
  readonly at: Instant;
  readonly act: Act | PostAct | PlaceAct | 'tried' | 'denied';
  /** Who did it; null for time, and for the set-up. */
  readonly account: string | null;
  /** The person, post, place or request it was done to or asked for, or null. */
  readonly subject: string | null;
  /** Whom it was about besides, an account or a name; or what was tried. */
  readonly about: string | null;
  /** With which card, or null. */
  readonly card: CardKind | null;
}
