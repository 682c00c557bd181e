/** The state of 没有这一页. */
import { zhao } from '../../../flows/world';
import type { Recipes } from '../recipe';

export const states: Recipes = {
  shown: { as: zhao, path: '/pages/missing/index', ready: '没有这一页' },
};
