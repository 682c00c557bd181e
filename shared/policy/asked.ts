/** In which order to ask: first for what would settle the most. */
import type { Verdict } from './verdict';

/**
 * Every missing fact of some verdicts, the one that most of them wait for first; among equals the one that
 * stands first.
 */
export function orderOfAsking(verdicts: readonly Pick<Verdict, 'missing'>[]): readonly string[] {
  const waiting = new Map<string, number>();
  for (const { missing } of verdicts)
    for (const fact of missing) waiting.set(fact, (waiting.get(fact) ?? 0) + 1);
  return [...waiting].sort(([, one], [, other]) => other - one).map(([fact]) => fact);
}
