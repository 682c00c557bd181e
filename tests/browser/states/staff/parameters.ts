/**
 * The states of 当地标准 of the places whose 理事长 the account is: which are set and which are not, by which
 * place, and a place that sets nothing.
 */
import { chair } from '../../../flows/world';
import { countyLeader } from '../county';
import type { Recipe, Recipes } from '../recipe';

const list: Recipe = { as: countyLeader, path: '/staff/parameters/index', ready: '低保标准' };

export const states: Recipes = {
  open: list,
  said: { ...list, ready: '写在：' },
  fromAbove: { ...list, ready: '黑龙江省定的' },
  none: { ...list, as: chair, ready: '这里没有要您填的' },
  loading: { ...list, network: 'slow', ready: '正在打开' },
  failed: { ...list, network: 'lost', ready: '再试一次' },
};
