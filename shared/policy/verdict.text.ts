/** A verdict in words, condition by condition, for staff. */
import type { Comparison } from './condition';
import { levelNames } from '../fact/disability.text';
import type { FactAbout } from '../fact/fact';
import type { Reason } from './verdict';
import type { Truth } from '../truth';

const categoryText: Readonly<Record<string, string>> = {
  1: '视力',
  2: '听力',
  3: '言语',
  4: '肢体',
  5: '智力',
  6: '精神',
  7: '多重',
};
const levelText: Readonly<Record<string, string>> = levelNames;
const regionText: Readonly<Record<string, string>> = { 23: '黑龙江', 2301: '哈尔滨' };

/** The words for a truth. Unknown is never worded as a no. */
export const truthText: Readonly<Record<Truth, string>> = {
  yes: '符合',
  no: '不符合',
  unknown: '还缺一点情况',
};

const or = (words: readonly string[]): string => words.join('、');

/** The name of a region, found by the longest prefix of its code that has a name here. */
function placeOf(code: string): string {
  const known = [code.slice(0, 4), code.slice(0, 2)].find((start) => start in regionText);
  return known === undefined ? code : (regionText[known] ?? code);
}

/**
 * What a comparison asks for, in words: 年龄满16岁. Throws nothing; a fact without a description appears under
 * its own name.
 */
export function comparisonWords(comparison: Comparison, about: ReadonlyMap<string, FactAbout>): string {
  const fact = about.get(comparison.fact);
  const label = fact?.label ?? comparison.fact;
  const unit = fact?.unit ?? '';
  const named = (value: string | number | boolean): string =>
    fact?.values.find((one) => one.value === value)?.label ?? String(value);
  switch (comparison.op) {
    case 'eq':
      return `${label}是${named(comparison.value)}`;
    case 'ne':
      return `${label}不是${named(comparison.value)}`;
    case 'in':
      return `${label}是${or(comparison.value.map(named))}中的一种`;
    case 'nin':
      return `${label}不是${or(comparison.value.map(named))}`;
    case 'lt':
      return `${label}不到${comparison.value}${unit}`;
    case 'lte':
      return `${label}不超过${comparison.value}${unit}`;
    case 'gt':
      return `${label}超过${comparison.value}${unit}`;
    case 'gte':
      return `${label}满${comparison.value}${unit}`;
    case 'between':
      return `${label}从${comparison.value[0]}到${comparison.value[1]}${unit}`;
    case 'isTrue':
      return `${label}：是`;
    case 'isFalse':
      return `${label}：不是`;
    case 'notEmpty':
      return `${label}：有`;
    case 'intersects':
      return `${label}里有${or(comparison.value.map(named))}中的一种`;
    case 'disjoint':
      return `${label}里没有${or(comparison.value.map(named))}`;
    case 'startsWith':
      return `${label}在${placeOf(comparison.value)}`;
    case 'startsWithAny':
      return `${label}在${or([...new Set(comparison.value.map(placeOf))])}`;
    case 'hasDisability': {
      const kinds = or((comparison.value.categories ?? []).map((one) => categoryText[one] ?? one));
      const grades = or((comparison.value.levels ?? []).map((one) => levelText[one] ?? one));
      return `${kinds}残疾${grades}`;
    }
    case 'lteFact':
      return `${label}不超过${about.get(comparison.value)?.label ?? comparison.value}`;
  }
}

/** One reason as a sentence: what was asked for, and whether it is so. */
export function reasonWords(
  { comparison, truth, wanted }: Reason,
  about: ReadonlyMap<string, FactAbout>,
): string {
  const asked =
    wanted === 'yes' ? comparisonWords(comparison, about) : `并非“${comparisonWords(comparison, about)}”`;
  const stands: Truth = truth === 'unknown' ? 'unknown' : truth === wanted ? 'yes' : 'no';
  return `${asked}，${truthText[stands]}`;
}
