/**
 * The states of one list: waiting, being reconciled, done with each kind of discrepancy, unreadable, and
 * opened from a task.
 */
import { countyLeader } from '../../county';
import type { Recipe, Recipes } from '../../recipe';
import { loseNetwork } from '../../recipe';

const one = (id: string, ready: string, change: Partial<Recipe> = {}): Recipe => ({
  as: countyLeader,
  path: `/staff/reconciliation/one/index?id=list-${id}`,
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

export const states: Recipes = {
  waiting: one('waiting', '等着读名单'),
  reconciling: one('reconciling', '正在比对'),
  owed: one('done', '再看 20 条'),
  notDue: kind('享而不符', '按现在的情况不符合'),
  differs: kind('信息不一致', '名单上叫王*军'),
  unknown: kind('查无此人', '钱*多'),
  empty: one('empty', '没有。'),
  fromTask: one('done', '核对好了，划掉这条', {
    path: '/staff/reconciliation/one/index?id=list-done&task=list-done.unknown.23.task&kind=listUnknown',
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
