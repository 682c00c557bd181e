/**
 * 住在哪里: a person finds a village by typing its name or without typing, and the page that asked receives
 * it.
 */
import type { Page } from 'playwright-core';
import { digestOf } from '../../cloudfunctions/aggregate/hash-chain';
import { countyNamed } from '../../demo/regions';
import type { Desk } from './browser';
import { startDesk } from './browser';
import { Keyboard } from './keyboard';
import { nobodyYet } from './states/county';
import { press } from './states/recipe';
import { allSeenWords, isTold, says } from './told';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());
afterEach(() => Promise.all(desk.browser.contexts().map((context) => context.close())));

/** The home page, with the question 住在哪里 opened on top of it. */
async function asked(): Promise<Page> {
  const page = await desk.open(nobodyYet);
  await page.evaluate(() => window.location.assign('#/resident/place/index'));
  await page.locator('h1:visible', { hasText: '住在哪个县' }).waitFor();
  return page;
}

const shown = (page: Page): ReturnType<Page['locator']> => page.locator('.page-main:visible');
const rows = (page: Page): Promise<string[]> =>
  allSeenWords(shown(page).getByRole('listitem').getByRole('button'));
const pick = (page: Page, name: RegExp): Promise<void> =>
  shown(page).getByRole('button', { name }).first().click();

async function type(page: Page, words: string): Promise<void> {
  await shown(page).getByRole('textbox').fill(words);
}

async function inCounty(page: Page, name: string): Promise<void> {
  await type(page, name);
  await pick(page, new RegExp(`^${name}`));
  await page.locator('h1:visible', { hasText: `住在${name}哪个村` }).waitFor();
}

/** The choice that the page which asked finds when it is shown again. */
async function handedOver(page: Page): Promise<unknown> {
  await page.locator('h1:visible', { hasText: '您需要什么帮助' }).waitFor();
  return page.evaluate(
    (key) =>
      (JSON.parse(window.localStorage.getItem(key) ?? 'null') as { data: unknown } | null)?.data ?? null,
    `place.${digestOf(nobodyYet)}`,
  );
}

describe('a village is chosen', () => {
  test('by typing the county and the village, without the ending or with it', async () => {
    const page = await asked();
    await type(page, '林甸');
    await isTold(page, '找到 1 个');
    expect(await rows(page)).toEqual([expect.stringMatching(/^林甸县\s+大庆市$/)]);
    await inCounty(page, '林甸县');
    for (const typed of ['阳光', '阳光村', '阳光村委会']) {
      await type(page, typed);
      await says(page, '找到 1 个');
      expect(await rows(page)).toEqual([expect.stringMatching(/^阳光村\s+红旗镇$/)]);
    }
    await pick(page, /^阳光村/);
    expect(await handedOver(page)).toEqual({ code: '230623101201', words: '林甸县红旗镇阳光村' });
  });

  test('by the keyboard alone', async () => {
    const person = await Keyboard.at(desk.browser, desk.cloud.url, { width: 375, height: 812 });
    await person.press('周晓燕');
    await person.opens('您需要什么帮助');
    await person.page.evaluate(() => window.location.assign('#/resident/place/index'));
    await person.opens('住在哪个县');
    await person.write('县或区的名字', '林甸');
    await person.press('林甸县');
    await person.opens('住在林甸县哪个村');
    await person.write('村或社区的名字', '东南社区');
    await person.press('东南社区', 'Space');
    expect(await handedOver(person.page)).toMatchObject({ words: '林甸县林甸镇东南社区' });
  });

  test('without typing at all; where it is not among them, its town is taken', async () => {
    const page = await asked();
    await press(page, '按城市找');
    await pick(page, /^大庆市/);
    await pick(page, /^林甸县/);
    await press(page, '找不到我的村');
    await pick(page, /^红旗镇/);
    await page.locator('h1:visible', { hasText: '住在红旗镇哪个村' }).waitFor();
    await pick(page, /^没有我的村/);
    expect(await handedOver(page)).toEqual({ code: '230623101000', words: '林甸县红旗镇' });
  });
});

test('twenty are shown, the rest on request, and nothing is offered where nobody lives', async () => {
  const page = await asked();
  await inCounty(page, '富锦市');
  await type(page, '村');
  await says(page, '先看 20 个');
  expect(await rows(page)).toHaveLength(20);
  await press(page, '再看');
  expect(await rows(page)).toHaveLength(40);
  await type(page, '虚拟');
  await says(page, '没有找到“虚拟”');
  expect(await rows(page)).toEqual([]);
});

test('what was fetched once is searched without a network, and back keeps what was typed', async () => {
  const page = await asked();
  await inCounty(page, '林甸县');
  await page.context().setOffline(true);
  await says(page, '现在没有网络');
  await page.getByRole('button', { name: '返回' }).click();
  await page.locator('h1:visible', { hasText: '住在哪个县' }).waitFor();
  expect(await shown(page).getByRole('textbox').inputValue()).toBe('林甸县');
  await pick(page, /^林甸县/);
  await type(page, '阳光');
  await pick(page, /^阳光村/);
  expect(await handedOver(page)).toMatchObject({ code: '230623101201' });
});

test('two counties of one name are told apart by their city', async () => {
  const page = await asked();
  await type(page, '向阳区');
  expect(await rows(page)).toEqual([expect.stringMatching(/鹤岗市$/), expect.stringMatching(/佳木斯市$/)]);
  await pick(page, /佳木斯市/);
  await page.waitForURL(/of=230803000000/);
  expect(() => countyNamed('向阳区')).toThrow('not exactly one');
});
