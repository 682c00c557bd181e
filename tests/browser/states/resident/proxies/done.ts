/** The states of 谁替我办了什么: with the actions of others, without any, and while it is read. */
import { zhao } from '../../../../flows/world';
import { nobodyYet } from '../../county';
import type { Recipes } from '../../recipe';

const done = { as: zhao, path: '/resident/proxies/done/index', ready: '王丽收到消息' };

export const states: Recipes = {
  rows: done,
  none: { ...done, as: nobodyYet, ready: '还没有人替您办过事' },
  loading: { ...done, network: 'slow', ready: '正在打开' },
  failed: { ...done, network: 'lost', ready: '再试一次' },
};
