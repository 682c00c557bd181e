/**
 * What a person does with a request of theirs, each through the pages: hurry it, answer, correct, read it;
 * and how a guest without a record comes to ask.
 */
import type { Page } from 'playwright-core';
import { aNeed, chair, liaison, monday, on, personId, zhao } from '../flows/world';
import type { Desk } from './browser';
import { startDesk } from './browser';
import { Keyboard } from './keyboard';
import { guest } from './states/county';
import { cannot } from './states/lives';
import { press } from './states/recipe';
import { says, seenWords } from './told';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());
afterEach(async () => {
  desk.cloud.clock.set(monday);
  await Promise.all(desk.browser.contexts().map((context) => context.close()));
});

/** Submits a request that 陈桂兰 accepts; its id. */
async function working(): Promise<string> {
  const { id } = await desk.world.get(zhao, 'request.submit', aNeed());
  await desk.world.get(liaison, 'request.accept', on(id));
  return id;
}

const detail = (id: string): Promise<Page> =>
  desk.open(zhao, { path: `/resident/request/detail/index?id=${id}` });
const shown = (page: Page): ReturnType<Page['locator']> => page.locator('.page-main:visible');
const timeline = async (id: string): Promise<string[]> =>
  (await desk.world.get(zhao, 'request.get', { id })).timeline.map(({ kind }) => kind);

test('one tap hurries the cadre; a second is refused until the day it says', async () => {
  const id = await working();
  const page = await detail(id);
  await press(page, '催一下');
  await says(page, '已经告诉陈桂兰，11月24日（周二）可以再催。');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('可以再催');
  expect(await shown(page).getByRole('button', { name: '催一下' }).count()).toBe(0);
  expect(await desk.world.ask(zhao, 'request.nudge', on(id))).toMatchObject({ ok: false, code: 'NOT_NOW' });

  desk.cloud.clock.set(new Date(monday.getTime() + 25 * 3_600_000));
  await page.reload();
  await press(page, '催一下');
  await says(page, '11月25日（周三）可以再催');
  expect((await timeline(id)).filter((kind) => kind === 'nudged')).toHaveLength(2);
});

test('what is asked back stands first, and goes once it is answered', async () => {
  const id = await working();
  await desk.world.get(liaison, 'request.askBack', { ...on(id), words: '现在的轮椅是哪一年配的？' });
  const page = await detail(id);
  await shown(page).getByRole('heading', { name: '陈桂兰想问您' }).waitFor();
  await press(page, '回答');
  await says(page, '现在的轮椅是哪一年配的？');
  await page.locator('textarea:visible').fill('2019年配的。');
  await press(page, '回答');
  await page.locator('h1:visible', { hasText: '要轮椅' }).waitFor();
  await says(page, '“2019年配的。”');
  expect(await shown(page).getByRole('heading', { name: '陈桂兰想问您' }).count()).toBe(0);
  const { timeline: lines } = await desk.world.get(liaison, 'request.get', { id });
  expect(lines.at(-1)).toMatchObject({ kind: 'added', side: 'self', words: '2019年配的。' });
});

test('an addition without a network is kept, and is there once when the network is back', async () => {
  const id = await working();
  const page = await detail(id);
  await shown(page).getByRole('button', { name: '补充几句' }).click();
  await page.locator('textarea:visible').fill('下午都在家。');
  await page.context().setOffline(true);
  await press(page, '补充上去');
  await page.locator('h1:visible', { hasText: '还没有送出去' }).waitFor();
  expect(await timeline(id)).not.toContain('added');
  await page.context().setOffline(false);
  await page.locator('h1:visible', { hasText: '还没有送出去' }).waitFor({ state: 'detached' });
  expect((await timeline(id)).filter((kind) => kind === 'added')).toHaveLength(1);
});

test('the words and the way to be reached are corrected, and the cadre sees both', async () => {
  const id = await working();
  const page = await detail(id);
  await shown(page)
    .getByRole('button', { name: /^改一改/ })
    .click();
  await page.locator('h1:visible', { hasText: '应该怎么说' }).waitFor();
  expect(await page.locator('textarea:visible').inputValue()).toBe('轮椅坏了，想换一辆。');
  await page.locator('textarea:visible').fill('轮椅坏了，想换一辆电动的。');
  await press(page, '改好了');
  await says(page, '“轮椅坏了，想换一辆电动的。”');
  await shown(page)
    .getByRole('button', { name: /^换个联系办法/ })
    .click();
  await page.getByRole('radio', { name: '只发文字，不打电话' }).check();
  await press(page, '改好了');
  await says(page, '现在是：只发文字，不打电话');
  const seen = await desk.world.get(liaison, 'request.get', { id });
  expect(seen.contact).toEqual({ channel: 'text', when: 'any' });
  expect(seen.timeline.filter(({ kind }) => kind === 'corrected').map(({ words }) => words)).toEqual([
    '轮椅坏了，想换一辆电动的。',
    null,
  ]);
});

