/** The states of 政策有哪些: all policies by subject, the result of a search, and one category. */
import { guest } from '../county';
import type { Recipes } from '../recipe';
import { loseNetwork, press, typing } from '../recipe';
import { says } from '../../told';

const list = { as: guest, path: '/resident/policies/index', ready: '全部政策' };

export const states: Recipes = {
  shelves: list,
  found: { ...list, steps: typing('轮椅', '找到 2 条') },
  foundMany: { ...list, steps: typing('残疾人证', '先看 20 条') },
  foundNone: { ...list, steps: typing('登月', '没有找到“登月”') },
  searchFailed: {
    ...list,
    steps: async (page) => {
      await loseNetwork(page);
      await typing('轮椅', '再试一次')(page);
    },
  },
  shelf: { ...list, path: '/resident/policies/index?of=accessibility', ready: '无障碍停车位' },
  all: { ...list, path: '/resident/policies/index?of=all', ready: '再看 20 条' },
  allMore: {
    ...list,
    path: '/resident/policies/index?of=all',
    ready: '再看 20 条',
    steps: async (page) => {
      await press(page, '再看 20 条');
      await says(page, '老师上门教');
    },
  },
  noNetwork: {
    ...list,
    steps: async (page) => {
      await page.context().setOffline(true);
      await says(page, '现在没有网络');
    },
  },
  loading: { ...list, path: '/resident/policies/index?of=work', network: 'slow', ready: '正在打开' },
  failed: { ...list, path: '/resident/policies/index?of=work', network: 'lost', ready: '再试一次' },
};
