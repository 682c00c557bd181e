/** The states of the question whether a cadre has left their post, and what can go wrong with it. */
import { chair } from '../../../../flows/world';
import { villagePost } from '../../county';
import type { Recipes } from '../../recipe';
import { loseNetwork, press } from '../../recipe';
import { says } from '../../../told';

const vacate = { as: chair, path: `/staff/posts/vacate/index?id=${villagePost}`, ready: '没有，还在岗' };

export const states: Recipes = {
  fresh: vacate,
  refused: {
    ...vacate,
    steps: async (page) => {
      await loseNetwork(page);
      await press(page, '是的，已经离开');
      await says(page, '现在连不上网');
    },
  },
  loading: { ...vacate, network: 'slow', ready: '正在打开' },
  failed: { ...vacate, network: 'lost', ready: '再试一次' },
};