test('暂时做不到 says why, what there is instead, and when it begins again', async () => {
  const id = await working();
  await desk.world.get(liaison, 'request.answer', { ...on(id), ...cannot, words: '今年的轮椅已经发完了。' });
  const page = await detail(id);
  for (const words of [
    '暂时做不到',
    '今年的钱已经用完了',
    '先借县里的旧轮椅用',
    '到2027年1月5日（周二）再办',
  ])
    await says(page, words);
  await shown(page).getByRole('heading', { name: '这样答复，您满意吗？' }).waitFor();
});

test('a pause says until when and why, and a corrected reply stands in place of the first', async () => {
  const id = await working();
  await desk.world.get(liaison, 'request.progress', { ...on(id), words: '扶手12月1日（周二）到货。' });
  await desk.world.get(liaison, 'request.correctReply', { ...on(id), words: '扶手12月4日（周五）到货。' });
  await desk.world.get(liaison, 'request.pause', {
    ...on(id),
    until: '2026-12-07',
    words: '厂家12月7日（周一）才有货。',
  });
  const page = await detail(id);
  await says(page, '12月7日（周一）接着办。');
  const reply = page.locator('.page-main:visible .card--tint').first();
  expect(await seenWords(reply)).toContain('扶手12月4日（周五）到货。');
  expect(await seenWords(reply)).not.toContain('12月1日');
});

test('a matter that was handed on says who has it now', async () => {
  const id = await working();
  const { posts } = await desk.world.get(liaison, 'request.posts', { id });
  const post = posts.find(({ name }) => name === '李国华')?.id ?? '';
  await desk.world.get(liaison, 'request.offer', { ...on(id), post, words: '要镇里协调。' });
  await desk.world.get(chair, 'request.take', on(id));
  const page = await detail(id);
  await says(page, '这件事转给李国华来办了。');
});

test('somebody without a record introduces themselves by keyboard alone, and asks like anybody', async () => {
  const keyboard = await Keyboard.at(desk.browser, desk.cloud.url, { width: 375, height: 812 });
  const { page } = keyboard;
  await keyboard.press('何玉梅');
  await keyboard.opens('您需要什么帮助');
  await page.evaluate(() => window.location.assign('#/pages/me/index'));
  await keyboard.opens('我的');
  await keyboard.press('先介绍一下自己');
  await keyboard.opens('您叫什么名字');
  await keyboard.write('写在这里', '何玉梅');
  await keyboard.press('下一步');
  await keyboard.opens('打哪个电话找您');
  await keyboard.write('写在这里', '138 0000 1234');
  await keyboard.press('下一步');
  await keyboard.opens('您住在哪里');
  await keyboard.press('选住在哪里');
  await keyboard.opens('住在哪个县');
  await keyboard.write('县或区的名字', '林甸');
  await keyboard.press('林甸县');
  await keyboard.opens('哪个村');
  await keyboard.write('村或社区的名字', '阳光');
  await keyboard.press('阳光村');
  await keyboard.opensAgain('您住在哪里');
  await keyboard.press('下一步');
  await keyboard.opens('看看对不对');
  await keyboard.press('就是这样');
  await keyboard.opens('您需要什么帮助');
  const { persons } = await desk.world.get(guest, 'session.get', {});
  expect(persons).toMatchObject([
    { name: '何玉梅', place: expect.stringContaining('阳光村') as string, recorded: false, relation: null },
  ]);
  const own = persons[0]?.id ?? '';
  await desk.world.get(guest, 'request.submit', aNeed({ personId: own }));
  await page.evaluate(() => window.location.assign('#/resident/request/list/index'));
  await says(page, '等陈桂兰受理');
  expect(personId).not.toBe(own);
});

test('a page that met a mistake of ours says the number under which it is found, read or sent', async () => {
  const id = await working();
  const page = await desk.open(zhao, { path: `/resident/request/withdraw/index?id=${id}` });
  await desk.world.database
    .collection('request')
    .doc(id)
    .update({ clocks: desk.world.database.command.set(null) });
  await press(page, '不用办了');
  await says(page, /就报这个号：[0-9a-f]{8}。/);
  const reading = await detail(id);
  await says(reading, /就报这个号：[0-9a-f]{8}。/);
});
