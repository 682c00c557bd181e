/** The states of 谁来答投诉建议, which the 理事长 of the province opens. */
import { countyLeader, provinceLeader } from '../county';
import type { Recipe, Recipes } from '../recipe';
import { loseNetwork, press } from '../recipe';
import { says } from '../../told';

const product: Recipe = { as: provinceLeader, path: '/staff/product/index', ready: '就这样定' };

export const states: Recipes = {
  nobodyNamed: product,
  notSaved: {
    ...product,
    steps: async (page) => {
      await loseNetwork(page);
      await press(page, '就这样定');
      await says(page, '现在连不上网');
    },
  },
  notFound: { ...product, as: countyLeader, ready: '没找到这一条' },
  loading: { ...product, network: 'slow', ready: '正在打开' },
  failed: { ...product, network: 'lost', ready: '再试一次' },
};
