/** The states of a broken chain: of a day, of a request, and where the task cannot be taken off the desk. */
import { provinceLeader } from '../county';
import type { Recipe, Recipes } from '../recipe';
import { loseNetwork, pressing } from '../recipe';

const day: Recipe = {
  as: provinceLeader,
  path: '/staff/chain/index?id=chain.2026-11-22&task=chain.2026-11-22&kind=auditBroken',
  ready: '查清楚了，划掉这条',
};

export const states: Recipes = {
  day,
  request: {
    ...day,
    path: '/staff/chain/index?id=any&task=chain.any&kind=requestBroken',
    ready: '看这件诉求',
  },
  notSent: {
    ...day,
    steps: async (page) => {
      await loseNetwork(page);
      await pressing('查清楚了，划掉这条', '现在连不上网')(page);
    },
  },
};
