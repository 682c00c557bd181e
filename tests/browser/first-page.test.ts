/**
 * The first page of the demo, as a newcomer uses it: 提, 答 and 评 by the words that are seen, the counts on the cards,
 * the strip above every page, the keyboard alone, and the checks of the gate at every width and size of letters.
 */
import type { Page } from 'playwright-core';
import { rulesVersion } from '../../cloudfunctions/policy/rules';
import { personId, zhao } from '../flows/world';
import type { Desk } from './browser';
import { startDesk } from './browser';
import { look } from './chromium';
import type * as InPage from './checks/in-page/in-page';
import { findingsNow, openLane, variants } from './gate';
import { Keyboard } from './keyboard';
import { answer } from './states/recipe';
import { says, shown } from './told';

declare const gate: typeof InPage;

jest.setTimeout(120_000);

const day = 24 * 3600 * 1000;
const phone = { width: 375, height: 812 };

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk({ hasStrip: true });
  // Nobody waits for a day that passes until every person of the county has been evaluated.
  desk.world.put('round', [{ _id: 'everybody', version: rulesVersion, at: '~', isDone: true, step: 0 }]);
});
afterAll(() => desk.stop());

async function newcomer(): Promise<Page> {
  const page = await (await desk.browser.newContext({ ...look, viewport: phone })).newPage();
  await page.goto(`${desk.cloud.url}/identities`);
  return page;
}

const press = (page: Page, words: string): Promise<void> =>
  page.getByRole('button', { name: words, exact: true }).filter({ visible: true }).click();
const opens = (page: Page, heading: string): Promise<void> =>
  page.locator('h1:visible', { hasText: heading }).waitFor();
const strip = (page: Page) => page.getByRole('complementary', { name: '演示' });

/** What a card says, by its heading: its sentences, without its buttons. */
const card = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });

async function chooses(page: Page, question: string, words: string): Promise<void> {
  await opens(page, question);
  await answer(page, words);
}

/** Goes to the first page by the strip. */
async function changesPerson(page: Page): Promise<void> {
  await strip(page).getByRole('button', { name: '换人' }).click();
  await opens(page, '到本人说满意');
}

test('a newcomer walks the loop in three cards, and the cards say how it stands', async () => {
  const page = await newcomer();
  await card(page, '1 提').getByText('她现在没有在办的事。').waitFor();
  await card(page, '2 答').getByText('她的待办是空的。').waitFor();

  await press(page, '我是赵淑芬');
  await press(page, '我要提需求');
  await chooses(page, '现在有危险吗', '没有危险');
  await chooses(page, '想办哪方面的事', '要轮椅、拐杖、助听器');
  await opens(page, '说说是怎么回事');
  await shown(page).getByRole('textbox').fill('轮椅坏了。');
  await press(page, '下一步');
  await opens(page, '要不要加照片');
  await press(page, '下一步');
  await chooses(page, '怎么联系方便', '打电话');
  await chooses(page, '什么时候联系方便', '上午');
  await opens(page, '看看对不对');
  await press(page, '提交诉求');
  await opens(page, '提交好了');

  await changesPerson(page);
  await card(page, '1 提').getByText('她有 1 件在办。').waitFor();
  await card(page, '2 答').getByText('待办 1 件，最早的明天到期。').waitFor();
  await press(page, '我是陈桂兰');
  await opens(page, '待办');
  await shown(page).getByRole('listitem').filter({ hasText: '赵淑芬' }).getByRole('button').click();
  await press(page, '受理');
  await shown(page).getByText('已解决', { exact: true }).click();
  await shown(page).getByLabel('写给本人的话').fill('明天上午送新轮椅到您家。');
  await press(page, '发出答复');
  await says(page, '答复：已解决');

  await changesPerson(page);
  await card(page, '1 提').getByText('她有 1 件等她打分。').waitFor();
  await card(page, '2 答').getByText('她的待办是空的。').waitFor();
  await press(page, '再当赵淑芬');
  await shown(page).getByRole('button', { name: '我的诉求' }).click();
  await opens(page, '我的诉求');
  await shown(page).getByRole('listitem').first().getByRole('button').click();
  await answer(page, '非常满意');
  await opens(page, '谢谢您的评价');
  await changesPerson(page);
  await card(page, '1 提').getByText('她现在没有在办的事。').waitFor();

  const { rows } = await desk.world.get(zhao, 'request.mine', { personId, after: null });
  expect(rows.map(({ end }) => end)).toEqual(['satisfied']);
});

