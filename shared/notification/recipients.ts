/**
 * Whom one effect tells, fixed by whoever began it first and kept beside the effect until it is done, so that
 * every attempt at it tells the same accounts.
 */
export interface Recipients {
  /** The effect's. */
  readonly id: string;
  readonly accounts: readonly string[];
}
