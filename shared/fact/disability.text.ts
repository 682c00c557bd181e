/** The levels of a disability, in words. */
import type { DisabilityLevel } from './disability';

export const levelNames: Readonly<Record<DisabilityLevel, string>> = {
  1: '一级',
  2: '二级',
  3: '三级',
  4: '四级',
};
