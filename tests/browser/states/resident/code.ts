/** The states of 输入口令. */
import type { Page } from 'playwright-core';
import { awayToday, guest, provinceLeader } from '../county';
import type { Recipe, Recipes } from '../recipe';
import { answerWith, loseNetwork, press } from '../recipe';
import { says } from '../../told';

async function codeThenName(page: Page, { code, name }: { code: string; name: string }): Promise<void> {
  await answerWith(page, '口令是多少', code);
  await press(page, '下一步');
  await answerWith(page, '您叫什么名字', name);
}

const wrong = { code: '0000 0000', name: '何玉梅' };

function entering(steps?: Recipe['steps'], change: Partial<Recipe> = {}): Recipe {
  return { as: guest, path: '/resident/code/index', ready: '村里的干部', steps, ...change };
}

export const states: Recipes = {
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
    await says(page, '口令或姓名不对');
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
    await says(page, '现在连不上网');
  }),
};
