/**
 * Finds policies by category and by typed words. Every typed word must occur: in the policy's names, in what
 * it gives and to whom, or in the words of its category. Policies whose name contains the words come first,
 * then those whose text does, then the rest of the category. Where nothing contains the words, it is enough
 * that their letters occur in their order, because people leave words out of long names.
 */
import { hasInOrder } from '../directory/find-place';
import type { Policy } from './policy';

/** The greatest length of a search text, in characters. */
export const LONGEST_SEARCH = 30;

export interface PolicySearch {
  /** The text as it was typed; empty to find everything. */
  readonly text: string;
  readonly category: Policy['category'] | null;
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The words between spaces and punctuation marks. */
function wordsOf(typed: string): readonly string[] {
  return plain(typed)
    .split(/[\s\p{P}]+/u)
    .filter((word) => word !== '');
}

const namesOf = ({ name, easy }: Policy): readonly string[] => [easy.name, name].map(plain);
const linesOf = (policy: Policy): readonly string[] => [
  ...namesOf(policy),
  ...[policy.easy.what, policy.easy.who].map(plain),
];

/**
 * The policies that match a search, the likeliest first and otherwise in the order given; all of a category
 * where nothing is typed.
 * @param categoryWords what each category is called on the screen
 */
export function findPolicies(
  policies: readonly Policy[],
  { text, category }: PolicySearch,
  categoryWords: Readonly<Record<Policy['category'], string>>,
): readonly Policy[] {
  const among = category === null ? policies : policies.filter((policy) => policy.category === category);
  const words = wordsOf(text);
  if (words.length === 0) return among;
  const ranks: readonly ((policy: Policy) => readonly string[])[] = [
    namesOf,
    linesOf,
    (policy) => [...linesOf(policy), plain(categoryWords[policy.category])],
  ];
  const found = ranks.map((): Policy[] => []);
  for (const policy of among)
    found[
      ranks.findIndex((linesIn) => words.every((word) => linesIn(policy).some((line) => line.includes(word))))
    ]?.push(policy);
  const containing = found.flat();
  return containing.length > 0
    ? containing
    : among.filter((policy) => words.every((word) => linesOf(policy).some((line) => hasInOrder(line, word))));
}
