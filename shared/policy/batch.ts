/**
 * Evaluates every policy for a whole register at once. What is known is kept in columns of codes, a
 * comparison is a table from code to truth, and each answer takes two bits a person. The tables are filled by
 * the reference implementation (condition.ts), so that the two cannot differ in what a comparison means;
 * tests require the same bits from both. The reference gives reasons, this implementation only truths.
 */
import type { Truth } from '../truth';
import type { Comparison, Condition } from './condition';
import type { Facts, FactValue } from '../fact/fact';
import { compared, isComparison } from './condition';
import type { Policy } from './policy';

/** One fact of all persons: a code for each person, and the value of each code; code 0 is unknown. */
export interface Column {
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  readonly values: readonly (FactValue | null)[];
}

/** What is known of many persons, by fact. A fact without a column is unknown for all of them. */
export interface Columns {
  readonly size: number;
  readonly facts: ReadonlyMap<string, Column>;
}

/** Two bits for each person: whether the answer is yes, and whether it is no. */
export interface Bits {
  readonly yes: Uint32Array;
  readonly no: Uint32Array;
}

const WORD = 32;

function codesFor(distinct: number, size: number): Column['codes'] {
  if (distinct <= 0x100) return new Uint8Array(size);
  return distinct <= 0x10000 ? new Uint16Array(size) : new Uint32Array(size);
}

/** The columns of some facts of many persons. */
export function columnsOf(persons: readonly Facts[], facts: readonly string[]): Columns {
  const columns = facts.map((fact): [string, Column] => {
    const known = new Map<string, number>();
    const values: (FactValue | null)[] = [null];
    const found = persons.map((person) => {
      const value = person[fact];
      if (value === undefined || value === null) return 0;
      const key = JSON.stringify(value);
      const code = known.get(key) ?? values.length;
      if (code === values.length) {
        known.set(key, code);
        values.push(value);
      }
      return code;
    });
    const codes = codesFor(values.length, persons.length);
    codes.set(found);
    return [fact, { codes, values }];
  });
  return { size: persons.length, facts: new Map(columns) };
}

const nobody = (size: number): Bits => ({
  yes: new Uint32Array(Math.ceil(size / WORD)),
  no: new Uint32Array(Math.ceil(size / WORD)),
});

/**
 * A yes stands in the lower half of a word and a no in the upper half. Sixteen persons are combined with one
 * shift each, and the halves are separated at the end.
 */
const halves: Readonly<Record<Truth, number>> = { yes: 1, no: 1 << 16, unknown: 0 };
const HALF = WORD / 2;

/** Fills the two bits of each person from a table indexed by code. */
function filled(size: number, codes: Column['codes'], table: Uint32Array): Bits {
  const bits = nobody(size);
  for (let word = 0, begin = 0; begin < size; word += 1, begin += WORD) {
    let [low, high] = [0, 0];
    const end = Math.min(HALF, size - begin);
    for (let bit = 0; bit < end; bit += 1) low |= (table[codes[begin + bit] ?? 0] ?? 0) << bit;
    const last = Math.min(HALF, size - begin - HALF);
    for (let bit = 0; bit < last; bit += 1) high |= (table[codes[begin + HALF + bit] ?? 0] ?? 0) << bit;
    bits.yes[word] = (low & 0xffff) | (high << HALF);
    bits.no[word] = (low >>> HALF) | (high & 0xffff0000);
  }
  return bits;
}

/** The codes of two columns combined into one, for a comparison that reads both. */
function paired(one: Column, other: Column): Column['codes'] {
  const width = other.values.length;
  const codes = codesFor(one.values.length * width, one.codes.length);
  for (let person = 0; person < codes.length; person += 1)
    codes[person] = (one.codes[person] ?? 0) * width + (other.codes[person] ?? 0);
  return codes;
}

function ofComparison(comparison: Comparison, { size, facts }: Columns): Bits {
  const column = facts.get(comparison.fact);
  if (column === undefined) return nobody(size);
  if (comparison.op === 'lteFact') {
    const other = facts.get(comparison.value);
    if (other === undefined) return nobody(size);
    const table = Uint32Array.from(
      column.values.flatMap((value) =>
        other.values.map((bound) => halves[compared(comparison, value, bound)]),
      ),
    );
    return filled(size, paired(column, other), table);
  }
  return filled(
    size,
    column.codes,
    Uint32Array.from(column.values, (value) => halves[compared(comparison, value)]),
  );
}

/** Evaluates all persons at once. A condition that several policies share is evaluated once. */
export class Batch {
  readonly #columns: Columns;
  readonly #known = new Map<string, Bits>();

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  /**
   * For which persons a policy's conditions hold, and for which they fail; for the rest the answer is
   * unknown.
   */
  judge({ conditions }: Pick<Policy, 'conditions'>): Bits {
    return this.#of(conditions);
  }

  /**
   * As `judge`, but only the combination of the comparisons is evaluated anew and each comparison is taken
   * from before where it is known, as for a policy that was changed.
   */
  combined({ conditions }: Pick<Policy, 'conditions'>): Bits {
    return isComparison(conditions)
      ? this.#of(conditions)
      : this.#combined(conditions, (part) => this.combined({ conditions: part }));
  }

  #of(condition: Condition): Bits {
    const key = JSON.stringify(condition);
    const known = this.#known.get(key) ?? this.#made(condition);
    this.#known.set(key, known);
    return known;
  }

  #made(condition: Condition): Bits {
    return isComparison(condition)
      ? ofComparison(condition, this.#columns)
      : this.#combined(condition, (part) => this.#of(part));
  }

  #combined(condition: Exclude<Condition, Comparison>, of: (part: Condition) => Bits): Bits {
    if ('not' in condition) {
      const { yes, no } = of(condition.not);
      return { yes: no, no: yes };
    }
    const isAll = 'all' in condition;
    const parts = (isAll ? condition.all : condition.any).map(of);
    const [first, ...rest] = parts.map(({ yes, no }) =>
      isAll ? { every: yes, some: no } : { every: no, some: yes },
    );
    const every = first?.every.slice() ?? new Uint32Array(0);
    const some = first?.some.slice() ?? new Uint32Array(0);
    for (const part of rest) {
      for (let word = 0; word < every.length; word += 1) {
        every[word] = (every[word] ?? 0) & (part.every[word] ?? 0);
        some[word] = (some[word] ?? 0) | (part.some[word] ?? 0);
      }
    }
    return isAll ? { yes: every, no: some } : { yes: some, no: every };
  }
}

/** The truth for one person, read from the bits of all. */
export function truthAt({ yes, no }: Bits, person: number): Truth {
  const bit = 1 << (person % WORD);
  const word = Math.floor(person / WORD);
  if (((yes[word] ?? 0) & bit) !== 0) return 'yes';
  return ((no[word] ?? 0) & bit) !== 0 ? 'no' : 'unknown';
}
