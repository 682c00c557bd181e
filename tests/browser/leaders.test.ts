/** What a 理事长 writes: who is on duty in the county, and which days of the next year are days off. */
import type { Page } from 'playwright-core';
import type { Desk } from './browser';
import { startDesk } from './browser';
import { countyLeader, dutyPost, provinceLeader } from './states/county';
import { answer, press } from './states/recipe';
import { says } from './told';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());
afterEach(() => Promise.all(desk.browser.contexts().map((context) => context.close())));

const shown = (page: Page): ReturnType<Page['locator']> => page.locator('.page-main:visible');
const opens = (page: Page, title: string): Promise<void> =>
  page.locator('h1:visible', { hasText: title }).waitFor();
const row = (page: Page, day: string): ReturnType<Page['locator']> =>
  shown(page).getByRole('listitem').filter({ hasText: day }).getByRole('button');

async function choose(page: Page, day: string, who: string | RegExp): Promise<void> {
  await row(page, day).click();
  await opens(page, `${day}谁值班？`);
  await answer(page, who);
  await opens(page, '值班表');
}

test('the county’s 理事长 sees who is on duty, changes two days, is told of the gap, and what is saved is what counts', async () => {
  const before = await desk.world.get(countyLeader, 'directory.rosterOf', { post: dutyPost });
  const page = await desk.open(countyLeader, { path: '/staff/posts/index' });
  await press(page, '林甸县残联值班表');
  await opens(page, '值班表');
  await row(page, '12月6日（周日）').waitFor();
  expect(await shown(page).getByRole('listitem').count()).toBe(14);
  expect(await shown(page).getByText('没有人值班').count()).toBe(0);

  await choose(page, '11月23日（周一）', /林甸县残联教育就业部/);
  await choose(page, '11月30日（周一）', '这天没有人');
  await says(page, '有 1 天没有人值班');
  await says(page, '11月30日（周一）没有人值班。');
  expect(await shown(page).getByText('改了，还没保存').count()).toBe(2);
  expect((await desk.world.get(countyLeader, 'directory.rosterOf', { post: dutyPost })).turns).toEqual(
    before.turns,
  );

  await press(page, '保存值班表');
  await page.locator('h2:focus', { hasText: '存好了' }).waitFor();
  expect(await shown(page).getByText('改了，还没保存').count()).toBe(0);
  const { turns } = await desk.world.get(countyLeader, 'directory.rosterOf', { post: dutyPost });
  expect(turns[0]).toMatchObject({
    fromAt: '2026-11-22T16:00:00.000Z',
    untilAt: '2026-11-23T16:00:00.000Z',
    post: '230623000000:education',
  });
  // All other days are unchanged, also those that the page does not show.
  const untouched = before.turns.filter(
    ({ fromAt }) => !['2026-11-22T16:00:00.000Z', '2026-11-29T16:00:00.000Z'].includes(fromAt),
  );
  expect(turns.slice(1)).toEqual(untouched);
});

test('what was chosen and not saved is still there after the phone was closed, and can be thrown away', async () => {
  const page = await desk.open(countyLeader, { path: `/staff/duty/index?post=${dutyPost}` });
  await choose(page, '12月1日（周二）', '这天没有人');
  await page.reload();
  await says(page, '改了，还没保存');
  await press(page, '改的都不要了');
  await shown(page).getByText('改了，还没保存').waitFor({ state: 'detached' });
});

