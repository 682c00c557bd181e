/**
 * How far a long round has come: one document for each round, so that the next firing of a timer goes on where the
 * last one stopped (cloudfunctions/aggregate/cursor.ts).
 */
export interface Round {
  /** The name of the round. */
  readonly _id: string;
  /** The version of what the round goes over, for example of the rules. */
  readonly version: string;
  /** Where the next slice begins, in the round's own terms. */
  readonly at: unknown;
  /** Whether the last firing found nothing left. */
  readonly isDone: boolean;
  /** Every write increases it, so that only one of two simultaneous firings advances the round. */
  readonly step: number;
}
