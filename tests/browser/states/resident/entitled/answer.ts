/**
 * The states of the questions about policies: one question of every kind, one that is not answered, one whose
 * answer was not sent, and no question left.
 */
import type { Page } from 'playwright-core';
import { nobodyYet } from '../../county';
import type { Recipe, Recipes } from '../../recipe';
import { answersOn, loadingAndFailed, loseNetwork, press } from '../../recipe';
import { says } from '../../../told';

const at = (query: string, ready: string, change: Partial<Recipe> = {}): Recipe => ({
  as: nobodyYet,
  path: `/resident/entitled/answer/index?${query}`,
  ready,
  ...change,
});

const answer = (policy: string, ready: string, change: Partial<Recipe> = {}): Recipe =>
  at(`id=${policy}`, ready, change);

/** Skips questions until the page asks this one. */
const skipTo =
  (words: string) =>
  async (page: Page): Promise<void> => {
    const heading = page.locator('h1:visible');
    while (!(await heading.innerText()).includes(words)) {
      const before = await heading.innerText();
      await press(page, '不清楚，先跳过');
      await page.locator('h1:visible').filter({ hasNotText: before }).waitFor();
    }
  };

export const states: Recipes = {
  one: answer('family-doctor-contract', '不清楚，先跳过'),
  place: answer('severe-nursing-subsidy', '不清楚，先跳过', { steps: skipTo('户口') }),
  several: answer('assistive-device-subsidy', '可以选几样', { steps: skipTo('器具') }),
  number: answer('minimum-living-allowance', '不清楚，先跳过', { steps: skipTo('收入') }),
  missing: answer('minimum-living-allowance', '不清楚，先跳过', {
    steps: async (page) => {
      await skipTo('收入')(page);
      await press(page, '下一个');
      await says(page, '请写一个数字');
    },
    focus: 'errors',
  }),
  notSent: answer('family-doctor-contract', '不清楚，先跳过', {
    steps: async (page) => {
      await loseNetwork(page);
      await answersOn(page).first().click();
      await says(page, '现在连不上网');
    },
  }),
  skipped: answer('family-doctor-contract', '不清楚，先跳过', { steps: skipTo('先答到这里') }),
  theme: at('theme=benefits', '补贴和保险，还有'),
  themeOver: at('theme=benefits', '不清楚，先跳过', { steps: skipTo('这一类先到这里') }),
  ...loadingAndFailed(at('theme=self', '不清楚，先跳过')),
};
