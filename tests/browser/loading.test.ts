/**
 * What a browser loads, and what it shows while it loads: a resident gets no page of cadres and few bytes; something
 * stands before any script has come; and what does not come is said and asked for again.
 */
import type { Page } from 'playwright-core';
import { aNeed, liaison, zhao } from '../flows/world';
import type { Desk } from './browser';
import { startDesk } from './browser';
import { look } from './chromium';
import { press } from './states/recipe';
import { says } from './told';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());
afterEach(() => Promise.all(desk.browser.contexts().map((context) => context.close())));

/** The most bytes that are sent before a first page: a resident’s, and a cadre’s. */
const most = { resident: 155 * 1024, cadre: 200 * 1024 };
const ofStaff = '**/js/staff.*';
const homeUrl = '/pages/home/index';
const inboxUrl = '/pages/inbox/index';
const deskUrl = '/staff/desk/index';

/** What was loaded of the program: each file by its name without its hash, with the bytes that were sent for it. */
type Loaded = ReadonlyMap<string, number>;

/** A browser that has never been here, with an account. */
async function fresh(account: string): Promise<{ page: Page; loaded: () => Promise<Loaded> }> {
  const context = await desk.browser.newContext({ ...look, viewport: { width: 375, height: 812 } });
  const { url } = desk.cloud;
  const form = { account };
  await context.request.post(`${url}/identities`, { form, headers: { origin: url }, maxRedirects: 0 });
  const page = await context.newPage();
  const answers: Promise<[string, number]>[] = [];
  page.on('requestfinished', (request) => {
    const { pathname } = new URL(request.url());
    if (!/^\/$|\.(js|css)$/.test(pathname)) return;
    answers.push(
      request
        .sizes()
        .then(({ responseBodySize, responseHeadersSize }) => [
          pathname.replace(/\.[0-9a-f]{8}\./, '.'),
          responseBodySize + responseHeadersSize,
        ]),
    );
  });
  return { page, loaded: async () => new Map(await Promise.all(answers)) };
}

const at = (page: Page, heading: string): Promise<void> =>
  page.locator('h1:visible', { hasText: heading }).waitFor();
const opens = (page: Page, path: string): Promise<unknown> => page.goto(`${desk.cloud.url}/#${path}`);
const bytesOf = (loaded: Loaded): number => [...loaded.values()].reduce((sum, one) => sum + one, 0);

describe('what is sent', () => {
  test('a resident’s walk loads three files and few bytes, and nothing of the cadres’', async () => {
    const { id } = await desk.world.get(zhao, 'request.submit', aNeed());
    const { page, loaded } = await fresh(zhao);
    await opens(page, homeUrl);
    await at(page, '您需要什么帮助');
    for (const [path, heading] of [
      ['/pages/ask/index?step=danger', '现在有危险吗'],
      ['/pages/inbox/index', '消息'],
      ['/pages/me/index', '我的'],
      ['/resident/policies/index', '政策'],
      ['/resident/entitled/index', '享受'],
      [`/resident/request/detail/index?id=${id}`, '轮椅'],
      ['/resident/proxies/index', '替'],
    ] as const) {
      await page.evaluate((to) => window.location.assign(`#${to}`), path);
      await at(page, heading);
    }
    const files = await loaded();
    expect([...files.keys()].sort()).toEqual(['/', '/css/app.css', '/js/app.js']);
    expect(bytesOf(files)).toBeLessThan(most.resident);
  });

  test('a cadre loads one file more, as soon as it is known that they work here', async () => {
    const { page, loaded } = await fresh(liaison);
    const staff = page.waitForEvent('requestfinished', (request) => request.url().includes('/js/staff.'));
    await opens(page, inboxUrl);
    await staff;
    const files = await loaded();
    expect([...files.keys()].sort()).toEqual(['/', '/css/app.css', '/js/app.js', '/js/staff.js']);
    expect(bytesOf(files)).toBeLessThan(most.cadre);
  });
});

describe('before the program has come', () => {
  test('the page says that it opens, to the eye alone, until the first page stands in its place', async () => {
    const { page } = await fresh(zhao);
    const held: (() => void)[] = [];
    const isHeld = new Promise<void>((resolve) => {
      void page.route(/\.(js|css)$/, async (route) => {
        await new Promise<void>((go) => {
          held.push(go);
          if (held.length === 2) resolve();
        });
        await route.continue();
      });
    });
    await page.goto(`${desk.cloud.url}/#${homeUrl}`, { waitUntil: 'commit' });
    await isHeld;
    const opening = page.locator('.opening');
    await opening.getByText('问需响应').waitFor();
    await opening.getByText('正在打开…').waitFor();
    // The part that will hold the pages is there, and nothing in it.
    expect(await page.locator('body').ariaSnapshot()).toBe('- main');
    held.forEach((go) => go());
    await at(page, '您需要什么帮助');
    expect(await opening.isVisible()).toBe(false);
    await page.locator('h1:focus').waitFor();
  });

  test('where it never comes, the page says so after a while and offers to open it again', async () => {
    const { page } = await fresh(zhao);
    await page.route('**/js/app.*', (route) => route.abort());
    await opens(page, homeUrl);
    const again = page.getByRole('link', { name: '再打开一次' });
    expect(await again.count()).toBe(0);
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    await page.unroute('**/js/app.*');
    await again.click();
    await at(page, '您需要什么帮助');
  });
});

describe('where the cadres’ file does not come', () => {
  test('a page says so, and opens by itself when the network is there', async () => {
    const { page } = await fresh(liaison);
    await page.route(ofStaff, (route) => route.abort());
    await opens(page, deskUrl);
    await at(page, '这一页还没打开');
    await says(page, '现在连不上网');
    await page.locator('h1:focus').waitFor();
    await page.unroute(ofStaff);
    await page.context().setOffline(true);
    await page.context().setOffline(false);
    await at(page, '待办');
    await page.locator('h1:focus').waitFor();
  });

  test('somebody on their way to it is told, can go back, and gets there at the next press', async () => {
    const { page } = await fresh(liaison);
    await page.route(ofStaff, (route) => route.abort());
    await opens(page, inboxUrl);
    await at(page, '消息');
    const goes = (): Promise<void> => page.evaluate((to) => window.location.assign(`#${to}`), deskUrl);
    await goes();
    await at(page, '这一页还没打开');
    await page.goBack();
    await at(page, '消息');
    await goes();
    await at(page, '这一页还没打开');
    await page.unroute(ofStaff);
    await press(page, '再试一次');
    await at(page, '待办');
  });

  test('a file that a newer version has replaced is not waited for: the program begins anew', async () => {
    const { page } = await fresh(liaison);
    await page.route(ofStaff, (route) => route.fulfill({ status: 404, body: '' }));
    await opens(page, deskUrl);
    await at(page, '这一页还没打开');
    const anew = page.waitForEvent('domcontentloaded');
    await press(page, '再试一次');
    await anew;
    await page.unroute(ofStaff);
    await at(page, '待办');
  });
});
