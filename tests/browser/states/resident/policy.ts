/**
 * The states of one policy: confirmed or a sample, with an amount or without, with papers or without, and
 * passed on.
 */
import type { Page } from 'playwright-core';
import { guest } from '../county';
import type { Recipe, Recipes } from '../recipe';
import { press } from '../recipe';
import { says } from '../../told';

function policy(id: string, change: Partial<Recipe> = {}): Recipe {
  return { as: guest, path: `/resident/policy/index?id=${id}`, ready: '文件上怎么写', ...change };
}

/** Makes a browser refuse to let the page copy, as it does where copying is not permitted. */
async function forbidCopying(page: Page): Promise<void> {
  await page.evaluate(() => {
    navigator.clipboard.writeText = () =>
      Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
  });
}

export const states: Recipes = {
  sample: policy('assistive-device-subsidy'),
  confirmed: policy('legal-aid'),
  amount: policy('wheelchair-fuel-subsidy', { ready: '每车每年 260 元' }),
  noPapers: policy('festival-visit', { ready: '不用带东西' }),
  copied: policy('disability-certificate', {
    steps: async (page) => {
      await page.context().grantPermissions(['clipboard-write']);
      await press(page, '转给别人看');
      await says(page, '链接复制好了');
    },
  }),
  toCopy: policy('flexible-employment-insurance-subsidy', {
    steps: async (page) => {
      await forbidCopying(page);
      await press(page, '转给别人看');
      await says(page, '这里复制不了');
    },
  }),
  unknown: policy('no-such-policy', { ready: '看看有哪些政策' }),
  loading: policy('legal-aid', { network: 'slow', ready: '正在打开' }),
  failed: policy('legal-aid', { network: 'lost', ready: '再试一次' }),
};
