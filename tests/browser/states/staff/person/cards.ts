/** The states of 卡在谁那里, where a cadre records it. */
import { countyLeader } from '../../county';
import type { Recipes } from '../../recipe';
import { keepsCards } from '../../records';

const noted = {
  as: countyLeader,
  path: `/staff/person/cards/index?id=${keepsCards}`,
  ready: '政策卡拿回来了',
};

export const states: Recipes = {
  out: noted,
  notFound: { ...noted, path: '/staff/person/cards/index?id=nobody', ready: '没找到这一条' },
  loading: { ...noted, network: 'slow', ready: '正在打开' },
  failed: { ...noted, network: 'lost', ready: '再试一次' },
};
