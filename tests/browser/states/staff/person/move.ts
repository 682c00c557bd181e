/** The states of 搬家. */
import type { Recipes } from '../../recipe';
import { loseNetwork, press } from '../../recipe';
import { changing, chooseFengshou } from '../../record-pages';
import { says } from '../../../told';

export const states: Recipes = {
  asked: changing('move', '选搬到哪里'),
  chosen: changing('move', '选搬到哪里', { steps: chooseFengshou }),
  moved: changing(
    'move',
    '选搬到哪里',
    {
      steps: async (page) => {
        await chooseFengshou(page);
        await press(page, '就搬到这里');
        await page.locator('h1:visible', { hasText: '已搬到' }).waitFor();
      },
    },
    'moving',
  ),
  notSent: changing('move', '选搬到哪里', {
    steps: async (page) => {
      await chooseFengshou(page);
      await loseNetwork(page);
      await press(page, '就搬到这里');
      await says(page, '现在连不上网');
    },
  }),
  missing: changing('move', '没找到这一条', { path: '/staff/person/move/index?id=nobody' }),
  loading: changing('move', '正在打开', { network: 'slow' }),
  failed: changing('move', '再试一次', { network: 'lost' }),
};
