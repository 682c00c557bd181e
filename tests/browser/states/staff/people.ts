/** The states of 我管的人. */
import type { Page } from 'playwright-core';
import { chair, liaison } from '../../../flows/world';
import type { Recipe, Recipes } from '../recipe';
import { loseNetwork, press } from '../recipe';
import { says } from '../../told';

const people = { as: liaison, path: '/staff/people/index', ready: '再看 20 个人' };

function filtered(filter: string, found: string): Recipe['steps'] {
  return async (page: Page) => {
    await page.getByRole('radio', { name: filter, exact: true }).check();
    await says(page, found);
  };
}

async function narrowed(page: Page): Promise<void> {
  await press(page, '只看一个地方');
  await page
    .getByRole('list', { name: '看哪个地方的人' })
    .getByRole('button', { name: /阳光村/ })
    .click();
  await says(page, '看全部地方');
}

export const states: Recipes = {
  all: people,
  open: { ...people, steps: filtered('有事在办', '在办 ') },
  owed: { ...people, steps: filtered('该享没享', '该享没享 ') },
  none: { ...people, steps: filtered('没有等着的', '没有等着的') },
  places: {
    ...people,
    as: chair,
    steps: async (page) => {
      await press(page, '只看一个地方');
      await page.getByRole('list', { name: '看哪个地方的人' }).waitFor();
    },
  },
  narrowed: { ...people, as: chair, steps: narrowed },
  found: {
    ...people,
    steps: async (page) => {
      await page.getByLabel('找一个人').fill('赵');
      await says(page, /找到 \d+ 个人/);
    },
  },
  notFound: {
    ...people,
    steps: async (page) => {
      await page.getByLabel('找一个人').fill('没有这个人');
      await says(page, '没有找到这个名字');
    },
  },
  searchFailed: {
    ...people,
    steps: async (page) => {
      await loseNetwork(page);
      await page.getByLabel('找一个人').fill('赵');
      await says(page, '现在连不上网');
    },
  },
  loading: { ...people, network: 'slow', ready: '正在打开' },
  failed: { ...people, network: 'lost', ready: '再试一次' },
};
