/**
 * Every policy against a whole register at once: what is known lies in columns of codes, a comparison is a
 * table from code to truth, and each answer is two bits a person. The tables are filled by the reference
 * (condition.ts), so that the two cannot differ in what a comparison means; tests hold them to the same bits.
 * The reference explains, this one only tells.
 */
import type { Truth } from '../truth';
import type { Comparison, Condition } from './condition';
import type { Facts, FactValue } from '../fact/fact';
import { compared, isComparison } from './condition';
import type { Policy } from './policy';

/** One fact of everybody: a code a person, and what each code stands for; code 0 is unknown. */
export interface Column {
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  readonly values: readonly (FactValue | null)[];
}

/** What is known of many persons, by fact; a fact without a column is unknown of everybody. */
export interface Columns {
  readonly size: number;
  readonly facts: ReadonlyMap<string, Column>;
}

/** One bit a person: of whom it is yes, and of whom no. */
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
 * A yes in the lower half of a word and a no in the upper: sixteen persons are put together with one shift
 * each, and parted in the end.
 */
const halves: Readonly<Record<Truth, number>> = { yes: 1, no: 1 << 16, unknown: 0 };
const HALF = WORD / 2;

/** Fills two bits a person from a table of codes. */
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

/** The codes of two columns as one, for a comparison that reads both. */
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

/** Judges everybody at once. A condition that several policies share is looked at once. */
export class Batch {
  readonly #columns: Columns;
  readonly #known = new Map<string, Bits>();

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  /** Of whom a policy's conditions hold, of whom they do not; of the rest it is unknown. */
  judge({ conditions }: Pick<Policy, 'conditions'>): Bits {
    return this.#of(conditions);
  }

  /**
   * The same where every comparison is known already: only how they are combined is worked out anew, as for a
   * policy that was changed.
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

/** How one person stands, out of everybody's bits. */
export function truthAt({ yes, no }: Bits, person: number): Truth {
  const bit = 1 << (person % WORD);
  const word = Math.floor(person / WORD);
  if (((yes[word] ?? 0) & bit) !== 0) return 'yes';
  return ((no[word] ?? 0) & bit) !== 0 ? 'no' : 'unknown';
}
