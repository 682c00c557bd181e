/**
 * 手机里存的: everything kept on a phone is shown, can be used, and is thrown away only when the person says
 * so.
 */
import { draftsOn, mediaOn, outgoingOn, putOnPhone, untilKept } from './kept';
import { ownsPhone } from './owner';
import { aDraft, named, photosOf, soundsOf } from './states/on-phone';
import { fillPhone, press } from './states/recipe';
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
    for (const step of ['下一步', '下一步', '下一步', '下一步']) await press(page, step);
    await press(page, '提交诉求');
    await page.getByRole('heading', { name: '提交好了' }).waitFor();
    expect((await owner.theOne()).words).toBe('写在一台满了的手机上。');
  });
});
