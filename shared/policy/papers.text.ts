/**
 * Which of the papers a policy asks for somebody is known to have: said so that nobody looks for what lies in
 * the drawer.
 */
import type { Facts } from '../fact/fact';
import type { Policy } from './policy';

/** What the register shows, by what is known where one has it. */
const shownBy: readonly {
  readonly fact: string;
  readonly is: string | null;
  readonly papers: readonly string[];
}[] = [
  { fact: 'disability.certificateStatus', is: 'valid', papers: ['残疾人证'] },
  { fact: 'person.idNumber', is: null, papers: ['身份证', '居民身份证'] },
];

/**
 * The papers of a policy that the person has. A paper that is one of several, or somebody else's, is never
 * counted.
 */
export function heldPapers({ papers }: Pick<Policy, 'papers'>, facts: Facts): string[] {
  const held = shownBy.flatMap(({ fact, is, papers: names }) =>
    facts[fact] !== undefined && facts[fact] !== null && (is === null || facts[fact] === is) ? names : [],
  );
  return papers.filter((paper) => held.includes(paper));
}
