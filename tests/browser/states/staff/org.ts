/** The states of 组织和岗位: the province with its industry federations, a county, a village without a post. */
import { county, province, villageAt } from '../../../../demo/regions';
import { administrator } from '../county';
import type { Recipe, Recipes } from '../recipe';

function org(code: string, ready: string, change: Partial<Recipe> = {}): Recipe {
  return { as: administrator, path: `/staff/org/index?code=${code}`, ready, ...change };
}

export const states: Recipes = {
  province: org(province._id, '大庆油田残联'),
  county: org(county._id, '还可以设'),
  village: org(villageAt('花园镇齐心村').village._id, '空缺'),
  notFound: org('999999999999', '没找到这一条'),
  loading: org(county._id, '正在打开', { network: 'slow' }),
  failed: org(county._id, '再试一次', { network: 'lost' }),
};
