/** The states of 现在替谁办事: the choice, and the person who was chosen. */
import type { Page } from 'playwright-core';
import { wangLi, zhao } from '../../../flows/world';
import { administrator, idle } from '../county';
import type { Recipes } from '../recipe';
import { answer } from '../recipe';

const choosing = { path: '/resident/switch/index', ready: '按一下就换' };

async function turn(page: Page, to: RegExp, heading: string): Promise<void> {
  await answer(page, to);
  await page.locator('h1:focus', { hasText: heading }).waitFor();
}

export const states: Recipes = {
  asked: { ...choosing, as: wangLi },
  switched: { ...choosing, as: wangLi, steps: (page) => turn(page, /孙德福/, '现在替孙德福办事') },
  toOneself: {
    ...choosing,
    as: idle,
    ready: '我自己（马建军）',
    steps: (page) => turn(page, /我自己/, '现在办您自己的事'),
  },
  nobody: { ...choosing, as: administrator, ready: '没有要替办的人' },
  loading: { ...choosing, as: zhao, network: 'slow', ready: '正在打开' },
  failed: { ...choosing, as: zhao, network: 'lost', ready: '再试一次' },
};
