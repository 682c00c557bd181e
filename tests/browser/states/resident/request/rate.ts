/** The states of 评价: empty, below 基本满意, and what can go wrong with it. */
import { doing } from '../../own-request';
import type { Recipes } from '../../recipe';
import { loseNetwork, press, tooManyWords } from '../../recipe';
import { says } from '../../../told';

export const states: Recipes = {
  fresh: doing('rate', '交评价'),
  poor: doing('rate', '交评价', (page) => page.getByRole('radio', { name: '不满意', exact: true }).check()),
  missing: doing('rate', '交评价', (page) => press(page, '交评价'), 'errors'),
  tooLong: doing(
    'rate',
    '交评价',
    async (page) => {
      await page.getByRole('radio', { name: '不满意', exact: true }).check();
      await page.locator('textarea:visible').fill(tooManyWords);
      await press(page, '请上一级再办');
    },
    'errors',
  ),
  failed: doing('rate', '交评价', async (page) => {
    await loseNetwork(page);
    await page.getByRole('radio', { name: '满意', exact: true }).check();
    await press(page, '交评价');
    await says(page, '现在连不上网');
  }),
  loading: { ...doing('rate', '正在打开'), network: 'slow' },
  unread: { ...doing('rate', '再试一次'), network: 'lost' },
};
