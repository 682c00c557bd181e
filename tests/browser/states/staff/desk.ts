/** The states of 待办; the chosen row is opened beside the list where there is room. */
import type { Page } from 'playwright-core';
import { chair, liaison } from '../../../flows/world';
import { officeOf } from '../../office';
import { idle } from '../county';
import type { Recipe, Recipes } from '../recipe';
import { chooseFirst, press } from '../recipe';
import { says } from '../../told';

const desk = { as: liaison, path: '/staff/desk/index', ready: '再看 20 条' };

/** Narrows 待办 to a filter and waits for the rows that are left. */
function narrowed(filter: string, then: (page: Page) => Promise<void>): Recipe['steps'] {
  return async (page) => {
    await page.getByRole('radio', { name: new RegExp(`^${filter} \\d+$`) }).check();
    await then(page);
  };
}

async function beginAccepting(page: Page): Promise<void> {
  await press(page, '选几件一起受理');
  await says(page, '选要受理的');
}

export const states: Recipes = {
  empty: {
    ...desk,
    as: idle,
    ready: '现在没有待办',
    // Filters that leave nothing go when the counts have come.
    steps: (page) => page.getByRole('radio', { name: '待受理' }).waitFor({ state: 'hidden' }),
  },
  rows: { ...desk },
  chosen: { ...desk, as: chair, ready: '督办', steps: chooseFirst, focus: 'detail' },
  waits: { ...desk, steps: narrowed('要我回音', (page) => says(page, '等')) },
  waiting: { ...desk, steps: narrowed('待受理', (page) => says(page, '选几件一起受理')) },
  tasks: {
    ...desk,
    as: chair,
    ready: '督办',
    steps: narrowed('要我过问', (page) => says(page, '待接收')),
  },
  claims: { ...desk, steps: narrowed('要我过问', (page) => says(page, '待核实')) },
  found: {
    ...desk,
    steps: async (page) => {
      await page.getByLabel('找一件').fill('赵');
      await says(page, /找到 \d+ 件/);
    },
  },
  notFound: {
    ...desk,
    steps: async (page) => {
      await page.getByLabel('找一件').fill('没有这个人');
      await says(page, '没有找到');
    },
  },
  accepting: { ...desk, steps: narrowed('待受理', beginAccepting) },
  acceptingNone: {
    ...desk,
    steps: narrowed('待受理', async (page) => {
      await beginAccepting(page);
      await press(page, '受理选中的 0 件');
    }),
    focus: 'errors',
  },
  // This accepts one of the many requests that no other state opens.
  accepted: {
    ...desk,
    steps: narrowed('待受理', async (page) => {
      await beginAccepting(page);
      const chosen = await page.getByRole('checkbox').last().elementHandle();
      await chosen.check();
      await press(page, '受理选中的 1 件');
      await says(page, '受理了 1 件');
      // The page reads the list again after that, and no longer offers the row.
      await chosen.waitForElementState('hidden');
    }),
  },
  atDesk: {
    ...desk,
    as: officeOf(liaison),
    steps: (page) => page.getByRole('navigation').getByRole('button', { name: '退出' }).waitFor(),
  },
  loading: { ...desk, network: 'slow', ready: '正在打开' },
  failed: { ...desk, network: 'lost', ready: '再试一次' },
};
