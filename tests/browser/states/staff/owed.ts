/** The states of 应享未享 of a region. */
import { liaison } from '../../../flows/world';
import { countyLeader } from '../county';
import type { Recipe, Recipes } from '../recipe';
import { loadingAndFailed } from '../recipe';

const owed: Recipe = { as: countyLeader, path: '/staff/owed/index', ready: '孙德福' };

export const states: Recipes = {
  rows: owed,
  empty: { ...owed, as: liaison, ready: '没有应享未享的人' },
  ...loadingAndFailed(owed),
};
