/** 政策有哪些, and one of them. */
import type { Page } from 'playwright-core';
import type { states as listStates } from '../../../miniprogram/resident/policies/states';
import type { states as policyStates } from '../../../miniprogram/resident/policy/states';
import { guest } from './county';
import type { Recipe, Recipes } from './recipe';
import { loseNetwork, press, typing } from './recipe';

const list = { as: guest, path: '/resident/policies/index', ready: '全部政策' };

export const policiesRecipes: Recipes<(typeof listStates)[number]> = {
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
      await page.getByText('老师上门教').first().waitFor();
    },
  },
  noNetwork: {
    ...list,
    steps: async (page) => {
      await page.context().setOffline(true);
      await page.getByText('现在没有网络').waitFor();
    },
  },
  loading: { ...list, path: '/resident/policies/index?of=work', network: 'slow', ready: '正在打开' },
  failed: { ...list, path: '/resident/policies/index?of=work', network: 'lost', ready: '再试一次' },
};

function policy(id: string, change: Partial<Recipe> = {}): Recipe {
  return { as: guest, path: `/resident/policy/index?id=${id}`, ready: '文件上怎么写', ...change };
}

/** Lets a browser say that a page may not copy, as one does where it was told so. */
async function forbidCopying(page: Page): Promise<void> {
  await page.evaluate(() => {
    navigator.clipboard.writeText = () =>
      Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
  });
}

export const policyRecipes: Recipes<(typeof policyStates)[number]> = {
  sample: policy('assistive-device-subsidy'),
  confirmed: policy('legal-aid'),
  amount: policy('wheelchair-fuel-subsidy', { ready: '每车每年 260 元' }),
  noPapers: policy('festival-visit', { ready: '不用带东西' }),
  copied: policy('disability-certificate', {
    steps: async (page) => {
      await page.context().grantPermissions(['clipboard-write']);
      await press(page, '转给别人看');
      await page.getByText('链接复制好了').waitFor();
    },
  }),
  toCopy: policy('flexible-employment-insurance-subsidy', {
    steps: async (page) => {
      await forbidCopying(page);
      await press(page, '转给别人看');
      await page.getByText('这里复制不了').waitFor();
    },
  }),
  unknown: policy('no-such-policy', { ready: '看看有哪些政策' }),
  loading: policy('legal-aid', { network: 'slow', ready: '正在打开' }),
  failed: policy('legal-aid', { network: 'lost', ready: '再试一次' }),
};
