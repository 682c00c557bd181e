/**
 * 手机里存的: everything kept on a phone is shown, can be used, and is thrown away only when the person says
 * so.
 */
import type { Page } from 'playwright-core';
import { aNeed, liaison, on, solved, wangLi, zhao } from '../flows/world';
import { draftsOn, mediaOn, outgoingOn, putOnPhone, untilKept, untilWritten, writtenOn } from './kept';
import { ownsPhone } from './owner';
import { lastHappened, rowOf, shown } from './sides';
import { picture } from './photo';
import { aDraft, named, photosOf, soundsOf } from './states/on-phone';
import { answer, fillPhone, markedOn, press } from './states/recipe';
import { says } from './told';

const owner = ownsPhone();

describe('what lies on the phone', () => {
  test('sound that belongs to nothing is shown, listened to, and used for a new request', async () => {
    const page = await owner.withOnPhone([], [...soundsOf(1), ...photosOf(1)]);
    await owner.openAt(page, '/pages/home/index');
    await page.getByText('2 样没用上').click();
    await page
      .locator('.page-main:visible')
      .getByRole('button', { name: /^播放第 1 段/ })
      .click();
    await page.waitForFunction(() =>
      Array.from(document.querySelectorAll('audio')).some(({ ended }) => ended),
    );
    await page.getByRole('img', { name: '第 1 张照片' }).waitFor();
    await page
      .locator('.page-main:visible')
      .getByRole('button', { name: /用它提一件：录音/ })
      .click();
    await says(page, '第 1 段，1 秒');
    await press(page, '交');
    await page.getByRole('heading', { name: '提交好了' }).waitFor();
    await untilKept(page, 'the sound is sent', async (phone) => (await outgoingOn(phone)).length === 0);
    expect(await owner.theOne()).toMatchObject({ media: 1, arrivedMedia: 1 });
    expect((await mediaOn(page)).map(({ kind }) => kind)).toEqual(['photo']);
  });

  test('is thrown away only after it was asked twice', async () => {
    const page = await owner.withOnPhone([], soundsOf(1));
    await owner.openAt(page, '/pages/kept/index');
    await page
      .locator('.page-main:visible')
      .getByRole('button', { name: /^删掉：录音/ })
      .click();
    await says(page, '删了就找不回来');
    expect(await mediaOn(page)).toHaveLength(1);
    await page
      .locator('.page-main:visible')
      .getByRole('button', { name: /^删掉，不要了/ })
      .click();
    await says(page, '都送出去了');
    await untilKept(page, 'the sound is gone', async (phone) => (await mediaOn(phone)).length === 0);
  });

  test('a photo that is gone is told as missing, and the words are sent all the same', async () => {
    const page = await owner.atTheCheck();
    const [draft] = await draftsOn(page);
    await page.goto(`${owner.desk().cloud.url}/clock`);
    await putOnPhone(page, { entries: [{ ...aDraft(draft), media: named(photosOf(1)) }], media: [] });
    await owner.openAt(page, '/pages/home/index');
    await page.getByText('1 件少了东西').click();
    await says(page, '1 张照片在手机上找不到了');
    await page
      .locator('.page-main:visible')
      .getByRole('button', { name: /^接着填/ })
      .click();
    await press(page, '提交诉求');
    await page.getByRole('heading', { name: '提交好了' }).waitFor();
    expect(await owner.theOne()).toMatchObject({ media: 1, arrivedMedia: 0 });
  });

  test('a phone that has no room says so, and what was said can still be sent', async () => {
    const page = await owner.atTheCheck();
    const [draft] = await draftsOn(page);
    await owner.openAt(page, `/pages/ask/index?id=${draft?.id ?? ''}&step=words`);
    await fillPhone(page);
    await page.locator('textarea:visible').fill('写在一台满了的手机上。');
    await says(page, '手机存满了');
    await press(page, '下一步');
    await page.locator('h1:visible', { hasText: '要不要加照片' }).waitFor();
    await press(page, '下一步');
    await answer(page, '打电话');
    await answer(page, '上午');
    await press(page, '提交诉求');
    await page.getByRole('heading', { name: '提交好了' }).waitFor();
    expect((await owner.theOne()).words).toBe('写在一台满了的手机上。');
  });
});

