/** 我能享受的政策, for the person and at a desk: what is owed, had, declined and asked. */
import type { Page } from 'playwright-core';
import type { states as answerStates } from '../../../miniprogram/resident/entitled/answer/states';
import type { states as oneStates } from '../../../miniprogram/resident/entitled/one/states';
import type { states as listStates } from '../../../miniprogram/resident/entitled/states';
import type { states as owedStates } from '../../../miniprogram/staff/owed/states';
import type { states as personAnswerStates } from '../../../miniprogram/staff/person/entitled/answer/states';
import type { states as personAskStates } from '../../../miniprogram/staff/person/entitled/ask/states';
import type { states as personOneStates } from '../../../miniprogram/staff/person/entitled/one/states';
import type { states as personStates } from '../../../miniprogram/staff/person/entitled/states';
import { liaison } from '../../flows/world';
import { countyLeader, guest, nobodyYet } from './county';
import { entitled, personId } from './entitle';
import { atDesk } from './entitled-at-desk';
import type { Recipe, Recipes } from './recipe';
import { loadingAndFailed, loseNetwork, press } from './recipe';

const list = { as: entitled, path: '/resident/entitled/index', ready: '该享受，还没享受的' };

export const entitledRecipes: Recipes<(typeof listStates)[number]> = {
  asked: { ...list, as: nobodyYet, ready: '还差几个问题的' },
  owed: list,
  unfolded: {
    ...list,
    steps: async (page) => {
      await page.getByRole('button', { name: /^不符合的/ }).click();
      await page.getByText('现在不符合').first().waitFor();
    },
  },
  nobody: { ...list, as: guest, ready: '还不知道您是谁' },
  ...loadingAndFailed(list),
};

const one = (policy: string, ready: string, change: Partial<Recipe> = {}): Recipe => ({
  as: entitled,
  path: `/resident/entitled/one/index?id=${policy}`,
  ready,
  ...change,
});

export const entitledOneRecipes: Recipes<(typeof oneStates)[number]> = {
  asked: one('temporary-relief', '回答问题'),
  owed: one('assistive-device-subsidy', '帮我办'),
  pursued: one('severe-nursing-subsidy', '看看办到哪一步了'),
  had: one('precise-rehab-service', '停发了'),
  declined: one('income-tax-reduction', '我还是想要'),
  no: one('preschool-inclusion', '现在不符合'),
  may: one('blind-free-transit', '可以享受'),
  notSent: one('assistive-device-subsidy', '帮我办', {
    steps: async (page) => {
      await loseNetwork(page);
      await press(page, '帮我办');
      await page.getByText('现在连不上网').first().waitFor();
    },
  }),
  notFound: one('no-such-policy', '没找到这一条'),
  ...loadingAndFailed(one('assistive-device-subsidy', '帮我办')),
};

const answer = (policy: string | null, ready: string, change: Partial<Recipe> = {}): Recipe => ({
  as: nobodyYet,
  path: `/resident/entitled/answer/index${policy === null ? '' : `?id=${policy}`}`,
  ready,
  ...change,
});

/** Skips questions until one of them is asked. */
const skipTo =
  (words: string) =>
  async (page: Page): Promise<void> => {
    const heading = page.locator('h1:visible');
    while (!(await heading.innerText()).includes(words)) {
      const before = await heading.innerText();
      await press(page, '不清楚，先跳过');
      await page.locator('h1:visible').filter({ hasNotText: before }).waitFor();
    }
  };

export const entitledAnswerRecipes: Recipes<(typeof answerStates)[number]> = {
  one: answer('family-doctor-contract', '不清楚，先跳过'),
  place: answer('severe-nursing-subsidy', '不清楚，先跳过', { steps: skipTo('户口') }),
  several: answer('assistive-device-subsidy', '可以选几样', { steps: skipTo('器具') }),
  number: answer('minimum-living-allowance', '不清楚，先跳过', { steps: skipTo('收入') }),
  missing: answer('family-doctor-contract', '不清楚，先跳过', {
    steps: async (page) => {
      await press(page, '下一个');
      await page.getByText('请选一个').first().waitFor();
    },
    focus: 'errors',
  }),
  notSent: answer('family-doctor-contract', '不清楚，先跳过', {
    steps: async (page) => {
      await loseNetwork(page);
      await page.locator('main:visible').getByRole('radio').first().check();
      await press(page, '下一个');
      await page.getByText('现在连不上网').first().waitFor();
    },
  }),
  skipped: answer('family-doctor-contract', '不清楚，先跳过', { steps: skipTo('先答到这里') }),
  ...loadingAndFailed(answer(null, '不清楚，先跳过')),
};

