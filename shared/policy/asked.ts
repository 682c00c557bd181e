/**
 * Which questions are left for a person, and in which order they are asked: theme by theme, and within a theme
 * first the fact that would settle the most verdicts.
 */
import type { Facts } from '../fact/fact';
import type { Question } from '../fact/question';
import { askingFor } from '../fact/question';
import { themes } from '../fact/theme';
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

/** Who is asked. A cadre is asked everything; a question that only a cadre can answer is put to nobody else. */
export type Asked = 'person' | 'cadre';

/**
 * The questions that ask for missing facts and can be put to whoever is asked, in the order of the facts.
 * @param known everything that is known of the person, with what is derived from it
 */
export function questionsFor(missing: readonly string[], known: Facts, asked: Asked): readonly Question[] {
  return askingFor(missing, known).questions.filter(
    ({ for: whom }) => whom === 'person' || asked === 'cadre',
  );
}

/**
 * The questions that are left, theme by theme. An answer takes its own question away and brings no other, so
 * the list only becomes shorter.
 * @param verdicts the verdicts that answers may still settle
 * @param known everything that is known of the person, with what is derived from it
 */
export function questionsLeft(
  verdicts: readonly Pick<Verdict, 'missing'>[],
  known: Facts,
  asked: Asked,
): readonly Question[] {
  const left = questionsFor(orderOfAsking(verdicts), known, asked);
  return themes.flatMap((theme) => left.filter((question) => question.theme === theme));
}
