/**
 * A cadre's day at the desk: new work appears by itself, several requests are accepted at once, a transfer is
 * refused and taken, a pause is told, a reply outlives the page.
 */
import { requestOf } from '../builders/notices';
import type { Page } from 'playwright-core';
import { personTask } from '../../shared/task/task';
import { aNeed, chair, liaison, on, personId, zhao } from '../flows/world';
import type { Desk } from './browser';
import { startDesk, untilNextLook } from './browser';
import { untilKept, untilWritten, writtenOn } from './kept';
import { chairPost } from './states/county';
import { press } from './states/recipe';
import { isTold, says } from './told';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());
afterEach(() => Promise.all(desk.browser.contexts().map((context) => context.close())));

const wide = { width: 1280, height: 800 };

async function submitted(words: string): Promise<string> {
  return (await desk.world.get(zhao, 'request.submit', aNeed({ words }))).id;
}

async function accepted(words: string): Promise<string> {
  const id = await submitted(words);
  await desk.world.get(liaison, 'request.accept', on(id));
  return id;
}

function opened(account: string, id: string): Promise<Page> {
  return desk.open(account, { path: `/staff/request/index?id=${id}`, ...wide });
}

test('new work appears by itself within half a minute, is announced, and what is being written stays', async () => {
  await accepted('先来的一件。');
  const page = await desk.open(liaison, { path: '/staff/desk/index', ...wide, hasClock: true });
  await page.locator('.list-row').first().click();
  const field = page.getByLabel('写给本人的话');
  await field.fill('正写着');
  const before = await page.locator('.list-row').count();
  const loads: string[] = [];
  page.on('load', () => loads.push(page.url()));

  await desk.world.get(zhao, 'request.submit', aNeed({ category: 'school', words: '孩子上不了学。' }));
  await untilNextLook(page);
  await isTold(page, '来了 1 件新的：赵淑芬，孩子上不了学');
  expect(await page.locator('.split-list .list-row').count()).toBeGreaterThan(before - 1);
  expect(await page.locator('.split-list .list-row', { hasText: '孩子上不了学' }).count()).toBe(1);
  expect(await field.inputValue()).toBe('正写着');
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(loads).toEqual([]);
});

test('a desk of 1280 px shows twice the rows of the cards that stood there before', async () => {
  // Before rows became lines, three cards were wholly visible at this size.
  const cards = 3;
  await Promise.all(
    Array.from({ length: 9 }, (_, index) =>
      desk.world.get(zhao, 'request.submit', aNeed({ words: `轮椅坏了，第${index}辆。` })),
    ),
  );
  const page = await desk.open(liaison, { path: '/staff/desk/index', ...wide });
  await page.locator('.list-row').nth(8).waitFor();
  const whole = await page
    .locator('.list-row:visible')
    .evaluateAll(
      (rows) => rows.filter((row) => row.getBoundingClientRect().bottom <= window.innerHeight).length,
    );
  expect(whole).toBeGreaterThanOrEqual(2 * cards);
});

test('several are accepted in one go, and what somebody else has taken meanwhile is told by name', async () => {
  const page = await desk.open(liaison, { path: '/staff/desk/index' });
  const [one, two, gone] = [
    await submitted('第一件。'),
    await submitted('第二件。'),
    await submitted('第三件，本人会收回。'),
  ];
  await page.getByRole('radio', { name: '待受理' }).check();
  await press(page, '选几件一起受理');
  const boxes = page.getByRole('checkbox');
  await boxes.first().waitFor();
  await page.getByRole('button', { name: /^全选/ }).click();
  await desk.world.get(zhao, 'request.withdraw', on(gone));
  await page.getByRole('button', { name: /^受理选中的 \d+ 件$/ }).click();
  await says(page, '1 件没有受理');

  for (const id of [one, two])
    expect((await desk.world.get(liaison, 'request.get', { id })).state).toBe('working');
  expect((await desk.world.get(liaison, 'request.get', { id: gone })).end).toBe('withdrawn');
});

