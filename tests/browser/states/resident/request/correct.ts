/** The states of 改一改: the words, or how the person is reached, and what can go wrong with it. */
import { zhao } from '../../../../flows/world';
import { writeTooMuch } from '../../own-request';
import type { Recipe, Recipes } from '../../recipe';
import { loseNetwork, press } from '../../recipe';
import { says } from '../../../told';

function correcting(what: 'words' | 'contact', change: Partial<Recipe> = {}): Recipe {
  return {
    as: zhao,
    path: ({ waiting }) => `/resident/request/correct/index?id=${waiting}&what=${what}`,
    ready: '改好了',
    ...change,
  };
}

export const states: Recipes = {
  words: correcting('words'),
  contact: correcting('contact'),
  onlyText: correcting('contact', { steps: (page) => page.getByRole('radio', { name: '只发文字' }).check() }),
  same: correcting('words', { steps: (page) => press(page, '改好了'), focus: 'errors' }),
  tooLong: correcting('words', { steps: (page) => writeTooMuch(page, '改好了'), focus: 'errors' }),
  loading: correcting('words', { network: 'slow', ready: '正在打开' }),
  failed: correcting('words', { network: 'lost', ready: '再试一次' }),
  notSent: correcting('contact', {
    steps: async (page) => {
      await loseNetwork(page);
      await press(page, '改好了');
      await says(page, '现在连不上网');
    },
  }),
};