test('the strip says who one is, takes no focus, and comes back to the same page a day later', async () => {
  const page = await desk.open(zhao, { path: '/resident/request/list/index' });
  expect(await strip(page).innerText()).toMatch(/^您现在是\s*赵淑芬\s*换人\s*过一天$/);
  await page.locator('h1:focus', { hasText: '我的诉求' }).waitFor();
  const before = desk.cloud.clock.now().getTime();
  // The strip stands before the page, so the way back from its heading leads there.
  for (const name of ['过一天', '换人']) {
    await page.keyboard.press('Shift+Tab');
    // The way back of the page lies between.
    while ((await page.locator('main :focus').count()) > 0) await page.keyboard.press('Shift+Tab');
    await strip(page).locator(':focus', { hasText: name }).waitFor();
  }
  await page.keyboard.press('Tab');
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  await page.locator('h1:focus', { hasText: '我的诉求' }).waitFor();
  expect(page.url()).toBe(`${desk.cloud.url}/#/resident/request/list/index`);
  expect(Math.round((desk.cloud.clock.now().getTime() - before) / day)).toBe(1);
  expect(await page.getByRole('main').count()).toBe(1);

  const office = await newcomer();
  await office.getByRole('button', { name: /^没登录的电脑/ }).click();
  await strip(office).getByText('您还没选人').waitFor();
});

test('at an office the pages end where the window ends, below the strip', async () => {
  const page = await desk.open('demo-li-guohua', { path: '/staff/desk/index', width: 1280, height: 800 });
  await page.getByRole('navigation').filter({ visible: true }).waitFor();
  const tallest = await page.evaluate(() =>
    Math.max(
      ...Array.from(document.querySelectorAll('#app, .page--desk .tabs'))
        .filter((element) => element.checkVisibility())
        .map((element) => Math.round(element.getBoundingClientRect().bottom)),
    ),
  );
  expect(tallest).toBeLessThanOrEqual(800);
});

test('the clock on the first page moves, and the page comes back to where it was pressed', async () => {
  const page = await newcomer();
  const before = desk.cloud.clock.now().getTime();
  await card(page, '3 评').getByRole('button', { name: '过一天' }).click();
  await page.waitForURL(`${desk.cloud.url}/identities#loop`);
  await page.getByRole('region', { name: '演示时间' }).getByRole('button', { name: '过三天' }).click();
  await page.waitForURL(`${desk.cloud.url}/identities#clock`);
  expect(Math.round((desk.cloud.clock.now().getTime() - before) / day)).toBe(4);
});

test('by keyboard alone: somebody else is chosen, and the strip leads back', async () => {
  const keyboard = await Keyboard.at(desk.browser, desk.cloud.url, phone);
  await keyboard.press('孙德福', 'Space');
  await keyboard.opens('您需要什么帮助');
  await keyboard.page.locator('b', { hasText: '孙德福' }).waitFor();
  await keyboard.page.keyboard.press('Shift+Tab');
  await keyboard.page.keyboard.press('Shift+Tab');
  await strip(keyboard.page).locator(':focus', { hasText: '换人' }).waitFor();
  await keyboard.page.keyboard.press('Enter');
  await opens(keyboard.page, '到本人说满意');
});

test('the first page, and a page below the strip, have no finding at any width and size of letters', async () => {
  const lane = await openLane(desk.browser);
  const { page, devtools } = lane;
  const found: string[] = [];
  for (const [name, path, widths] of [
    ['the first page', '/identities', variants],
    ['home', '/#/pages/home/index', variants.filter(({ width, letters }) => width < 1280 || letters === 16)],
  ] as const) {
    await page.request.post(`${desk.cloud.url}/identities`, {
      form: { account: zhao },
      headers: { origin: desk.cloud.url },
      maxRedirects: 0,
    });
    const known = new Set<string>();
    for (const variant of widths) {
      const { width, height, letters } = variant;
      await page.setViewportSize({ width, height });
      await devtools.send('Page.setFontSizes', { fontSizes: { standard: letters } });
      // What has scrolled under the strip is not seen, so each layout is looked at from its top.
      await page.goto(`${desk.cloud.url}/clock`);
      await page.goto(desk.cloud.url + path);
      await page.locator('h1:visible').waitFor();
      await page.evaluate(() => gate.settled());
      await page.evaluate(() => gate.listen());
      await page.evaluate(() => gate.settled());
      const now = await findingsNow(lane, variant, true, known);
      found.push(...now.map((finding) => `${name}, ${width} px, letters ${letters} px: ${finding}`));
    }
  }
  expect(found).toEqual([]);
});
