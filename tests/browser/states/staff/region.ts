/**
 * The states of 本辖区. Of a 理事长: the figures with bars, the weeks as a table, a village below without places of its
 * own. By state: a group with rows, an empty group, a row opened beside the list; with a rate, and where nobody has
 * rated.
 */
import { chair } from '../../../flows/world';
import { countyLeader, idle } from '../county';
import type { Recipes } from '../recipe';
import { chooseFirst, pressing } from '../recipe';

const region = { as: chair, path: '/staff/region/index?group=answered', ready: '待评价' };
const figures = { as: countyLeader, path: '/staff/region/index', ready: '每周提了多少，答了多少' };

export const states: Recipes = {
  figures,
  'figures, weeks as a table': { ...figures, steps: pressing('看成表格', '11月23日起') },
  'figures of a village': {
    ...figures,
    path: '/staff/region/index?place=230623101201',
    ready: '该得的得到了没有',
  },
  'figures loading': { ...figures, network: 'slow', ready: '正在打开' },
  rows: { ...region, ready: '赵淑芬' },
  empty: { ...region, as: idle, ready: '没有待评价的诉求' },
  chosen: { ...region, ready: '赵淑芬', steps: chooseFirst, focus: 'detail' },
  loading: { ...region, network: 'slow', ready: '正在打开' },
  failed: { ...region, network: 'lost', ready: '再试一次' },
};
