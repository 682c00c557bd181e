/**
 * Finds policies by category and by typed words: in the policy's names, in what it gives and to whom, or in the words
 * of its category, the likeliest first.
 */
import { searched } from '../search';
import type { Policy } from './policy';

export interface PolicySearch {
  /** The text as it was typed; empty to find everything. */
  readonly text: string;
  readonly category: Policy['category'] | null;
}

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
  return searched(among, text, ({ name, easy, category: of }) => ({
    names: [easy.name, name],
    text: [easy.what, easy.who],
    kind: [categoryWords[of]],
  }));
}
