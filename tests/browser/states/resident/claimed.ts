/** The states of 有人说您的登记是他的. */
import { nobodyYet } from '../county';
import type { Recipes } from '../recipe';
import { loseNetwork, press } from '../recipe';
import { contestedHolder, objectingHolder } from '../records';
import { says } from '../../told';

const claimed = { as: contestedHolder, path: '/resident/claimed/index', ready: '不是我让办的' };

export const states: Recipes = {
  asked: claimed,
  objected: {
    ...claimed,
    as: objectingHolder,
    steps: async (page) => {
      await press(page, '不是我让办的');
      await says(page, '记下了，不会换');
      // The button that was pressed disappears with the next reading of the page.
      await page.locator('.button--waiting').waitFor({ state: 'detached' });
    },
  },
  none: { ...claimed, as: nobodyYet, ready: '没有人要换' },
  notSent: {
    ...claimed,
    steps: async (page) => {
      await loseNetwork(page);
      await press(page, '不是我让办的');
      await says(page, '现在连不上网');
    },
  },
  loading: { ...claimed, network: 'slow', ready: '正在打开' },
  failed: { ...claimed, network: 'lost', ready: '再试一次' },
};
