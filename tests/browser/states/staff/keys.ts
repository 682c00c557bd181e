/** The states of the keys of the desk, which is always the same. */
import { liaison } from '../../../flows/world';
import type { Recipes } from '../recipe';

export const states: Recipes = {
  keys: { as: liaison, path: '/staff/keys/index', ready: '到下一条' },
};
