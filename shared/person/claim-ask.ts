/**
 * A claim from afar as it came in. Whether it matches anything is found out by the timer, later and away from
 * the caller: unknown, wrong and taken have the same answer after the same work.
 */
import type { Instant } from '../calendar/calendar';

export interface ClaimAsk {
  readonly _id: string;
  readonly account: string;
  /** Keyed hash of the ID number. */
  readonly idKey: string;
  /** Sealed for this document. */
  readonly sealed: { readonly name: string; readonly phone: string };
  readonly askedAt: Instant;
  /** Until when the one who asked is told that somebody will ring. */
  readonly untilAt: Instant;
  /** When it is to be held against the register; null once it was. */
  readonly matchAt: Instant | null;
}
