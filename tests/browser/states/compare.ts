/** 比对名单, as the supervisors of a town and of a county see it. */
import type { Page } from 'playwright-core';
import type { states as compareStates } from '../../../miniprogram/staff/compare/states';
import type { states as oneStates } from '../../../miniprogram/staff/compare/one/states';
import { chair } from '../../flows/world';
import { countyLeader } from './county';
import type { Recipe, Recipes } from './recipe';
import { loseNetwork, press } from './recipe';

/** The county's 理事长 sees the county's lists; a town does not. */
const list: Recipe = { as: countyLeader, path: '/staff/compare/index', ready: '比对一份名单' };
const handIn: Recipe = { as: chair, path: '/staff/compare/index?step=new', ready: '开始比对' };
const typing =
  (words: string, says: string) =>
  async (page: Page): Promise<void> => {
    await page.getByLabel('哪条政策的名单').fill(words);
    await page.locator('main:visible').getByText(says).first().waitFor();
  };
/** Everything filled in with a file of this name. */
const filled =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await typing('护理', '重度护理补贴')(page);
    await page.getByRole('radio', { name: /^重度护理补贴/ }).check();
    await page
      .getByLabel('名单文件')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from('姓名,身份证号\n') });
  };
const sending =
  (name: string, says: string) =>
  async (page: Page): Promise<void> => {
    await filled(name)(page);
    await press(page, '开始比对');
    await page.getByText(says).first().waitFor();
  };

export const compareRecipes: Recipes<(typeof compareStates)[number]> = {
  lists: list,
  none: { ...list, as: chair, ready: '还没有比对过名单' },
  loading: { ...list, network: 'slow', ready: '正在打开' },
  failed: { ...list, network: 'lost', ready: '再试一次' },
  fresh: handIn,
  missing: { ...handIn, steps: (page) => press(page, '开始比对'), focus: 'errors' },
  wrongFile: { ...handIn, steps: sending('名单.pdf', '请选 .xlsx 或 .csv 文件'), focus: 'errors' },
  tomorrow: {
    ...handIn,
    steps: async (page) => {
      await page.getByLabel('名单是哪一天的').fill('2026-11-24');
      await sending('名单.csv', '这一天还没到')(page);
    },
    focus: 'errors',
  },
  foundNone: { ...handIn, steps: typing('登月', '没有找到“登月”') },
  ready: { ...handIn, steps: filled('名单.csv') },
  notKept: {
    ...handIn,
    steps: async (page) => {
      await typing('慰问', '过节慰问')(page);
      await page.getByRole('radio').first().check();
      await page
        .getByLabel('名单文件')
        .setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from('姓名,身份证号\n') });
      await press(page, '开始比对');
      await page.getByText('不能比对').first().waitFor();
    },
  },
  notSent: {
    ...handIn,
    steps: async (page) => {
      await filled('名单.csv')(page);
      await loseNetwork(page);
      await press(page, '开始比对');
      await page.getByText('现在连不上网').waitFor();
    },
  },
};

const one = (id: string, ready: string, change: Partial<Recipe> = {}): Recipe => ({
  as: countyLeader,
  path: `/staff/compare/one/index?id=list-${id}`,
  ready,
  ...change,
});
const kind = (words: string, says: string): Recipe =>
  one('done', '比对完了', {
    steps: async (page) => {
      await page.getByRole('radio', { name: new RegExp(`^${words}`) }).check();
      await page.locator('main:visible').getByText(says).first().waitFor();
    },
  });

export const oneComparisonRecipes: Recipes<(typeof oneStates)[number]> = {
  waiting: one('waiting', '等着读名单'),
  comparing: one('comparing', '正在比对'),
  owed: one('done', '再看 20 条'),
  notDue: kind('享而不符', '按现在的情况不符合'),
  differs: kind('信息不一致', '名单上叫王*军'),
  unknown: kind('查无此人', '钱*多'),
  empty: one('empty', '没有。'),
  fromTask: one('done', '核对好了，划掉这条', {
    path: '/staff/compare/one/index?id=list-done&task=list-done.unknown.23.task&kind=listUnknown',
  }),
  unreadable: one('unreadable', '请看看第一行'),
  rowsFailed: one('done', '比对完了', {
    steps: async (page) => {
      await loseNetwork(page);
      await page.getByRole('radio', { name: /^查无此人/ }).check();
      await page.getByText('再试一次').waitFor();
    },
  }),
  notFound: one('nothing', '没找到这一条'),
  loading: one('done', '正在打开', { network: 'slow' }),
  failed: one('done', '再试一次', { network: 'lost' }),
};
