/**
 * 代录 on a phone: for a person of the register and for a new one. It is read back, marked, and stored once.
 */
import type { Page } from 'playwright-core';
import { chair, liaison, personId, zhao } from '../flows/world';
import type { Desk } from './browser';
import { startDesk } from './browser';
import { untilKept, untilWritten, writtenOn } from './kept';
import { answer, press } from './states/recipe';
import { chooseVillage } from './states/staff/enter';
import { says } from './told';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());
afterEach(() => Promise.all(desk.browser.contexts().map((context) => context.close())));

const at = (page: Page, heading: string): Promise<void> =>
  page.locator('h1:visible', { hasText: heading }).waitFor();

/** Answers every question after the person, up to the page that is read aloud. */
async function answered(page: Page, words: string): Promise<void> {
  await at(page, '怎么听到的');
  await answer(page, '本人打来电话');
  await at(page, '现在有危险吗');
  await answer(page, '没有危险');
  await at(page, '是哪方面的事');
  await answer(page, '补贴没发');
  await at(page, '本人怎么说');
  await page.locator('textarea:visible').fill(words);
  await press(page, '下一步');
  await at(page, '怎么联系本人');
  await answer(page, '只发文字');
  await at(page, '念给本人听');
}

async function begun(): Promise<Page> {
  const page = await desk.open(liaison, { path: '/staff/desk/index' });
  await press(page, '代录一件');
  await at(page, '替谁录');
  return page;
}

test('a cadre puts it down for 赵淑芬, who hears it read back; a lost answer makes no second one', async () => {
  const page = await begun();
  await page.locator('#person:visible').fill('赵淑');
  await page
    .locator('.page-main:visible')
    .getByRole('button', { name: /赵淑芬/ })
    .first()
    .click();
  await answered(page, '补贴两个月没发了。');
  await says(page, '您说：“补贴两个月没发了。”');

  await press(page, '交上去');
  await says(page, '请念给本人听');
  const mine = async (): Promise<number> =>
    (await desk.world.get(zhao, 'request.mine', { personId, after: null })).rows.length;
  expect(await mine()).toBe(0);

  await page.getByRole('checkbox', { name: '念给本人听了，本人说对' }).check();
  await page.route('**/call', async (route) => {
    if (route.request().postData()?.includes('"request.enter"') !== true) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await press(page, '交上去');
  await says(page, '现在连不上网');
  expect(await mine()).toBe(1);
  await page.unroute('**/call');
  await press(page, '交上去');
  await at(page, '录好了');
  expect(await mine()).toBe(1);

  await press(page, '打开这一件');
  await page.getByText('代录', { exact: true }).first().waitFor();
});

test('what is put down outlives the page, and what is changed has to be read back again', async () => {
  const page = await begun();
  await page.locator('#person:visible').fill('赵淑');
  await page
    .locator('.page-main:visible')
    .getByRole('button', { name: /赵淑芬/ })
    .first()
    .click();
  await answered(page, '想换一辆轮椅。');
  await page.getByRole('checkbox', { name: '念给本人听了，本人说对' }).check();
  await untilWritten(page, '"readBack":true');
  await page.reload();
  await at(page, '念给本人听');
  expect(await page.getByRole('checkbox').isChecked()).toBe(true);
  await press(page, '我要改');
  await page.getByRole('button', { name: '修改怎么说' }).click();
  await page.locator('textarea:visible').fill('想换一辆轮椅，要带靠背的。');
  await press(page, '改好了');
  await says(page, '要带靠背的');
  expect(await page.locator('.page-main:visible').getByRole('checkbox').isChecked()).toBe(false);
});

test('killed in the middle: one goes on where one stopped, and whoever signs in after sees nothing of it', async () => {
  const page = await begun();
  await page.locator('#person:visible').fill('赵淑');
  await page
    .locator('.page-main:visible')
    .getByRole('button', { name: /赵淑芬/ })
    .first()
    .click();
  await at(page, '怎么听到的');
  await untilWritten(page, personId);
  await page.close({ runBeforeUnload: false });

  const path = '/staff/enter/index?step=person';
  const other = await desk.reopen(page, path, chair);
  await other.locator('#person:visible').waitFor();
  expect(await other.locator('#person:visible').inputValue()).toBe('');
  await other.close();
  const again = await desk.reopen(page, path, liaison);
  await press(again, '就是赵淑芬，下一步');
  await answered(again, '补贴少了一个月。');
  await again.getByRole('checkbox', { name: '念给本人听了，本人说对' }).check();
  await press(again, '交上去');
  await at(again, '录好了');
  await untilKept(again, 'nothing is left', async (phone) => (await writtenOn(phone)).length === 0);
});

test('somebody new is recorded first, and only in one’s own region', async () => {
  const page = await begun();
  await page.locator('#person:visible').fill('佟新来');
  await says(page, '没有找到这个名字');
  await press(page, '都不是，记一个新的人');
  await at(page, '记一个新的人');
  await page.locator('#phone:visible').fill('13800000000');
  await chooseVillage(page);
  await press(page, '记下这个人');
  await answered(page, '没有证，想问怎么办。');
  await says(page, '佟新来');
  await page.getByRole('checkbox', { name: '念给本人听了，本人说对' }).check();
  await press(page, '交上去');
  await at(page, '录好了');
  const { rows } = await desk.world.get(liaison, 'person.search', { name: '佟新来' });
  expect(rows).toHaveLength(1);
});

test('who is misheard is shown before somebody new is recorded, and taken with one press', async () => {
  const page = await begun();
  await page.locator('#person:visible').fill('赵淑芳');
  await says(page, '没有找到这个名字，是不是下面这一位？');
  await page
    .locator('.page-main:visible')
    .getByRole('button', { name: /赵淑芬.*红旗镇阳光村.*尾号 0 1/ })
    .filter({ hasText: '154****01' })
    .click();
  await at(page, '怎么听到的');
});

test('somebody new whose number is near another’s is recorded by a second, plain press alone', async () => {
  const page = await begun();
  await page.locator('#person:visible').fill('尉迟长风');
  await says(page, '没有找到这个名字');
  await press(page, '都不是，记一个新的人');
  await page.locator('#phone:visible').fill('15400000010');
  await chooseVillage(page);
  await press(page, '记下这个人');
  await page
    .locator('.page-main:visible')
    .getByRole('button', { name: /赵淑芬/ })
    .waitFor();
  const recorded = (): Promise<unknown[]> => desk.world.all('person', { name: '尉迟长风' });
  expect(await recorded()).toEqual([]);
  await page.locator('#phone:visible').fill('15400000011');
  await page
    .locator('.page-main:visible')
    .getByRole('button', { name: '都不是，记下这个新的人' })
    .waitFor({ state: 'detached' });
  await page.locator('#phone:visible').fill('15400000010');
  await press(page, '记下这个人');
  await press(page, '都不是，记下这个新的人');
  await at(page, '怎么听到的');
  expect(await recorded()).toHaveLength(1);
});
