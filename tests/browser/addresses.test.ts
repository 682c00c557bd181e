/**
 * Addresses that lead nowhere, and pages that anybody may open: each says what happened and where to go.
 */
import type { Page } from 'playwright-core';
import { liaison, zhao } from '../flows/world';
import { look } from './chromium';
import { bothSides, rowOf, says, shown } from './sides';
import { guest } from './states/county';
import { loseNetwork, press } from './states/recipe';

const { desk } = bothSides();
const at = (page: Page, title: string): Promise<void> =>
  page.locator('h1:visible', { hasText: title }).waitFor();
const administrator = 'demo-wu-jianguo';
const policyPath = '/resident/policy/index?id=assistive-device-subsidy';

describe('home', () => {
  test('that opened without a network goes on by itself when the network is back', async () => {
    const page = await desk().open(guest, { path: '/pages/me/index' });
    await loseNetwork(page);
    await page.context().setOffline(true);
    await page.evaluate(() => window.location.assign('#/resident/policies/index?of=all'));
    await says(page, '现在连不上网');
    await page.unroute('**/call');
    await page.context().setOffline(false);
    await rowOf(page, '残疾人证').waitFor();
    await page.getByText('现在连不上网').waitFor({ state: 'detached' });
  });

  test('that the cloud did not answer asks again by itself, also where the phone never lost its network', async () => {
    const page = await desk().open(zhao, { path: '/resident/policies/index', hasClock: true });
    await loseNetwork(page);
    await page.evaluate(() => window.location.assign('#/resident/request/list/index'));
    await says(page, '现在连不上网');
    await page.unroute('**/call');
    await page.clock.fastForward(10_000);
    await shown(page).getByText('现在连不上网').waitFor({ state: 'detached' });
    await at(page, '我的诉求');
  });
});

describe('an address that leads nowhere', () => {
  test.each(['/pages/nowhere/index', '/resident/requests', '/staff/nowhere/index?id=1'])(
    '%s says that there is no such page, and leads home',
    async (path) => {
      const page = await desk().open(zhao);
      for (const go of [
        (): Promise<unknown> => page.evaluate((hash) => window.location.assign(`#${hash}`), path),
        (): Promise<unknown> => page.goto(`${desk().cloud.url}/?${Math.random()}#${path}`),
      ]) {
        await go();
        await at(page, '没有这一页');
        await press(page, '回首页');
        await at(page, '您需要什么帮助');
      }
    },
  );

  test.each([
    '/resident/request/detail/index?id=abc',
    '/resident/request/detail/index',
    '/resident/request/rate/index?id=abc',
    '/resident/request/add/index?id=abc',
    '/resident/entitled/one/index?id=abc',
  ])('%s: what is not there is said to be, and leads home', async (path) => {
    const page = await desk().open(zhao, { path });
    await says(page, '没找到这一条');
    expect(await page.getByText('没填对').count()).toBe(0);
    await press(page, '回首页');
    await at(page, '您需要什么帮助');
  });

  test.each(['/staff/request/index?id=abc', '/staff/person/index?id=abc', '/staff/org/index?code=abc'])(
    '%s says so to a cadre too',
    async (path) => {
      const page = await desk().open(liaison, { path, width: 1280 });
      await says(page, '没找到这一条');
      expect(await page.getByText('没填对').count()).toBe(0);
    },
  );
});

describe('a page of cadres', () => {
  test.each([
    '/staff/desk/index',
    '/staff/enter/index',
    '/staff/person/find/index',
    '/staff/reconciliation/index',
    '/staff/org/index',
  ])('%s says to a resident whom it is for, and leads home', async (path) => {
    const page = await desk().open(zhao, { path });
    await at(page, '这一页是干部用的');
    await press(page, '回首页');
    await at(page, '您需要什么帮助');
  });

  test('of the organisation opens without a code at the one that the account manages', async () => {
    const page = await desk().open(administrator, { path: '/staff/org/index', width: 1280 });
    await shown(page).getByRole('heading', { name: '岗位', exact: true }).waitFor();
    expect(await page.getByText('没填对').count()).toBe(0);
  });
});

describe('a policy', () => {
  test('opens in a browser that has never been here; who then signs in sees what it means for them', async () => {
    const context = await desk().browser.newContext({ ...look, viewport: { width: 375, height: 812 } });
    const page = await context.newPage();
    await page.goto(`${desk().cloud.url}/#${policyPath}`);
    await at(page, '配轮椅等辅助器具');
    await says(page, '免费给您轮椅');
    await press(page, '看看我能不能享受');
    await page.waitForURL(/\/identities/);
    await page.getByRole('button', { name: '我是赵淑芬' }).click();
    await at(page, '配轮椅等辅助器具');
    await page.waitForURL(/\/resident\/entitled\/one\/index/);
    await shown(page).getByRole('heading', { name: '为什么' }).waitFor();
  });

  test('leads a resident to what it means for them, and who is not known yet to saying who they are', async () => {
    const hers = await desk().open(zhao, { path: policyPath });
    await press(hers, '看看我能不能享受');
    await hers.waitForURL(/\/resident\/entitled\/one\/index/);
    await at(hers, '配轮椅等辅助器具');
    const theirs = await desk().open(guest, { path: policyPath });
    await press(theirs, '看看我能不能享受');
    await theirs.waitForURL(/\/resident\/introduce\/index/);
  });

  test('every other page still asks a browser that has never been here who one is', async () => {
    const page = await (await desk().browser.newContext(look)).newPage();
    await page.goto(`${desk().cloud.url}/#/resident/request/list/index`);
    await page.waitForURL(/\/identities/);
  });
});
