/** 组织和岗位, as the province's 管理员 sees it. */
import type { Page } from 'playwright-core';
import type { states as addStates } from '../../../miniprogram/staff/org/add/states';
import type { states as postStates } from '../../../miniprogram/staff/org/post/states';
import type { states as orgStates } from '../../../miniprogram/staff/org/states';
import { county, prefecture, province, villageAt } from '../../../localcloud/demo/regions';
import { postId } from '../../../shared/directory/directory';
import { administrator } from './county';
import type { Recipe, Recipes } from './recipe';
import { fillField, loseNetwork, press } from './recipe';

function org(code: string, ready: string, change: Partial<Recipe> = {}): Recipe {
  return { as: administrator, path: `/staff/org/index?code=${code}`, ready, ...change };
}

export const orgRecipes: Recipes<(typeof orgStates)[number]> = {
  province: org(province._id, '大庆油田残联'),
  county: org(county._id, '还可以设'),
  village: org(villageAt('花园镇齐心村').village._id, '空缺'),
  notFound: org('999999999999', '没找到这一条'),
  loading: org(county._id, '正在打开', { network: 'slow' }),
  failed: org(county._id, '再试一次', { network: 'lost' }),
};

function post(
  id: string,
  ready: string,
  steps?: (page: Page) => Promise<void>,
  change: Partial<Recipe> = {},
): Recipe {
  return {
    as: administrator,
    path: `/staff/org/post/index?id=${id}`,
    ready,
    ...(steps === undefined ? {} : { steps }),
    ...change,
  };
}

const [held, empty] = [postId(county._id, 'rehabilitation'), postId(county._id, 'publicity')];

export const orgPostRecipes: Recipes<(typeof postStates)[number]> = {
  held: post(held, '这位同志离开了'),
  empty: post(empty, '给他一个口令'),
  named: post(empty, '给他一个口令', async (page) => {
    await fillField(page, '这位同志的姓名', '冯晓春');
    await press(page, '给他一个口令');
    await page.getByText('念给冯晓春听').waitFor();
  }),
  noName: post(empty, '给他一个口令', async (page) => {
    await press(page, '给他一个口令');
    await page.getByText('请写这位同志的姓名').waitFor();
  }),
  leaving: post(held, '这位同志离开了', async (page) => {
    await press(page, '这位同志离开了');
    await page.getByText('是的，已经离开').waitFor();
  }),
  left: post(postId(prefecture._id, 'chair'), '这位同志离开了', async (page) => {
    await press(page, '这位同志离开了');
    await press(page, '是的，已经离开');
    await page.getByText('给他一个口令').waitFor();
  }),
  wrongPhone: post(held, '存下来', async (page) => {
    await fillField(page, '换一个工作电话', '12345');
    await press(page, '存下来');
    await page.getByText('请写工作电话').waitFor();
  }),
  saved: post(held, '存下来', async (page) => {
    await press(page, '存下来');
    await page.getByText('存好了').first().waitFor();
  }),
  notFound: post('230623999999:liaison', '没找到这一条'),
  loading: post(held, '正在打开', undefined, { network: 'slow' }),
  failed: post(held, '再试一次', undefined, { network: 'lost' }),
};

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

export const addPostRecipes: Recipes<(typeof addStates)[number]> = {
  post: add(chairOfPrefecture, '设副理事长'),
  industry: add(`code=${province._id}`, '设一个行业残联'),
  wrong: add(`code=${province._id}`, '设一个行业残联', (page) => press(page, '设好'), { focus: 'errors' }),
  failed: add(chairOfPrefecture, '设副理事长', async (page) => {
    await fillField(page, '工作电话', '15400000009');
    await loseNetwork(page);
    await press(page, '设好');
    await page.getByText('现在连不上网').waitFor();
  }),
};
