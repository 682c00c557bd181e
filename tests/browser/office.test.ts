/**
 * A cadre at an office computer: the code on its screen, the yes on her phone, her work, and the end of the
 * desk session from either side.
 */
import type { Page } from 'playwright-core';
import { aNeed, chair, liaison, monday, on, zhao } from '../flows/world';
import type { Desk } from './browser';
import { startDesk, untilNextLook } from './browser';
import { untilKept, writtenOn } from './kept';
import { digitsOn, openOffice } from './office';
import { press } from './states/recipe';
import { isTold, says } from './told';

let desk: Desk;
/** Every test begins at a later time than the one before, when all desk sessions opened before are idle. */
let begins = monday.getTime();
const minutesOn = (minutes: number): void => desk.cloud.clock.set(new Date(begins + minutes * 60_000));
beforeAll(async () => {
  desk = await startDesk();
});
beforeEach(() => {
  begins += 3 * 3_600_000;
  minutesOn(0);
});
afterAll(() => desk.stop());
afterEach(() => Promise.all(desk.browser.contexts().map((context) => context.close())));

const heading = (page: Page, words: string): Promise<void> =>
  page.locator('h1:visible', { hasText: words }).waitFor();
const onPhone = (account = liaison): Promise<Page> => desk.open(account, { path: '/pages/me/index' });

/** Enters the digits of the computer on the phone. */
async function confirms(phone: Page, office: Page): Promise<void> {
  await phone
    .locator('.page-main:visible')
    .getByRole('button', { name: /^登录办公电脑/ })
    .click();
  await heading(phone, '登录办公电脑');
  await says(phone, '阳光村专职委员');
  await phone.getByLabel('电脑上的 8 个数字').fill(await digitsOn(office));
  await press(phone, '登录');
  await heading(phone, '登录好了');
}

test('she signs in by her phone, works as herself, ends it from the phone: the code is back, nothing of her shown', async () => {
  const { id } = await desk.world.get(zhao, 'request.submit', aNeed());
  const office = await openOffice(desk);
  await heading(office, '在这台电脑上登录');
  const phone = await onPhone();
  await confirms(phone, office);

  await heading(office, '待办');
  await office.locator('nav:visible').getByText('阳光村专职委员').waitFor();
  await office.locator('nav:visible').getByText('陈桂兰').waitFor();
  await office.locator('.list-row', { hasText: '赵淑芬' }).first().click();
  await press(office, '受理');
  await says(office, '刚才：');
  expect((await desk.world.get(zhao, 'request.get', { id })).timeline.at(-1)).toMatchObject({
    kind: 'accepted',
    by: '陈桂兰',
  });

  await press(phone, '在哪些电脑上登录着');
  await phone.getByRole('button', { name: '退出第 1 台电脑' }).click();
  await says(phone, '那台电脑退出了');
  // Nobody touches the computer: it learns of the end when it looks for news.
  await untilNextLook(office);
  await heading(office, '在这台电脑上登录');
  expect(await office.getByText('赵淑芬').count()).toBe(0);
  await digitsOn(office);
});

test('a code that grew old says so and is replaced; the old one is refused on the phone in words of its own', async () => {
  const office = await openOffice(desk, '/staff/sign-in/index');
  const old = await digitsOn(office);
  minutesOn(4);
  await isTold(office, '这个码过时了');
  const phone = await desk.open(liaison, { path: '/staff/sign-in/confirm/index' });
  await phone.getByLabel('电脑上的 8 个数字').fill(old);
  await press(phone, '登录');
  await says(phone, '号码不对，或者过时了');
  await press(office, '换一个');
  const fresh = await digitsOn(office);
  expect(fresh).not.toBe(old);
  await phone.getByLabel('电脑上的 8 个数字').fill(fresh);
  await press(phone, '登录');
  await heading(phone, '登录好了');
  await heading(office, '待办');
});

test('after half an idle hour she signs in again, stands where she was, and what she was writing is there', async () => {
  const { id } = await desk.world.get(zhao, 'request.submit', aNeed({ words: '想问低保。' }));
  await desk.world.get(liaison, 'request.accept', on(id));
  const office = await openOffice(desk);
  await confirms(await onPhone(), office);
  await heading(office, '待办');
  await office.evaluate((request) => window.location.assign(`#/staff/request/index?id=${request}`), id);
  const field = office.getByLabel('写给本人的话');
  await office.getByRole('radio', { name: '已解决' }).check();
  await field.fill('低保从这个月起发，');
  await untilKept(office, 'the words are kept', async (page) =>
    (await writtenOn(page)).some(({ content }) => JSON.stringify(content).includes('低保从这个月起发')),
  );
  minutesOn(40);
  await press(office, '发出答复');
  await heading(office, '在这台电脑上登录');

  await confirms(await onPhone(), office);
  await says(office, '接着上次写的');
  expect(await field.inputValue()).toBe('低保从这个月起发，');
});

test('she signs out at the computer, and the next who signs in there sees their own work alone', async () => {
  const { id } = await desk.world.get(zhao, 'request.submit', aNeed({ words: '想换轮椅。' }));
  const office = await openOffice(desk);
  await confirms(await onPhone(), office);
  await heading(office, '待办');
  await office.evaluate((request) => window.location.assign(`#/staff/request/index?id=${request}`), id);
  await says(office, '想换轮椅');
  await office.evaluate(() => window.location.assign('#/staff/desk/index'));
  await heading(office, '待办');
  await office.getByRole('navigation').getByRole('button', { name: '退出' }).click();
  await heading(office, '在这台电脑上登录');
  expect((await desk.world.get(liaison, 'desk.list', {})).rows).toEqual([]);

  await desk.world.get(chair, 'desk.confirm', { code: await digitsOn(office) });
  await heading(office, '待办');
  await office.locator('nav:visible').getByText('红旗镇残联理事长').waitFor();
  await office.locator('nav:visible').getByText('李国华').waitFor();
  expect(await office.locator('.list-row', { hasText: '赵淑芬' }).count()).toBe(0);
});
