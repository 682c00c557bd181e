/**
 * The less frequent actions of the responsible cadre, each through the pages: what is done on one screen
 * appears on the screen of the other side.
 */
import type { Locator } from 'playwright-core';
import { chair, liaison, monday, on, wangLi, zhao } from '../flows/world';
import {
  bothSides,
  follow,
  historyOn,
  justNow,
  lastHappened,
  replyOn,
  rowOf,
  says,
  send,
  shown,
  wayOf,
  wide,
} from './sides';
import { answerOn, press } from './states/recipe';
import { allSeenWords, seenWords } from './told';

const rehabilitation = 'demo-liu-haitao';
const { desk, working, asPerson, onPhone, atDesk } = bothSides();

test('asked back from a phone: the person reads the question, answers in their own words, the cadre reads them', async () => {
  await working('轮椅坏了。');
  const theirs = await desk().open(liaison, { path: '/staff/desk/index' });
  await rowOf(theirs, '赵淑芬').click();
  await says(theirs, '“轮椅坏了。”');
  const form = await wayOf(theirs, '问本人一句');
  await send(form, '发给本人');
  await theirs.locator('.error-summary:visible').getByText('请写想问的话').waitFor();
  await form.getByLabel('想问什么').fill('哪个轮子坏了，左边还是右边？');
  await send(form, '发给本人');
  await justNow(theirs, '陈桂兰询问本人');
  const ownWords = shown(theirs).locator('.card').filter({ hasText: '“轮椅坏了。”' }).first();
  await ownWords.getByText('本人还没回话').waitFor();

  const page = await desk().open(zhao);
  await follow(page, '想问一句话');
  await shown(page).getByRole('heading', { name: '陈桂兰想问您' }).waitFor();
  await says(page, '哪个轮子坏了，左边还是右边？');
  await press(page, '回答');
  await page.locator('h1:visible', { hasText: '您怎么说' }).waitFor();
  await says(page, '哪个轮子坏了，左边还是右边？');
  await page.locator('textarea:visible').fill('左边那个，转不动了。');
  await press(page, '回答');
  await lastHappened(page, '您补充了', '“左边那个，转不动了。”');
  expect(await shown(page).getByRole('heading', { name: '陈桂兰想问您' }).count()).toBe(0);

  await follow(theirs, '本人又补充了');
  await lastHappened(theirs, '赵淑芬补充', '“左边那个，转不动了。”');
  await ownWords.getByText('陈桂兰问：“哪个轮子坏了，左边还是右边？”').waitFor();
  await ownWords.getByText('本人回话：“左边那个，转不动了。”').waitFor();
  await shown(theirs).getByRole('button', { name: '发出答复' }).waitFor();
});

test('whoever reads for her is not called as if they were she', async () => {
  const id = await working('拐杖断了。');
  const hers = await asPerson(id);
  await says(hers, '陈桂兰，11月24日（周二）前联系您。');
  await desk().world.get(liaison, 'request.showPhone', { ...on(id), how: 'phone' });
  await desk().world.get(liaison, 'request.askBack', { ...on(id), words: '断在哪里？' });
  const daughter = await desk().open(wangLi, { path: `/resident/request/detail/index?id=${id}` });
  await says(daughter, '陈桂兰，11月24日（周二）前联系赵淑芬。');
  await shown(daughter).getByRole('heading', { name: '陈桂兰想问赵淑芬' }).waitFor();
  expect(await historyOn(daughter)).toContain('陈桂兰查看了赵淑芬的电话');
  await hers.reload();
  expect(await historyOn(hers)).toContain('陈桂兰查看了您的电话');
  await daughter.evaluate(() => window.location.assign('#/resident/request/list/index'));
  await says(daughter, '前给赵淑芬回音');
});

test('on a phone a cadre, and whoever is above, has every button there is at a desk, and no other', async () => {
  const id = await working('还是轮椅的事，又坏了。');
  const { number } = await desk().world.get(liaison, 'request.progress', {
    ...on(id),
    words: '配件在路上。',
  });
  const buttonsIn = async (part: Locator): Promise<string[]> => {
    await part.getByRole('list', { name: '本人以前提的' }).waitFor();
    return (await allSeenWords(part.getByRole('button'))).map((words) => words.replace(/\s+/g, ' '));
  };
  for (const { account, opener, among } of [
    {
      account: liaison,
      opener: '更多办法',
      among: ['查看电话', '记一次联系', '发出答复', '问本人一句', '转办', '请人协办', '暂停计时', '更正答复'],
    },
    { account: chair, opener: '改派', among: ['催办', '准予延期', '改派'] },
  ]) {
    const phone = await onPhone(account, id);
    await press(phone, opener);
    const wideScreen = await desk().open(account, { path: '/staff/desk/index', ...wide });
    await wideScreen.getByLabel('找一件：编号、姓名或村名').fill(number);
    await says(wideScreen, '找到 1 件');
    await rowOf(wideScreen, '赵淑芬').click();
    await says(wideScreen, '“还是轮椅的事，又坏了。”');
    await press(wideScreen, opener);
    const onThePhone = await buttonsIn(shown(phone));
    expect(await buttonsIn(shown(wideScreen).getByRole('region', { name: '诉求内容' }))).toEqual(onThePhone);
    expect(onThePhone).toEqual(expect.arrayContaining(among));
  }
});

