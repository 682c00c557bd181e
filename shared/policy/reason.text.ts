/**
 * The reasons of a verdict in plain words, for residents and their proxies; verdict.text.ts words the same
 * reasons for staff.
 */
import type { Comparison } from './condition';
import type { Facts } from '../fact/fact';
import { askingFor } from '../fact/question';
import reasons from './reasons.json';
import type { Reason } from './verdict';

/** The words for a comparison. `{who}` is replaced with 您 or a name. */
export interface Plain {
  readonly comparison: Comparison;
  readonly holds: string;
  readonly fails: string;
  /** What would make it hold; null where there is nothing that the person could do or wait for. */
  readonly change: string | null;
}

/** The words of the file. A test checks the file against this type and against the policies. */
export const plainWords = reasons as unknown as readonly Plain[];

const byComparison: ReadonlyMap<string, Plain> = new Map(
  plainWords.map((plain) => [JSON.stringify(plain.comparison), plain]),
);

/** The form of address; with any other `who` the words are about that person. */
export const addressed = '您';
const unsettledHere = '当地标准待确认。';

function asked(comparison: Comparison, who: string, known: Facts): string {
  const facts = comparison.op === 'lteFact' ? [comparison.fact, comparison.value] : [comparison.fact];
  const open = facts.filter((fact) => known[fact] === undefined || known[fact] === null);
  const { questions, parameters } = askingFor(open.length > 0 ? open : facts, known);
  const asks = questions
    .map(({ ask, askFor }) => (who === addressed ? ask : askFor.replaceAll('他', () => who)))
    .join('');
  if (asks === '') return unsettledHere;
  return `还不知道：${asks}${parameters.length === 0 ? '' : `或者，${unsettledHere}`}`;
}

/**
 * One reason, worded to the person or about them.
 * @param who 您, or the name of the person it is about
 * @param known everything that is known of the person, with what is derived from it
 * @returns `words`: whether the comparison holds, or the open question where that is unknown; `change`: what
 *   would change it where it prevents a yes, otherwise null
 * @throws when nobody has written plain words for the comparison
 */
export function plainReason(
  { comparison, truth, wanted }: Reason,
  who: string,
  known: Facts,
): { readonly words: string; readonly change: string | null } {
  if (truth === 'unknown') return { words: asked(comparison, who, known), change: null };
  const plain = byComparison.get(JSON.stringify(comparison));
  if (plain === undefined)
    throw new Error(`nobody has written plain words for ${JSON.stringify(comparison)}`);
  const { holds, fails, change } = plain;
  return {
    words: (truth === 'yes' ? holds : fails).replaceAll('{who}', () => who),
    // How a comparison comes to hold helps only where it has to hold; no words are written for how one comes
    // to fail.
    change: truth === 'no' && wanted === 'yes' ? change : null,
  };
}