test('the province’s 理事长 types a notice; what does not fit is told by its line, the rest read back and published', async () => {
  const { world } = desk;
  const page = await desk.open(provinceLeader, { path: '/staff/posts/index' });
  await press(page, '公布放假安排');
  await opens(page, '公布放假安排');
  expect(await shown(page).getByLabel('哪一年').inputValue()).toBe('2027');
  await shown(page).getByLabel('文号').fill('国办发明电〔2026〕7号');
  const off = shown(page).getByLabel('周一到周五里放假的日子');
  await off.fill('2027-01-01\n1月2日\n三天');
  await shown(page).getByLabel('周末里要上班的日子').fill('2月20日');
  await press(page, '去核对');
  await page
    .locator('.error-summary:visible')
    .getByText('“1月2日”是周末，本来就休息；“三天”不是日子')
    .waitFor();
  await off.fill('1月2日');
  await shown(page).getByLabel('周末里要上班的日子').fill('');
  await shown(page).getByLabel('哪一年').fill('2029');
  await press(page, '去核对');
  await press(page, '公布2029年放假安排');
  await says(page, '现在只能公布2027年的');
  await press(page, '不对，回去改');
  await opens(page, '公布放假安排');
  await shown(page).getByLabel('哪一年').fill('2027');
  await off.fill('2027-01-01\n2月8日');
  await shown(page).getByLabel('周末里要上班的日子').fill('2月20日');
  await press(page, '去核对');

  await opens(page, '核对2027年的放假安排');
  expect(
    await shown(page).getByRole('list', { name: '周一到周五里放假' }).getByRole('listitem').allInnerTexts(),
  ).toEqual(['1月1日（周五）', '2月8日（周一）']);
  expect(
    await shown(page).getByRole('list', { name: '周末里要上班' }).getByRole('listitem').allInnerTexts(),
  ).toEqual(['2月20日（周六）']);
  expect(await world.all('holidayNotice')).toEqual([]);
  await press(page, '公布2027年放假安排');
  await opens(page, '2027年的放假安排公布了');
  expect(await world.all('holidayNotice')).toMatchObject([
    {
      _id: '2027',
      source: '国务院办公厅关于2027年部分节假日安排的通知（国办发明电〔2026〕7号）',
      weekdayOff: ['2027-01-01', '2027-02-08'],
      weekendWork: ['2027-02-20'],
    },
  ]);

  // The notice for the same year is published again, with other days.
  await page.evaluate(() => window.location.assign('#/staff/holidays/index'));
  await opens(page, '公布放假安排');
  await shown(page).getByLabel('文号').fill('国办发明电〔2026〕8号');
  await off.fill('1月4日');
  await press(page, '去核对');
  await press(page, '公布2027年放假安排');
  await says(page, '已经公布过');
});

test('a 理事长 says what only the place can say, is told what is missing, and finds it said', async () => {
  const page = await desk.open(countyLeader, { path: '/staff/posts/index' });
  await press(page, '当地标准');
  await opens(page, '当地标准');
  await shown(page)
    .getByRole('button', { name: /生活补贴给不给低保边缘家庭/ })
    .click();
  await opens(page, '困难残疾人生活补贴，低保边缘家庭的残疾人也能领吗？');
  await press(page, '记下');
  for (const words of ['请选一个', '请写文件的名字和文号'])
    await shown(page).locator('.error-summary').getByText(words).waitFor();
  await shown(page).getByText('能', { exact: true }).click();
  await shown(page).getByLabel('写在哪个文件里').fill('林残联发〔2026〕1号（测试用）');
  await press(page, '记下');
  await opens(page, '当地标准');
  await says(page, '写在：林残联发〔2026〕1号（测试用）');
  expect(await desk.world.all('parameter')).toMatchObject([
    { _id: '230623000000', settings: [{ fact: 'param.livingSubsidyIncludesEdge', value: true }] },
  ]);
});

test('nobody else is shown the way to either, and by the address there is nothing', async () => {
  const page = await desk.open('demo-gao-min', { path: '/staff/posts/index' });
  await says(page, '我的岗位');
  expect(
    await shown(page)
      .getByRole('button', { name: /值班表|放假安排|当地标准/ })
      .count(),
  ).toBe(0);
  for (const path of [
    '#/staff/holidays/index',
    '#/staff/parameters/index',
    `#/staff/duty/index?post=${dutyPost}`,
  ]) {
    await page.evaluate((to) => window.location.assign(to), path);
    await says(page, '没找到这一条');
  }
});