test('somebody was faster: the cadre is told, and led to it, where the form has gone with what it was for', async () => {
  const asked = await working('轮椅不用修了。');
  const theirs = await onPhone(liaison, asked);
  const form = await wayOf(theirs, '问本人一句');
  await form.getByLabel('想问什么').fill('哪个轮子坏了？');
  await desk().world.get(zhao, 'request.withdraw', on(asked));
  await send(form, '发给本人');
  await theirs.locator('h2:focus', { hasText: '这件事刚刚有了新进展。请看最新的情况。' }).waitFor();
  await lastHappened(theirs, '本人撤回');
  expect(await shown(theirs).getByRole('button', { name: '发给本人' }).count()).toBe(0);

  const replied = await working('拐杖不用换了。');
  const writing = await atDesk(liaison, replied);
  await shown(writing).getByRole('radio', { name: '已解决' }).check();
  await writing.getByLabel('写给本人的话').fill('新拐杖明天上午送到您家。');
  await desk().world.get(zhao, 'request.withdraw', on(replied));
  await press(writing, '发出答复');
  await writing.locator('h2:focus', { hasText: '这件事刚刚有了新进展。请看最新的情况。' }).waitFor();
  expect(await shown(writing).getByRole('button', { name: '发出答复' }).count()).toBe(0);
});

test('a sent reply is corrected from a phone: the person reads the new words, both histories keep the old ones', async () => {
  const id = await working('想问新轮椅哪天到。');
  const theirs = await onPhone(liaison, id);
  await shown(theirs).getByRole('radio', { name: '已解决' }).check();
  await theirs.getByLabel('写给本人的话').fill('新轮椅11月27日（周五）送到您家。');
  await press(theirs, '发出答复');
  await justNow(theirs, '陈桂兰答复：已解决');
  const page = await asPerson(id);
  await replyOn(page).getByText('新轮椅11月27日（周五）送到您家。').waitFor();
  expect(await replyOn(page).getByText('改过').count()).toBe(0);

  const form = await wayOf(theirs, '更正答复');
  await form.getByLabel('改成怎么说').fill('新轮椅11月30日（周一）送到您家。');
  await send(form, '发出更正');
  await justNow(theirs, '陈桂兰更正答复');
  await follow(page, '答复改了几个字');
  await replyOn(page).getByText('新轮椅11月30日（周一）送到您家。').waitFor();
  await replyOn(page).getByText('陈桂兰改过').waitFor();
  expect(await seenWords(replyOn(page))).not.toContain('11月27日');
  for (const side of [page, theirs]) {
    for (const words of ['“新轮椅11月27日（周五）送到您家。”', '“新轮椅11月30日（周一）送到您家。”'])
      expect(await historyOn(side)).toContain(words);
  }
  await answerOn(page, '满意').waitFor();
});

test('a helper is asked: the person reads who helps, the helper gives word, and the cadre still has the answer', async () => {
  const id = await working('想做康复训练。');
  const theirs = await atDesk(liaison, id);
  const form = await wayOf(theirs, '请人协办');
  await form.getByRole('radio', { name: /林甸县残联康复部/ }).check();
  await send(form, '请他们协办');
  await justNow(theirs, '陈桂兰请林甸县残联康复部协办');
  await says(theirs, '协办：林甸县残联康复部');
  const page = await asPerson(id);
  await says(page, '林甸县残联康复部一起帮着办。');

  const helper = await desk().open(rehabilitation, { path: '/staff/desk/index', ...wide });
  await shown(helper).getByRole('radio', { name: '要我过问' }).check();
  await rowOf(helper, '请您协办').click();
  await says(helper, '“想做康复训练。”');
  expect(await shown(helper).getByRole('radio', { name: '已解决' }).count()).toBe(0);
  await helper.getByLabel('写给本人的话').fill('康复站周三上午有空位，我给您留着。');
  await press(helper, '发出回音');
  await justNow(helper, '刘海涛先给回音');
  await press(helper, '帮完了，划掉这条');
  await rowOf(helper, '请您协办').waitFor({ state: 'detached' });

  await follow(page, '有回音了');
  await replyOn(page).getByText('康复站周三上午有空位，我给您留着。').waitFor();
  expect(await seenWords(replyOn(page))).toContain('刘海涛');
  await theirs.reload();
  await lastHappened(theirs, '刘海涛先给回音', '“康复站周三上午有空位，我给您留着。”');
  await shown(theirs).getByRole('radio', { name: '已解决' }).waitFor();
});

