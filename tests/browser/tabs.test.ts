/**
 * One draft in several windows of a browser: it is handed in once, whatever windows, Back, refresh, an old address
 * or an ended session do; and nothing that was written in one window is lost to another.
 */
import type { Page } from 'playwright-core';
import { aNeed, liaison, on, zhao } from '../flows/world';
import { outgoingOn, untilKept, untilWritten, writtenOn } from './kept';
import { ownsPhone } from './owner';
import { shown } from './sides';
import { aDraft } from './states/on-phone';
import { answer, loseNetwork, press } from './states/recipe';
import { says, seenWords } from './told';

const owner = ownsPhone();
const at = (page: Page, title: string | RegExp): Promise<void> =>
  page.locator('h1:visible', { hasText: title }).waitFor();

/** A draft that is complete, open at one step in two windows of one browser. */
async function inTwoWindows(step: string): Promise<{ id: string; first: Page; second: Page }> {
  const { id, ...draft } = aDraft({ words: '轮椅坏了。' });
  const first = await owner.withOnPhone([{ ...draft, id }]);
  const path = `/pages/ask/index?id=${id}&step=${step}`;
  await owner.openAt(first, path);
  const second = await owner.desk().reopen(first, path);
  return { id, first, second };
}

async function write(page: Page, words: string): Promise<void> {
  await shown(page).locator('textarea').fill(words);
}

/** Goes on from the words to the last step, and hands in. */
async function handIn(page: Page): Promise<void> {
  await press(page, '下一步');
  await at(page, '要不要加照片');
  await press(page, '下一步');
  await at(page, '怎么联系');
  await answer(page, '打电话');
  await at(page, '什么时候联系');
  await answer(page, '上午');
  await at(page, '看看对不对');
  await press(page, '提交诉求');
}

/** Opens an address in a window without starting the program anew. */
async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => window.location.assign(`#${hash}`), path);
}

describe('a draft that is open in two windows', () => {
  test('and handed in from both at once is one request, and both windows say that it arrived', async () => {
    const { first, second } = await inTwoWindows('check');
    // The button of one window may be gone before it is pressed, where the other was faster.
    const pressed = (page: Page): Promise<void> =>
      page.evaluate(() =>
        [...document.querySelectorAll('button')].find((one) => one.textContent === '提交诉求')?.click(),
      );
    await Promise.all([pressed(first), pressed(second)]);
    for (const page of [first, second])
      await page.locator('h1:visible', { hasText: /提交好了|这一件已经交了/ }).waitFor();
    expect(await owner.arrived()).toHaveLength(1);
  });

  test('and handed in from one: the other says so, and leads to the receipt', async () => {
    const { first, second } = await inTwoWindows('check');
    await press(first, '提交诉求');
    await at(first, '提交好了');
    await at(second, '这一件已经交了');
    expect(await shown(second).getByRole('button', { name: '提交诉求' }).count()).toBe(0);
    await press(second, '看送到了没有');
    await at(second, '提交好了');
    expect(await owner.arrived()).toHaveLength(1);
  });

  test('and handed in without a network from both goes out once', async () => {
    const { first, second } = await inTwoWindows('check');
    await Promise.all([loseNetwork(first), loseNetwork(second)]);
    await press(first, '提交诉求');
    await says(first, '未送出 1 条');
    await at(second, '这一件已经交了');
    await press(second, '看送到了没有');
    await says(second, '未送出 1 条');
    await Promise.all([first.unroute('**/call'), second.unroute('**/call')]);
    await Promise.all([press(first, '再送一次'), press(second, '再送一次')]);
    await Promise.all([at(first, '提交好了'), at(second, '提交好了')]);
    expect(await owner.arrived()).toHaveLength(1);
  });

  test('a long text in one, a letter in the other: each keeps its own; the letter is added to the request', async () => {
    const { first, second } = await inTwoWindows('words');
    const long = '轮椅的左边轮子掉了，推不动。'.repeat(20);
    await write(first, long);
    await write(second, '急');
    await says(second, '另一个页面也写了这一件');
    expect(await shown(first).locator('textarea').inputValue()).toBe(long);
    expect(await shown(second).locator('textarea').inputValue()).toBe('急');
    await handIn(first);
    await at(first, '提交好了');
    await at(second, '这一件已经交了');
    await says(second, '这些没跟着交');
    await says(second, /^急$/);
    await shown(second)
      .getByRole('button', { name: /^补充到这件事/ })
      .click();
    await at(second, '提交好了');
    const [id] = await owner.arrived();
    const { timeline } = await owner.desk().world.get(zhao, 'request.get', { id: id ?? '' });
    expect(timeline.flatMap(({ kind, words }) => (words === null ? [] : [[kind, words]]))).toEqual([
      ['submitted', long],
      ['added', '急'],
    ]);
    expect(await owner.arrived()).toHaveLength(1);
  });

  test('the letter is handed in: the long text stays, is offered, and can become a request of its own', async () => {
    const { first, second } = await inTwoWindows('words');
    const long = '轮椅的左边轮子掉了，推不动。'.repeat(20);
    await write(first, long);
    await write(second, '急');
    await says(second, '另一个页面也写了这一件');
    await handIn(second);
    await at(second, '提交好了');
    expect((await owner.theOne()).words).toBe('急');
    await says(second, long);
    await at(first, '这一件已经交了');
    await says(first, long);
    await shown(first)
      .getByRole('button', { name: /^另外提一件/ })
      .click();
    await at(first, '看看对不对');
    await press(first, '提交诉求');
    await at(first, '提交好了');
    expect(await owner.arrived()).toHaveLength(2);
  });

  test('each leads to the text of the other, and a refresh loses neither', async () => {
    const { id, first, second } = await inTwoWindows('words');
    await write(first, '第一份');
    await write(second, '第二份');
    await press(second, '看另一份');
    await at(second, '看看对不对');
    await says(second, '第一份');
    await owner.openAt(second, `/pages/ask/index?id=${id}&step=words`);
    expect(await shown(second).locator('textarea').inputValue()).toBe('第一份');
    await press(second, '看另一份');
    await says(second, '第二份');
    await owner.openAt(second, '/pages/kept/index');
    await says(second, '第一份');
    await says(second, '第二份');
  });
});

