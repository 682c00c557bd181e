/**
 * A submission is never lost and never sent twice, whatever happens to the network and the phone, and at
 * whichever step it happens.
 */
import type { Page, Request, Route } from 'playwright-core';
import { nothingLeft, ownsPhone } from './owner';
import { photosOf, soundsOf } from './states/on-phone';
import { loseMedia, loseNetwork, press } from './states/recipe';
import { says } from './told';

const owner = ownsPhone();

const saying =
  (operation: string) =>
  (request: Request): boolean =>
    request.postData()?.includes(`"${operation}"`) === true;
const isSubmission = saying('request.submit');
const isAttachment = saying('request.attach');
const unsent = (page: Page): ReturnType<Page['locator']> =>
  page.locator('.page-main:visible').getByText('未送出 1 条');

describe('after 提交诉求', () => {
  test('two quick taps send one submission', async () => {
    const page = await owner.atTheCheck();
    const sent: Request[] = [];
    page.on('request', (request) => {
      if (isSubmission(request)) sent.push(request);
    });
    await page.getByRole('button', { name: '提交诉求' }).dblclick();
    await page.getByRole('heading', { name: '提交好了' }).waitFor();
    expect(sent).toHaveLength(1);
    expect(await owner.arrived()).toHaveLength(1);
  });

  test('without a network it stays on the phone, outlives the page, and with the network is sent once, by itself', async () => {
    const page = await owner.atTheCheck();
    await page.context().setOffline(true);
    await press(page, '提交诉求');
    await unsent(page).waitFor();
    await press(page, '回首页');
    await unsent(page).waitFor();

    const again = await owner.killed(page, '/pages/home/index', loseNetwork);
    await unsent(again).waitFor();
    expect(await owner.arrived()).toEqual([]);

    await again.unroute('**/call');
    await again.context().setOffline(true);
    await says(again, '现在没有网络');
    await again.context().setOffline(false);
    await unsent(again).waitFor({ state: 'detached' });
    expect(await owner.arrived()).toHaveLength(1);
  });

  test('killed before the words arrived: they are sent when the program starts, with their photo', async () => {
    const page = await owner.atTheCheck(photosOf(1));
    const held = page.waitForRequest(isSubmission);
    await page.route('**/call', (route) => (isSubmission(route.request()) ? undefined : route.continue()));
    await press(page, '提交诉求');
    await held;
    expect(await owner.arrived()).toEqual([]);

    const again = await owner.killed(page);
    await nothingLeft(again);
    expect(await owner.theOne()).toMatchObject({ media: 1, arrivedMedia: 1, attachments: 1 });
  });

  test('killed when the answer to the words was lost: the same request, once', async () => {
    const page = await owner.atTheCheck(photosOf(1));
    await page.route('**/call', async (route) => {
      if (!isSubmission(route.request())) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await press(page, '提交诉求');
    await unsent(page).waitFor();
    expect(await owner.arrived()).toHaveLength(1);

    const again = await owner.killed(page);
    await nothingLeft(again);
    expect(await owner.theOne()).toMatchObject({ media: 1, arrivedMedia: 1, attachments: 1 });
  });

  test('killed after the words and before the first photo: the receipt says so, and the photo follows', async () => {
    const page = await owner.atTheCheck([...photosOf(1), ...soundsOf(1)]);
    await loseMedia(page);
    await press(page, '提交诉求');
    await page.getByRole('heading', { name: '提交好了' }).waitFor();
    await says(page, '已经交上去，1 段录音、1 张照片还在传');
    expect(await owner.theOne()).toMatchObject({ media: 2, arrivedMedia: 0 });

    const again = await owner.killed(page);
    await nothingLeft(again);
    expect(await owner.theOne()).toMatchObject({ media: 2, arrivedMedia: 2, attachments: 2 });
  });

  test('killed between two photos: the first is not sent again, the second is', async () => {
    const page = await owner.atTheCheck(photosOf(2));
    const uploads: string[] = [];
    const counting = async (route: Route): Promise<void> => {
      uploads.push(route.request().url());
      await (uploads.length === 1 ? route.continue() : route.abort());
    };
    await page.route('**/media/**', counting);
    await press(page, '提交诉求');
    await says(page, '已经传好 1 样');

    const again = await owner.killed(page, '/pages/home/index', (fresh) => {
      fresh.on('request', (request) => {
        if (request.method() === 'PUT') uploads.push(request.url());
      });
    });
    await nothingLeft(again);
    expect(await owner.theOne()).toMatchObject({ media: 2, arrivedMedia: 2, attachments: 2 });
    expect(uploads.filter((url) => url === uploads[0])).toHaveLength(1);
  });

  test.each([
    ['never reached the cloud', false],
    ['was carried out and its answer lost', true],
  ])('killed after the last upload, where its attachment %s: attached once', async (_, carriedOut) => {
    const page = await owner.atTheCheck(photosOf(1));
    const tried = page.waitForEvent('requestfailed', isAttachment);
    await page.route('**/call', async (route) => {
      if (!isAttachment(route.request())) return route.continue();
      if (carriedOut) await route.fetch();
      return route.abort();
    });
    await press(page, '提交诉求');
    await page.getByRole('heading', { name: '提交好了' }).waitFor();
    await tried;
    expect(await owner.theOne()).toMatchObject({ attachments: carriedOut ? 1 : 0 });

    const again = await owner.killed(page);
    await nothingLeft(again);
    expect(await owner.theOne()).toMatchObject({ media: 1, arrivedMedia: 1, attachments: 1 });
  });
});
