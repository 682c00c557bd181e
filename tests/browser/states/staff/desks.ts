/** The states of 在哪些电脑上登录着: on a phone, and at one of the computers. */
import type { Page } from 'playwright-core';
import { chair, liaison } from '../../../flows/world';
import { officeOf, shownCode } from '../../office';
import { provinceLeader } from '../county';
import { askBeside, originOf } from '../office-computer';
import type { Recipes } from '../recipe';
import { loseNetwork } from '../recipe';
import { says } from '../../told';

const desks = { as: chair, path: '/staff/desks/index', ready: '在哪些电脑上登录着' };

/** Lets the cadre in at two computers, and reads the page again. */
async function several(page: Page): Promise<void> {
  for (const code of [await shownCode(originOf(page)), await shownCode(originOf(page))])
    await askBeside(page, 'desk.confirm', { code });
  await page.reload();
  await page.getByRole('button', { name: '全部退出' }).waitFor();
}

export const states: Recipes = {
  none: { ...desks, as: provinceLeader, ready: '现在没有' },
  several: { ...desks, steps: several },
  ended: {
    ...desks,
    steps: async (page) => {
      await several(page);
      await page.getByRole('button', { name: '退出第 1 台电脑' }).click();
      await says(page, '那台电脑退出了');
    },
  },
  here: { ...desks, as: officeOf(liaison), ready: '这台电脑' },
  notSent: {
    ...desks,
    steps: async (page) => {
      await several(page);
      await loseNetwork(page);
      await page.getByRole('button', { name: '退出第 1 台电脑' }).click();
      await says(page, '现在连不上网');
    },
  },
  loading: { ...desks, network: 'slow', ready: '正在打开' },
  failed: { ...desks, network: 'lost', ready: '再试一次' },
};