test('one post refuses a transfer with a reason, another takes it: the desk changes, the person reads who has it', async () => {
  const id = await working('想换一辆电动轮椅。');
  const theirs = await atDesk(liaison, id);
  const offer = async (to: RegExp, why: string): Promise<void> => {
    const form = await wayOf(theirs, '转办');
    await form.getByRole('radio', { name: to }).check();
    await form.getByLabel('为什么转').fill(why);
    await send(form, '请他们接办');
    await justNow(theirs, '陈桂兰请');
    await says(theirs, '还没回话');
  };
  await offer(/红旗镇残联理事长/, '镇里有没有存的轮椅？');
  const page = await asPerson(id);
  await says(page, '陈桂兰，11月24日（周二）前联系您。');
  expect(await historyOn(page)).not.toContain('红旗镇残联理事长');

  const town = await desk().open(chair, { path: '/pages/inbox/index' });
  await follow(town, '有诉求想转给您，请回话');
  await says(town, '陈桂兰说：“镇里有没有存的轮椅？”');
  await press(town, '不接');
  await town.getByLabel('为什么不接').fill('镇里没有，县康复部才有。');
  await press(town, '不接，退回');
  await justNow(town, '李国华没有接');
  expect(await shown(town).getByRole('button', { name: '接下' }).count()).toBe(0);

  await follow(theirs, '转办的没有接，还在您这里');
  await lastHappened(theirs, '李国华没有接', '“镇里没有，县康复部才有。”');
  await offer(/林甸县残联康复部/, '镇里说县里有。');
  const county = await desk().open(rehabilitation, { path: '/staff/desk/index', ...wide });
  await shown(county).getByRole('radio', { name: '要我过问' }).check();
  await rowOf(county, '待接收').click();
  await says(county, '陈桂兰说：“镇里说县里有。”');
  await press(county, '接下');
  await justNow(county, '刘海涛接下，转林甸县残联康复部');
  await shown(county).getByRole('button', { name: '发出答复' }).waitFor();
  await rowOf(county, '待接收').waitFor({ state: 'detached' });

  await follow(page, '换了人来办');
  await says(page, '这件事转给刘海涛来办了。');
  await follow(theirs, '转办的有人接下了');
  await lastHappened(theirs, '刘海涛接下');
  expect(
    await shown(theirs)
      .getByRole('button', { name: /发出答复|更多办法|受理/ })
      .count(),
  ).toBe(0);
});

test('paused from a phone, the person reads why and until when; resumed, they read the new day', async () => {
  const id = await working('扶手松了。');
  await desk().world.get(liaison, 'request.progress', { ...on(id), words: '扶手已经订了。' });
  const theirs = await onPhone(liaison, id);
  const form = await wayOf(theirs, '暂停计时');
  await form.getByLabel('停到哪一天').fill('2026-12-07');
  await form.getByLabel('等什么').fill('厂家要等一批货。');
  await send(form, '暂停');
  await justNow(theirs, '陈桂兰暂停计时');
  await says(theirs, '办结期限停到12月7日（周一）');
  const page = await desk().open(zhao);
  await follow(page, '先停一停');
  await says(page, '12月7日（周一）接着办。');
  await says(page, '陈桂兰说：“厂家要等一批货。”');

  desk().cloud.clock.set(new Date(monday.getTime() + 2 * 24 * 3_600_000));
  await theirs.reload();
  await send(await wayOf(theirs, '恢复计时'), '恢复');
  await justNow(theirs, '陈桂兰恢复计时');
  expect(await shown(theirs).getByText('暂停中').count()).toBe(0);
  await follow(page, '又接着办了');
  // The day is fifteen working days from Monday, and the two days of the pause.
  await says(page, '陈桂兰，12月16日（周三）前办完。');
  await lastHappened(page, '又接着办了', '12月16日（周三）前办完。');
  expect(await shown(page).getByText('先停一停', { exact: true }).count()).toBe(0);
});
