/** The states of 本人登记. */
import { liaison, personId } from '../../../flows/world';
import type { Recipe, Recipes } from '../recipe';
import { loseNetwork, pressing } from '../recipe';
import type { Records } from '../records';

function person(
  which: Exclude<keyof Records, 'ownCode' | 'proxyCode' | 'postCode'>,
  ready: string,
  change: Partial<Recipe> = {},
): Recipe {
  return { as: liaison, path: ({ records }) => `/staff/person/index?id=${records[which]}`, ready, ...change };
}

const held: Partial<Recipe> = { path: `/staff/person/index?id=${personId}` };

export const states: Recipes = {
  free: person('free', '还没有连上本人的手机'),
  held: person('free', '本人的手机已经连上', held),
  granted: person('free', '本人说不让王丽办了', held),
  died: person('dead', '已经过世'),
  codeGiven: person('free', '给本人一个口令', { steps: pressing('给本人一个口令', '只能用一次') }),
  claimed: person('claimed', '核实过了，是本人'),
  contested: person('contested', '要两个人核实'),
  confirmed: person('confirmed', '核实过了，是本人', {
    steps: pressing('核实过了，是本人', '本人的手机连上了'),
  }),
  refused: person('refused', '不是本人', { steps: pressing('不是本人', '记下了，不是本人') }),
  notSent: person('undecided', '核实过了，是本人', {
    steps: async (page) => {
      await loseNetwork(page);
      await pressing('核实过了，是本人', '现在连不上网')(page);
    },
  }),
  objected: person('objected', '查清楚了，划掉这条', {
    path: ({ records }) =>
      `/staff/person/index?id=${records.objected}&task=${encodeURIComponent(records.dispute)}&kind=dispute`,
  }),
  undone: person('free', '本人知道了，划掉这条', {
    path: `/staff/person/index?id=${personId}&task=any&kind=personUndone`,
  }),
  missing: person('free', '没找到这一条', { path: '/staff/person/index?id=nobody' }),
  loading: person('free', '正在打开', { network: 'slow' }),
  failed: person('free', '再试一次', { network: 'lost' }),
};
