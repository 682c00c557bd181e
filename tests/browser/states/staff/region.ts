/**
 * The states of 本辖区: a group with rows, an empty group, a row opened beside the list; with a rate, and
 * where nobody has rated.
 */
import { chair } from '../../../flows/world';
import { idle } from '../county';
import type { Recipes } from '../recipe';
import { chooseFirst } from '../recipe';

const region = { as: chair, path: '/staff/region/index?group=answered', ready: '待评价' };

export const states: Recipes = {
  rows: { ...region, ready: '赵淑芬' },
  empty: { ...region, as: idle, ready: '没有待评价的诉求' },
  chosen: { ...region, ready: '赵淑芬', steps: chooseFirst, focus: 'detail' },
  loading: { ...region, network: 'slow', ready: '正在打开' },
  failed: { ...region, network: 'lost', ready: '再试一次' },
};
