/** The states of 不让谁看这件事. */
import { zhao } from '../../../../flows/world';
import { nobodyYet } from '../../county';
import type { Recipe, Recipes } from '../../recipe';
import { answer, loseNetwork, press } from '../../recipe';
import { says } from '../../../told';

const hide: Recipe = {
  as: zhao,
  path: ({ waiting }) => `/resident/request/hide/index?id=${waiting}`,
  ready: '不让王丽',
};

export const states: Recipes = {
  asked: hide,
  nobody: { ...hide, as: nobodyYet, ready: '没有人替您办事' },
  kept: {
    ...hide,
    path: ({ keptFromOne }) => `/resident/request/hide/index?id=${keptFromOne}`,
    ready: '让王丽再看到',
  },
  shownAgain: {
    ...hide,
    path: ({ shownAgain }) => `/resident/request/hide/index?id=${shownAgain}`,
    ready: '让王丽再看到',
    steps: async (page) => {
      await press(page, '让王丽再看到');
      await says(page, '王丽又能看到这件事了');
    },
  },
  notSent: {
    ...hide,
    steps: async (page) => {
      await loseNetwork(page);
      await answer(page, '不让王丽');
      await says(page, '现在连不上网');
    },
  },
  loading: { ...hide, network: 'slow', ready: '正在打开' },
  failed: { ...hide, network: 'lost', ready: '再试一次' },
};
