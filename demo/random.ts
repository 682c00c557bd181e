/**
 * Random numbers that are the same for the same seed on every machine: the generator mulberry32 (Tommy
 * Ettinger, public domain).
 */
export interface Random {
  /** A whole number from 0 up to, but not including, `n`. */
  below(n: number): number;
  /** An item of a list, each equally likely. Throws RangeError for an empty list. */
  pick<T>(list: readonly T[]): T;
  /**
   * A value of a list of [value, weight], each as likely as its weight. Throws RangeError where all weights
   * are 0.
   */
  weighted<T>(list: readonly (readonly [value: T, weight: number])[]): T;
}

/** Begins a sequence. @param seed a whole number, of which the low 32 bits count */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  /** 0 <= x < 1. */
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const weighted = <T>(list: readonly (readonly [T, number])[]): T => {
    let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of list) {
      left -= weight;
      if (left < 0) return value;
    }
    throw new RangeError('nothing to choose from');
  };
  return {
    below: (n) => Math.floor(next() * n),
    pick: (list) => {
      if (list.length === 0) throw new RangeError('nothing to choose from');
      return list[Math.floor(next() * list.length)] as (typeof list)[number];
    },
    weighted,
  };
}
