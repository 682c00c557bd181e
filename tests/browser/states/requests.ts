/** 我的诉求, and what a person does with one of them. */
import type { states as addStates } from '../../../miniprogram/resident/request/add/states';
import type { states as againStates } from '../../../miniprogram/resident/request/again/states';
import type { states as correctStates } from '../../../miniprogram/resident/request/correct/states';
import type { states as detailStates } from '../../../miniprogram/resident/request/detail/states';
import type { states as listStates } from '../../../miniprogram/resident/request/list/states';
import type { states as rateStates } from '../../../miniprogram/resident/request/rate/states';
import type { states as withdrawStates } from '../../../miniprogram/resident/request/withdraw/states';
import { wangLi, zhao } from '../../flows/world';
import type { RequestOf } from './county';
import { nobodyYet } from './county';
import { doing, writeTooMuch } from './own-request';
import type { Recipe, Recipes } from './recipe';
import { loseNetwork, press, tooManyWords } from './recipe';

const list = { as: zhao, path: '/resident/request/list/index', ready: '提出' };

export const listRecipes: Recipes<(typeof listStates)[number]> = {
  empty: { ...list, as: nobodyYet, ready: '还没有提过诉求' },
  rows: list,
  forOther: { ...list, as: wangLi },
  loading: { ...list, network: 'slow', ready: '正在打开' },
  failed: { ...list, network: 'lost', ready: '再试一次' },
};

function detail(which: RequestOf, change: Partial<Recipe> = {}): Recipe {
  return {
    as: zhao,
    path: (county) => `/resident/request/detail/index?id=${county[which]}`,
    ready: '办理经过',
    ...change,
  };
}

export const detailRecipes: Recipes<(typeof detailStates)[number]> = {
  waiting: detail('waiting'),
  danger: detail('danger'),
  overdue: detail('overdue', { ready: '上一级在督促' }),
  working: detail('working'),
  askedBack: detail('askedBack', { ready: '陈桂兰想问您' }),
  entered: detail('entered', { ready: '念给您听过' }),
  nudged: detail('nudged', { ready: '可以再催' }),
  paused: detail('paused', { ready: '先停一停' }),
  handed: detail('handed', { ready: '转给李国华来办了' }),
  petition: detail('petition', { ready: '按信访规定' }),
  again: detail('again', { ready: '您以前提过' }),
  progressed: detail('progressed', { ready: '有回音' }),
  answered: detail('answered', { ready: '事情解决了吗' }),
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
      await page.getByText('现在连不上网').waitFor();
    },
  }),
  notFound: detail('waiting', {
    path: `/resident/request/detail/index?id=${'x'.repeat(22)}`,
    ready: '没找到这一条',
  }),
  loading: detail('waiting', { network: 'slow', ready: '正在打开' }),
  failed: detail('waiting', { network: 'lost', ready: '再试一次' }),
};

export const rateRecipes: Recipes<(typeof rateStates)[number]> = {
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
    await page.getByText('现在连不上网').waitFor();
  }),
};

export const againRecipes: Recipes<(typeof againStates)[number]> = {
  fresh: doing('again', '请上一级再办'),
  tooLong: doing(
    'again',
    '请上一级再办',
    async (page) => {
      await page.locator('textarea:visible').fill(tooManyWords);
      await press(page, '请上一级再办');
    },
    'errors',
  ),
  failed: doing('again', '请上一级再办', async (page) => {
    await loseNetwork(page);
    await press(page, '请上一级再办');
    await page.getByText('现在连不上网').waitFor();
  }),
};

export const withdrawRecipes: Recipes<(typeof withdrawStates)[number]> = {
  fresh: doing('withdraw', '还是要办'),
  failed: doing('withdraw', '还是要办', async (page) => {
    await loseNetwork(page);
    await press(page, '不用办了');
    await page.getByText('现在连不上网').waitFor();
  }),
};

function adding(which: RequestOf, ready: string, change: Partial<Recipe> = {}): Recipe {
  return { as: zhao, path: (county) => `/resident/request/add/index?id=${county[which]}`, ready, ...change };
}

export const addRecipes: Recipes<(typeof addStates)[number]> = {
  fresh: adding('waiting', '补充上去'),
  answering: adding('askedBack', '现在的轮椅是哪一年配的'),
  missing: adding('waiting', '补充上去', { steps: (page) => press(page, '补充上去'), focus: 'errors' }),
  tooLong: adding('waiting', '补充上去', {
    steps: (page) => writeTooMuch(page, '补充上去'),
    focus: 'errors',
  }),
  loading: adding('waiting', '正在打开', { network: 'slow' }),
  failed: adding('waiting', '再试一次', { network: 'lost' }),
  refused: adding('withdrawn', '补充上去', {
    steps: async (page) => {
      await page.locator('textarea:visible').fill('还想再说一句。');
      await press(page, '补充上去');
      await page.getByText('刚刚有了新进展').waitFor();
    },
  }),
};

function correcting(what: 'words' | 'contact', change: Partial<Recipe> = {}): Recipe {
  return {
    as: zhao,
    path: ({ waiting }) => `/resident/request/correct/index?id=${waiting}&what=${what}`,
    ready: '改好了',
    ...change,
  };
}

export const correctRecipes: Recipes<(typeof correctStates)[number]> = {
  words: correcting('words'),
  contact: correcting('contact'),
  onlyText: correcting('contact', { steps: (page) => page.getByRole('radio', { name: '只发文字' }).check() }),
  same: correcting('words', { steps: (page) => press(page, '改好了'), focus: 'errors' }),
  tooLong: correcting('words', { steps: (page) => writeTooMuch(page, '改好了'), focus: 'errors' }),
  loading: correcting('words', { network: 'slow', ready: '正在打开' }),
  failed: correcting('words', { network: 'lost', ready: '再试一次' }),
  notSent: correcting('contact', {
    steps: async (page) => {
      await loseNetwork(page);
      await press(page, '改好了');
      await page.getByText('现在连不上网').waitFor();
    },
  }),
};
