/** The kinds of parameter, and which values each kind takes. */
import type { DisabilityLevel } from '../fact/disability';

/** The least and the greatest length of a document's name and number, in characters. */
export const sourceLengths = { least: 5, most: 300 } as const;

/** The kinds: yesno 是不是 · money 元 · age 岁 · levels: 元 by the level of a disability. */
export const parameterKinds = ['yesno', 'money', 'age', 'levels'] as const;
export type ParameterKind = (typeof parameterKinds)[number];

/** Amounts in 元 by the level of a disability, 1 the gravest. A level that is paid nothing is left out. */
export type LevelAmounts = Readonly<Partial<Record<DisabilityLevel, number>>>;
export type ParameterValue = boolean | number | LevelAmounts;

const MOST_MONEY = 100_000;
const OLDEST = 120;
const isMoney = (value: unknown): boolean =>
  typeof value === 'number' &&
  value > 0 &&
  value <= MOST_MONEY &&
  Math.abs(Math.round(value * 100) - value * 100) < 1e-6;

/**
 * Whether a value is of a parameter's kind. Money has two decimals at most, an age is in whole years, and
 * amounts by level contain at least one amount.
 */
export function isOfKind(kind: ParameterKind, value: ParameterValue): boolean {
  switch (kind) {
    case 'yesno':
      return typeof value === 'boolean';
    case 'money':
      return isMoney(value);
    case 'age':
      return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= OLDEST;
    case 'levels':
      return (
        typeof value === 'object' && Object.keys(value).length > 0 && Object.values(value).every(isMoney)
      );
  }
}
