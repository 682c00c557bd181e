/**
 * A cadre hands in a department's list at an office computer, waits, and works through what the
 * reconciliation found.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { liaison, personId, zhao } from '../flows/world';
import { csv, Lists, nobodys } from '../flows/lists';
import type { Desk } from './browser';
import { startDesk } from './browser';
import { press } from './states/recipe';
import { isTold, says } from './told';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

test('a cadre reconciles a list', async () => {
  const lists = await Lists.in(desk.world);
  await lists.findOwed();
  const page = await desk.open('demo-li-guohua', { path: '/staff/owed/index', width: 1280, height: 800 });
  await press(page, '比对名单');
  await says(page, '还没有比对过名单');
  await press(page, '比对一份名单');
  await page.getByLabel('哪条政策的名单').fill('护理');
  await page.getByRole('radio', { name: /^重度护理补贴/ }).check();
  await page.getByLabel('名单是哪一天的').fill('2026-11-20');
  // This works by keyboard alone: the browser's own button opens the window in which the cadre chooses the
  // file.
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByLabel('名单文件').press('Enter'),
  ]);
  await chooser.setFiles({
    name: '11月护理补贴发放名单.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv(lists.ofAll())),
  });
  await press(page, '开始比对');
  await isTold(page, '等着读名单');

  await desk.world.jobs();
  await says(page, '读到 5 个人');
  await says(page, '按“B 列 姓名”和“C 列 身份证号”读的');
  await press(page, '读得对，开始比对');
  await isTold(page, '等着比对');

  await desk.world.jobs();
  await says(page, '比对完了');
  await says(page, '名单上有 5 人');
  await page.getByRole('radio', { name: '对不上 3' }).check();
  await says(page, '王*军，第 4 行');

  // The 理事长 above is asked by a task, and lets the unmatched people be told apart.
  const above = await desk.open('demo-zhang-zhiyuan', {
    path: '/staff/desk/index',
    width: 1280,
    height: 800,
  });
  await above.locator('.list-row', { hasText: '下级的名单有人对不上' }).click();
  await press(above, '同意分开');
  await above.getByText('请您看一眼').waitFor({ state: 'detached' });
  await desk.world.jobs();

  await page.reload();
  await says(page, '比对完了');
  await page.getByRole('radio', { name: '查无此人 2' }).check();
  await says(page, '钱*多，第 6 行');
  expect(await page.locator('body').innerText()).not.toContain(nobodys(901));
  await page.getByRole('radio', { name: '信息不一致 1' }).check();
  await says(page, '名单上叫王*军');
  await page.getByRole('radio', { name: '应享未享 1' }).check();
  await page.locator('.list-row', { hasText: '赵淑芬' }).click();
  await page.locator('h1:visible', { hasText: '赵淑芬' }).waitFor();

  // The policy is still owed to her, and the task about it is still on the desk of her village.
  const mine = await desk.world.get(zhao, 'entitlement.mine', { personId });
  expect(mine.rows.find(({ id }) => id === 'severe-nursing-subsidy')).toMatchObject({ status: 'owed' });
  expect(
    (await desk.world.get(liaison, 'task.desk', { filter: 'tasks', after: null })).rows.some(
      ({ kind }) => kind === 'owed',
    ),
  ).toBe(true);
});

describe('a list whose file is changed after it was chosen', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wenxu-list-'));
  const path = join(folder, '名单.csv');
  afterAll(() => rmSync(folder, { recursive: true }));

  async function chosen(content: string): Promise<Page> {
    writeFileSync(path, content);
    const page = await desk.open('demo-li-guohua', { path: '/staff/reconciliation/index', width: 1280 });
    await press(page, '比对一份名单');
    await page.getByLabel('哪条政策的名单').fill('护理');
    await page.getByRole('radio', { name: /^重度护理补贴/ }).check();
    await page.getByLabel('名单文件').setInputFiles(path);
    return page;
  }

  test('is said to be changed, and can be chosen again', async () => {
    const page = await chosen('姓名,身份证号\n王军,1');
    writeFileSync(path, '姓名,身份证号\n王军,1\n李军,2');
    await press(page, '开始比对');
    await says(page, '选好以后改过了');
    expect(await page.getByText('连不上网').count()).toBe(0);
    await page.getByLabel('名单文件').setInputFiles(path);
    await press(page, '开始比对');
    await isTold(page, '等着读名单');
  });

  test('in one digit, and chosen again after the first try was lost, is another list: both are there', async () => {
    const before = await desk.world.all('reconciliation');
    const page = await chosen('姓名,身份证号\n王军,1');
    await page.route('**/call', async (route) => {
      if (route.request().postData()?.includes('"reconciliation.begin"') !== true) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await press(page, '开始比对');
    await says(page, '现在连不上网');
    await page.unroute('**/call');
    writeFileSync(path, '姓名,身份证号\n王军,2');
    await press(page, '开始比对');
    await says(page, '选好以后改过了');
    await page.getByLabel('名单文件').setInputFiles(path);
    await press(page, '开始比对');
    await isTold(page, '等着读名单');
    expect(await desk.world.all('reconciliation')).toHaveLength(before.length + 2);
  });
});

test('a list that cannot be read says what to do, and the next one is handed in from there', async () => {
  const lists = await Lists.in(desk.world);
  const { id } = await lists.handIn('姓名,电话\n王军,139');
  await desk.world.jobs();
  const page = await desk.open('demo-li-guohua', { path: `/staff/reconciliation/one/index?id=${id}` });
  await says(page, '没找到“身份证号”这一列。请在表头写上“身份证号”，再传一次。');
  await press(page, '再传一份');
  await page.locator('h1:visible', { hasText: '比对一份名单' }).waitFor();
});
