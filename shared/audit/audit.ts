/**
 * What was done and tried about who somebody is and on which post they stand: written once, never changed. Entries
 * form one chain for each actor and day; every night the chains of a day are sealed.
 */
import type { Day, Instant } from '../calendar/calendar';
import type { Act, CardKind } from '../person/person';

/**
 * added: a post was set up; appointed: somebody was named for it; taken: they took it; vacated: they left it.
 */
export type PostAct = 'added' | 'appointed' | 'taken' | 'vacated';

/** said: what counts at a place was said, by its 理事长. */
export type PlaceAct = 'said';

/**
 * Who did something: somebody with an account, or one of those that have none. `setUp` is whoever holds the keys of
 * the environment; `time` is the timer.
 */
export type AuditActor = { readonly account: string } | 'setUp' | 'time';

export interface AuditEntry {
  /** `day.actor.sequence`: what there is only once. The actor is a digest or a word (cloudfunctions/audit/chain.ts). */
  readonly _id: string;
  /** What the entry was written for. No two entries have one cause, so that a retry writes nothing. */
  readonly cause: string;
  readonly at: Instant;
  readonly act: Act | PostAct | PlaceAct | 'tried' | 'denied';
  /** Who did it; null for time, and for the set-up. */
  readonly account: string | null;
  /** The person, post, place or request it was done to or asked for, or null. */
  readonly subject: string | null;
  /** Whom it was about besides, an account or a name; or what was tried. It can be erased with its salt. */
  readonly about: string | null;
  /** Random text that keeps anybody from trying out what an erased `about` was. */
  readonly salt: string | null;
  /** Stands in the chain for `about` and its salt; null where the entry is about nobody besides. */
  readonly aboutDigest: string | null;
  /** With which card, or null. */
  readonly card: CardKind | null;
  /** Covers the entry before in the same chain and this one, but for `about` and `salt`. */
  readonly link: string;
}

/** The chains of one day, as they were in the night after it. */
export interface AuditSeal {
  readonly _id: Day;
  /** The root of the day before, or `''` for the first day. */
  readonly before: string;
  /** A keyed hash over `before` and the last link of every chain of the day. */
  readonly root: string;
}