describe('after a draft was handed in', () => {
  /** Answers the last questions of a draft, and hands it in. */
  async function handedIn(): Promise<{ id: string; page: Page }> {
    const draft = aDraft({ words: '只交一次。' });
    const page = await owner.withOnPhone([draft]);
    await owner.openAt(page, `/pages/ask/index?id=${draft.id}&step=words`);
    await handIn(page);
    await at(page, '提交好了');
    return { id: draft.id, page };
  }

  test('Back, a refresh and its old address say that it was handed in; nothing can be handed in again', async () => {
    const { id, page } = await handedIn();
    await page.goBack();
    await at(page, '这一件已经交了');
    await page.reload();
    await at(page, '这一件已经交了');
    for (const path of [`/pages/ask/index?id=${id}&step=words`, `/pages/speak/index?id=${id}`]) {
      await owner.openAt(page, path);
      await at(page, '这一件已经交了');
    }
    expect(await owner.arrived()).toHaveLength(1);
  });

  test('a refresh of the receipt shows the receipt, also on another day', async () => {
    const { page } = await handedIn();
    const number = await seenWords(shown(page).getByRole('list', { name: '回执' }));
    await page.reload();
    await at(page, '提交好了');
    expect(await seenWords(shown(page).getByRole('list', { name: '回执' }))).toBe(number);
  });

  test('the receipt of an id that was never handed in says so', async () => {
    const { page } = await handedIn();
    for (const id of ['0b5f6f5c-0000-4000-8000-000000000000', 'abc']) {
      await owner.openAt(page, `/pages/receipt/index?id=${id}`);
      await at(page, '没找到这一条');
      expect(await page.getByText('已经交上去了').count()).toBe(0);
    }
    await press(page, '看我的诉求');
    await at(page, '我的诉求');
  });

  test('other words under the same id are no second request by themselves: they are kept, and can become one', async () => {
    const draft = aDraft({ words: '第二次写的。' });
    await owner
      .desk()
      .world.get(zhao, 'request.submit', aNeed({ clientId: draft.id, words: '第一次写的。' }));
    const page = await owner.withOnPhone([draft]);
    await owner.openAt(page, `/pages/ask/index?id=${draft.id}&step=check`);
    await press(page, '提交诉求');
    await at(page, '这一件以前交过了');
    expect((await owner.theOne()).words).toBe('第一次写的。');
    await press(page, '当新的一件交');
    await at(page, '看看对不对');
    await says(page, '第二次写的。');
    await press(page, '提交诉求');
    await at(page, '提交好了');
    expect(await owner.arrived()).toHaveLength(2);
  });

  test('the receipt of a draft says that it is not handed in yet, and leads to it', async () => {
    const draft = aDraft();
    const page = await owner.withOnPhone([draft]);
    await owner.openAt(page, `/pages/receipt/index?id=${draft.id}`);
    await at(page, '这一件还没有交');
    await press(page, '接着填');
    await at(page, '看看对不对');
  });
});

describe('a session that ended meanwhile', () => {
  test('while handing in: one request after signing in again, and home says that it arrived', async () => {
    const page = await owner.atTheCheck([], { words: '登录过时以前写的。' });
    await page.context().clearCookies();
    await press(page, '提交诉求');
    await page.waitForURL(/\/identities/);
    expect(await owner.arrived()).toEqual([]);
    const again = await owner.desk().reopen(page, '/pages/home/index', zhao);
    await says(again, '已经交上去了');
    expect((await owner.theOne()).words).toBe('登录过时以前写的。');
    await shown(again).getByText('已经交上去了').click();
    await at(again, '提交好了');
    await goTo(again, '/pages/home/index');
    await at(again, '您需要什么帮助');
    expect(await shown(again).getByText('已经交上去了').count()).toBe(0);
  });

  test('with two windows: both hand in, and it is one request', async () => {
    const { first, second } = await inTwoWindows('check');
    await first.context().clearCookies();
    await press(first, '提交诉求');
    await first.waitForURL(/\/identities/);
    await press(second, '看送到了没有');
    await second.waitForURL(/\/identities/);
    const again = await owner.desk().reopen(first, '/pages/home/index', zhao);
    await untilKept(again, 'everything is sent', async (phone) => (await outgoingOn(phone)).length === 0);
    expect(await owner.arrived()).toHaveLength(1);
  });
});

