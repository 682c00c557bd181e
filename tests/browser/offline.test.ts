/** What a person has written is never lost and never sent twice, whatever the network and the phone do. */
import type { Page, Request } from 'playwright-core';
import { liaison, personId, zhao } from '../flows/world';
import type { Desk } from './browser';
import { startDesk } from './browser';
import { picture } from './photo';
import { aDraft } from './states/ask';
import { loseNetwork, press } from './states/recipe';

jest.setTimeout(60_000);

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());
afterEach(() => Promise.all(desk.browser.contexts().map((context) => context.close())));

const isSubmission = (request: Request): boolean => request.postData()?.includes('"request.submit"') === true;

async function told(): Promise<number> {
  const { rows } = await desk.world.get(zhao, 'request.mine', { personId, after: null });
  return rows.length;
}

/** 赵淑芬 before her answers, with everything filled in. */
async function atTheCheck(): Promise<Page> {
  const page = await desk.open(zhao);
  await page.evaluate((data) => window.localStorage.setItem('draft', JSON.stringify({ data })), aDraft());
  await page.goto(`${desk.cloud.url}/?again#/pages/ask/index?step=check`);
  await page.getByRole('button', { name: '提交诉求' }).waitFor();
  return page;
}

const unsent = (page: Page): ReturnType<Page['locator']> => page.locator('main:visible').getByText('未送出 1 条');

describe('without a network', () => {
  test('a submission stays on the phone, outlives the page, and is sent once when the network is back', async () => {
    const before = await told();
    const page = await atTheCheck();
    await page.context().setOffline(true);
    await press(page, '提交诉求');
    await unsent(page).waitFor();
    await press(page, '回首页');
    await unsent(page).waitFor();

    await loseNetwork(page);
    await page.context().setOffline(false);
    await page.reload();
    await unsent(page).waitFor();
    expect(await told()).toBe(before);

    await page.unroute('**/call');
    await page.context().setOffline(true);
    await page.getByText('现在没有网络').waitFor();
    await page.context().setOffline(false);
    await unsent(page).waitFor({ state: 'detached' });
    expect(await told()).toBe(before + 1);
  });

  test('an answer that was lost on its way is fetched again, and nothing is there twice', async () => {
    const before = await told();
    const page = await atTheCheck();
    await page.route('**/call', async (route) => {
      if (!isSubmission(route.request())) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await press(page, '提交诉求');
    await unsent(page).waitFor();
    expect(await told()).toBe(before + 1);

    await page.unroute('**/call');
    await press(page, '再送一次');
    await page.getByRole('heading', { name: '提交好了' }).waitFor();
    expect(await told()).toBe(before + 1);
  });
});

test('two quick taps on 提交诉求 send one submission', async () => {
  const before = await told();
  const page = await atTheCheck();
  const sent: Request[] = [];
  page.on('request', (request) => {
    if (isSubmission(request)) sent.push(request);
  });
  await page.getByRole('button', { name: '提交诉求' }).dblclick();
  await page.getByRole('heading', { name: '提交好了' }).waitFor();
  expect(sent).toHaveLength(1);
  expect(await told()).toBe(before + 1);
});

describe('the answers given so far', () => {
  async function asksInWords(page: Page): Promise<void> {
    await press(page, '我要提需求');
    await page.getByRole('radio', { name: '没有危险' }).check();
    await press(page, '下一步');
    await page.getByRole('radio', { name: '孩子上学' }).check();
    await press(page, '下一步');
    await page.locator('textarea:visible').fill('孩子要上学，校门口有台阶。');
  }

  test('are all there when one goes back', async () => {
    const page = await desk.open(zhao);
    await asksInWords(page);
    await press(page, '下一步');
    await page.locator('h1:visible', { hasText: '要不要加照片' }).waitFor();
    await page.goBack();
    await page.locator('h1:visible', { hasText: '说说是怎么回事' }).waitFor();
    expect(await page.locator('textarea:visible').inputValue()).toBe('孩子要上学，校门口有台阶。');
    await page.goBack();
    await page.locator('h1:visible', { hasText: '哪方面' }).waitFor();
    expect(await page.getByRole('radio', { name: '孩子上学' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: '返回' }).click();
    await page.locator('h1:visible', { hasText: '有危险' }).waitFor();
    expect(await page.getByRole('radio', { name: '没有危险' }).isChecked()).toBe(true);
  });

  test('outlive a page that is killed, and one goes on where one stopped', async () => {
    const page = await desk.open(zhao);
    await asksInWords(page);
    const again = await page.context().newPage();
    await page.close();
    await again.goto(desk.cloud.url);
    await press(again, '接着上次填');
    await again.locator('h1:visible', { hasText: '怎么联系' }).waitFor();
    await again.goto(`${desk.cloud.url}/?again#/pages/ask/index?step=words`);
    await again.locator('textarea:visible').waitFor();
    expect(await again.locator('textarea:visible').inputValue()).toBe('孩子要上学，校门口有台阶。');
  });
});

test('a photo is sent with the request and shown to the cadre', async () => {
  const page = await atTheCheck();
  await page.getByRole('button', { name: '修改照片' }).click();
  const choosing = page.waitForEvent('filechooser');
  await press(page, '加照片');
  await (await choosing).setFiles({ name: '轮椅.png', mimeType: 'image/png', buffer: picture() });
  await page.getByRole('img', { name: '第 1 张照片' }).waitFor();
  await press(page, '改好了');
  await page.getByText('1 张').waitFor();
  await press(page, '提交诉求');
  await page.getByRole('heading', { name: '提交好了' }).waitFor();

  const { rows } = await desk.world.get(zhao, 'request.mine', { personId, after: null });
  const cadre = await desk.open(liaison, { path: `/staff/request/index?id=${rows[0]?.id ?? ''}` });
  const photo = cadre.getByRole('img', { name: '第 1 张照片' });
  await photo.waitFor();
  await photo.evaluate((image) => (image instanceof HTMLImageElement ? image.decode() : undefined));
  expect(await photo.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0))).toBe(64);
});
