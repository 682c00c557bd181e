/** The whole loop in the WeChat package, by touches on a phone in the browser: a need, its answer, its rating. */
import type { Browser, Page } from 'playwright-core';
import type { World } from '../../flows/world';
import { liaison, personId, startWorld, zhao } from '../../flows/world';
import { startBrowser } from '../chromium';
import { violations } from '../checks/axe';
import { openAt, opened, openPocket, ordinary, says, scriptErrors, switchOn, touch, write } from './phone';

let world: World;
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
  world = await startWorld({ weixinRoot: 'dist/weixin' });
});
afterAll(async () => {
  await browser.close();
  await world.stop();
});

async function phoneOf(account: string, path?: string): Promise<Page> {
  const context = await openPocket(browser, ordinary);
  const page = await context.newPage();
  await switchOn(page, world.cloud.url, account, ordinary, path);
  return page;
}

/** Waits for the heading of a page. */
async function opens(page: Page, heading: string | RegExp): Promise<void> {
  await opened(page).getByRole('heading', { name: heading, level: 1 }).waitFor();
}

async function mine(): Promise<readonly string[]> {
  return (await world.get(zhao, 'request.mine', { personId, after: null })).rows.map(({ id }) => id);
}

test('赵淑芬 asks by questions, 陈桂兰 accepts and answers, 赵淑芬 is 非常满意, by touches alone', async () => {
  const person = await phoneOf(zhao);
  await touch(person, '我要提需求');
  await opens(person, /现在有危险吗/);
  await touch(person, '没有危险');
  await opens(person, /想办哪方面的事/);
  await touch(person, '办残疾人证、换证');
  await opens(person, /说说是怎么回事/);
  await write(person, '写在这里', '证快到期了，腿脚不便，怎么换？');
  await touch(person, '下一步');
  await opens(person, /要不要加照片/);
  await touch(person, '下一步');
  await opens(person, /怎么联系方便/);
  await touch(person, '打电话');
  await opens(person, /什么时候联系方便/);
  await touch(person, '上午');
  await opens(person, /看看对不对/);
  await touch(person, '提交诉求');
  await opens(person, '提交好了');

  const cadre = await phoneOf(liaison, '/staff/desk/index');
  await touch(cadre, /证快到期了/);
  await touch(cadre, '受理');
  await touch(cadre, '已解决');
  await write(cadre, '写给本人的话', '我明天上午带表上门，您不用跑。');
  await touch(cadre, '发出答复');
  await says(cadre, '答复：已解决');

  await touch(person, '回首页');
  await touch(person, /^我的诉求/);
  await touch(person, /证快到期了/);
  await touch(person, '非常满意');
  await opens(person, '谢谢您的评价');

  const { rows } = await world.get(zhao, 'request.mine', { personId, after: null });
  expect(rows.map(({ state, end }) => [state, end])).toEqual([['closed', 'satisfied']]);
  expect([await scriptErrors(person), await scriptErrors(cadre)]).toEqual([[], []]);
});

test('赵淑芬 asks by voice, and hears the recording when it has arrived', async () => {
  const before = await mine();
  const person = await phoneOf(zhao);
  await touch(person, '按一下，开口说');
  await says(person, '正在录，请说');
  await says(person, '2 秒');
  await touch(person, '停');
  const arrived = person.waitForResponse(
    (response) => response.request().postData()?.includes('"request.attach"') === true && response.ok(),
  );
  await touch(person, '交');
  await opens(person, '提交好了');
  await arrived;

  const [id = ''] = (await mine()).filter((each) => !before.includes(each));
  await openAt(person, `/resident/request/detail/index?id=${id}`);
  await touch(person, /^播放/);
  await touch(person, /^暂停/);
  await opened(person).getByRole('button', { name: /^播放/ }).waitFor();
  expect(await scriptErrors(person)).toEqual([]);
});

test('beside the phone stands who one is, that it is an approximation, and the way back; nobody is led to the identities', async () => {
  const context = await openPocket(browser, { width: 1280, letters: 1 });
  const page = await context.newPage();
  await page.goto(`${world.cloud.url}/weixin/`);
  await page.waitForURL('**/identities');
  await switchOn(page, world.cloud.url, zhao, ordinary);
  await page.goto(`${world.cloud.url}/weixin/`);
  await page.getByText('您现在是 赵淑芬').waitFor();
  await page.getByText('近似，以微信为准').waitFor();
  expect(await page.getByRole('link', { name: '回演示首页' }).getAttribute('href')).toBe('/identities');
  const phone = page.frameLocator('#screen');
  await phone.getByRole('button', { name: '我要提需求' }).click();
  await page.getByText('现在有危险吗？').waitFor();
  await page.getByRole('button', { name: '返回上一页' }).click();
  await phone.getByRole('heading', { name: '您需要什么帮助？' }).waitFor();
  await page.getByRole('radio', { name: '最大' }).check();
  await phone.getByRole('heading', { name: '您需要什么帮助？' }).waitFor();
  expect(await violations(page, 'all')).toEqual([]);
});
