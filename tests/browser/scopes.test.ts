/** A proxy sees and starts only what the person has allowed; what is refused says the truth, and whom to ask. */
import type { Page } from 'playwright-core';
import type { Scope } from '../../shared/person/person';
import { anOffer } from '../builders/inputs';
import { aNeed, personId, zhao } from '../flows/world';
import { bothSides, rowOf, says, shown } from './sides';
import { guest } from './states/county';
import { press } from './states/recipe';

jest.setTimeout(180_000);

const { desk } = bothSides();
const at = (page: Page, title: string): Promise<void> =>
  page.locator('h1:visible', { hasText: title }).waitFor();
const ask = '请本人重新给您一个口令';

/** Lets 何玉梅 do this and no more for 赵淑芬. */
async function allowed(...scopes: Scope[]): Promise<void> {
  const { world } = desk();
  const offer = anOffer({ name: '何玉梅', relation: '侄女', scopes });
  const { code } = await world.get(zhao, 'grant.offer', { personId, ...offer });
  await world.get(guest, 'claim.enter', { code, name: '何玉梅' });
}

const open = async (page: Page, path: string): Promise<void> => {
  await page.evaluate((hash) => window.location.assign(`#${hash}`), path);
};

test('我有口令 stands where the other phone says: in 我的; and on the home page of whom nobody knows yet', async () => {
  const page = await desk().open(guest);
  await rowOf(page, '我有口令').click();
  await at(page, '口令是多少');
  await open(page, '/pages/me/index');
  await rowOf(page, '我有口令').click();
  await at(page, '口令是多少');
});

test('who may only see her requests asks for nothing, and is told whom to ask', async () => {
  await desk().world.get(zhao, 'request.submit', aNeed({ words: '轮椅坏了。' }));
  await allowed('requests');
  const page = await desk().open(guest);
  await at(page, '您需要什么帮助');
  await says(page, '赵淑芬没有请您替他提需求');
  await rowOf(page, '我的诉求').waitFor();
  expect(
    await shown(page)
      .getByRole('button', { name: /按一下，开口说|我要提需求/ })
      .count(),
  ).toBe(0);
  expect(await shown(page).getByText('能享受的政策').count()).toBe(0);
  for (const path of ['/pages/ask/index?step=danger', '/pages/speak/index']) {
    await open(page, path);
    await at(page, '赵淑芬没有请您替他提需求');
    await says(page, ask);
  }
  await press(page, '看看我能替他办什么');
  await at(page, '我替赵淑芬办事');
  await open(page, '/resident/entitled/index');
  await at(page, '赵淑芬没有让您看他的政策');
  await open(page, '/resident/entitled/one/index?id=assistive-device-subsidy');
  await at(page, '赵淑芬没有让您看他的政策');
  await says(page, ask);
  await open(page, '/resident/policy/index?id=assistive-device-subsidy');
  await says(page, '免费给您轮椅');
  expect(
    await shown(page)
      .getByRole('button', { name: /能不能享受/ })
      .count(),
  ).toBe(0);
});

test('who may only ask for her sees no list of hers', async () => {
  await allowed('submit');
  const page = await desk().open(guest);
  await shown(page).getByRole('button', { name: '我要提需求' }).waitFor();
  expect(await shown(page).getByText('我的诉求').count()).toBe(0);
  await open(page, '/resident/request/list/index');
  await at(page, '赵淑芬没有让您看他的诉求');
  await says(page, ask);
  await open(page, '/pages/inbox/index');
  await at(page, '消息');
});

test('nothing is chosen beforehand when she lets somebody act: what is not chosen is not given', async () => {
  const page = await desk().open(zhao, { path: '/resident/proxies/offer/index' });
  for (const [title, words] of [
    ['让谁替您办', '何玉梅'],
    ['他是您的什么人', '侄女'],
  ] as const) {
    await at(page, title);
    await shown(page).getByRole('textbox').fill(words);
    await press(page, '下一步');
  }
  await at(page, '让他办哪些事');
  expect(await shown(page).getByRole('checkbox', { checked: true }).count()).toBe(0);
  await press(page, '下一步');
  await says(page, '请至少选一样');
  await shown(page).getByRole('checkbox', { name: '看我的诉求' }).check();
  await press(page, '下一步');
  await press(page, '同意，给他口令');
  await says(page, '点“我的”。再点“我有口令”');
});