test('a transfer is offered, refused with a reason, offered again and taken: until then it stays where it was', async () => {
  const id = await accepted('门口要修坡道。');
  const mine = await opened(liaison, id);
  const offer = async (words: string): Promise<void> => {
    await press(mine, '更多办法');
    await press(mine, '转办');
    await mine.getByRole('radio', { name: /红旗镇残联理事长/ }).check();
    await mine.getByLabel('为什么转').fill(words);
    await press(mine, '请他们接办');
    await says(mine, '还没回话');
  };
  await offer('要镇里安排施工队。');
  expect((await desk.world.get(liaison, 'request.get', { id })).cadre.name).toBe('陈桂兰');

  const theirs = await desk.open(chair, { path: '/staff/desk/index', ...wide });
  await theirs.getByRole('radio', { name: '要我过问' }).check();
  await theirs.locator('.list-row', { hasText: '待接收' }).first().click();
  await says(theirs, '“要镇里安排施工队。”');
  await press(theirs, '不接');
  await theirs.getByLabel('为什么不接').fill('施工队在村里，请村里先问。');
  await press(theirs, '不接，退回');
  await says(theirs, '没有接');

  await mine.reload();
  await says(mine, '“施工队在村里，请村里先问。”');
  await offer('问过了，村里没有。');
  const again = await opened(chair, id);
  await press(again, '接下');
  await says(again, '刚才：');
  expect((await desk.world.get(zhao, 'request.get', { id })).cadre.name).toBe('李国华');
});

test('a row says that the person has answered a question, before it is opened, until the cadre has replied', async () => {
  const id = await accepted('助行器的脚套掉了。');
  await desk.world.get(liaison, 'request.askBack', { ...on(id), words: '掉了几个？' });
  const page = await desk.open(liaison, { path: '/staff/desk/index', ...wide });
  await page.getByLabel('找一件：编号、姓名或村名').waitFor();
  const answered = page.locator('.split-list .list-row', { hasText: '本人回话了' });
  await page.locator('.split-list .list-row').first().waitFor();
  expect(await answered.count()).toBe(0);

  await desk.world.get(zhao, 'request.add', { ...on(id), words: '两个都掉了。', media: [] });
  await page.reload();
  await answered.waitFor();
  await answered.click();
  await page.getByText('本人回话：“两个都掉了。”').waitFor();
  await page.getByRole('radio', { name: /还在办/ }).check();
  await page.getByLabel('写给本人的话').fill('脚套明天上午带去您家。');
  await press(page, '发出回音');
  await page.getByText('刚才：').waitFor();
  await answered.waitFor({ state: 'detached' });
});

test('a pause is told to the person, with the reason and the day', async () => {
  const id = await accepted('孩子想转学。');
  const page = await opened(liaison, id);
  await press(page, '更多办法');
  await press(page, '暂停计时');
  await page.getByLabel('停到哪一天').fill('2027-06-01');
  await page.getByLabel('等什么').fill('等教育局回话。');
  await press(page, '暂停');
  await says(page, '最多还能停 30 天');
  await page.getByLabel('停到哪一天').fill('2026-12-04');
  await press(page, '暂停');
  await says(page, '暂停中');

  const seen = await desk.world.get(zhao, 'request.get', { id });
  expect(seen.timeline.at(-1)).toMatchObject({ kind: 'paused', words: '等教育局回话。' });
  const { rows } = await desk.world.get(zhao, 'notification.list', { after: null });
  expect(rows.filter((row) => requestOf(row) === id).map(({ code }) => code)).toContain('paused');
});

test('a reply that is being written outlives a reload and a killed page, and goes out once', async () => {
  const id = await accepted('证快到期了。');
  const page = await opened(liaison, id);
  await page.getByRole('radio', { name: '暂时做不到' }).check();
  await page.getByRole('radio', { name: '本年资金用完' }).check();
  await page.getByLabel('本人可以先有什么').fill('先从镇里借一辆。');
  await page.getByLabel('写给本人的话').fill('今年的指标用完了，明年三月给您办。');
  await untilWritten(page, '明年三月给您办');
  await page.reload();
  await says(page, '接着上次写的');

  const again = await page.context().newPage();
  await page.close();
  await again.goto(`${desk.cloud.url}/#/staff/request/index?id=${id}`);
  await says(again, '接着上次写的');
  expect(await again.getByLabel('写给本人的话').inputValue()).toBe('今年的指标用完了，明年三月给您办。');
  await again.getByRole('radio', { name: '到一天再办' }).check();
  await again.getByLabel('到哪一天').fill('2027-03-01');
  await press(again, '发出答复');
  await says(again, '刚才：');

  const answers = (await desk.world.get(zhao, 'request.get', { id })).timeline.filter(
    ({ kind }) => kind === 'answered',
  );
  expect(answers).toMatchObject([
    {
      outcome: 'cannot',
      reason: 'noMoney',
      alternative: '先从镇里借一辆。',
      wake: { kind: 'day', on: '2027-03-01' },
    },
  ]);
});