describe('what is written about a request', () => {
  const at = (page: Page, title: string): Promise<void> =>
    page.locator('h1:visible', { hasText: title }).waitFor();
  const field = (page: Page): ReturnType<Page['locator']> => shown(page).locator('textarea');
  const detail = (id: string): string => `/resident/request/detail/index?id=${id}`;
  const nothingWritten = (page: Page): Promise<void> =>
    untilKept(page, 'nothing is left of it', async (phone) => (await writtenOn(phone)).length === 0);

  async function working(): Promise<string> {
    const { world } = owner.desk();
    const { id } = await world.get(zhao, 'request.submit', aNeed({ words: '轮椅坏了。' }));
    await world.get(liaison, 'request.accept', on(id));
    return id;
  }
  async function answered(): Promise<string> {
    const id = await working();
    await owner.desk().world.get(liaison, 'request.answer', solved(id, '新轮椅后天送到您家。'));
    return id;
  }

  test('补充几句: a refresh, Back and a closed tab lose nothing; home leads back to it; it goes once it is handed in', async () => {
    const id = await working();
    const page = await owner.desk().open(zhao, { path: detail(id) });
    await rowOf(page, '补充几句').click();
    await at(page, '想补充什么');
    await field(page).fill('左边的轮子掉了。');
    await untilWritten(page, '左边的轮子掉了。');
    await page.goBack();
    await rowOf(page, '补充几句').click();
    await at(page, '想补充什么');
    expect(await field(page).inputValue()).toBe('左边的轮子掉了。');
    await page.reload();
    await field(page).waitFor();
    expect(await field(page).inputValue()).toBe('左边的轮子掉了。');

    const again = await owner.killed(page);
    await rowOf(again, '1 件没填完').click();
    await at(again, '手机里存的');
    await says(again, '左边的轮子掉了');
    await shown(again).getByRole('button', { name: '接着写：补充的话' }).click();
    await at(again, '想补充什么');
    expect(await field(again).inputValue()).toBe('左边的轮子掉了。');
    await press(again, '补充上去');
    await at(again, '手机里存的');
    await says(again, '都送出去了');
    await nothingWritten(again);
    await owner.openAt(again, detail(id));
    await lastHappened(again, '您补充了', '“左边的轮子掉了。”');
    await rowOf(again, '补充几句').click();
    await at(again, '想补充什么');
    expect(await field(again).inputValue()).toBe('');
  });

  test('the answer to a question, with its photo, outlives a closed tab and arrives', async () => {
    const id = await working();
    await owner.desk().world.get(liaison, 'request.askBack', { ...on(id), words: '哪个轮子坏了？' });
    const page = await owner.desk().open(zhao, { path: detail(id) });
    await press(page, '回答');
    await at(page, '您怎么说');
    await field(page).fill('左边那个。');
    const choosing = page.waitForEvent('filechooser');
    await press(page, '加照片');
    await (await choosing).setFiles({ name: '轮子.png', mimeType: 'image/png', buffer: picture() });
    await page.getByRole('img', { name: '第 1 张照片' }).waitFor();
    await untilKept(page, 'the photo is named', async (phone) =>
      (await writtenOn(phone)).some(({ media }) => media?.length === 1),
    );
    const again = await owner.killed(page, detail(id));
    await press(again, '回答');
    await at(again, '您怎么说');
    expect(await field(again).inputValue()).toBe('左边那个。');
    await again.getByRole('img', { name: '第 1 张照片' }).waitFor();
    await press(again, '回答');
    await lastHappened(again, '您补充了', '“左边那个。”');
    await nothingWritten(again);
    await untilKept(again, 'the photo is sent', async (phone) => (await mediaOn(phone)).length === 0);
  });

  test('a rating and its words outlive a refresh and a closed tab, and are gone once they are given', async () => {
    const id = await answered();
    const page = await owner.desk().open(zhao, { path: detail(id) });
    await answer(page, '不满意');
    await field(page).fill('送来的尺寸不对。');
    await untilWritten(page, '送来的尺寸不对。');
    await page.reload();
    await field(page).waitFor();
    expect(await field(page).inputValue()).toBe('送来的尺寸不对。');
    const again = await owner.killed(page, detail(id));
    await markedOn(again, '不满意').waitFor();
    await answer(again, '不满意');
    await says(again, '您选的是“不满意”。');
    expect(await field(again).inputValue()).toBe('送来的尺寸不对。');
    await press(again, '请上一级再办');
    await at(again, '已经请上一级来办');
    await again.goBack();
    await lastHappened(again, '“送来的尺寸不对。”');
    await nothingWritten(again);
  });

  test('请再办 and 改一改: what is written stays through a refresh, and goes once it is handed in', async () => {
    const redone = await answered();
    const page = await owner.desk().open(zhao, { path: detail(redone) });
    await press(page, '还没有，请再办');
    await field(page).fill('轮椅还没送来。');
    await untilWritten(page, '轮椅还没送来。');
    await page.reload();
    await field(page).waitFor();
    expect(await field(page).inputValue()).toBe('轮椅还没送来。');
    await press(page, '请上一级再办');
    await nothingWritten(page);
    await owner.openAt(page, detail(redone));
    await lastHappened(page, '“轮椅还没送来。”');

    const corrected = await working();
    await owner.openAt(page, `/resident/request/correct/index?id=${corrected}&what=words`);
    expect(await field(page).inputValue()).toBe('轮椅坏了。');
    await field(page).fill('拐杖坏了。');
    await untilWritten(page, '拐杖坏了。');
    await page.reload();
    await field(page).waitFor();
    expect(await field(page).inputValue()).toBe('拐杖坏了。');
    await press(page, '改好了');
    await nothingWritten(page);
  });

  test('belongs to the account: whoever signs in next is shown nothing of it, and it is there when she is back', async () => {
    const id = await working();
    const page = await owner.desk().open(zhao, { path: `/resident/request/add/index?id=${id}` });
    await field(page).fill('只有我自己看得到。');
    await untilWritten(page, '只有我自己看得到。');
    await page.close();
    const theirs = await owner.desk().reopen(page, `/resident/request/add/index?id=${id}`, wangLi);
    await field(theirs).waitFor();
    expect(await field(theirs).inputValue()).toBe('');
    await owner.openAt(theirs, '/pages/kept/index');
    await says(theirs, '都送出去了');
    const hers = await owner.desk().reopen(theirs, `/resident/request/add/index?id=${id}`, zhao);
    await field(hers).waitFor();
    expect(await field(hers).inputValue()).toBe('只有我自己看得到。');
  });

  test('is refused: the words stay on the page, home leads to them, and what is corrected there stays too', async () => {
    const id = await working();
    const page = await owner.desk().open(zhao, { path: `/resident/request/add/index?id=${id}` });
    await field(page).fill('还想再说一句。');
    await owner.desk().world.get(wangLi, 'request.withdraw', on(id));
    await press(page, '补充上去');
    await says(page, '刚刚有了新进展');
    expect(await field(page).inputValue()).toBe('还想再说一句。');
    await owner.openAt(page, '/pages/home/index');
    await rowOf(page, '没能交上去').click();
    await at(page, '没能交上去');
    await press(page, '回去改一下');
    await at(page, '想补充什么');
    expect(await field(page).inputValue()).toBe('还想再说一句。');
    await field(page).fill('还想再说两句。');
    await untilWritten(page, '还想再说两句。');
    await page.reload();
    await field(page).waitFor();
    expect(await field(page).inputValue()).toBe('还想再说两句。');
  });
});
