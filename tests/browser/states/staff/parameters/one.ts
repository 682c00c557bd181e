/**
 * The states of one of 当地标准: a yes or no, an amount, an age, amounts by level; set before, set by a place
 * above; a value that is missing, one that cannot be, one that was not sent.
 */
import { countyLeader } from '../../county';
import type { Recipe, Recipes } from '../../recipe';
import { loseNetwork, press } from '../../recipe';

const page = (fact: string, change: Partial<Recipe> = {}): Recipe => ({
  as: countyLeader,
  path: `/staff/parameters/one/index?region=230623000000&fact=param.${fact}`,
  ready: '记下',
  ...change,
});
const [yesno, money] = [page('livingSubsidyIncludesEdge'), page('dibaoStandardMonthly')];

export const states: Recipes = {
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
      const main = open.locator('.page-main:visible');
      await main.locator('#value').fill('七百一');
      await main.locator('#source').fill('县里');
      await press(open, '记下');
    },
    focus: 'errors',
  },
  notSent: {
    ...yesno,
    steps: async (open) => {
      const main = open.locator('.page-main:visible');
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
