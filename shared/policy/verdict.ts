/**
 * 资格结论: how a person stands to a policy, and why. The truth comes from the conditions alone; what a policy excludes acts after it. A verdict
 * is yes or no only where no missing fact could change it; unknown names the facts it waits for.
 */
import type { Truth } from '../truth';
import type { Comparison, Condition, Facts } from './condition';
import { compared, isComparison, negated } from './condition';
import type { Policy } from './policy';

/** One comparison that decides, with how it stands; `wanted` is how it has to stand for the policy to be the person's. */
export interface Reason {
  readonly comparison: Comparison;
  readonly truth: Truth;
  readonly wanted: 'yes' | 'no';
}

export interface Verdict {
  readonly policyId: string;
  readonly truth: Truth;
  /** What decides: of a yes all that makes it so, of a no all that stands against it, of an unknown all that is open. */
  readonly reasons: readonly Reason[];
  /** The facts an unknown waits for, each once, in the order they stand in the policy; empty for yes and no. */
  readonly missing: readonly string[];
}

/** A condition made ready to be walked many times. What is compared lies in a list beside it, so that what several policies ask is compared once a person. */
type Ready =
  | { readonly kind: 'comparison'; readonly place: number; readonly reasons: Readonly<Record<Truth, Reason>> }
  | { readonly kind: 'parts'; readonly decides: 'yes' | 'no'; readonly otherwise: 'yes' | 'no'; readonly parts: readonly Ready[] }
  | { readonly kind: 'not'; readonly part: Ready };

/** The facts of a comparison that nobody has stated. A value of another kind than is compared is as good as none. */
function addMissing(comparison: Comparison, facts: Facts, missing: string[]): void {
  const isOpen = (fact: string): boolean => facts[fact] === undefined || facts[fact] === null;
  const other = comparison.op === 'lteFact' && isOpen(comparison.value) ? comparison.value : null;
  if (other !== null && !missing.includes(other)) missing.push(other);
  if ((other === null || isOpen(comparison.fact)) && !missing.includes(comparison.fact)) missing.push(comparison.fact);
}

/** Policies made ready to judge many persons. */
export class Rules {
  readonly #policies: readonly { readonly id: string; readonly ready: Ready }[];
  readonly #comparisons: Comparison[] = [];
  readonly #places = new Map<string, number>();
  /** How the comparisons stand for the person who is judged now; what nobody has asked yet is not worked out. */
  readonly #stands: (Truth | null)[] = [];

  constructor(policies: readonly Pick<Policy, 'id' | 'conditions'>[]) {
    this.#policies = policies.map(({ id, conditions }) => ({ id, ready: this.#ready(conditions, 'yes') }));
  }

  /** How a person with these facts stands to each policy, in their order. */
  judge(facts: Facts): Verdict[] {
    this.#stands.fill(null);
    return this.#policies.map(({ id, ready }) => {
      const reasons: Reason[] = [];
      const truth = this.#walk(ready, facts, reasons);
      const missing: string[] = [];
      if (truth === 'unknown') for (const { comparison } of reasons) addMissing(comparison, facts, missing);
      return { policyId: id, truth, reasons, missing };
    });
  }

  #ready(condition: Condition, wanted: 'yes' | 'no'): Ready {
    if (isComparison(condition)) {
      const reason = (truth: Truth): Reason => ({ comparison: condition, truth, wanted });
      return { kind: 'comparison', place: this.#placeOf(condition), reasons: { yes: reason('yes'), no: reason('no'), unknown: reason('unknown') } };
    }
    if ('not' in condition) return { kind: 'not', part: this.#ready(condition.not, wanted === 'yes' ? 'no' : 'yes') };
    if ('all' in condition) return { kind: 'parts', decides: 'no', otherwise: 'yes', parts: condition.all.map((part) => this.#ready(part, wanted)) };
    return { kind: 'parts', decides: 'yes', otherwise: 'no', parts: condition.any.map((part) => this.#ready(part, wanted)) };
  }

  #placeOf(comparison: Comparison): number {
    const key = JSON.stringify(comparison);
    const place = this.#places.get(key) ?? this.#comparisons.push(comparison) - 1;
    this.#places.set(key, place);
    this.#stands[place] = null;
    return place;
  }

  #compared(place: number, facts: Facts): Truth {
    const known = this.#stands[place];
    if (known !== null && known !== undefined) return known;
    const comparison = this.#comparisons[place];
    if (comparison === undefined) throw new Error('a comparison has no place');
    const truth = compared(comparison, facts);
    this.#stands[place] = truth;
    return truth;
  }

  /**
   * Walks a condition once. A whole stands as it does because of the parts that stand so: an `all` that holds by every part, one that fails
   * by those that fail, one that is open by those that are.
   * @param into where the reasons are put; nothing that was there before is touched
   */
  #walk(one: Ready, facts: Facts, into: Reason[]): Truth {
    switch (one.kind) {
      case 'comparison': {
        const truth = this.#compared(one.place, facts);
        into.push(one.reasons[truth]);
        return truth;
      }
      case 'not':
        return negated(this.#walk(one.part, facts, into));
      case 'parts': {
        const begin = into.length;
        let stands: Truth = one.otherwise;
        for (const part of one.parts) {
          const here = into.length;
          const truth = this.#walk(part, facts, into);
          if (truth === stands) continue;
          if (stands === one.otherwise || truth === one.decides) {
            into.splice(begin, here - begin);
            stands = truth;
          } else {
            into.length = here;
          }
        }
        return stands;
      }
    }
  }
}
