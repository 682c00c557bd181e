/**
 * The audit: what was done and attempted concerning who a person is and which post they occupy. Entries are
 * written once and never changed. They form one chain for each actor and day; every night the chains of a day
 * are sealed.
 */
import type { Day, Instant } from '../calendar/calendar';
import type { Act, CardKind } from '../person/person';

/**
 * added: a post was set up; appointed: a person was named for it; taken: they took it; vacated: they left it.
 */
export type PostAct = 'added' | 'appointed' | 'taken' | 'vacated';

/** said: the 理事长 of a place set a parameter of that place. */
export type PlaceAct = 'said';

/**
 * listed: a list was reconciled with the register; told: the unmatched people of a list were allowed to be told apart.
 */
export type ListAct = 'listed' | 'told';

/** figuresTaken: the figures of a place were taken away as a file. */
export type FiguresAct = 'figuresTaken';

/**
 * Who did something: an account, or one of the actors that have none. `setUp` is the operator who holds the
 * keys of the environment; `time` is the timer.
 */
export type AuditActor = { readonly account: string } | 'setUp' | 'time';

export interface AuditEntry {
  /**
   * `day.actor.sequence`, which can be taken only once. The actor is a digest or a word
   * (cloudfunctions/audit/chain.ts).
   */
  readonly _id: string;
  /** What caused the entry. No two entries have the same cause, so that a retry writes nothing. */
  readonly cause: string;
  readonly at: Instant;
  readonly act: Act | PostAct | PlaceAct | ListAct | FiguresAct | 'tried' | 'denied';
  /** The account that did it; null for the timer and for the set-up. */
  readonly account: string | null;
  /** The person, post, place or request that the act was done to or asked for, or null. */
  readonly subject: string | null;
  /**
   * Whom else the act was about, as an account or a name; or what was attempted. It can be erased together
   * with its salt.
   */
  readonly about: string | null;
  /** Random text that prevents anybody from finding out an erased `about` by trying candidates. */
  readonly salt: string | null;
  /** Represents `about` and its salt in the chain; null where `about` is null. */
  readonly aboutDigest: string | null;
  /** The card that the act concerned, or null. */
  readonly card: CardKind | null;
  /** A hash over the entry before in the same chain and over this entry except `about` and `salt`. */
  readonly link: string;
}

/** The seal over the chains of one day, as they were in the night after it. */
export interface AuditSeal {
  readonly _id: Day;
  /** The root of the day before, or `''` for the first day. */
  readonly before: string;
  /** A keyed hash over `before` and the last link of every chain of the day. */
  readonly root: string;
}
