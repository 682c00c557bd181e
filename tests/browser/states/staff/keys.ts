/** The one state of the page of the desk's keys, which always looks the same. */
import { liaison } from '../../../flows/world';
import type { Recipes } from '../recipe';

export const states: Recipes = {
  keys: { as: liaison, path: '/staff/keys/index', ready: '到下一条' },
};
