/** Signing in at an office computer: the computer, the phone that says yes, and where one is signed in. */
import type { Page } from 'playwright-core';
import type { states as desksStates } from '../../../miniprogram/staff/desks/states';
import type { states as confirmStates } from '../../../miniprogram/staff/sign-in/confirm/states';
import type { states as signInStates } from '../../../miniprogram/staff/sign-in/states';
import { chair, liaison, zhao } from '../../flows/world';
import { emptyOffice, officeOf, shownCode } from '../office';
import { provinceLeader } from './county';
import { askBeside, originOf } from './office-computer';
import type { Recipe, Recipes } from './recipe';
import { loseNetwork, press } from './recipe';

const signIn = { as: emptyOffice, path: '/staff/sign-in/index', ready: '只能用一次' };

export const signInRecipes: Recipes<(typeof signInStates)[number]> = {
  code: signIn,
  over: {
    ...signIn,
    // Another window of the same browser asks for a code of its own.
    steps: async (page) => {
      await askBeside(page, 'desk.begin', { clientId: crypto.randomUUID() });
      await page.getByText('这个码过时了').first().waitFor();
    },
  },
  loading: { ...signIn, network: 'slow', ready: '正在打开' },
  failed: { ...signIn, network: 'lost', ready: '再试一次' },
};

function confirming(steps?: Recipe['steps'], change: Partial<Recipe> = {}): Recipe {
  return { as: liaison, path: '/staff/sign-in/confirm/index', ready: '电脑上的 8 个数字', steps, ...change };
}

async function say(page: Page, code: string): Promise<void> {
  await page.getByLabel('电脑上的 8 个数字').fill(code);
  await press(page, '登录');
}

export const confirmRecipes: Recipes<(typeof confirmStates)[number]> = {
  asked: confirming(),
  wrongCode: confirming((page) => say(page, '123'), { focus: 'errors' }),
  refused: confirming(async (page) => {
    await say(page, '0000 0000');
    await page.getByText('号码不对，或者过时了').waitFor();
  }),
  done: confirming(async (page) => {
    await say(page, await shownCode(originOf(page)));
    await page.locator('h1:visible', { hasText: '登录好了' }).waitFor();
  }),
  nobody: confirming(undefined, { as: zhao, ready: '这里登录不了' }),
  notSent: confirming(async (page) => {
    await loseNetwork(page);
    await say(page, '1234 5678');
    await page.getByText('现在连不上网').waitFor();
  }),
  loading: confirming(undefined, { network: 'slow', ready: '正在打开' }),
  failed: confirming(undefined, { network: 'lost', ready: '再试一次' }),
};

const desks = { as: chair, path: '/staff/desks/index', ready: '在哪些电脑上登录着' };

/** Lets two computers in, and looks again. */
async function several(page: Page): Promise<void> {
  for (const code of [await shownCode(originOf(page)), await shownCode(originOf(page))])
    await askBeside(page, 'desk.confirm', { code });
  await page.reload();
  await page.getByRole('button', { name: '全部退出' }).waitFor();
}

export const desksRecipes: Recipes<(typeof desksStates)[number]> = {
  none: { ...desks, as: provinceLeader, ready: '现在没有' },
  several: { ...desks, steps: several },
  ended: {
    ...desks,
    steps: async (page) => {
      await several(page);
      await page.getByRole('button', { name: '退出第 1 台电脑' }).click();
      await page.getByText('那台电脑退出了').first().waitFor();
    },
  },
  here: { ...desks, as: officeOf(liaison), ready: '这台电脑' },
  notSent: {
    ...desks,
    steps: async (page) => {
      await several(page);
      await loseNetwork(page);
      await page.getByRole('button', { name: '退出第 1 台电脑' }).click();
      await page.getByText('现在连不上网').first().waitFor();
    },
  },
  loading: { ...desks, network: 'slow', ready: '正在打开' },
  failed: { ...desks, network: 'lost', ready: '再试一次' },
};