test('a reply that a cadre writes in two windows: both texts stay, and one takes over the other’s', async () => {
  const { world } = owner.desk();
  const { id } = await world.get(zhao, 'request.submit', aNeed({ words: '轮椅坏了。' }));
  await world.get(liaison, 'request.accept', on(id));
  const path = `/staff/request/index?id=${id}`;
  const first = await owner.desk().open(liaison, { path, width: 1280 });
  const second = await owner.desk().reopen(first, path);
  const field = (page: Page): ReturnType<Page['locator']> => shown(page).getByLabel('写给本人的话');
  for (const page of [first, second]) {
    await shown(page)
      .getByRole('radio', { name: /还在办/ })
      .check();
  }
  await field(first).fill('新轮椅明天上午送到您家。');
  await untilWritten(first, '新轮椅明天上午送到您家。');
  await field(second).fill('在');
  await says(second, '另一个页面也写了这一件');
  expect(await field(first).inputValue()).toBe('新轮椅明天上午送到您家。');
  await press(second, '换成另一份');
  await second.locator('textarea').first().waitFor();
  expect(await field(second).inputValue()).toBe('新轮椅明天上午送到您家。');
  await press(second, '换成另一份');
  expect(await field(second).inputValue()).toBe('在');
});

describe('an addition that is written in two windows', () => {
  const field = (page: Page): ReturnType<Page['locator']> => shown(page).locator('textarea');

  async function twoAdditions(): Promise<{ id: string; first: Page; second: Page }> {
    const { world } = owner.desk();
    const { id } = await world.get(zhao, 'request.submit', aNeed({ words: '轮椅坏了。' }));
    const path = `/resident/request/add/index?id=${id}`;
    const first = await owner.desk().open(zhao, { path });
    const second = await owner.desk().reopen(first, path);
    await field(second).waitFor();
    // What is begun in one window stands in the other; from there each writes on by itself.
    await field(first).fill('左');
    await second.locator('textarea:visible', { hasText: '左' }).waitFor();
    await field(first).fill('左边的轮子掉了。');
    await untilWritten(first, '左边的轮子掉了。');
    await field(second).fill('急');
    await shown(second).getByText('另一个页面也写了这一件').waitFor();
    return { id, first, second };
  }

  test('both texts stay, and each window can go on with the other', async () => {
    const { first, second } = await twoAdditions();
    expect(await field(first).inputValue()).toBe('左边的轮子掉了。');
    expect(await field(second).inputValue()).toBe('急');
    await press(second, '换成另一份');
    expect(await field(second).inputValue()).toBe('左边的轮子掉了。');
    await press(second, '换成另一份');
    expect(await field(second).inputValue()).toBe('急');
  });

  test('one is handed in: the other stays where it is, also after a refresh, and can be handed in too', async () => {
    const { id, first, second } = await twoAdditions();
    await press(first, '补充上去');
    await untilKept(first, 'one is left', async (phone) => (await writtenOn(phone)).length === 1);
    expect(await field(second).inputValue()).toBe('急');
    await second.reload();
    await shown(second).getByText('另一个页面也写了这一件').waitFor();
    expect(await field(second).inputValue()).toBe('');
    await press(second, '换成另一份');
    expect(await field(second).inputValue()).toBe('急');
    await press(second, '补充上去');
    await untilKept(
      second,
      'nothing is left',
      async (phone) => (await writtenOn(phone)).length + (await outgoingOn(phone)).length === 0,
    );
    const { timeline } = await owner.desk().world.get(zhao, 'request.get', { id });
    expect(timeline.flatMap(({ kind, words }) => (kind === 'added' ? [words] : []))).toEqual([
      '左边的轮子掉了。',
      '急',
    ]);
  });
});

test('a reply in which there is nothing to read is not sent, and stops no clock', async () => {
  const { world } = owner.desk();
  const { id } = await world.get(zhao, 'request.submit', aNeed({ words: '轮椅坏了。' }));
  await world.get(liaison, 'request.accept', on(id));
  const page = await owner.desk().open(liaison, { path: `/staff/request/index?id=${id}`, width: 1280 });
  await shown(page)
    .getByRole('radio', { name: /还在办/ })
    .check();
  await shown(page).getByLabel('写给本人的话').fill('\u200B\u3164\u2800');
  await press(page, '发出回音');
  await says(page, '请写几句话，本人会看到');
  const { timeline } = await world.get(zhao, 'request.get', { id });
  expect(timeline.map(({ kind }) => kind)).not.toContain('progressed');
});
