/**
 * What the posts above do with a request of a post below: each word of theirs reaches the cadre, and also the
 * person where it concerns the person.
 */
import { chair, liaison, monday, zhao } from '../flows/world';
import {
  bothSides,
  follow,
  formOf,
  historyOn,
  justNow,
  lastHappened,
  rowOf,
  says,
  send,
  shown,
  wide,
} from './sides';
import { countyLeader } from './states/county';

const rehabilitation = 'demo-liu-haitao';
const { desk, working, asPerson, onPhone } = bothSides();

test('the town urges from a phone: the cadre finds who did and in which words, the person is not troubled with it', async () => {
  const id = await working('轮椅坏了。');
  const town = await onPhone(chair, id);
  const form = await formOf(town, '催办');
  await send(form, '发出催办');
  await town.locator('.error-summary:visible').getByText('请写要催的话').waitFor();
  await form.getByLabel('催什么').fill('今天先给老人打个电话。');
  await send(form, '发出催办');
  await justNow(town, '李国华催办');

  const theirs = await desk().open(liaison, { path: '/pages/inbox/index' });
  await follow(theirs, '上级催办');
  await lastHappened(theirs, '李国华催办', '“今天先给老人打个电话。”');
  const page = await asPerson(id);
  expect(await historyOn(page)).not.toContain('李国华');
});

test('the town grants more days, only once: the person reads the new day and why, the cadre that it was granted', async () => {
  const id = await working('家门口的坡道太陡。', 'home');
  const town = await desk().open(chair, { path: '/staff/region/index?group=working', ...wide });
  await rowOf(town, '家里改造').click();
  await says(town, '“家门口的坡道太陡。”');
  const form = await formOf(town, '准予延期');
  await form.getByLabel('延几个工作日').fill('11');
  await form.getByLabel('为什么延').fill('水泥要等天晴才能浇。');
  await send(form, '准予延期');
  await town.locator('.error-summary:visible').getByText('请写 1 到 10 之间的天数').waitFor();
  await form.getByLabel('延几个工作日').fill('3');
  await send(form, '准予延期');
  await justNow(town, '李国华批准延期');
  expect(await shown(town).getByRole('button', { name: '准予延期' }).count()).toBe(0);

  const page = await desk().open(zhao);
  await follow(page, '要晚几天');
  // The day is fifteen working days from Monday, and three more.
  await lastHappened(page, '李国华同意晚几天办完', '“水泥要等天晴才能浇。”', '12月17日（周四）前办完。');
  const theirs = await desk().open(liaison, { path: '/pages/inbox/index' });
  await follow(theirs, '上级同意延期');
  await lastHappened(theirs, '李国华批准延期', '“水泥要等天晴才能浇。”', '到12月17日（周四）');
  expect((await desk().world.get(liaison, 'request.get', { id })).timeline.at(-1)).toMatchObject({
    kind: 'extended',
    until: '2026-12-17T09:00:00.000Z',
  });
});

test('the county gives it to another: the person reads who does it now, one desk loses it and the other has it', async () => {
  await working('还有一件，留在村里。');
  const id = await working('想学推拿。', 'job');
  const county = await onPhone(countyLeader, id);
  const form = await formOf(county, '改派');
  await send(form, '改派');
  await county.locator('.error-summary:visible').getByText('请选一个岗位').waitFor();
  await form.getByRole('radio', { name: /林甸县残联康复部/ }).check();
  await form.getByLabel('为什么改派').fill('学推拿由康复部统一报名。');
  await send(form, '改派');
  await justNow(county, '张志远改派林甸县残联康复部');

  const page = await desk().open(zhao);
  await follow(page, '上级换了人来办');
  await says(page, '上级改由刘海涛来办了。');
  await lastHappened(page, '上级改由林甸县残联康复部来办', '“学推拿由康复部统一报名。”');

  const before = await desk().open(liaison, { path: '/pages/inbox/index' });
  await follow(before, '上级改派给别人了');
  await lastHappened(before, '张志远改派林甸县残联康复部', '“学推拿由康复部统一报名。”');
  expect(
    await shown(before)
      .getByRole('button', { name: /发出答复|更多办法|受理/ })
      .count(),
  ).toBe(0);
  const after = await desk().open(rehabilitation, { path: '/pages/inbox/index' });
  await follow(after, '诉求转到您这里了');
  await says(after, '分到这里：上级改派');
  await shown(after).getByRole('button', { name: '发出答复' }).waitFor();

  await before.evaluate(() => window.location.assign('#/staff/desk/index'));
  await rowOf(before, '还有一件，留在村里').waitFor();
  expect(await shown(before).getByRole('list', { name: '待办' }).getByText('想学推拿').count()).toBe(0);
  await after.evaluate(() => window.location.assign('#/staff/desk/index'));
  await rowOf(after, '想学推拿').waitFor();
});

test('a day is missed: whoever is above reads who is late, by how many days, and can ring', async () => {
  const id = await working('助行器的轮子掉了。');
  // 首次联系 was due on Tuesday at 17:00.
  desk().cloud.clock.set(new Date(monday.getTime() + 4 * 24 * 3_600_000));
  await desk().world.sweep();
  const town = await desk().open(chair, { path: '/staff/desk/index', ...wide });
  await shown(town).getByRole('radio', { name: '要我过问' }).check();
  await rowOf(town, '陈桂兰逾期3天，请督办').waitFor();
  const there = await onPhone(chair, id);
  await says(there, '陈桂兰：首次联系逾期3天');
  await shown(there)
    .getByRole('link', { name: /^打电话给陈桂兰/ })
    .waitFor();

  const county = await desk().open(countyLeader, { path: '/staff/region/index?group=overdue', ...wide });
  await rowOf(county, '陈桂兰：等首次联系').waitFor();
  // The late cadre reads nothing about themselves in the third person.
  const theirs = await desk().open(liaison, { path: '/staff/desk/index', ...wide });
  await rowOf(theirs, '等首次联系').waitFor();
  expect(await shown(theirs).getByText('陈桂兰：').count()).toBe(0);
  const own = await onPhone(liaison, id);
  await says(own, '“助行器的轮子掉了。”');
  expect(await shown(own).getByText('陈桂兰：首次联系').count()).toBe(0);
});
