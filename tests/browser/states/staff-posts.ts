/** 岗位: who stands where, and what happens when somebody is away or has left. */
import type { Page } from 'playwright-core';
import type { states as oneStates } from '../../../miniprogram/staff/posts/one/states';
import type { states as postsStates } from '../../../miniprogram/staff/posts/states';
import type { states as vacateStates } from '../../../miniprogram/staff/posts/vacate/states';
import { chair, liaison } from '../../flows/world';
import { chairPost, countyLeader, mergedPost, villagePost } from './county';
import type { Recipe, Recipes } from './recipe';
import { loseNetwork, press } from './recipe';

const posts = { as: chair, path: '/staff/posts/index', ready: '红旗镇残联理事长' };

export const postsRecipes: Recipes<(typeof postsStates)[number]> = {
  rows: posts,
  leader: { ...posts, as: countyLeader, ready: '林甸县残联值班表' },
  own: { ...posts, as: liaison, ready: '我的岗位' },
  loading: { ...posts, network: 'slow', ready: '正在打开' },
  failed: { ...posts, network: 'lost', ready: '再试一次' },
};

function one(id: string, change: Partial<Recipe> = {}): Recipe {
  return { as: chair, path: `/staff/posts/one/index?id=${id}`, ready: '谁来顶', ...change };
}

function form(
  word: string,
  then: (page: Page) => Promise<void> = () => Promise.resolve(),
  change: Partial<Recipe> = {},
): Recipe {
  return one(villagePost, {
    steps: async (page) => {
      await press(page, word);
      await page.getByRole('heading', { name: word, exact: true }).waitFor();
      await then(page);
    },
    ...change,
  });
}

export const onePostRecipes: Recipes<(typeof oneStates)[number]> = {
  mine: one(chairPost),
  below: one(villagePost, { ready: '这位同志离开了' }),
  absence: form('请假'),
  missingDays: form('请假', (page) => press(page, '记下请假'), { focus: 'errors' }),
  deputy: form('谁来顶'),
  merge: form('村合并了'),
  changed: form('请假', async (page) => {
    await page.getByLabel('从哪一天').fill('2027-02-01');
    await page.getByLabel('到哪一天').fill('2027-02-03');
    await press(page, '记下请假');
    await page.getByText('记下了').waitFor();
  }),
  merged: one(mergedPost, { ready: '已并到' }),
  notFound: one('230623999999:liaison', { ready: '没找到这一条' }),
  loading: one(chairPost, { network: 'slow', ready: '正在打开' }),
  failed: one(chairPost, { network: 'lost', ready: '再试一次' }),
};

const vacate = { as: chair, path: `/staff/posts/vacate/index?id=${villagePost}`, ready: '没有，还在岗' };

export const vacateRecipes: Recipes<(typeof vacateStates)[number]> = {
  fresh: vacate,
  refused: {
    ...vacate,
    steps: async (page) => {
      await loseNetwork(page);
      await press(page, '是的，已经离开');
      await page.getByText('现在连不上网').waitFor();
    },
  },
  loading: { ...vacate, network: 'slow', ready: '正在打开' },
  failed: { ...vacate, network: 'lost', ready: '再试一次' },
};
