/** The states of 让一个人替我办. */
import type { Page } from 'playwright-core';
import { zhao } from '../../../../flows/world';
import type { Recipe, Recipes } from '../../recipe';
import { answerWith, loseNetwork, press } from '../../recipe';
import { says } from '../../../told';

const questions = ['让谁替您办', '他是您的什么人', '让他办哪些事', '让他办多久'] as const;
const answers: Partial<Record<Question, string>> = { 让谁替您办: '赵国强', 他是您的什么人: '弟弟' };
type Question = (typeof questions)[number];

/** Goes on to the given one of the four questions. */
async function offerUntil(page: Page, question: Question): Promise<void> {
  for (const before of questions.slice(0, questions.indexOf(question))) {
    const words = answers[before];
    await page.locator('h1:visible', { hasText: before }).waitFor();
    if (words !== undefined) await answerWith(page, before, words);
    if (before === '让他办哪些事') await page.getByRole('checkbox', { name: '看我的诉求' }).check();
    await press(page, '下一步');
  }
  await page.locator('h1:visible', { hasText: question }).waitFor();
}

function offering(
  question: Question,
  then: (page: Page) => Promise<void> = () => Promise.resolve(),
  change: Partial<Recipe> = {},
): Recipe {
  return {
    as: zhao,
    path: '/resident/proxies/offer/index',
    ready: '让谁替您办',
    steps: async (page) => {
      await offerUntil(page, question);
      await then(page);
    },
    ...change,
  };
}

const goOn = (page: Page): Promise<void> => press(page, '下一步');

export const states: Recipes = {
  name: offering('让谁替您办'),
  missingName: offering('让谁替您办', goOn, { focus: 'errors' }),
  relation: offering('他是您的什么人'),
  missingRelation: offering('他是您的什么人', goOn, { focus: 'errors' }),
  scopes: offering('让他办哪些事'),
  missingScopes: offering('让他办哪些事', goOn, { focus: 'errors' }),
  months: offering('让他办多久'),
  given: offering('让他办多久', async (page) => {
    await press(page, '同意，给他口令');
    await page.locator('h1:visible', { hasText: '把口令告诉赵国强' }).waitFor();
  }),
  notSent: offering('让他办多久', async (page) => {
    await loseNetwork(page);
    await press(page, '同意，给他口令');
    await says(page, '现在连不上网');
  }),
};
