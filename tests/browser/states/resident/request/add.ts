/** The states of 补充几句, or the answer to a question asked back, and what can go wrong with it. */
import { zhao } from '../../../../flows/world';
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
  refused: adding('withdrawn', '补充上去', {
    steps: async (page) => {
      await page.locator('textarea:visible').fill('还想再说一句。');
      await press(page, '补充上去');
      await says(page, '刚刚有了新进展');
    },
  }),
};
