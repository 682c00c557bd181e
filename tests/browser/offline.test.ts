/** What a person has said is never lost and never sent twice, whatever the network and the phone do, at whichever step they do it. */
import type { Page, Request, Route } from 'playwright-core';
import type { Draft, Entry } from '../../miniprogram/keep/entries';
import { personId, zhao } from '../flows/world';
import type { Desk } from './browser';
import { startDesk } from './browser';
import type { GivenMedium } from './kept';
import { draftsOn, mediaOn, outgoingOn, putOnPhone, untilKept } from './kept';
import { picture } from './photo';
import { aDraft, named, photosOf, soundsOf } from './states/ask';
import { loseMedia, loseNetwork, press } from './states/recipe';

jest.setTimeout(60_000);

let desk: Desk;
/** What 赵淑芬 had asked before a test began. */
let before: readonly string[];
beforeAll(async () => {
  desk = await startDesk();
});
beforeEach(async () => {
  before = await asked();
});
afterAll(() => desk.stop());
afterEach(() => Promise.all(desk.browser.contexts().map((context) => context.close())));

async function asked(): Promise<string[]> {
  const { rows } = await desk.world.get(zhao, 'request.mine', { personId, after: null });
  return rows.map(({ id }) => id);
}

/** The requests that came in during a test. */
async function arrived(): Promise<string[]> {
  return (await asked()).filter((id) => !before.includes(id));
}

/** The one request that came in, with its media and how often each was attached. */
async function theOne(): Promise<{ words: string | null; arrivedMedia: number; attachments: number; media: number }> {
  const ids = await arrived();
  expect(ids).toHaveLength(1);
  const { timeline, media } = await desk.world.get(zhao, 'request.get', { id: ids[0] ?? '' });
  return {
    words: timeline[0]?.words ?? null,
    media: media.length,
    arrivedMedia: media.filter(({ link }) => link !== null).length,
    attachments: timeline.filter(({ kind }) => kind === 'attached').length,
  };
}

const saying =
  (operation: string) =>
  (request: Request): boolean =>
    request.postData()?.includes(`"${operation}"`) === true;
const isSubmission = saying('request.submit');
const isAttachment = saying('request.attach');

/** Somebody whose phone holds this. */
async function withOnPhone(entries: readonly Entry[], media: readonly GivenMedium[] = []): Promise<Page> {
  const page = await desk.open(zhao);
  await page.goto(`${desk.cloud.url}/clock`);
  await putOnPhone(page, { entries, media });
  return page;
}

async function openAt(page: Page, path: string): Promise<void> {
  await page.goto(`${desk.cloud.url}/?${Math.random()}#${path}`);
  await page.locator('h1:visible').waitFor();
}

/** 赵淑芬 before her answers, with everything filled in. */
async function atTheCheck(media: readonly GivenMedium[] = [], answers: Partial<Draft> = {}): Promise<Page> {
  const draft = aDraft({ media: named(media), ...answers });
  const page = await withOnPhone([draft], media);
  await openAt(page, `/pages/ask/index?id=${draft.id}&step=check`);
  await page.getByRole('button', { name: '提交诉求' }).waitFor();
  return page;
}

/** The phone dies and is switched on again: another page over the same storage, with the network as it is then. */
async function killed(page: Page, path = '/pages/home/index', prepare: (fresh: Page) => Promise<void> = () => Promise.resolve()): Promise<Page> {
  const context = page.context();
  await page.close();
  const fresh = await context.newPage();
  await prepare(fresh);
  await context.setOffline(false);
  await openAt(fresh, path);
  return fresh;
}

const unsent = (page: Page): ReturnType<Page['locator']> => page.locator('main:visible').getByText('未送出 1 条');
const nothingLeft = async (page: Page): Promise<void> => {
  await untilKept(page, 'everything is sent', async (phone) => (await outgoingOn(phone)).length === 0);
  expect([await draftsOn(page), await mediaOn(page)]).toEqual([[], []]);
};

