/** The desk: what lies on it, one request on it, and the region it answers for. */
import type { Page } from 'playwright-core';
import type { states as deskStates } from '../../../miniprogram/staff/desk/states';
import type { states as regionStates } from '../../../miniprogram/staff/region/states';
import type { states as requestStates } from '../../../miniprogram/staff/request/states';
import { chair, liaison } from '../../flows/world';
import type { County } from './county';
import { idle } from './county';
import type { Recipe, Recipes } from './recipe';
import { press, tooManyWords } from './recipe';

/** Opens the first row beside the list: the gate opens every page at a desk's width. */
async function chooseFirst(page: Page): Promise<void> {
  await page.locator('.list-row').first().click();
  await page.locator('.split-detail').getByText('办理经过').first().waitFor();
}

const desk = { as: liaison, path: '/staff/desk/index', ready: '再看 20 条' };

export const deskRecipes: Recipes<(typeof deskStates)[number]> = {
  empty: { ...desk, as: idle, ready: '现在没有待办' },
  rows: { ...desk },
  chosen: { ...desk, as: chair, ready: '督办', steps: chooseFirst, focus: 'detail' },
  loading: { ...desk, network: 'slow', ready: '正在打开' },
  failed: { ...desk, network: 'lost', ready: '再试一次' },
};

function onDesk(which: keyof County, change: Partial<Recipe> = {}): Recipe {
  return { as: liaison, path: (county) => `/staff/request/index?id=${county[which]}`, ready: '办理经过', ...change };
}

export const staffRequestRecipes: Recipes<(typeof requestStates)[number]> = {
  waiting: onDesk('waiting', { ready: '受理' }),
  danger: onDesk('danger', { as: chair, ready: '有危险' }),
  working: onDesk('working', { ready: '发出答复' }),
  phoneShown: onDesk('progressed', {
    ready: '查看电话',
    steps: async (page) => {
      await press(page, '查看电话');
      await page.getByText('打电话给').first().waitFor();
    },
  }),
  missing: onDesk('working', { ready: '发出答复', steps: (page) => press(page, '发出答复'), focus: 'errors' }),
  tooLong: onDesk('working', {
    ready: '发出答复',
    steps: async (page) => {
      await page.getByRole('radio', { name: '已解决', exact: true }).check();
      await page.locator('textarea:visible').fill(tooManyWords);
      await press(page, '发出答复');
    },
    focus: 'errors',
  }),
  answered: onDesk('answered'),
  withTask: onDesk('overdue', { as: chair, path: ({ overdue, task }) => `/staff/request/index?id=${overdue}&task=${task}`, ready: '划掉这条' }),
  byProxy: onDesk('byProxy', { ready: '代办' }),
  notFound: onDesk('waiting', { path: `/staff/request/index?id=${'x'.repeat(22)}`, ready: '没找到这一条' }),
  loading: onDesk('waiting', { network: 'slow', ready: '正在打开' }),
  failed: onDesk('waiting', { network: 'lost', ready: '再试一次' }),
};

const region = { as: chair, path: '/staff/region/index?group=answered', ready: '待评价' };

export const regionRecipes: Recipes<(typeof regionStates)[number]> = {
  rows: { ...region, ready: '赵淑芬' },
  empty: { ...region, as: idle, ready: '没有待评价的诉求' },
  chosen: { ...region, ready: '赵淑芬', steps: chooseFirst, focus: 'detail' },
  loading: { ...region, network: 'slow', ready: '正在打开' },
  failed: { ...region, network: 'lost', ready: '再试一次' },
};
