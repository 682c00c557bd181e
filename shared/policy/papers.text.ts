/**
 * Which of a policy's papers a person is known to have. The page says so, to spare the person a search for
 * them.
 */
import type { Facts } from '../fact/fact';
import type { Policy } from './policy';

/**
 * The papers that a person is known to have, by the fact that shows it; `is` null accepts any value of the
 * fact.
 */
const shownBy: readonly {
  readonly fact: string;
  readonly is: string | null;
  readonly papers: readonly string[];
}[] = [
  { fact: 'disability.certificateStatus', is: 'valid', papers: ['残疾人证'] },
  { fact: 'person.idNumber', is: null, papers: ['身份证', '居民身份证'] },
];

/**
 * The papers of a policy that the person has. An entry that offers several papers as alternatives, or names
 * another person's paper, is never counted.
 */
export function heldPapers({ papers }: Pick<Policy, 'papers'>, facts: Facts): string[] {
  const held = shownBy.flatMap(({ fact, is, papers: names }) =>
    facts[fact] !== undefined && facts[fact] !== null && (is === null || facts[fact] === is) ? names : [],
  );
  return papers.filter((paper) => held.includes(paper));
}
