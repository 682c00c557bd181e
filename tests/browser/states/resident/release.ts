/** The states of 这个手机不再用了. */
import { wangLi, zhao } from '../../../flows/world';
import type { Recipes } from '../recipe';
import { loseNetwork, press } from '../recipe';
import { says } from '../../told';

const release = { as: zhao, path: '/resident/release/index', ready: '不用了，断开' };

export const states: Recipes = {
  asked: release,
  nothing: { ...release, as: wangLi, ready: '没有连着登记' },
  notSent: {
    ...release,
    steps: async (page) => {
      await loseNetwork(page);
      await press(page, '不用了，断开');
      await says(page, '现在连不上网');
    },
  },
  loading: { ...release, network: 'slow', ready: '正在打开' },
  failed: { ...release, network: 'lost', ready: '再试一次' },
};
