/** The answers a person has given so far are never lost, whatever happens to the phone meanwhile. */
import type { Page } from 'playwright-core';
import { zhao } from '../flows/world';
import { draftsOn, untilKept } from './kept';
import { nothingLeft, ownsPhone } from './owner';
import { picture } from './photo';
import { aDraft } from './states/on-phone';
import { answer, markedOn, press } from './states/recipe';
import { says, seen } from './told';

const owner = ownsPhone();

describe('while one answers', () => {
  async function asksInWords(page: Page): Promise<void> {
    await press(page, '我要提需求');
    await answer(page, '没有危险');
    await answer(page, '孩子上学');
    await page.locator('textarea:visible').fill('孩子要上学，校门口有台阶。');
  }

  test('the answers are all there when one goes back', async () => {
    const page = await owner.desk().open(zhao);
    await asksInWords(page);
    await press(page, '下一步');
    await page.locator('h1:visible', { hasText: '要不要加照片' }).waitFor();
    await page.goBack();
    await page.locator('h1:visible', { hasText: '说说是怎么回事' }).waitFor();
    expect(await page.locator('textarea:visible').inputValue()).toBe('孩子要上学，校门口有台阶。');
    await page.goBack();
    await page.locator('h1:visible', { hasText: '哪方面' }).waitFor();
    await markedOn(page, '孩子上学').waitFor();
    expect(await markedOn(page, '').count()).toBe(1);
    await page.getByRole('button', { name: '返回' }).click();
    await page.locator('h1:visible', { hasText: '有危险' }).waitFor();
    await markedOn(page, '没有危险').waitFor();
  });

  test('killed while writing: one goes on where one stopped', async () => {
    const page = await owner.desk().open(zhao);
    await asksInWords(page);
    await untilKept(page, 'the words are kept', async (phone) =>
      (await draftsOn(phone)).some(({ words }) => words === '孩子要上学，校门口有台阶。'),
    );
    const again = await owner.killed(page);
    await press(again, '接着上次填');
    await again.locator('h1:visible', { hasText: '怎么联系' }).waitFor();
    const [draft] = await draftsOn(again);
    await owner.openAt(again, `/pages/ask/index?id=${draft?.id ?? ''}&step=words`);
    await again.locator('textarea:visible').waitFor();
    expect(await again.locator('textarea:visible').inputValue()).toBe('孩子要上学，校门口有台阶。');
  });

  test('killed after choosing a photo: the photo is still there, and is sent', async () => {
    const page = await owner.desk().open(zhao);
    await asksInWords(page);
    await press(page, '下一步');
    const choosing = page.waitForEvent('filechooser');
    await press(page, '加照片');
    await (await choosing).setFiles({ name: '台阶.png', mimeType: 'image/png', buffer: picture() });
    await page.getByRole('img', { name: '第 1 张照片' }).waitFor();
    await untilKept(page, 'the photo is named', async (phone) =>
      (await draftsOn(phone)).some(({ media }) => media.length === 1),
    );
    const [draft] = await draftsOn(page);

    const again = await owner.killed(page, `/pages/ask/index?id=${draft?.id ?? ''}&step=photos`);
    await again.getByRole('img', { name: '第 1 张照片' }).waitFor();
    await press(again, '下一步');
    await answer(again, '打电话');
    await again.locator('h1:visible', { hasText: '什么时候' }).waitFor();
    await answer(again, '上午');
    await press(again, '提交诉求');
    await again.getByRole('heading', { name: '提交好了' }).waitFor();
    await nothingLeft(again);
    expect(await owner.theOne()).toMatchObject({ media: 1, arrivedMedia: 1, attachments: 1 });
  });

  test('killed while speaking after one finished part: that part is there, and what was said since within seconds', async () => {
    const page = await owner.desk().open(zhao);
    await press(page, '按一下，开口说');
    await says(page, '1 秒');
    await press(page, '停');
    await says(page, '第 1 段');
    await press(page, '接着说');
    await untilKept(page, 'a piece of the second part', async (phone) =>
      (await draftsOn(phone)).some(({ media }) => media.length === 2),
    );

    const again = await owner.killed(page);
    await press(again, '接着上次说');
    await says(again, '第 2 段');
    expect(await again.locator('audio').count()).toBe(2);
    await press(again, '交');
    await again.getByRole('heading', { name: '提交好了' }).waitFor();
    await nothingLeft(again);
    expect(await owner.theOne()).toMatchObject({ media: 2, arrivedMedia: 2, attachments: 2 });
  });

  test('several drafts stand side by side, and each is taken up by itself', async () => {
    const page = await owner.withOnPhone([
      aDraft({ category: 'job', words: '想学电商。' }),
      aDraft({ category: 'home', words: '门口有台阶。', at: '2026-11-22T01:00:00.000Z' }),
    ]);
    await owner.openAt(page, '/pages/home/index');
    await page.getByText('2 件没填完').click();
    await page.locator('h1:visible', { hasText: '手机里存的' }).waitFor();
    await page
      .locator('.page-main:visible')
      .getByRole('button', { name: /^接着填/ })
      .nth(1)
      .click();
    await page.locator('h1:visible', { hasText: '看看对不对' }).waitFor();
    await seen(page.getByRole('list', { name: '您填的内容' }), '门口有台阶。').waitFor();
    await press(page, '提交诉求');
    await page.getByRole('heading', { name: '提交好了' }).waitFor();
    expect((await owner.theOne()).words).toBe('门口有台阶。');
    expect((await draftsOn(page)).map(({ words }) => words)).toEqual(['想学电商。']);
  });
});
