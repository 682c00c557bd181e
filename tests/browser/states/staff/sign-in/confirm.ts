/** The states of 登录办公电脑, on a phone. */
import type { Page } from 'playwright-core';
import { liaison, zhao } from '../../../../flows/world';
import { shownCode } from '../../../office';
import { originOf } from '../../office-computer';
import type { Recipe, Recipes } from '../../recipe';
import { loseNetwork, press } from '../../recipe';
import { says } from '../../../told';

function confirming(steps?: Recipe['steps'], change: Partial<Recipe> = {}): Recipe {
  return { as: liaison, path: '/staff/sign-in/confirm/index', ready: '电脑上的 8 个数字', steps, ...change };
}

async function say(page: Page, code: string): Promise<void> {
  await page.getByLabel('电脑上的 8 个数字').fill(code);
  await press(page, '登录');
}

export const states: Recipes = {
  asked: confirming(),
  wrongCode: confirming((page) => say(page, '123'), { focus: 'errors' }),
  refused: confirming(async (page) => {
    await say(page, '0000 0000');
    await says(page, '号码不对，或者过时了');
  }),
  done: confirming(async (page) => {
    await say(page, await shownCode(originOf(page)));
    await page.locator('h1:visible', { hasText: '登录好了' }).waitFor();
  }),
  nobody: confirming(undefined, { as: zhao, ready: '这里登录不了' }),
  notSent: confirming(async (page) => {
    await loseNetwork(page);
    await say(page, '1234 5678');
    await says(page, '现在连不上网');
  }),
  loading: confirming(undefined, { network: 'slow', ready: '正在打开' }),
  failed: confirming(undefined, { network: 'lost', ready: '再试一次' }),
};
