/** 找人 and 本人登记. */
import type { Page } from 'playwright-core';
import type { states as accessStates } from '../../../miniprogram/staff/person/access/states';
import type { states as findStates } from '../../../miniprogram/staff/person/find/states';
import type { states as personStates } from '../../../miniprogram/staff/person/states';
import { liaison, personId } from '../../flows/world';
import type { Recipe, Recipes } from './recipe';
import { loseNetwork, press } from './recipe';
import type { Records } from './records';

function person(which: Exclude<keyof Records, 'ownCode' | 'proxyCode'>, ready: string, change: Partial<Recipe> = {}): Recipe {
  return { as: liaison, path: ({ records }) => `/staff/person/index?id=${records[which]}`, ready, ...change };
}

/** Decides about a claim, and waits for what is said to it. */
function decided(word: string, said: string): (page: Page) => Promise<void> {
  return async (page) => {
    await press(page, word);
    await page.getByText(said).first().waitFor();
  };
}

const held: Partial<Recipe> = { path: `/staff/person/index?id=${personId}` };

export const personRecipes: Recipes<(typeof personStates)[number]> = {
  free: person('free', '还没有连上本人的手机'),
  held: person('free', '本人的手机已经连上', held),
  granted: person('free', '本人说不让王丽办了', held),
  died: person('dead', '已经过世'),
  codeGiven: person('free', '给本人一个口令', { steps: decided('给本人一个口令', '只能用一次') }),
  claimed: person('claimed', '核实过了，是本人'),
  contested: person('contested', '要两个人核实'),
  confirmed: person('confirmed', '核实过了，是本人', { steps: decided('核实过了，是本人', '本人的手机连上了') }),
  refused: person('refused', '不是本人', { steps: decided('不是本人', '记下了，不是本人') }),
  notSent: person('undecided', '核实过了，是本人', {
    steps: async (page) => {
      await loseNetwork(page);
      await decided('核实过了，是本人', '现在连不上网')(page);
    },
  }),
  objected: person('objected', '查清楚了，划掉这条', { path: ({ records }) => `/staff/person/index?id=${records.objected}&task=${encodeURIComponent(records.dispute)}&kind=dispute` }),
  missing: person('free', '没找到这一条', { path: '/staff/person/index?id=nobody' }),
  loading: person('free', '正在打开', { network: 'slow' }),
  failed: person('free', '再试一次', { network: 'lost' }),
};

const find = { as: liaison, path: '/staff/person/find/index', ready: '写姓或全名' };

function looking(name: string, found: RegExp | string): Recipe['steps'] {
  return async (page: Page) => {
    await page.getByLabel('姓名').fill(name);
    await page.getByText(found).first().waitFor();
  };
}

export const findPersonRecipes: Recipes<(typeof findStates)[number]> = {
  empty: find,
  found: { ...find, steps: looking('赵', /找到 \d+ 个人/) },
  nothing: { ...find, steps: looking('没有这个人', '没有找到这个名字') },
  failed: {
    ...find,
    steps: async (page) => {
      await loseNetwork(page);
      await page.getByLabel('姓名').fill('赵');
      await page.getByText('现在连不上网').waitFor();
    },
  },
};

const access: Recipe = { as: liaison, path: ({ records }) => `/staff/person/access/index?id=${records.free}`, ready: '记下' };

export const personAccessRecipes: Recipes<(typeof accessStates)[number]> = {
  unsaid: access,
  said: { ...access, path: `/staff/person/access/index?id=${personId}` },
  saved: { ...access, path: `/staff/person/access/index?id=${personId}`, steps: decided('记下', '记下了') },
  notSent: {
    ...access,
    steps: async (page) => {
      await loseNetwork(page);
      await decided('记下', '现在连不上网')(page);
    },
  },
  missing: { ...access, path: '/staff/person/access/index?id=nobody', ready: '没找到这一条' },
  loading: { ...access, network: 'slow', ready: '正在打开' },
  failed: { ...access, network: 'lost', ready: '再试一次' },
};
