/**
 * The states of the questions about one person at a desk; and of the question about the parts of a
 * disability: asked, chosen, without a level, different from the certificate.
 */
import type { Page } from 'playwright-core';
import { liaison } from '../../../../../flows/world';
import { personId } from '../../../entitle';
import { atDesk } from '../../../entitled-at-desk';
import type { Recipe, Recipes } from '../../../recipe';
import { loadingAndFailed, press } from '../../../recipe';
import { says } from '../../../../told';

const severalParts: Recipe = {
  as: liaison,
  path: ({ several }) => `/staff/person/entitled/answer/index?id=${several}&policy=severe-nursing-subsidy`,
  ready: '不清楚，先跳过',
};
type Part = readonly [kind: string, level?: string];
/** Skips to the question about the parts of the disability, and chooses these. */
const partsAre =
  (...parts: readonly Part[]) =>
  async (page: Page): Promise<void> => {
    const [main, asked] = [
      page.locator('.page-main:visible'),
      page.locator('h1:visible', { hasText: '残疾是哪一类' }),
    ];
    while ((await asked.count()) === 0) {
      const before = await page.locator('h1:visible').innerText();
      await press(page, '不清楚，先跳过');
      await page.locator('h1:visible').filter({ hasNotText: before }).waitFor();
    }
    for (const [kind, level] of parts) {
      await main.getByRole('checkbox', { name: kind }).check();
      if (level !== undefined)
        await main.getByRole('radiogroup', { name: kind }).getByRole('radio', { name: level }).check();
    }
  };
const answerParts =
  (...parts: readonly Part[]) =>
  async (page: Page): Promise<void> => {
    await partsAre(...parts)(page);
    await press(page, '下一个');
  };

export const states: Recipes = {
  question: atDesk(`answer/index?id=${personId}`, '不清楚，先跳过'),
  parts: { ...severalParts, steps: partsAre() },
  partsChosen: { ...severalParts, steps: partsAre(['肢体残疾', '二级'], ['视力残疾']) },
  partsMissing: { ...severalParts, steps: answerParts(['肢体残疾', '二级'], ['视力残疾']), focus: 'errors' },
  partsRefused: {
    ...severalParts,
    steps: async (page) => {
      await answerParts(['肢体残疾', '三级'], ['视力残疾', '四级'])(page);
      await says(page, '和残疾人证上的等级对不上');
    },
  },
  ...loadingAndFailed(atDesk(`answer/index?id=${personId}`, '不清楚，先跳过')),
};
