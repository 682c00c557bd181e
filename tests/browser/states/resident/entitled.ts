/** The states of 我能享受的政策. */
import { guest, nobodyYet } from '../county';
import { entitled } from '../entitle';
import type { Recipes } from '../recipe';
import { loadingAndFailed } from '../recipe';
import { says } from '../../told';

const list = { as: entitled, path: '/resident/entitled/index', ready: '该享受，还没享受的' };

export const states: Recipes = {
  asked: { ...list, as: nobodyYet, ready: '还差几个问题的' },
  owed: list,
  unfolded: {
    ...list,
    steps: async (page) => {
      await page.getByRole('button', { name: /^不符合的/ }).click();
      await says(page, '现在不符合');
    },
  },
  nobody: { ...list, as: guest, ready: '还不知道您是谁' },
  ...loadingAndFailed(list),
};
