/** Holding one's own record on this phone, and letting somebody act for oneself. */
import type { Page } from 'playwright-core';
import type { states as askRecordStates } from '../../../miniprogram/resident/ask-record/states';
import type { states as claimedStates } from '../../../miniprogram/resident/claimed/states';
import type { states as codeStates } from '../../../miniprogram/resident/code/states';
import type { states as doneStates } from '../../../miniprogram/resident/proxies/done/states';
import type { states as offerStates } from '../../../miniprogram/resident/proxies/offer/states';
import type { states as proxiesStates } from '../../../miniprogram/resident/proxies/states';
import type { states as releaseStates } from '../../../miniprogram/resident/release/states';
import type { states as hideStates } from '../../../miniprogram/resident/request/hide/states';
import { wangLi, zhao } from '../../flows/world';
import { administrator, awayToday, guest, nobodyYet, provinceLeader } from './county';
import type { Recipe, Recipes } from './recipe';
import { answerWith, loseNetwork, press } from './recipe';
import {
  asksFromAfar,
  asksWithCode,
  contestedHolder,
  givesUp,
  neighbour,
  objectingHolder,
  onceAgent,
  someoneElse,
  withFamily,
} from './records';

async function codeThenName(page: Page, { code, name }: { code: string; name: string }): Promise<void> {
  await answerWith(page, '口令是多少', code);
  await press(page, '下一步');
  await answerWith(page, '您叫什么名字', name);
}

const wrong = { code: '0000 0000', name: '何玉梅' };

function entering(steps?: Recipe['steps'], change: Partial<Recipe> = {}): Recipe {
  return { as: guest, path: '/resident/code/index', ready: '村里的干部', steps, ...change };
}

export const codeRecipes: Recipes<(typeof codeStates)[number]> = {
  code: entering(),
  wrongCode: entering((page) => press(page, '下一步'), { focus: 'errors' }),
  name: entering((page) => codeThenName(page, wrong)),
  missingName: entering(
    async (page) => {
      await codeThenName(page, { ...wrong, name: '' });
      await press(page, '好了');
    },
    { focus: 'errors' },
  ),
  refused: entering(async (page) => {
    await codeThenName(page, wrong);
    await press(page, '好了');
    await page.getByText('口令或姓名不对').waitFor();
  }),
  claimed: entering(async (page, { records }) => {
    await codeThenName(page, records.ownCode);
    await press(page, '好了');
    await page.locator('h1:visible', { hasText: '等干部确认' }).waitFor();
  }),
  granted: entering(
    async (page, { records }) => {
      await codeThenName(page, records.proxyCode);
      await press(page, '好了');
      await page.locator('h1:visible', { hasText: '可以替他办事了' }).waitFor();
    },
    { as: awayToday },
  ),
  onPost: entering(
    async (page, { records }) => {
      await codeThenName(page, records.postCode);
      await press(page, '好了');
      await page.locator('h1:visible', { hasText: '您到岗了' }).waitFor();
    },
    { as: provinceLeader },
  ),
  notSent: entering(async (page) => {
    await codeThenName(page, wrong);
    await loseNetwork(page);
    await press(page, '好了');
    await page.getByText('现在连不上网').waitFor();
  }),
};

const done = { as: zhao, path: '/resident/proxies/done/index', ready: '王丽收到消息' };

export const doneRecipes: Recipes<(typeof doneStates)[number]> = {
  rows: done,
  none: { ...done, as: nobodyYet, ready: '还没有人替您办过事' },
  loading: { ...done, network: 'slow', ready: '正在打开' },
  failed: { ...done, network: 'lost', ready: '再试一次' },
};

const askRecord = { as: administrator, path: '/resident/ask-record/index', ready: '请在微信里核对' };

export const askRecordRecipes: Recipes<(typeof askRecordStates)[number]> = {
  browser: askRecord,
  waiting: { ...askRecord, as: asksFromAfar, ready: '登记在核对' },
  waitingCode: { ...askRecord, as: asksWithCode, ready: '给您口令的干部' },
  loading: { ...askRecord, as: asksFromAfar, network: 'slow', ready: '正在打开' },
  failed: { ...askRecord, network: 'lost', ready: '再试一次' },
};

const proxies = { as: zhao, path: '/resident/proxies/index', ready: '让一个人替我办' };

export const proxiesRecipes: Recipes<(typeof proxiesStates)[number]> = {
  none: { ...proxies, as: nobodyYet, ready: '现在没有人' },
  granted: { ...proxies, ready: '不让王丽办了' },
  renewed: {
    ...proxies,
    ready: '再让王丽办一年',
    steps: async (page) => {
      await press(page, '再让王丽办一年');
      await page.getByText('王丽还可以替您办一年').first().waitFor();
    },
  },
  revoked: {
    ...proxies,
    as: withFamily,
    ready: '不让孙强办了',
    steps: async (page) => {
      await press(page, '不让孙强办了');
      await page.getByText('孙强不能再替您办事了').first().waitFor();
    },
  },
  asProxy: { ...proxies, as: wangLi, ready: '我不替他办了' },
  otherPerson: {
    ...proxies,
    as: wangLi,
    path: `/resident/proxies/index?person=${neighbour}`,
    ready: '换成替孙德福办事',
  },
  over: {
    ...proxies,
    as: wangLi,
    path: `/resident/proxies/index?person=${someoneElse}`,
    ready: '没有要替办的人',
  },
  keepsCard: {
    ...proxies,
    as: onceAgent,
    path: `/resident/proxies/index?person=${neighbour}`,
    ready: '的卡还在您这里',
  },
  gaveUp: {
    ...proxies,
    as: givesUp,
    ready: '我不替他办了',
    steps: async (page) => {
      await press(page, '我不替他办了');
      await page.getByText('您不再替').first().waitFor();
    },
  },
  nobody: { ...proxies, as: administrator, ready: '没有要替办的人' },
  notSent: {
    ...proxies,
    ready: '不让王丽办了',
    steps: async (page) => {
      await loseNetwork(page);
      await press(page, '不让王丽办了');
      await page.getByText('现在连不上网').waitFor();
    },
  },
  loading: { ...proxies, network: 'slow', ready: '正在打开' },
  failed: { ...proxies, network: 'lost', ready: '再试一次' },
};

