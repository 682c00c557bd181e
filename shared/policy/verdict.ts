/**
 * 资格结论: how a person stands to a policy, and why. The truth comes from the conditions alone; what a policy
 * excludes acts after it. A verdict is yes or no only where no missing fact could change it; unknown names
 * the facts it waits for.
 */
import type { Truth } from '../truth';
import type { Comparison, Condition } from './condition';
import type { Facts, MaybeFact } from '../fact/fact';
import { compared, isComparison, negated } from './condition';
import type { Policy } from './policy';

/**
 * One comparison that decides, with how it stands; `wanted` is how it has to stand for the policy to be the
 * person's.
 */
export interface Reason {
  readonly comparison: Comparison;
  readonly truth: Truth;
  readonly wanted: 'yes' | 'no';
}

export interface Verdict {
  readonly policyId: string;
  readonly truth: Truth;
  /**
   * What decides: of a yes all that makes it so, of a no all that stands against it, of an unknown all that
   * is open.
   */
  readonly reasons: readonly Reason[];
  /**
   * The facts an unknown waits for, each once, in the order they stand in the policy; empty for yes and no.
   */
  readonly missing: readonly string[];
}

/**
 * A condition made ready to be walked many times. What is compared lies in a list beside it, so that what
 * several policies ask is compared once a person.
 */
type Ready =
  | { readonly kind: 'comparison'; readonly place: number; readonly reasons: Readonly<Record<Truth, Reason>> }
  | {
      readonly kind: 'parts';
      readonly decides: 'yes' | 'no';
      readonly otherwise: 'yes' | 'no';
      readonly parts: readonly Ready[];
    }
  | { readonly kind: 'not'; readonly part: Ready };

function add(fact: string, missing: string[]): void {
  if (!missing.includes(fact)) missing.push(fact);
}

/**
 * Adds the facts an open comparison waits for. A value of another kind than is compared is as good as none;
 * of two facts only those that are open count.
 */
function addMissing(comparison: Comparison, facts: Facts, missing: string[]): void {
  if (comparison.op !== 'lteFact') {
    add(comparison.fact, missing);
    return;
  }
  const open = [comparison.fact, comparison.value].filter(
    (fact) => facts[fact] === undefined || facts[fact] === null,
  );
  for (const fact of open.length > 0 ? open : [comparison.fact]) add(fact, missing);
}

/** Policies made ready to judge many persons. */
export class Rules {
  readonly #policies: readonly { readonly id: string; readonly ready: Ready }[];
  readonly #comparisons: {
    readonly comparison: Comparison;
    readonly fact: number;
    readonly other: number;
  }[] = [];
  readonly #places = new Map<string, number>();
  readonly #facts = new Map<string, number>();
  /**
   * What is known of the person who is judged now, each fact looked up once; and how the comparisons stand,
   * null for what nobody asked yet.
   */
  readonly #known: MaybeFact[] = [];
  readonly #stands: (Truth | null)[] = [];
  /** The reasons found so far; what is behind the count is of somebody before. */
  readonly #reasons: Reason[] = [];
  #count = 0;

  constructor(policies: readonly Pick<Policy, 'id' | 'conditions'>[]) {
    this.#policies = policies.map(({ id, conditions }) => ({ id, ready: this.#ready(conditions, 'yes') }));
  }

  /** How a person with these facts stands to each policy, in their order. */
  judge(facts: Facts): Verdict[] {
    this.#known.fill(null);
    // To go through what is there is a third of the cost of asking it for each name.
    for (const fact in facts) {
      const place = this.#facts.get(fact);
      if (place !== undefined) this.#known[place] = facts[fact];
    }
    this.#stands.fill(null);
    return this.#policies.map(({ id, ready }) => {
      this.#count = 0;
      const truth = this.#walk(ready);
      const reasons = this.#reasons.slice(0, this.#count);
      const missing: string[] = [];
      if (truth === 'unknown') for (const { comparison } of reasons) addMissing(comparison, facts, missing);
      return { policyId: id, truth, reasons, missing };
    });
  }

  #ready(condition: Condition, wanted: 'yes' | 'no'): Ready {
    if (isComparison(condition)) {
      const reason = (truth: Truth): Reason => ({ comparison: condition, truth, wanted });
      return {
        kind: 'comparison',
        place: this.#placeOf(condition),
        reasons: { yes: reason('yes'), no: reason('no'), unknown: reason('unknown') },
      };
    }
    if ('not' in condition)
      return { kind: 'not', part: this.#ready(condition.not, wanted === 'yes' ? 'no' : 'yes') };
    if ('all' in condition)
      return {
        kind: 'parts',
        decides: 'no',
        otherwise: 'yes',
        parts: condition.all.map((part) => this.#ready(part, wanted)),
      };
    return {
      kind: 'parts',
      decides: 'yes',
      otherwise: 'no',
      parts: condition.any.map((part) => this.#ready(part, wanted)),
    };
  }

  #placeOf(comparison: Comparison): number {
    const key = JSON.stringify(comparison);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place =
      this.#comparisons.push({
        comparison,
        fact: this.#factAt(comparison.fact),
        other: this.#factAt(comparison.op === 'lteFact' ? comparison.value : comparison.fact),
      }) - 1;
    this.#places.set(key, place);
    this.#stands.push(null);
    return place;
  }

  #factAt(fact: string): number {
    const known = this.#facts.get(fact);
    if (known !== undefined) return known;
    this.#facts.set(fact, this.#known.length);
    return this.#known.push(null) - 1;
  }

  #compared(place: number): Truth {
    const known = this.#stands[place];
    if (known !== null && known !== undefined) return known;
    const one = this.#comparisons[place];
    if (one === undefined) throw new Error('a comparison has no place');
    const truth = compared(one.comparison, this.#known[one.fact], this.#known[one.other]);
    this.#stands[place] = truth;
    return truth;
  }

  /**
   * Walks a condition once. A whole stands as it does because of the parts that stand so: an `all` that holds
   * by every part, one that fails by those that fail, one that is open by those that are.
   */
  #walk(one: Ready): Truth {
    switch (one.kind) {
      case 'comparison': {
        const truth = this.#compared(one.place);
        this.#reasons[this.#count] = one.reasons[truth];
        this.#count += 1;
        return truth;
      }
      case 'not':
        return negated(this.#walk(one.part));
      case 'parts': {
        const begin = this.#count;
        let stands: Truth = one.otherwise;
        for (const part of one.parts) {
          const here = this.#count;
          const truth = this.#walk(part);
          if (truth === stands) continue;
          if (stands === one.otherwise || truth === one.decides) {
            this.#forget(begin, here);
            stands = truth;
          } else {
            this.#count = here;
          }
        }
        return stands;
      }
    }
  }

  /** Takes the reasons of one stretch out, and moves up what was found after them. */
  #forget(from: number, until: number): void {
    const gap = until - from;
    if (gap === 0) return;
    for (let place = until; place < this.#count; place += 1) {
      const reason = this.#reasons[place];
      if (reason !== undefined) this.#reasons[place - gap] = reason;
    }
    this.#count -= gap;
  }
}
