/**
 * The states of one post: the cadre's own, one below, one that was merged into another, and every form of it
 * open.
 */
import type { Page } from 'playwright-core';
import { chair } from '../../../../flows/world';
import { chairPost, mergedPost, villagePost } from '../../county';
import type { Recipe, Recipes } from '../../recipe';
import { press } from '../../recipe';
import { says } from '../../../told';

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

export const states: Recipes = {
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
    await says(page, '记下了');
  }),
  merged: one(mergedPost, { ready: '已并到' }),
  notFound: one('230623999999:liaison', { ready: '没找到这一条' }),
  loading: one(chairPost, { network: 'slow', ready: '正在打开' }),
  failed: one(chairPost, { network: 'lost', ready: '再试一次' }),
};