const questions = ['让谁替您办', '他是您的什么人', '让他办哪些事', '让他办多久'] as const;
const answers: Partial<Record<Question, string>> = { 让谁替您办: '赵国强', 他是您的什么人: '弟弟' };
type Question = (typeof questions)[number];

/** Goes on to one of the four questions. */
async function offerUntil(page: Page, question: Question): Promise<void> {
  for (const before of questions.slice(0, questions.indexOf(question))) {
    const words = answers[before];
    await page.locator('h1:visible', { hasText: before }).waitFor();
    if (words !== undefined) await answerWith(page, before, words);
    await press(page, '下一步');
  }
  await page.locator('h1:visible', { hasText: question }).waitFor();
}

function offering(
  question: Question,
  then: (page: Page) => Promise<void> = () => Promise.resolve(),
  change: Partial<Recipe> = {},
): Recipe {
  return {
    as: zhao,
    path: '/resident/proxies/offer/index',
    ready: '让谁替您办',
    steps: async (page) => {
      await offerUntil(page, question);
      await then(page);
    },
    ...change,
  };
}

const goOn = (page: Page): Promise<void> => press(page, '下一步');

export const offerRecipes: Recipes<(typeof offerStates)[number]> = {
  name: offering('让谁替您办'),
  missingName: offering('让谁替您办', goOn, { focus: 'errors' }),
  relation: offering('他是您的什么人'),
  missingRelation: offering('他是您的什么人', goOn, { focus: 'errors' }),
  scopes: offering('让他办哪些事'),
  missingScopes: offering(
    '让他办哪些事',
    async (page) => {
      for (const words of ['替我提需求', '看我的诉求', '替我收消息'])
        await page.getByRole('checkbox', { name: words }).uncheck();
      await goOn(page);
    },
    { focus: 'errors' },
  ),
  months: offering('让他办多久'),
  given: offering('让他办多久', async (page) => {
    await press(page, '同意，给他口令');
    await page.locator('h1:visible', { hasText: '把口令告诉赵国强' }).waitFor();
  }),
  notSent: offering('让他办多久', async (page) => {
    await loseNetwork(page);
    await press(page, '同意，给他口令');
    await page.getByText('现在连不上网').waitFor();
  }),
};

const claimed = { as: contestedHolder, path: '/resident/claimed/index', ready: '不是我让办的' };

export const claimedRecipes: Recipes<(typeof claimedStates)[number]> = {
  asked: claimed,
  objected: {
    ...claimed,
    as: objectingHolder,
    steps: async (page) => {
      await press(page, '不是我让办的');
      await page.getByText('记下了，不会换').waitFor();
      // The button that was pressed goes away with the next reading.
      await page.locator('.button--waiting').waitFor({ state: 'detached' });
    },
  },
  none: { ...claimed, as: nobodyYet, ready: '没有人要换' },
  notSent: {
    ...claimed,
    steps: async (page) => {
      await loseNetwork(page);
      await press(page, '不是我让办的');
      await page.getByText('现在连不上网').waitFor();
    },
  },
  loading: { ...claimed, network: 'slow', ready: '正在打开' },
  failed: { ...claimed, network: 'lost', ready: '再试一次' },
};

const release = { as: zhao, path: '/resident/release/index', ready: '不用了，断开' };

export const releaseRecipes: Recipes<(typeof releaseStates)[number]> = {
  asked: release,
  nothing: { ...release, as: wangLi, ready: '没有连着登记' },
  notSent: {
    ...release,
    steps: async (page) => {
      await loseNetwork(page);
      await press(page, '不用了，断开');
      await page.getByText('现在连不上网').waitFor();
    },
  },
  loading: { ...release, network: 'slow', ready: '正在打开' },
  failed: { ...release, network: 'lost', ready: '再试一次' },
};

const hide: Recipe = {
  as: zhao,
  path: ({ waiting }) => `/resident/request/hide/index?id=${waiting}`,
  ready: '不让他看',
};

export const hideRecipes: Recipes<(typeof hideStates)[number]> = {
  asked: hide,
  missing: { ...hide, steps: (page) => press(page, '不让他看'), focus: 'errors' },
  nobody: { ...hide, as: nobodyYet, ready: '没有人替您办事' },
  kept: {
    ...hide,
    path: ({ keptFromOne }) => `/resident/request/hide/index?id=${keptFromOne}`,
    ready: '让王丽再看到',
  },
  shownAgain: {
    ...hide,
    path: ({ shownAgain }) => `/resident/request/hide/index?id=${shownAgain}`,
    ready: '让王丽再看到',
    steps: async (page) => {
      await press(page, '让王丽再看到');
      await page.getByText('王丽又能看到这件事了').first().waitFor();
    },
  },
  notSent: {
    ...hide,
    steps: async (page) => {
      await page.getByRole('radio', { name: '王丽' }).check();
      await loseNetwork(page);
      await press(page, '不让他看');
      await page.getByText('现在连不上网').waitFor();
    },
  },
  loading: { ...hide, network: 'slow', ready: '正在打开' },
  failed: { ...hide, network: 'lost', ready: '再试一次' },
};
