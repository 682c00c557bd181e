/** In which kinds a place says something, and what can be said in each. */
import type { DisabilityLevel } from '../fact/disability';

/** How long the name and the number of a document are. */
export const sourceLengths = { least: 5, most: 300 } as const;

/** yesno 是不是 · money 元 · age 岁 · levels: 元 by the level of a disability. */
export const parameterKinds = ['yesno', 'money', 'age', 'levels'] as const;
export type ParameterKind = (typeof parameterKinds)[number];

/** 元 by the level of a disability, 1 the gravest; a level that is paid nothing is left out. */
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
 * Whether a value is of a parameter's kind: 元 with two decimals at most, whole years, one amount at least
 * where they go by level.
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
