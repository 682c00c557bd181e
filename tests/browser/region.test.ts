/** 本辖区 of a 理事长, at a desk and on a phone: numbers lead to what they count, and the page goes onto paper. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { aNeed, chair, liaison, on, zhao } from '../flows/world';
import type { Desk } from './browser';
import { startDesk } from './browser';
import { countyLeader } from './states/county';
import { press } from './states/recipe';
import { says, shown } from './told';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
  const danger = aNeed({ danger: true, category: 'care', words: '老伴摔倒了，我扶不动。' });
  await desk.world.get(zhao, 'request.submit', danger);
  for (const category of ['device', 'home'] as const) {
    const { id } = await desk.world.get(zhao, 'request.submit', aNeed({ category }));
    await desk.world.get(liaison, 'request.accept', on(id));
    await desk.world.get(liaison, 'request.progress', { ...on(id), words: '明天上午去您家。' });
  }
});
afterAll(() => desk.stop());
afterEach(() => Promise.all(desk.browser.contexts().map((context) => context.close())));

const path = '/staff/region/index';
const wide = { path, width: 1280, height: 800 };
const opens = (page: Page, title: string): Promise<void> =>
  page.locator('h1:visible', { hasText: title }).waitFor();
const rowOf = (page: Page, place: string): Locator => shown(page).getByRole('row').filter({ hasText: place });

/** Demands that the page says how many there are, and shows that many. */
async function expectListOf(page: Page, count: number): Promise<void> {
  await says(page, `一共 ${count} 件`);
  expect(await shown(page).locator('.list-row').count()).toBe(count);
}

test('at a desk the towns stand in the order of their codes, and a number leads to its list', async () => {
  const page = await desk.open(countyLeader, wide);
  await opens(page, '林甸县，近四周');
  const names = shown(page).getByRole('table', { name: '各地' }).getByRole('rowheader');
  expect((await names.allInnerTexts()).slice(0, 3)).toEqual(['林甸镇', '红旗镇', '花园镇']);
  const row = rowOf(page, '红旗镇');
  await row.getByRole('button', { name: '红旗镇提出' }).click();
  await opens(page, '红旗镇，提出的');
  await expectListOf(page, 3);
  await page.locator('.page-back:visible').click();
  await rowOf(page, '红旗镇').getByRole('button', { name: '红旗镇按时有回音' }).click();
  await opens(page, '红旗镇，按时有回音的');
  await expectListOf(page, 2);
  await says(page, '由陈桂兰办');
});

test('who is in danger and not reached comes first, with the telephone of who answers', async () => {
  const page = await desk.open(countyLeader, wide);
  await says(page, '有危险，没人接，1 件');
  await shown(page)
    .getByRole('link', { name: /^打电话给李国华/ })
    .first()
    .waitFor();
});

test('on a phone a town leads to its villages, and the weeks are a table for who reads it', async () => {
  const page = await desk.open(countyLeader, { path, width: 375, height: 720 });
  await shown(page).getByRole('button', { name: '红旗镇', exact: true }).click();
  await opens(page, '红旗镇，近四周');
  await press(page, '看成表格');
  await shown(page).getByRole('button', { name: '3，11月23日起提出' }).click();
  await opens(page, '红旗镇，提出的');
  await expectListOf(page, 3);
});

test('on paper stand the figures and nothing that is pressed', async () => {
  const page = await desk.open(chair, wide);
  await opens(page, '红旗镇，近四周');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.tabs, .button, .page-top').filter({ visible: true }).count()).toBe(0);
  expect(await shown(page).getByRole('table', { name: '各地' }).isVisible()).toBe(true);
  expect(
    await shown(page)
      .getByRole('img', { name: /^每周提出和有回音/ })
      .isVisible(),
  ).toBe(true);
  // Three sheets of A4 hold the page of a town: no part begins a sheet of its own.
  const pages = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g);
  expect(pages?.length).toBeLessThanOrEqual(3);
});

test('what is taken away is a workbook with the place and the day in its name', async () => {
  const page = await desk.open(countyLeader, wide);
  const given = page.waitForEvent('download');
  await press(page, '带走这张表');
  const file = await given;
  expect(file.suggestedFilename()).toBe('林甸县2026-11-23.xlsx');
  expect(
    readFileSync(await file.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  await says(page, '表已经给您了');
  expect((await desk.world.all('audit', { act: 'figuresTaken' })).length).toBe(1);
});
