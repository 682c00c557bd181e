/** The states of 我的诉求. */
import { wangLi, zhao } from '../../../../flows/world';
import { nobodyYet } from '../../county';
import type { Recipes } from '../../recipe';

const list = { as: zhao, path: '/resident/request/list/index', ready: '提出' };

export const states: Recipes = {
  empty: { ...list, as: nobodyYet, ready: '还没有提过诉求' },
  rows: list,
  forOther: { ...list, as: wangLi },
  loading: { ...list, network: 'slow', ready: '正在打开' },
  failed: { ...list, network: 'lost', ready: '再试一次' },
};
