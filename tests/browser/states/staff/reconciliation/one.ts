/**
 * The states of one list: waiting, being reconciled, done with each kind of discrepancy, unreadable, and
 * opened from a task.
 */
import { countyLeader, provinceLeader } from '../../county';
import type { Recipe, Recipes } from '../../recipe';
import { loseNetwork, press } from '../../recipe';
import { says } from '../../../told';

const one = (id: string, ready: string, change: Partial<Recipe> = {}): Recipe => ({
  as: countyLeader,
  path: `/staff/reconciliation/one/index?id=list-${id}`,
  ready,
  ...change,
});
const kind = (words: string, then: string): Recipe =>
  one('done', '比对完了', {
    steps: async (page) => {
      await page.getByRole('radio', { name: new RegExp(`^${words}`) }).check();
      await says(page, then);
    },
  });

export const states: Recipes = {
  waiting: one('waiting', '等着读名单'),
  understood: one('understood', '读得对，开始比对'),
  understoodByAnother: one('understood', '看过再比对', { as: 'demo-liu-haitao' }),
  question: one('question', '就按这两列读'),
  noColumnChosen: one('question', '就按这两列读', {
    steps: async (page) => {
      await press(page, '就按这两列读');
      await says(page, '请选哪一列是姓名');
    },
  }),
  choosing: one('understood', '读得对，开始比对', {
    steps: async (page) => {
      await press(page, '“阳光村”表的列不对，我来选');
      await says(page, '就按这两列读');
    },
  }),
  confirmed: one('confirmed', '等着比对'),
  unmatched: one('unmatched', '请上一级理事长看一看'),
  refusedAbove: one('refused', '没同意分开'),
  asked: one('unmatched', '同意分开', { as: provinceLeader }),
  reconciling: one('reconciling', '正在比对'),
  owed: one('done', '再看 20 条'),
  notDue: kind('享而不符', '按现在的情况不符合'),
  differs: kind('信息不一致', '名单上叫王*军'),
  unknown: kind('查无此人', '钱*多'),
  empty: one('empty', '没有。'),
  fromTask: one('done', '核对好了，划掉这条', {
    path: '/staff/reconciliation/one/index?id=list-done&task=list-done.unknown.23.task&kind=listUnknown',
  }),
  unreadable: one('unreadable', '请在表头写上'),
  rowsFailed: one('done', '比对完了', {
    steps: async (page) => {
      await loseNetwork(page);
      await page.getByRole('radio', { name: /^查无此人/ }).check();
      await says(page, '再试一次');
    },
  }),
  notFound: one('nothing', '没找到这一条'),
  loading: one('done', '正在打开', { network: 'slow' }),
  failed: one('done', '再试一次', { network: 'lost' }),
};
