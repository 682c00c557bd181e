/** The states of 谁能替我办事. */
import { wangLi, zhao } from '../../../flows/world';
import { administrator, nobodyYet } from '../county';
import type { Recipes } from '../recipe';
import { loseNetwork, press } from '../recipe';
import { givesUp, neighbour, onceAgent, someoneElse, withFamily } from '../records';
import { says } from '../../told';

const proxies = { as: zhao, path: '/resident/proxies/index', ready: '让一个人替我办' };

export const states: Recipes = {
  none: { ...proxies, as: nobodyYet, ready: '现在没有人' },
  granted: { ...proxies, ready: '不让王丽办了' },
  renewed: {
    ...proxies,
    ready: '再让王丽办一年',
    steps: async (page) => {
      await press(page, '再让王丽办一年');
      await says(page, '王丽还可以替您办一年');
    },
  },
  revoked: {
    ...proxies,
    as: withFamily,
    ready: '不让孙强办了',
    steps: async (page) => {
      await press(page, '不让孙强办了');
      await says(page, '孙强不能再替您办事了');
    },
  },
  asProxy: { ...proxies, as: wangLi, ready: '我不替他办了' },
  otherPerson: {
    ...proxies,
    as: wangLi,
    path: `/resident/proxies/index?person=${neighbour}`,
    ready: '换成替孙德福办事',
  },
  over: {
    ...proxies,
    as: wangLi,
    path: `/resident/proxies/index?person=${someoneElse}`,
    ready: '没有要替办的人',
  },
  keepsCard: {
    ...proxies,
    as: onceAgent,
    path: `/resident/proxies/index?person=${neighbour}`,
    ready: '的卡还在您这里',
  },
  gaveUp: {
    ...proxies,
    as: givesUp,
    ready: '我不替他办了',
    steps: async (page) => {
      await press(page, '我不替他办了');
      await says(page, '您不再替');
    },
  },
  nobody: { ...proxies, as: administrator, ready: '没有要替办的人' },
  notSent: {
    ...proxies,
    ready: '不让王丽办了',
    steps: async (page) => {
      await loseNetwork(page);
      await press(page, '不让王丽办了');
      await says(page, '现在连不上网');
    },
  },
  loading: { ...proxies, network: 'slow', ready: '正在打开' },
  failed: { ...proxies, network: 'lost', ready: '再试一次' },
};