test('a reply is kept letter by letter: a kill in the middle does not lose it, another account does not see it', async () => {
  const id = await accepted('想问低保。');
  const path = `/staff/request/index?id=${id}`;
  const page = await opened(liaison, id);
  await page.getByLabel('写给本人的话').pressSequentially('低保从这个月');
  await untilWritten(page, '低保从这个月');
  await page.getByLabel('写给本人的话').pressSequentially('起打');
  await page.close({ runBeforeUnload: false });
  const again = await desk.reopen(page, path);
  await says(again, '接着上次写的');
  expect(await again.getByLabel('写给本人的话').inputValue()).toMatch(/^低保从这个月/);

  await desk.world.get(chair, 'request.reassign', { ...on(id), post: chairPost, words: '镇里来办。' });
  await again.close();
  const theirs = await desk.reopen(again, path, chair);
  await theirs.getByLabel('写给本人的话').waitFor();
  expect(await theirs.getByLabel('写给本人的话').inputValue()).toBe('');
  expect(await theirs.getByText('接着上次写的').count()).toBe(0);
  await theirs.getByLabel('写给本人的话').fill('镇里在办。');
  await untilKept(theirs, 'each has their own', async (phone) => (await writtenOn(phone)).length === 2);
});

test('a template alone is no reply: the page says how many characters of one’s own are missing', async () => {
  const id = await accepted('想问低保。');
  const page = await opened(liaison, id);
  await page.getByRole('radio', { name: '已解决' }).check();
  await press(page, '用开头：办好了');
  await press(page, '发出答复');
  await says(page, '用了模板，还要再写 10 个字，说清这一位的情况');
  await page.getByLabel('写给本人的话').press('End');
  await page.getByLabel('写给本人的话').pressSequentially('低保从这个月起打到您的卡上，每月四百六。');
  await press(page, '发出答复');
  await says(page, '刚才：');
  expect((await desk.world.get(zhao, 'request.get', { id })).state).toBe('answered');
});

test('ratings are counted, and a request without one does not count', async () => {
  const none = await desk.open('demo-gao-min', { path: '/staff/region/index' });
  await says(none, '收到 0 个评价');

  const id = await accepted('轮椅坏了。');
  await desk.world.get(liaison, 'request.answer', {
    ...on(id),
    outcome: 'solved',
    words: '修好了。',
    reason: null,
    alternative: '',
    wake: null,
  });
  await desk.world.get(zhao, 'request.rate', { ...on(id), rating: 5, words: '' });
  await none.reload();
  await says(none, '收到 1 个评价');
  await says(none, '1 个是基本满意以上');
});

test('what comes in behind everything on the first page is announced as well', async () => {
  // These requests fall due at noon, because they are asked about again and again; the new one falls due in
  // the evening.
  for (let more = 0; more < 21; more += 1)
    await desk.world.get(zhao, 'request.submit', aNeed({ category: 'job', words: '想找活干。' }));
  desk.cloud.clock.set(new Date(desk.cloud.clock.now().getTime() + 60_000));
  const page = await desk.open(liaison, { path: '/staff/desk/index', ...wide, hasClock: true });
  await page.getByRole('button', { name: '再看 20 条' }).waitFor();
  await desk.world.get(zhao, 'request.submit', aNeed({ category: 'certificate', words: '证到期了。' }));
  await untilNextLook(page);
  await isTold(page, '来了 1 件新的：赵淑芬，证到期了');
  expect(await page.locator('.split-list .list-row', { hasText: '证到期了' }).count()).toBe(0);
});

test.each([{ width: 375, height: 812 }, wide])(
  'what the system could not do leads to the person, and goes when they have been told ($width px)',
  async (size) => {
    const [person] = await desk.world.all('person', { _id: personId });
    const [post] = await desk.world.all('post', { _id: chairPost });
    if (person === undefined || post === undefined || post.holder === null)
      throw new Error('the county has changed');
    const now = desk.cloud.clock.now().toISOString();
    desk.world.put('task', [personTask(`undone-${size.width}`, 'personUndone', chairPost, person, now)]);
    const page = await desk.open(post.holder, { path: '/staff/desk/index', ...size });
    await page.locator('.list-row', { hasText: '有一步系统没办成' }).click();
    await page.locator('h1:visible', { hasText: person.name }).waitFor();
    await press(page, '本人知道了，划掉这条');
    await page.locator('h1:visible', { hasText: '待办' }).waitFor();
    await page.locator('.list-row', { hasText: '有一步系统没办成' }).waitFor({ state: 'detached' });
  },
);
