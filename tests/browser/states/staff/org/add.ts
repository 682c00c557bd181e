/** The states of setting up a post or an industry federation. */
import type { Page } from 'playwright-core';
import { prefecture, province } from '../../../../../demo/regions';
import { administrator } from '../../county';
import type { Recipe, Recipes } from '../../recipe';
import { fillField, loseNetwork, press } from '../../recipe';
import { says } from '../../../told';

function add(
  query: string,
  ready: string,
  steps?: (page: Page) => Promise<void>,
  change: Partial<Recipe> = {},
): Recipe {
  return {
    as: administrator,
    path: `/staff/org/add/index?${query}`,
    ready,
    ...(steps === undefined ? {} : { steps }),
    ...change,
  };
}

const chairOfPrefecture = `code=${prefecture._id}&role=deputyChair`;

export const states: Recipes = {
  post: add(chairOfPrefecture, '设副理事长'),
  industry: add(`code=${province._id}`, '设一个行业残联'),
  wrong: add(`code=${province._id}`, '设一个行业残联', (page) => press(page, '设好'), { focus: 'errors' }),
  failed: add(chairOfPrefecture, '设副理事长', async (page) => {
    await fillField(page, '工作电话', '15400000009');
    await loseNetwork(page);
    await press(page, '设好');
    await says(page, '现在连不上网');
  }),
};