const ofPerson = atDesk(`index?id=${personId}`, '该享受，还没享受的');
const oneOf = (policy: string, ready: string): Recipe =>
  atDesk(`one/index?id=${personId}&policy=${policy}`, ready);

export const personEntitledRecipes: Recipes<(typeof personStates)[number]> = {
  rows: ofPerson,
  notFound: atDesk('index?id=nobody', '没找到这一条'),
  ...loadingAndFailed(ofPerson),
};

export const personEntitledOneRecipes: Recipes<(typeof personOneStates)[number]> = {
  owed: oneOf('assistive-device-subsidy', '本人说已经在领'),
  pursued: oneOf('severe-nursing-subsidy', '看看办到哪一步了'),
  had: oneOf('precise-rehab-service', '正在享受'),
  notFound: oneOf('no-such-policy', '没找到这一条'),
  ...loadingAndFailed(oneOf('assistive-device-subsidy', '本人说已经在领')),
};

const severalParts: Recipe = {
  as: liaison,
  path: ({ several }) => `/staff/person/entitled/answer/index?id=${several}&policy=severe-nursing-subsidy`,
  ready: '不清楚，先跳过',
};
type Part = readonly [kind: string, level?: string];
/** Skips to the question about the parts, and says which. */
const partsAre =
  (...parts: readonly Part[]) =>
  async (page: Page): Promise<void> => {
    const [main, asked] = [
      page.locator('main:visible'),
      page.locator('h1:visible', { hasText: '残疾是哪一类' }),
    ];
    while ((await asked.count()) === 0) {
      const before = await page.locator('h1:visible').innerText();
      await press(page, '不清楚，先跳过');
      await page.locator('h1:visible').filter({ hasNotText: before }).waitFor();
    }
    for (const [kind, level] of parts) {
      await main.getByRole('checkbox', { name: kind }).check();
      if (level !== undefined)
        await main.getByRole('radiogroup', { name: kind }).getByRole('radio', { name: level }).check();
    }
  };
const answerParts =
  (...parts: readonly Part[]) =>
  async (page: Page): Promise<void> => {
    await partsAre(...parts)(page);
    await press(page, '下一个');
  };

export const personEntitledAnswerRecipes: Recipes<(typeof personAnswerStates)[number]> = {
  question: atDesk(`answer/index?id=${personId}`, '不清楚，先跳过'),
  parts: { ...severalParts, steps: partsAre() },
  partsChosen: { ...severalParts, steps: partsAre(['肢体残疾', '二级'], ['视力残疾']) },
  partsMissing: { ...severalParts, steps: answerParts(['肢体残疾', '二级'], ['视力残疾']), focus: 'errors' },
  partsRefused: {
    ...severalParts,
    steps: async (page) => {
      await answerParts(['肢体残疾', '三级'], ['视力残疾', '四级'])(page);
      await page.locator('main:visible').getByText('和残疾人证上的等级对不上').waitFor();
    },
  },
  ...loadingAndFailed(atDesk(`answer/index?id=${personId}`, '不清楚，先跳过')),
};

const owed: Recipe = { as: countyLeader, path: '/staff/owed/index', ready: '孙德福' };

export const owedRecipes: Recipes<(typeof owedStates)[number]> = {
  rows: owed,
  empty: { ...owed, as: liaison, ready: '没有应享未享的人' },
  ...loadingAndFailed(owed),
};

const asking = atDesk(`ask/index?id=${personId}&policy=assistive-device-subsidy&ask=get`, '交上去');
const readAloud = async (page: Page): Promise<void> => {
  const main = page.locator('main:visible');
  for (const words of ['上门当面说的', '打电话', '上午'])
    await main.getByRole('radio', { name: words, exact: true }).check();
  await main.getByRole('checkbox', { name: '念给本人听了，本人说对' }).check();
};

export const personAskRecipes: Recipes<(typeof personAskStates)[number]> = {
  fresh: asking,
  ready: { ...asking, steps: readAloud },
  missing: { ...asking, steps: (page) => press(page, '交上去'), focus: 'errors' },
  notSent: {
    ...asking,
    steps: async (page) => {
      await readAloud(page);
      await loseNetwork(page);
      await press(page, '交上去');
      await page.locator('main:visible').getByText('现在连不上网').waitFor();
    },
  },
  notFound: atDesk(`ask/index?id=${personId}&policy=no-such-policy&ask=get`, '没找到这一条'),
  ...loadingAndFailed(asking),
};
