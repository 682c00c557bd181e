/** The states of 登记去世. */
import type { Recipes } from '../../recipe';
import { loseNetwork, press } from '../../recipe';
import { changing } from '../../record-pages';
import { says } from '../../../told';

export const states: Recipes = {
  day: changing('died', '下一步'),
  wrongDay: changing('died', '下一步', {
    steps: async (page) => {
      await page.getByLabel('哪一天').fill('2027-01-01');
      await press(page, '下一步');
    },
    focus: 'errors',
  }),
  check: changing('died', '下一步', { steps: (page) => press(page, '下一步') }),
  already: changing('died', '已经记下了', {}, 'dead'),
  notSent: changing('died', '下一步', {
    steps: async (page) => {
      await press(page, '下一步');
      await loseNetwork(page);
      await press(page, '核实过了，记下');
      await says(page, '现在连不上网');
    },
  }),
  missing: changing('died', '没找到这一条', { path: '/staff/person/died/index?id=nobody' }),
  loading: changing('died', '正在打开', { network: 'slow' }),
  failed: changing('died', '再试一次', { network: 'lost' }),
};
