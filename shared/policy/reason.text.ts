/**
 * The reasons of a verdict in plain words, for residents and whoever acts for them; verdict.text.ts words the
 * same for staff.
 */
import type { Comparison } from './condition';
import { askingFor } from '../fact/question';
import reasons from './reasons.json';
import type { Reason } from './verdict';

/** What is said of a comparison. `{who}` stands where 您 or a name is put in. */
export interface Plain {
  readonly comparison: Comparison;
  readonly holds: string;
  readonly fails: string;
  /** What would make it hold; null where nothing can that one does or waits for. */
  readonly change: string | null;
}

/** What the file says is held against this type, and against the policies, by a test. */
export const plainWords = reasons as unknown as readonly Plain[];

const byComparison: ReadonlyMap<string, Plain> = new Map(
  plainWords.map((plain) => [JSON.stringify(plain.comparison), plain]),
);

/** Whom the words address; anybody else is told about. */
export const addressed = '您';
const unsettledHere = '当地标准待确认。';

function asked(comparison: Comparison, who: string): string {
  const { questions, parameters } = askingFor(
    comparison.op === 'lteFact' ? [comparison.fact, comparison.value] : [comparison.fact],
  );
  const asks = questions
    .map(({ ask, askFor }) => (who === addressed ? ask : askFor.replaceAll('他', () => who)))
    .join('');
  if (asks === '') return unsettledHere;
  // A reason does not tell which of the two is open, so neither is said to be.
  return `还不知道：${asks}${parameters.length === 0 ? '' : `或者，${unsettledHere}`}`;
}

/**
 * One reason, as it is said to a person or about them.
 * @param who 您, or the name of the one it is about
 * @returns how the comparison stands, and what would change that where it stands in the way; an unknown is
 *   told as the question that is open
 * @throws when nobody has written plain words for the comparison
 */
export function plainReason(
  { comparison, truth, wanted }: Reason,
  who: string,
): { readonly words: string; readonly change: string | null } {
  if (truth === 'unknown') return { words: asked(comparison, who), change: null };
  const plain = byComparison.get(JSON.stringify(comparison));
  if (plain === undefined)
    throw new Error(`nobody has written plain words for ${JSON.stringify(comparison)}`);
  const { holds, fails, change } = plain;
  return {
    words: (truth === 'yes' ? holds : fails).replaceAll('{who}', () => who),
    // How a comparison comes to hold helps only where it has to; nobody has written how one comes to fail.
    change: truth === 'no' && wanted === 'yes' ? change : null,
  };
}
