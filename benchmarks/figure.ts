/** One measured claim: what was measured, against what, and whether its goal is met. */
export interface Figure {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  /** What it was measured against. */
  readonly anchor: string;
  readonly goal: string;
  readonly met: boolean;
}

/**
 * The median. For an even number of values it is the mean of the middle two. Throws RangeError where there
 * are no values.
 */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new RangeError('no values');
  return (low + high) / 2;
}
