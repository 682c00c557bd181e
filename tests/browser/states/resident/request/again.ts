/** The states of 请再办: empty, and what can go wrong with it. */
import { doing } from '../../own-request';
import type { Recipes } from '../../recipe';
import { loseNetwork, press, pressing, tooManyWords } from '../../recipe';
import { says } from '../../../told';

export const states: Recipes = {
  fresh: doing('again', '请上一级再办'),
  askedAgain: {
    ...doing('again', '请上一级再办', pressing('请上一级再办', '已经请上一级来办')),
    path: ({ toRedo }) => `/resident/request/again/index?id=${toRedo}`,
  },
  tooLong: doing(
    'again',
    '请上一级再办',
    async (page) => {
      await page.locator('textarea:visible').fill(tooManyWords);
      await press(page, '请上一级再办');
    },
    'errors',
  ),
  failed: doing('again', '请上一级再办', async (page) => {
    await loseNetwork(page);
    await press(page, '请上一级再办');
    await says(page, '现在连不上网');
  }),
  loading: { ...doing('again', '正在打开'), network: 'slow' },
  unread: { ...doing('again', '再试一次'), network: 'lost' },
};
