/** A cadre works a desk without a mouse: from row to row, open, answer, search, help. */
import type { Page } from 'playwright-core';
import { aNeed, liaison, on, zhao } from '../flows/world';
import type { Desk } from './browser';
import { startDesk } from './browser';
import { says } from './told';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
  for (const category of ['school', 'job', 'care'] as const) {
    const { id } = await desk.world.get(zhao, 'request.submit', aNeed({ category }));
    await desk.world.get(liaison, 'request.accept', on(id));
  }
});
afterAll(() => desk.stop());
afterEach(() => Promise.all(desk.browser.contexts().map((context) => context.close())));

function focusedRow(page: Page): Promise<number> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll('.split-list .list-row')).indexOf(
      document.activeElement ?? document.body,
    ),
  );
}

async function atDesk(): Promise<Page> {
  const page = await desk.open(liaison, { path: '/staff/desk/index', width: 1280, height: 800 });
  await page.locator('.list-row').nth(2).waitFor();
  return page;
}

test('j and k go through the rows, Enter opens one, and j goes on from there', async () => {
  const page = await atDesk();
  await page.keyboard.press('j');
  expect(await focusedRow(page)).toBe(0);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  expect(await focusedRow(page)).toBe(1);
  await page.keyboard.press('Enter');
  await page.locator('.split-detail h2:focus').waitFor();
  await page.keyboard.press('j');
  expect(await focusedRow(page)).toBe(2);
});

test('/ goes to the search, letters stay letters there, and Escape leads back to the rows', async () => {
  const page = await atDesk();
  await page.keyboard.press('/');
  await page.locator('#search:focus').waitFor();
  await page.keyboard.type('jk?/');
  expect(await page.locator('#search').inputValue()).toBe('jk?/');
  await page.locator('#search').fill('');
  await page.keyboard.type('赵淑芬');
  await says(page, '找到 3 件');
  await page.keyboard.press('Escape');
  expect(await focusedRow(page)).toBe(0);
});

test('? opens the page of keys, and one comes back to the desk', async () => {
  const page = await atDesk();
  await page.keyboard.press('?');
  await page.locator('h1:focus', { hasText: '快捷键' }).waitFor();
  // While the help is open, the desk below does not react to keys.
  await page.keyboard.press('?');
  await page.keyboard.press('j');
  await page.locator('h1:focus', { hasText: '快捷键' }).waitFor();
  await page.goBack();
  await page.locator('h1:visible', { hasText: '待办' }).waitFor();
});
