/** The states of 找人. */
import type { Page } from 'playwright-core';
import { liaison } from '../../../../flows/world';
import type { Recipe, Recipes } from '../../recipe';
import { loseNetwork } from '../../recipe';
import { says } from '../../../told';

const find = { as: liaison, path: '/staff/person/find/index', ready: '写姓或全名' };

function looking(name: string, found: RegExp | string): Recipe['steps'] {
  return async (page: Page) => {
    await page.getByLabel('姓名').fill(name);
    await says(page, found);
  };
}

export const states: Recipes = {
  empty: find,
  found: { ...find, steps: looking('赵', /找到 \d+ 个人/) },
  nothing: { ...find, steps: looking('没有这个人', '没有找到这个名字') },
  nothingButNear: { ...find, steps: looking('赵淑芳', '是不是下面这一位') },
  failed: {
    ...find,
    steps: async (page) => {
      await loseNetwork(page);
      await page.getByLabel('姓名').fill('赵');
      await says(page, '现在连不上网');
    },
  },
};
