/** The states of the page of one request for a cadre, for every state of the request. */
import type { Page } from 'playwright-core';
import { chair, liaison } from '../../../flows/world';
import { untilWritten } from '../../kept';
import type { RequestOf } from '../county';
import type { Recipe, Recipes } from '../recipe';
import { press, tooManyWords } from '../recipe';
import { says } from '../../told';

function onDesk(which: RequestOf, change: Partial<Recipe> = {}): Recipe {
  return {
    as: liaison,
    path: (county) => `/staff/request/index?id=${county[which]}`,
    ready: '办理经过',
    ...change,
  };
}

const choose = (page: Page, answer: string): Promise<void> =>
  page.getByRole('radio', { name: answer, exact: true }).check();

function answering(steps: (page: Page) => Promise<void>, change: Partial<Recipe> = {}): Recipe {
  return onDesk('working', { ready: '发出答复', steps, ...change });
}

/** Opens one of the less frequent actions. */
function way(
  word: string,
  then: (page: Page) => Promise<void> = () => Promise.resolve(),
  change: Partial<Recipe> = {},
): Recipe {
  return answering(async (page) => {
    await press(page, '更多办法');
    await press(page, word);
    await page.getByRole('heading', { name: word, exact: true }).waitFor();
    await then(page);
  }, change);
}

export const states: Recipes = {
  waiting: onDesk('waiting', { ready: '受理' }),
  danger: onDesk('danger', { as: chair, ready: '有危险' }),
  working: onDesk('working', { ready: '发出答复' }),
  phoneShown: onDesk('progressed', {
    ready: '查看电话',
    steps: async (page) => {
      await press(page, '查看电话');
      await says(page, '打电话给');
    },
  }),
  onlyText: onDesk('quiet', {
    ready: '只收文字：请用视频手语、发短信或上门',
    steps: async (page) => {
      await press(page, '看号码，发短信');
      await says(page, '发短信给');
    },
  }),
  missing: answering((page) => press(page, '发出答复'), { focus: 'errors' }),
  tooLong: answering(
    async (page) => {
      await choose(page, '已解决');
      await page.getByLabel('写给本人的话').fill(tooManyWords);
      await press(page, '发出答复');
    },
    { focus: 'errors' },
  ),
  ownWords: answering(
    async (page) => {
      await choose(page, '已解决');
      await press(page, '用开头：办好了');
      await press(page, '发出答复');
      await says(page, '用了模板，还要再写 10 个字');
    },
    { focus: 'errors' },
  ),
  cannot: answering(async (page) => {
    await choose(page, '暂时做不到');
    await choose(page, '到一天再办');
    await page.getByLabel('到哪一天').fill('2026-12-31');
  }),
  cannotMissing: answering(
    async (page) => {
      await choose(page, '暂时做不到');
      await choose(page, '到一天再办');
      await press(page, '发出答复');
    },
    { focus: 'errors' },
  ),
  elsewhere: answering((page) => choose(page, '不属于我们')),
  keptDraft: answering(async (page) => {
    await page.getByLabel('写给本人的话').fill('我明天上午带表上门。');
    await untilWritten(page, '带表上门');
    await page.reload();
    await says(page, '接着上次写的');
  }),
  moreWays: answering(async (page) => {
    await press(page, '更多办法');
    await page.getByRole('button', { name: '请人协办' }).waitFor();
  }),
  pausing: way('暂停计时'),
  pauseMissing: way('暂停计时', (page) => press(page, '暂停'), { focus: 'errors' }),
  offering: way('转办', (page) => says(page, '红旗镇残联理事长')),
  hiding: way('不让谁看', (page) => page.getByRole('radio', { name: '王丽（女儿）' }).waitFor()),
  hidingMissing: way('不让谁看', (page) => press(page, '不让他看'), { focus: 'errors' }),
  // A cadre who only answers for the place sees this action without 更多办法.
  showing: onDesk('keptFromOne', {
    as: chair,
    steps: async (page) => {
      await press(page, '让谁再看到');
      await page.getByRole('radio', { name: '王丽（女儿）' }).waitFor();
    },
  }),
  justNow: onDesk('progressed', {
    ready: '记一次联系',
    steps: async (page) => {
      await press(page, '记一次联系');
      await press(page, '记：联系上了');
      await says(page, '刚才：');
    },
  }),
  paused: onDesk('paused', { ready: '暂停中' }),
  offered: onDesk('offered', {
    as: chair,
    path: ({ offered, offer }) => `/staff/request/index?id=${offered}&task=${offer}&kind=transfer`,
    ready: '请您接办',
  }),
  refusing: onDesk('offered', {
    as: chair,
    ready: '请您接办',
    steps: async (page) => {
      await press(page, '不接');
      await press(page, '不接，退回');
    },
    focus: 'errors',
  }),
  supervised: onDesk('overdue', {
    as: chair,
    ready: '催办',
    steps: async (page) => {
      await press(page, '改派');
      await says(page, '哪个岗位');
    },
  }),
  extending: onDesk('overdue', {
    as: chair,
    ready: '催办',
    steps: async (page) => {
      await press(page, '准予延期');
      await page.getByRole('button', { name: '准予延期', exact: true }).last().click();
    },
    focus: 'errors',
  }),
  answered: onDesk('answered'),
  told: onDesk('answered', {
    steps: async (page) => {
      await press(page, '看看本人收到消息没有');
      await says(page, '还没看');
    },
  }),
  media: onDesk('photos', { ready: '还有 2 张照片没传到' }),
  entered: onDesk('entered', { ready: '代录' }),
  earlier: onDesk('working', {
    ready: '本人以前提的',
    steps: async (page) => {
      await page.getByRole('list', { name: '本人以前提的' }).getByRole('button').first().click();
      await says(page, '收起，看现在这一件');
    },
  }),
  withTask: onDesk('overdue', {
    as: chair,
    path: ({ overdue, task }) => `/staff/request/index?id=${overdue}&task=${task}&kind=overdue`,
    ready: '划掉这条',
  }),
  byProxy: onDesk('byProxy', { ready: '代办' }),
  notFound: onDesk('waiting', { path: `/staff/request/index?id=${'x'.repeat(22)}`, ready: '没找到这一条' }),
  loading: onDesk('waiting', { network: 'slow', ready: '正在打开' }),
  failed: onDesk('waiting', { network: 'lost', ready: '再试一次' }),
};