describe('while one answers', () => {
  async function asksInWords(page: Page): Promise<void> {
    await press(page, '我要提需求');
    await page.getByRole('radio', { name: '没有危险' }).check();
    await press(page, '下一步');
    await page.getByRole('radio', { name: '孩子上学' }).check();
    await press(page, '下一步');
    await page.locator('textarea:visible').fill('孩子要上学，校门口有台阶。');
  }

  test('the answers are all there when one goes back', async () => {
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

  test('killed while writing: one goes on where one stopped', async () => {
    const page = await desk.open(zhao);
    await asksInWords(page);
    await untilKept(page, 'the words are kept', async (phone) => (await draftsOn(phone)).some(({ words }) => words === '孩子要上学，校门口有台阶。'));
    const again = await killed(page);
    await press(again, '接着上次填');
    await again.locator('h1:visible', { hasText: '怎么联系' }).waitFor();
    const [draft] = await draftsOn(again);
    await openAt(again, `/pages/ask/index?id=${draft?.id ?? ''}&step=words`);
    await again.locator('textarea:visible').waitFor();
    expect(await again.locator('textarea:visible').inputValue()).toBe('孩子要上学，校门口有台阶。');
  });

  test('killed after choosing a photo: the photo is still there, and is sent', async () => {
    const page = await desk.open(zhao);
    await asksInWords(page);
    await press(page, '下一步');
    const choosing = page.waitForEvent('filechooser');
    await press(page, '加照片');
    await (await choosing).setFiles({ name: '台阶.png', mimeType: 'image/png', buffer: picture() });
    await page.getByRole('img', { name: '第 1 张照片' }).waitFor();
    await untilKept(page, 'the photo is named', async (phone) => (await draftsOn(phone)).some(({ media }) => media.length === 1));
    const [draft] = await draftsOn(page);

    const again = await killed(page, `/pages/ask/index?id=${draft?.id ?? ''}&step=photos`);
    await again.getByRole('img', { name: '第 1 张照片' }).waitFor();
    await press(again, '下一步');
    await again.getByRole('radio', { name: '不要打电话' }).or(again.getByRole('radio', { name: '打电话' })).first().check();
    await press(again, '下一步');
    await again.locator('h1:visible', { hasText: /什么时候|看看对不对/ }).waitFor();
    if ((await again.locator('h1:visible').textContent())?.includes('什么时候') === true) {
      await again.getByRole('radio', { name: '上午' }).check();
      await press(again, '下一步');
    }
    await press(again, '提交诉求');
    await again.getByRole('heading', { name: '提交好了' }).waitFor();
    await nothingLeft(again);
    expect(await theOne()).toMatchObject({ media: 1, arrivedMedia: 1, attachments: 1 });
  });

  test('killed while speaking after one finished part: that part is there, and what was said since within seconds', async () => {
    const page = await desk.open(zhao);
    await press(page, '按一下，开口说');
    await page.locator('main:visible').getByText('1 秒').waitFor();
    await press(page, '停');
    await page.getByText('第 1 段').waitFor();
    await press(page, '接着说');
    await untilKept(page, 'a piece of the second part', async (phone) => (await draftsOn(phone)).some(({ media }) => media.length === 2));

    const again = await killed(page);
    await press(again, '接着上次说');
    await again.getByText('第 2 段').waitFor();
    expect(await again.locator('audio').count()).toBe(2);
    await press(again, '交');
    await again.getByRole('heading', { name: '提交好了' }).waitFor();
    await nothingLeft(again);
    expect(await theOne()).toMatchObject({ media: 2, arrivedMedia: 2, attachments: 2 });
  });

  test('several drafts stand side by side, and each is taken up by itself', async () => {
    const page = await withOnPhone([aDraft({ category: 'job', words: '想学电商。' }), aDraft({ category: 'home', words: '门口有台阶。', at: '2026-11-22T01:00:00.000Z' })]);
    await openAt(page, '/pages/home/index');
    await page.getByText('2 件没填完').click();
    await page.locator('h1:visible', { hasText: '手机里存的' }).waitFor();
    await page.locator('main:visible').getByRole('button', { name: /^接着填/ }).nth(1).click();
    await page.locator('h1:visible', { hasText: '看看对不对' }).waitFor();
    await page.getByRole('list', { name: '您填的内容' }).getByText('门口有台阶。').waitFor();
    await press(page, '提交诉求');
    await page.getByRole('heading', { name: '提交好了' }).waitFor();
    expect((await theOne()).words).toBe('门口有台阶。');
    expect((await draftsOn(page)).map(({ words }) => words)).toEqual(['想学电商。']);
  });
});

describe('after 提交诉求', () => {
  test('two quick taps send one submission', async () => {
    const page = await atTheCheck();
    const sent: Request[] = [];
    page.on('request', (request) => {
      if (isSubmission(request)) sent.push(request);
    });
    await page.getByRole('button', { name: '提交诉求' }).dblclick();
    await page.getByRole('heading', { name: '提交好了' }).waitFor();
    expect(sent).toHaveLength(1);
    expect(await arrived()).toHaveLength(1);
  });

  test('without a network it stays on the phone, outlives the page, and is sent once by itself when the network is back', async () => {
    const page = await atTheCheck();
    await page.context().setOffline(true);
    await press(page, '提交诉求');
    await unsent(page).waitFor();
    await press(page, '回首页');
    await unsent(page).waitFor();

    const again = await killed(page, '/pages/home/index', loseNetwork);
    await unsent(again).waitFor();
    expect(await arrived()).toEqual([]);

    await again.unroute('**/call');
    await again.context().setOffline(true);
    await again.getByText('现在没有网络').waitFor();
    await again.context().setOffline(false);
    await unsent(again).waitFor({ state: 'detached' });
    expect(await arrived()).toHaveLength(1);
  });

  test('killed before the words arrived: they are sent when the program starts, with their photo', async () => {
    const page = await atTheCheck(photosOf(1));
    const held = page.waitForRequest(isSubmission);
    await page.route('**/call', (route) => (isSubmission(route.request()) ? undefined : route.continue()));
    await press(page, '提交诉求');
    await held;
    expect(await arrived()).toEqual([]);

    const again = await killed(page);
    await nothingLeft(again);
    expect(await theOne()).toMatchObject({ media: 1, arrivedMedia: 1, attachments: 1 });
  });

  test('killed when the answer to the words was lost: the same request, once', async () => {
    const page = await atTheCheck(photosOf(1));
    await page.route('**/call', async (route) => {
      if (!isSubmission(route.request())) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await press(page, '提交诉求');
    await unsent(page).waitFor();
    expect(await arrived()).toHaveLength(1);

    const again = await killed(page);
    await nothingLeft(again);
    expect(await theOne()).toMatchObject({ media: 1, arrivedMedia: 1, attachments: 1 });
  });

  test('killed after the words and before the first photo: the receipt says so, and the photo follows', async () => {
    const page = await atTheCheck([...photosOf(1), ...soundsOf(1)]);
    await loseMedia(page);
    await press(page, '提交诉求');
    await page.getByRole('heading', { name: '提交好了' }).waitFor();
    await page.getByText('已经交上去，1 段录音、1 张照片还在传').waitFor();
    expect(await theOne()).toMatchObject({ media: 2, arrivedMedia: 0 });

    const again = await killed(page);
    await nothingLeft(again);
    expect(await theOne()).toMatchObject({ media: 2, arrivedMedia: 2, attachments: 2 });
  });

  test('killed between two photos: the first is not sent again, the second is', async () => {
    const page = await atTheCheck(photosOf(2));
    const uploads: string[] = [];
    const counting = async (route: Route): Promise<void> => {
      uploads.push(route.request().url());
      await (uploads.length === 1 ? route.continue() : route.abort());
    };
    await page.route('**/media/**', counting);
    await press(page, '提交诉求');
    await page.getByText('已经传好 1 样').waitFor();

    const again = await killed(page, '/pages/home/index', async (fresh) => {
      fresh.on('request', (request) => {
        if (request.method() === 'PUT') uploads.push(request.url());
      });
    });
    await nothingLeft(again);
    expect(await theOne()).toMatchObject({ media: 2, arrivedMedia: 2, attachments: 2 });
    expect(uploads.filter((url) => url === uploads[0])).toHaveLength(1);
  });

  test.each([
    ['never reached the cloud', false],
    ['was carried out and its answer lost', true],
  ])('killed after the last upload, where its attachment %s: attached once', async (_, carriedOut) => {
    const page = await atTheCheck(photosOf(1));
    const tried = page.waitForEvent('requestfailed', isAttachment);
    await page.route('**/call', async (route) => {
      if (!isAttachment(route.request())) return route.continue();
      if (carriedOut) await route.fetch();
      return route.abort();
    });
    await press(page, '提交诉求');
    await page.getByRole('heading', { name: '提交好了' }).waitFor();
    await tried;
    expect(await theOne()).toMatchObject({ attachments: carriedOut ? 1 : 0 });

    const again = await killed(page);
    await nothingLeft(again);
    expect(await theOne()).toMatchObject({ media: 1, arrivedMedia: 1, attachments: 1 });
  });
});

describe('what lies on the phone', () => {
  test('sound that belongs to nothing is shown, listened to, and used for a new request', async () => {
    const page = await withOnPhone([], [...soundsOf(1), ...photosOf(1)]);
    await openAt(page, '/pages/home/index');
    await page.getByText('2 样没用上').click();
    await page.locator('main:visible audio').waitFor();
    await page.getByRole('img', { name: '第 1 张照片' }).waitFor();
    await page.locator('main:visible').getByRole('button', { name: /用它提一件：录音/ }).click();
    await page.getByText('第 1 段，1 秒').waitFor();
    await press(page, '交');
    await page.getByRole('heading', { name: '提交好了' }).waitFor();
    await untilKept(page, 'the sound is sent', async (phone) => (await outgoingOn(phone)).length === 0);
    expect(await theOne()).toMatchObject({ media: 1, arrivedMedia: 1 });
    expect((await mediaOn(page)).map(({ kind }) => kind)).toEqual(['photo']);
  });

  test('is thrown away only after it was asked twice', async () => {
    const page = await withOnPhone([], soundsOf(1));
    await openAt(page, '/pages/kept/index');
    await page.locator('main:visible').getByRole('button', { name: /^删掉：录音/ }).click();
    await page.getByText('删了就找不回来').waitFor();
    expect(await mediaOn(page)).toHaveLength(1);
    await page.locator('main:visible').getByRole('button', { name: /^删掉，不要了/ }).click();
    await page.getByText('都送出去了').waitFor();
    await untilKept(page, 'the sound is gone', async (phone) => (await mediaOn(phone)).length === 0);
  });

  test('a photo that is gone is told as missing, and the words are sent all the same', async () => {
    const page = await atTheCheck();
    const [draft] = await draftsOn(page);
    await page.goto(`${desk.cloud.url}/clock`);
    await putOnPhone(page, { entries: [{ ...aDraft(draft), media: named(photosOf(1)) }], media: [] });
    await openAt(page, '/pages/home/index');
    await page.getByText('1 件少了东西').click();
    await page.getByText('1 张照片在手机上找不到了').waitFor();
    await page.locator('main:visible').getByRole('button', { name: /^接着填/ }).click();
    await press(page, '提交诉求');
    await page.getByRole('heading', { name: '提交好了' }).waitFor();
    expect(await theOne()).toMatchObject({ media: 1, arrivedMedia: 0 });
  });

  test('what an earlier version kept is taken over once, photos and all', async () => {
    const page = await desk.open(zhao);
    await page.goto(`${desk.cloud.url}/clock`);
    await putOnPhone(page, { entries: [], media: [] });
    const photo = { id: photosOf(1)[0]?.about.id, source: `data:image/png;base64,${picture().toString('base64')}`, fileId: null };
    const former = { clientId: aDraft().id, danger: 'no', category: 'device', words: '以前写的。', photos: [photo], channel: 'phone', when: 'any' };
    await page.evaluate((data) => window.localStorage.setItem('draft', JSON.stringify({ data })), former);
    await openAt(page, '/pages/home/index');
    await press(page, '接着上次填');
    await page.getByText('以前写的。').waitFor();
    await page.getByText('1 张').waitFor();
    await press(page, '提交诉求');
    await page.getByRole('heading', { name: '提交好了' }).waitFor();
    await nothingLeft(page);
    expect(await theOne()).toMatchObject({ words: '以前写的。', media: 1, arrivedMedia: 1 });

    const again = await killed(page);
    await again.locator('h1:visible', { hasText: '您需要什么帮助' }).waitFor();
    expect(await draftsOn(again)).toEqual([]);
    expect(await arrived()).toHaveLength(1);
  });

  test('a phone that has no room says so, and what was said can still be sent', async () => {
    const page = await atTheCheck();
    const [draft] = await draftsOn(page);
    await openAt(page, `/pages/ask/index?id=${draft?.id ?? ''}&step=words`);
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    });
    await page.locator('textarea:visible').fill('写在一台满了的手机上。');
    await page.getByText('手机存满了').waitFor();
    for (const step of ['下一步', '下一步', '下一步', '下一步']) await press(page, step);
    await press(page, '提交诉求');
    await page.getByRole('heading', { name: '提交好了' }).waitFor();
    expect((await theOne()).words).toBe('写在一台满了的手机上。');
  });
});
