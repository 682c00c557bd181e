/**
 * The states of 卡在谁那里: no card is out, a card is out, a card was handed over; and for the agent who
 * keeps a card, also for an account that is an agent no more.
 */
import { nobodyYet, provinceLeader } from '../county';
import type { Recipes } from '../recipe';
import { press } from '../recipe';
import { keepsCards, onceAgent, withFamily } from '../records';
import { says } from '../../told';

const own = { as: withFamily, path: '/resident/cards/index', ready: '政策卡拿回来了' };
const agents = { ...own, as: provinceLeader, ready: '残疾人证还给本人了' };

export const states: Recipes = {
  none: { ...own, as: nobodyYet, ready: '现在没有卡在别人那里' },
  out: own,
  handed: {
    ...own,
    steps: async (page) => {
      await page.getByRole('radio', { name: '别的优惠卡' }).check();
      await press(page, '交给他了');
      await says(page, '别的优惠卡交出去了');
    },
  },
  missing: {
    ...own,
    steps: async (page) => {
      await press(page, '交给他了');
      await says(page, '请选是什么卡');
    },
  },
  kept: agents,
  taken: {
    ...agents,
    steps: async (page) => {
      await press(page, '政策卡收到了');
      await says(page, '政策卡在您这里');
    },
  },
  over: {
    ...own,
    as: onceAgent,
    path: `/resident/cards/index?person=${keepsCards}`,
    ready: '别的优惠卡还给本人了',
  },
  loading: { ...own, network: 'slow', ready: '正在打开' },
  failed: { ...own, network: 'lost', ready: '再试一次' },
};
