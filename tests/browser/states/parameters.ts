/** 当地标准: what a 理事长 says for their place. */
import type { states as oneStates } from '../../../miniprogram/staff/parameters/one/states';
import type { states as listStates } from '../../../miniprogram/staff/parameters/states';
import { chair } from '../../flows/world';
import { countyLeader } from './county';
import type { Recipe, Recipes } from './recipe';
import { loseNetwork, press } from './recipe';

const list: Recipe = { as: countyLeader, path: '/staff/parameters/index', ready: '低保标准' };

export const parametersRecipes: Recipes<(typeof listStates)[number]> = {
  open: list,
  said: { ...list, ready: '写在：' },
  fromAbove: { ...list, ready: '黑龙江省定的' },
  none: { ...list, as: chair, ready: '这里没有要您填的' },
  loading: { ...list, network: 'slow', ready: '正在打开' },
  failed: { ...list, network: 'lost', ready: '再试一次' },
};

const page = (fact: string, change: Partial<Recipe> = {}): Recipe => ({
  as: countyLeader,
  path: `/staff/parameters/one/index?region=230623000000&fact=param.${fact}`,
  ready: '记下',
  ...change,
});
const [yesno, money] = [page('livingSubsidyIncludesEdge'), page('dibaoStandardMonthly')];

export const parameterRecipes: Recipes<(typeof oneStates)[number]> = {
  yesno,
  money,
  age: page('childRehabMaxAge'),
  levels: page('nursingSubsidyMonthly'),
  said: page('nursingSubsidyMonthly', { ready: '测试用的文件，县测试1号' }),
  fromAbove: page('livingSubsidyMonthly', { ready: '黑龙江省，' }),
  missing: { ...money, steps: (open) => press(open, '记下'), focus: 'errors' },
  wrong: {
    ...money,
    steps: async (open) => {
      const main = open.locator('main:visible');
      await main.locator('#value').fill('七百一');
      await main.locator('#source').fill('县里');
      await press(open, '记下');
    },
    focus: 'errors',
  },
  notSent: {
    ...yesno,
    steps: async (open) => {
      const main = open.locator('main:visible');
      await main.getByText('不能', { exact: true }).click();
      await main.locator('#source').fill('测试用的文件，县测试2号');
      await loseNetwork(open);
      await press(open, '记下');
      await main.getByText('现在连不上网').waitFor();
    },
  },
  notFound: page('noSuchThing', { ready: '没找到这一条' }),
  loading: page('childRehabMaxAge', { network: 'slow', ready: '正在打开' }),
  failed: page('childRehabMaxAge', { network: 'lost', ready: '再试一次' }),
};
