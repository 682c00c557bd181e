/** 找人 and 本人登记. */
import type { Page } from 'playwright-core';
import type { states as accessStates } from '../../../miniprogram/staff/person/access/states';
import type { states as findStates } from '../../../miniprogram/staff/person/find/states';
import type { states as diedStates } from '../../../miniprogram/staff/person/died/states';
import type { states as moveStates } from '../../../miniprogram/staff/person/move/states';
import type { states as witnessStates } from '../../../miniprogram/staff/person/witness/states';
import type { states as personStates } from '../../../miniprogram/staff/person/states';
import { liaison, personId } from '../../flows/world';
import { picture } from '../photo';
import type { Recipe, Recipes } from './recipe';
import { loseNetwork, press, pressing } from './recipe';
import { changing, chooseFengshou, fillWho } from './record-pages';
import type { Records } from './records';

function person(
  which: Exclude<keyof Records, 'ownCode' | 'proxyCode' | 'postCode'>,
  ready: string,
  change: Partial<Recipe> = {},
): Recipe {
  return { as: liaison, path: ({ records }) => `/staff/person/index?id=${records[which]}`, ready, ...change };
}

const held: Partial<Recipe> = { path: `/staff/person/index?id=${personId}` };

export const personRecipes: Recipes<(typeof personStates)[number]> = {
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

export const diedRecipes: Recipes<(typeof diedStates)[number]> = {
  day: changing('died', '下一步'),
  wrongDay: changing('died', '下一步', {
    steps: async (page) => {
      await page.getByLabel('哪一天').fill('2027-01-01');
      await press(page, '下一步');
    },
    focus: 'errors',
  }),
  check: changing('died', '下一步', { steps: (page) => press(page, '下一步') }),
  already: changing('died', '已经记下了', {}, 'dead'),
  notSent: changing('died', '下一步', {
    steps: async (page) => {
      await press(page, '下一步');
      await loseNetwork(page);
      await press(page, '核实过了，记下');
      await page.getByText('现在连不上网').waitFor();
    },
  }),
  missing: changing('died', '没找到这一条', { path: '/staff/person/died/index?id=nobody' }),
  loading: changing('died', '正在打开', { network: 'slow' }),
  failed: changing('died', '再试一次', { network: 'lost' }),
};

export const moveRecipes: Recipes<(typeof moveStates)[number]> = {
  asked: changing('move', '选搬到哪里'),
  chosen: changing('move', '选搬到哪里', { steps: chooseFengshou }),
  moved: changing(
    'move',
    '选搬到哪里',
    {
      steps: async (page) => {
        await chooseFengshou(page);
        await press(page, '就搬到这里');
        await page.locator('h1:visible', { hasText: '已搬到' }).waitFor();
      },
    },
    'moving',
  ),
  notSent: changing('move', '选搬到哪里', {
    steps: async (page) => {
      await chooseFengshou(page);
      await loseNetwork(page);
      await press(page, '就搬到这里');
      await page.getByText('现在连不上网').waitFor();
    },
  }),
  missing: changing('move', '没找到这一条', { path: '/staff/person/move/index?id=nobody' }),
  loading: changing('move', '正在打开', { network: 'slow' }),
  failed: changing('move', '再试一次', { network: 'lost' }),
};

/** Goes on to one of the three questions. */
async function witnessUntil(page: Page, question: string, kind = '家属'): Promise<void> {
  for (const before of ['让谁替他办', '能办哪些事', '本人怎么同意的']) {
    await page.locator('h1:visible', { hasText: before }).waitFor();
    if (before === question) return;
    if (before === '让谁替他办') await fillWho(page, { name: '孙强', relation: '儿子', kind });
    await press(page, '下一步');
  }
}

/** Chooses a picture for the one button that asks for it. */
async function photograph(page: Page): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await press(page, '加照片');
  await (await chooser).setFiles({ name: 'proof.png', mimeType: 'image/png', buffer: picture() });
  await page.getByRole('button', { name: '删掉第 1 张照片' }).waitFor();
}

function witnessing(
  question: string,
  then: (page: Page) => Promise<void> = () => Promise.resolve(),
  change: Partial<Recipe> = {},
  kind?: string,
): Recipe {
  return {
    as: liaison,
    path: ({ records }) => `/staff/person/witness/index?id=${records.free}`,
    ready: '是本人的什么人',
    steps: async (page) => {
      await witnessUntil(page, question, kind);
      await then(page);
    },
    ...change,
  };
}

const agree = '本人同意了，给口令';

export const witnessRecipes: Recipes<(typeof witnessStates)[number]> = {
  who: witnessing('让谁替他办'),
  missingWho: witnessing('让谁替他办', (page) => press(page, '下一步'), { focus: 'errors' }),
  what: witnessing('能办哪些事'),
  missingWhat: witnessing(
    '能办哪些事',
    async (page) => {
      for (const words of ['提需求', '看诉求', '收消息'])
        await page.getByRole('checkbox', { name: words }).uncheck();
      await press(page, '下一步');
    },
    { focus: 'errors' },
  ),
  how: witnessing('本人怎么同意的'),
  missingProof: witnessing('本人怎么同意的', (page) => press(page, agree), { focus: 'errors' }),
  photographed: witnessing('本人怎么同意的', photograph),
  recorded: witnessing('本人怎么同意的', async (page) => {
    await press(page, '录一段');
    await page.locator('main:visible').getByText('1 秒').waitFor();
    await press(page, '停');
    await page.getByRole('button', { name: '删掉第 1 段' }).waitFor();
  }),
  document: witnessing(
    '本人怎么同意的',
    (page) => page.getByRole('radio', { name: '有监护证明' }).check(),
    {},
    '监护人',
  ),
  given: witnessing('本人怎么同意的', async (page) => {
    await photograph(page);
    await press(page, agree);
    await page.locator('h1:visible', { hasText: '把口令告诉孙强' }).waitFor();
  }),
  notSent: witnessing('本人怎么同意的', async (page) => {
    await photograph(page);
    await page.route('**/evidence/**', (route) => route.abort());
    await press(page, agree);
    await page.getByText('现在连不上网').waitFor();
  }),
  missing: witnessing('', undefined, {
    path: '/staff/person/witness/index?id=nobody',
    ready: '没找到这一条',
    steps: undefined,
  }),
  loading: witnessing('', undefined, { network: 'slow', ready: '正在打开', steps: undefined }),
  failed: witnessing('', undefined, { network: 'lost', ready: '再试一次', steps: undefined }),
};

const access: Recipe = {
  as: liaison,
  path: ({ records }) => `/staff/person/access/index?id=${records.free}`,
  ready: '记下',
};

export const personAccessRecipes: Recipes<(typeof accessStates)[number]> = {
  unsaid: access,
  said: { ...access, path: `/staff/person/access/index?id=${personId}` },
  saved: { ...access, path: `/staff/person/access/index?id=${personId}`, steps: pressing('记下', '记下了') },
  notSent: {
    ...access,
    steps: async (page) => {
      await loseNetwork(page);
      await pressing('记下', '现在连不上网')(page);
    },
  },
  missing: { ...access, path: '/staff/person/access/index?id=nobody', ready: '没找到这一条' },
  loading: { ...access, network: 'slow', ready: '正在打开' },
  failed: { ...access, network: 'lost', ready: '再试一次' },
};
