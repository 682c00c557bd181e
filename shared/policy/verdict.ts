/**
 * Verdicts (资格结论): whether a policy is owed to a person, and why. The truth comes from the conditions alone;
 * what a policy excludes is applied afterwards. A verdict is yes or no only where no missing fact could
 * change it; an unknown verdict names the facts that it waits for.
 */
import type { Truth } from '../truth';
import type { Comparison, Condition } from './condition';
import type { Facts, MaybeFact } from '../fact/fact';
import { compared, isComparison, negated } from './condition';
import type { Policy } from './policy';

/**
 * One comparison that decides, with its truth. `wanted` is the truth that it needs for the person to qualify.
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
   * What decides: for a yes everything that makes it so, for a no everything that stands against it, for an
   * unknown everything that is open.
   */
  readonly reasons: readonly Reason[];
  /**
   * The facts that an unknown verdict waits for, each once, in the order in which the policy names them;
   * empty for yes and no.
   */
  readonly missing: readonly string[];
}

/**
 * A condition prepared for being evaluated many times. Its comparisons are kept in a list beside it, so that
 * a comparison that several policies share is made once for each person.
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
 * Adds the facts that an open comparison waits for. A value of another kind than the comparison takes counts
 * as missing; of two compared facts only the missing ones are added.
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

/** Policies prepared for evaluating many persons. */
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
   * What is known of the person being evaluated, with each fact looked up once; and the truth of each
   * comparison, null where it has not been made yet.
   */
  readonly #known: MaybeFact[] = [];
  readonly #stands: (Truth | null)[] = [];
  /** The reasons found so far. Entries from `#count` on are left over from an earlier evaluation. */
  readonly #reasons: Reason[] = [];
  #count = 0;

  constructor(policies: readonly Pick<Policy, 'id' | 'conditions'>[]) {
    this.#policies = policies.map(({ id, conditions }) => ({ id, ready: this.#ready(conditions, 'yes') }));
  }

  /** The verdict on each policy, in their order, for a person with these facts. */
  judge(facts: Facts): Verdict[] {
    this.#known.fill(null);
    // Going through the facts that there are costs a third of looking each name up.
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
   * Evaluates a condition in one pass and keeps the reasons. A compound condition has the truth that it has
   * because of the parts with that truth: an `all` that holds because of every part, one that fails because
   * of the parts that fail, one that is open because of the parts that are open.
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

  /** Removes the reasons of one stretch and moves up those found after it. */
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
