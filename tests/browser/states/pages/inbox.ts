/** The states of 消息. */
import { liaison, wangLi, zhao } from '../../../flows/world';
import { nobodyYet } from '../county';
import type { Recipes } from '../recipe';
import { says } from '../../told';

const inbox = { path: '/pages/inbox/index', ready: '没看' };

export const states: Recipes = {
  empty: { ...inbox, as: nobodyYet, ready: '还没有消息' },
  rows: { ...inbox, as: wangLi },
  earlier: {
    ...inbox,
    as: zhao,
    steps: async (page) => {
      await page
        .locator('.page-main:visible')
        .getByRole('button', { name: /^更早的/ })
        .first()
        .click();
      await says(page, '收起来');
    },
  },
  desk: {
    ...inbox,
    as: liaison,
    path: '/pages/inbox/index?desk=1',
    steps: (page) => page.getByRole('button', { name: '本辖区' }).waitFor(),
  },
  severalPages: { ...inbox, as: liaison, ready: '看更早的' },
  loading: { ...inbox, as: zhao, network: 'slow', ready: '正在打开' },
  failed: { ...inbox, as: zhao, network: 'lost', ready: '再试一次' },
};
