/** The states of the page of one request for the person, for every state of the request. */
import { wangLi, zhao } from '../../../../flows/world';
import type { RequestOf } from '../../county';
import type { Recipe, Recipes } from '../../recipe';
import { answer, loseNetwork, press } from '../../recipe';
import { says } from '../../../told';

function detail(which: RequestOf, change: Partial<Recipe> = {}): Recipe {
  return {
    as: zhao,
    path: (county) => `/resident/request/detail/index?id=${county[which]}`,
    ready: '办事经过',
    ...change,
  };
}

export const states: Recipes = {
  waiting: detail('waiting'),
  danger: detail('danger'),
  overdue: detail('overdue', { ready: '上一级正在催' }),
  working: detail('working'),
  askedBack: detail('askedBack', { ready: '陈桂兰想问您' }),
  entered: detail('entered', { ready: '念给您听过' }),
  nudged: detail('nudged', { ready: '可以再催' }),
  paused: detail('paused', { ready: '先停一停' }),
  handed: detail('handed', { ready: '转给李国华来办了' }),
  petition: detail('petition', { ready: '按信访规定' }),
  again: detail('again', { ready: '以前提过' }),
  progressed: detail('progressed', { ready: '有回音' }),
  answered: detail('answered', { ready: '您满意吗' }),
  rated: detail('toRate', {
    ready: '您满意吗',
    steps: async (page) => {
      await answer(page, '满意');
      await says(page, '谢谢您的评价');
    },
  }),
  notRated: detail('answered', {
    ready: '您满意吗',
    steps: async (page) => {
      await loseNetwork(page);
      await answer(page, '满意');
      await says(page, '现在连不上网');
    },
  }),
  replyCorrected: detail('replyCorrected', { ready: '陈桂兰改过' }),
  cannot: detail('cannot', { ready: '先借县里的旧轮椅用' }),
  redone: detail('redone'),
  satisfied: detail('satisfied'),
  unrated: detail('unrated', { ready: '未评价' }),
  deferred: detail('deferred', { ready: '到2027年1月5日（周二）再办' }),
  withdrawn: detail('withdrawn', { ready: '本人撤回' }),
  photos: detail('photos', { ready: '照片' }),
  missing: detail('missing', { ready: '没传到' }),
  forOther: detail('byProxy', { as: wangLi }),
  otherPerson: detail('ofNeighbour', { as: wangLi, ready: '换成替孙德福办事' }),
  notNudged: detail('waiting', {
    ready: '催一下',
    steps: async (page) => {
      await loseNetwork(page);
      await press(page, '催一下');
      await says(page, '现在连不上网');
    },
  }),
  notFound: detail('waiting', {
    path: `/resident/request/detail/index?id=${'x'.repeat(22)}`,
    ready: '没找到这一条',
  }),
  loading: detail('waiting', { network: 'slow', ready: '正在打开' }),
  failed: detail('waiting', { network: 'lost', ready: '再试一次' }),
};
