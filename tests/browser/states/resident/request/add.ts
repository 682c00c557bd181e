/** The states of 补充几句, or the answer to a question asked back, and what can go wrong with it. */
import { zhao } from '../../../../flows/world';
import { untilWritten } from '../../../kept';
import type { RequestOf } from '../../county';
import { writeTooMuch } from '../../own-request';
import type { Recipe, Recipes } from '../../recipe';
import { press } from '../../recipe';
import { says } from '../../../told';

function adding(which: RequestOf, ready: string, change: Partial<Recipe> = {}): Recipe {
  return { as: zhao, path: (county) => `/resident/request/add/index?id=${county[which]}`, ready, ...change };
}

export const states: Recipes = {
  fresh: adding('waiting', '补充上去'),
  answering: adding('askedBack', '现在的轮椅是哪一年配的'),
  missing: adding('waiting', '补充上去', { steps: (page) => press(page, '补充上去'), focus: 'errors' }),
  tooLong: adding('waiting', '补充上去', {
    steps: (page) => writeTooMuch(page, '补充上去'),
    focus: 'errors',
  }),
  loading: adding('waiting', '正在打开', { network: 'slow' }),
  failed: adding('waiting', '再试一次', { network: 'lost' }),
  inTwoWindows: adding('waiting', '补充上去', {
    steps: async (page, { waiting }) => {
      const other = await page.context().newPage();
      const { origin } = new URL(page.url());
      await other.goto(`${origin}/#/resident/request/add/index?id=${waiting}`);
      await other.locator('textarea:visible').fill('急');
      await page.locator('textarea:visible', { hasText: '急' }).waitFor();
      await other.locator('textarea:visible').fill('急，今天就要。');
      await untilWritten(other, '急，今天就要。');
      await other.close();
      await page.locator('textarea:visible').fill('不急。');
      await page.getByText('另一个页面也写了这一件').waitFor();
    },
  }),
  refused: adding('withdrawn', '补充上去', {
    steps: async (page) => {
      await page.locator('textarea:visible').fill('还想再说一句。');
      await press(page, '补充上去');
      await says(page, '刚刚有了新进展');
    },
  }),
};
