/** 我的诉求, and what a person does with one of them. */
import type { states as againStates } from '../../../miniprogram/resident/request/again/states';
import type { states as detailStates } from '../../../miniprogram/resident/request/detail/states';
import type { states as listStates } from '../../../miniprogram/resident/request/list/states';
import type { states as rateStates } from '../../../miniprogram/resident/request/rate/states';
import type { states as withdrawStates } from '../../../miniprogram/resident/request/withdraw/states';
import { wangLi, zhao } from '../../flows/world';
import type { County } from './county';
import { nobodyYet } from './county';
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

function detail(which: keyof County, change: Partial<Recipe> = {}): Recipe {
  return { as: zhao, path: (county) => `/resident/request/detail/index?id=${county[which]}`, ready: '办理经过', ...change };
}

export const detailRecipes: Recipes<(typeof detailStates)[number]> = {
  waiting: detail('waiting'),
  danger: detail('danger'),
  overdue: detail('overdue', { ready: '上一级在督促' }),
  working: detail('working'),
  progressed: detail('progressed', { ready: '有回音' }),
  answered: detail('answered', { ready: '事情解决了吗' }),
  cannot: detail('cannot', { ready: '知道了' }),
  redone: detail('redone'),
  satisfied: detail('satisfied'),
  unrated: detail('unrated', { ready: '未评价' }),
  withdrawn: detail('withdrawn', { ready: '本人撤回' }),
  photos: detail('photos', { ready: '照片' }),
  forOther: detail('byProxy', { as: wangLi }),
  notFound: detail('waiting', { path: `/resident/request/detail/index?id=${'x'.repeat(22)}`, ready: '没找到这一条' }),
  loading: detail('waiting', { network: 'slow', ready: '正在打开' }),
  failed: detail('waiting', { network: 'lost', ready: '再试一次' }),
};

function doing(page: 'rate' | 'again' | 'withdraw', ready: string, steps?: Recipe['steps'], focus?: Recipe['focus']): Recipe {
  return { as: zhao, path: ({ answered, waiting }) => `/resident/request/${page}/index?id=${page === 'withdraw' ? waiting : answered}`, ready, steps, focus };
}

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
