/** The order in which missing facts are asked: first the fact that would settle the most verdicts. */
import type { Verdict } from './verdict';

/**
 * Every missing fact of the verdicts, the one for which most of them wait first; among equals the fact that
 * occurs first.
 */
export function orderOfAsking(verdicts: readonly Pick<Verdict, 'missing'>[]): readonly string[] {
  const waiting = new Map<string, number>();
  for (const { missing } of verdicts)
    for (const fact of missing) waiting.set(fact, (waiting.get(fact) ?? 0) + 1);
  return [...waiting].sort(([, one], [, other]) => other - one).map(([fact]) => fact);
}
