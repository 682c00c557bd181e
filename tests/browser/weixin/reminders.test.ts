/**
 * 微信提醒 in the WeChat package in a browser: WeChat's dialog answered by a finger, and the message where the demo shows
 * what a phone would.
 */
import type { Browser } from 'playwright-core';
import type { World } from '../../flows/world';
import { aNeed, liaison, on, solved, startWorld, zhao } from '../../flows/world';
import { startBrowser } from '../chromium';
import { violations } from '../checks/axe';
import { openPocket, ordinary, says, scriptErrors, switchOn, touch } from './phone';

let world: World;
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
  world = await startWorld({ weixinRoot: 'dist/weixin' });
});
afterAll(async () => {
  await browser.close();
  await world.stop();
});

test('允许 brings one message, which says that there is an answer and leads to it', async () => {
  const context = await openPocket(browser, ordinary);
  const page = await context.newPage();
  await switchOn(page, world.cloud.url, zhao, ordinary, '/resident/access/index');
  await touch(page, '有回音时提醒我');
  const dialog = page.getByRole('dialog');
  expect(await violations(page, 'all')).toEqual([]);
  await dialog.getByRole('button', { name: '取消' }).click();
  await says(page, /上次选了不用/);
  await touch(page, '有回音时提醒我');
  await dialog.getByRole('button', { name: '允许' }).click();
  await says(page, /微信还能提醒您 1 次/);
  expect(await scriptErrors(page)).toEqual([]);

  const { id } = await world.get(zhao, 'request.submit', aNeed());
  await world.get(liaison, 'request.accept', on(id));
  await world.get(liaison, 'request.answer', solved(id, '明天送到。'));
  await world.sweep();

  await page.goto(`${world.cloud.url}/messages`);
  await page.getByRole('heading', { name: '诉求办理进度提醒' }).waitFor();
  await page.getByText('有答复了').waitFor();
  expect(await page.getByText('轮椅').count()).toBe(0);
  expect(await violations(page, 'all')).toEqual([]);
  expect(await page.getByRole('link', { name: '打开看看' }).getAttribute('href')).toBe(
    `/#/resident/request/detail/index?id=${id}`,
  );
  await context.close();
});
