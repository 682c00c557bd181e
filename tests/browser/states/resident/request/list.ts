/** The states of 我的诉求. */
import { wangLi, zhao } from '../../../../flows/world';
import { nobodyYet } from '../../county';
import type { Recipes } from '../../recipe';
import { typing } from '../../recipe';

const list = { as: zhao, path: '/resident/request/list/index', ready: '提出' };

export const states: Recipes = {
  empty: { ...list, as: nobodyYet, ready: '还没有提过诉求' },
  rows: list,
  forOther: { ...list, as: wangLi },
  found: { ...list, steps: typing('我想要个轮椅', '找到') },
  foundNone: { ...list, steps: typing('登月', '说给我们听') },
  loading: { ...list, network: 'slow', ready: '正在打开' },
  failed: { ...list, network: 'lost', ready: '再试一次' },
};
