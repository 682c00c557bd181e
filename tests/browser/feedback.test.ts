/** 投诉建议 on a phone: found from 我的 and from 怎么方便您, sent like a request, and answered by whom the province named. */
import type { Page } from 'playwright-core';
import { zhao } from '../flows/world';
import type { Desk } from './browser';
import { startDesk } from './browser';
import { administrator, provinceLeader } from './states/county';
import { answer, press } from './states/recipe';
import { says } from './told';

const province = '230000000000';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
  await desk.world.get(administrator, 'org.addPost', {
    code: province,
    role: 'deputyChair',
    phone: '0451-0550999',
  });
  await desk.world.database
    .collection('post')
    .doc(`${province}:deputyChair`)
    .update({ holder: 'test-deputy', holderName: '宋文静' });
});
afterAll(() => desk.stop());
afterEach(() => Promise.all(desk.browser.contexts().map((context) => context.close())));

const at = (page: Page, heading: string): Promise<void> =>
  page.locator('h1:visible', { hasText: heading }).waitFor();

test('the 理事长 of the province names who answers, out of posts that are no 管理员’s', async () => {
  const page = await desk.open(provinceLeader, { path: '/staff/posts/index' });
  await press(page, '谁来答投诉建议');
  await at(page, '谁来答投诉建议');
  const main = page.locator('.page-main:visible');
  await main.getByRole('radio').first().waitFor();
  expect(await main.getByRole('radio').count()).toBe(2);
  await main.getByRole('radio', { name: /副理事长.*宋文静/ }).check();
  await press(page, '就这样定');
  await at(page, '岗位和请假');
  expect((await desk.world.get(provinceLeader, 'directory.productPosts', {})).named).toBe(
    `${province}:deputyChair`,
  );
});

test('what somebody says about the product goes out like a request, and the receipt says who answers', async () => {
  const page = await desk.open(zhao, { path: '/pages/me/index' });
  await page
    .locator('.page-main:visible')
    .getByRole('button', { name: /投诉建议/ })
    .click();
  await at(page, '投诉建议');
  await press(page, '说说这个小程序');
  await page.locator('textarea:visible').fill('按钮挤在一起，按错好几回。');
  await press(page, '下一步');
  await press(page, '下一步');
  await answer(page, '只发文字');
  await says(page, '这个小程序不好用、有建议');
  await press(page, '提交诉求');
  await says(page, '宋文静');
  const [request] = await desk.world.all('request', { category: 'product' });
  expect(request).toMatchObject({ post: `${province}:deputyChair`, path: [province] });
});

test('怎么方便您 leads there too, and from there one may go on to speak of a person', async () => {
  const page = await desk.open(zhao, { path: '/resident/access/index' });
  await page
    .locator('.page-main:visible')
    .getByRole('button', { name: /投诉建议/ })
    .click();
  await at(page, '投诉建议');
  await page
    .locator('.page-main:visible')
    .getByRole('button', { name: /对办事的人有意见/ })
    .click();
  await at(page, '有危险');
});
