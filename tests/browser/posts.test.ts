/**
 * Posts through the pages: which cadre is away, stands in or has left, which post was merged, and what the
 * person, the cadres and the town see of it.
 */
import type { Page } from 'playwright-core';
import { postId } from '../../shared/directory/directory';
import { aNeed, chair, liaison, on, zhao } from '../flows/world';
import type { Desk } from './browser';
import { startDesk } from './browser';
import { justNow, lastHappened, rowOf, says, shown, wide } from './sides';
import { idle } from './states/county';
import { press } from './states/recipe';

/** The post of the village beside 赵淑芬's. Its holder here is an account that a test can open pages as. */
const neighbour = postId('230623101202', 'liaison');

let desk: Desk;
let neighbourTitle: string;
beforeEach(async () => {
  desk = await startDesk();
  await desk.world.database.collection('post').doc(neighbour).update({ holder: idle, holderName: '马建军' });
  neighbourTitle = (await desk.world.all('post', { _id: neighbour }))[0]?.title ?? '';
});
afterEach(() => desk.stop());

const opens = (page: Page, title: string): Promise<void> =>
  page.locator('h1:visible', { hasText: title }).waitFor();
const submitted = async (words: string): Promise<string> =>
  (await desk.world.get(zhao, 'request.submit', aNeed({ words }))).id;
const asPerson = (id: string): Promise<Page> =>
  desk.open(zhao, { path: `/resident/request/detail/index?id=${id}` });

/** Goes from 本辖区 to one post. */
async function atPost(account: string, title: string, size = {}): Promise<Page> {
  const page = await desk.open(account, { path: '/staff/region/index', ...size });
  await press(page, '岗位和请假');
  await opens(page, '岗位和请假');
  await rowOf(page, title).click();
  await opens(page, title);
  return page;
}

async function choosePost(page: Page, form: string, title: string, sendWord: string): Promise<void> {
  await press(page, form);
  await shown(page).getByRole('radio', { name: title }).check();
  await press(page, sendWord);
  await page.locator('h2:focus', { hasText: '记下了' }).waitFor();
}

async function keepDays(page: Page, from: string, until: string): Promise<void> {
  await press(page, '请假');
  await page.getByLabel('从哪一天').fill(from);
  await page.getByLabel('到哪一天').fill(until);
  await press(page, '记下请假');
}

test('days off by phone and a deputy set by the town: on those days the desk is theirs, the person reads a name', async () => {
  const id = await submitted('轮椅坏了。');
  const hers = await atPost(liaison, '红旗镇阳光村专职委员');
  await keepDays(hers, '2026-11-25', '2026-11-24');
  await hers.locator('.error-summary:visible').getByText('这一天要在开始那天以后').waitFor();
  await hers.getByLabel('到哪一天').fill('2026-11-27');
  await press(hers, '记下请假');
  await hers.locator('h2:focus', { hasText: '记下了' }).waitFor();
  await says(hers, '11月25日（周三）到11月27日（周五）请假');

  const town = await atPost(chair, '红旗镇阳光村专职委员', wide);
  await says(town, '11月25日（周三）到11月27日（周五）请假');
  await choosePost(town, '谁来顶', neighbourTitle, '由这个岗位顶');
  await says(town, `不在时由${neighbourTitle}顶`);
  const his = await desk.open(idle, { path: '/staff/desk/index' });
  await says(his, '现在没有待办');
  await says(await asPerson(id), '陈桂兰，');

  desk.cloud.clock.set(new Date('2026-11-25T01:00:00.000Z'));
  await town.reload();
  await says(town, `现在由马建军顶（${neighbourTitle}）`);
  await his.reload();
  await rowOf(his, '赵淑芬').click();
  await press(his, '受理');
  await justNow(his, '马建军受理');
  const page = await asPerson(id);
  await lastHappened(page, '马建军已受理');
  await says(page, '打电话给马建军');
});

test('a cadre who is away finds the day off from home, takes it back, and has the desk again', async () => {
  await submitted('轮椅坏了。');
  const hers = await atPost(liaison, '红旗镇阳光村专职委员');
  await keepDays(hers, '2026-11-23', '2026-11-27');
  await says(hers, '现在没有人顶，新来的事会到上一级');
  await says(await desk.open(liaison, { path: '/pages/me/index' }), '您在请假');

  const again = await desk.open(liaison);
  await says(again, '红旗镇阳光村专职委员，到11月27日（周五）。');
  expect(
    await shown(again)
      .getByRole('button', { name: /干部工作台|介绍一下自己/ })
      .count(),
  ).toBe(0);
  await rowOf(again, '您在请假').click();
  await opens(again, '岗位和请假');
  await rowOf(again, '红旗镇阳光村专职委员').click();
  await opens(again, '红旗镇阳光村专职委员');
  expect(await shown(again).getByRole('button', { name: '这位同志离开了' }).count()).toBe(0);
  await press(again, '请假');
  await press(again, '不请假了');
  await again.locator('h2:focus', { hasText: '记下了' }).waitFor();
  await shown(again).getByText('11月27日（周五）请假').waitFor({ state: 'detached' });
  await again.evaluate(() => window.location.assign('#/pages/home/index'));
  await rowOf(again, '赵淑芬').waitFor();
});

test('a cadre leaves and has no desk: the town has the task, takes the request, and the person reads who does it', async () => {
  const id = await submitted('轮椅坏了。');
  const town = await atPost(chair, '红旗镇阳光村专职委员', wide);
  await press(town, '这位同志离开了');
  await opens(town, '陈桂兰不在红旗镇阳光村专职委员这个岗位了？');
  await press(town, '没有，还在岗');
  await opens(town, '红旗镇阳光村专职委员');
  await press(town, '这位同志离开了');
  await press(town, '是的，已经离开');
  await opens(town, '红旗镇阳光村专职委员');
  await says(town, '没有人');
  await says(town, '现在没有人顶，新来的事会到上一级');
  expect(await shown(town).getByRole('button', { name: '这位同志离开了' }).count()).toBe(0);
  const hers = await desk.open(liaison);
  expect(
    await shown(hers)
      .getByRole('button', { name: /干部工作台/ })
      .count(),
  ).toBe(0);
  await hers.evaluate(() => window.location.assign('#/staff/desk/index'));
  await says(hers, '这一页是干部用的');

  await desk.world.nightly();
  const atHis = await desk.open(chair, { path: '/staff/desk/index', ...wide });
  await shown(atHis).getByRole('radio', { name: '要我过问' }).check();
  await rowOf(atHis, '下级岗位没有人').click();
  await says(atHis, '“轮椅坏了。”');
  await press(atHis, '改派');
  await shown(atHis)
    .getByRole('radio', { name: /红旗镇残联理事长/ })
    .check();
  await atHis.getByLabel('为什么改派').fill('村里没有人，我来办。');
  await shown(atHis).getByRole('button', { name: '改派', exact: true }).last().click();
  await justNow(atHis, '李国华改派红旗镇残联理事长');
  await press(atHis, '岗位有人了，划掉这条');
  await rowOf(atHis, '下级岗位没有人').waitFor({ state: 'detached' });
  await says(await asPerson(id), '上级改由李国华来办了。');

  const next = await asPerson(await submitted('拐杖也断了。'));
  await says(next, '李国华，');
  const nextAtTown = await desk.open(chair, { path: '/staff/desk/index' });
  await shown(nextAtTown).getByRole('radio', { name: '待受理' }).check();
  await rowOf(nextAtTown, '第 2 次提').click();
  await says(nextAtTown, '红旗镇阳光村专职委员空缺');
});

test('a merged village: its requests lie on the other desk, the person reads who answers, the post where it went', async () => {
  const id = await submitted('轮椅坏了。');
  const town = await atPost(chair, '红旗镇阳光村专职委员', wide);
  await press(town, '村合并了');
  await press(town, '并过去');
  await town.locator('.error-summary:visible').getByText('请选一个岗位').waitFor();
  expect(
    await shown(town)
      .getByRole('radio', { name: /理事长/ })
      .count(),
  ).toBe(0);
  await press(town, '村合并了');
  await choosePost(town, '村合并了', neighbourTitle, '并过去');
  await says(town, `已并到${neighbourTitle}`);
  await says(town, '事情由马建军接着办');
  expect(
    await shown(town)
      .getByRole('button', { name: /请假|谁来顶|离开了/ })
      .count(),
  ).toBe(0);
  const list = await desk.open(chair, { path: '/staff/posts/index' });
  expect(await rowOf(list, '红旗镇阳光村专职委员').innerText()).toMatch(/已合并[^]*已并到/);

  const his = await desk.open(idle, { path: '/staff/desk/index' });
  await rowOf(his, '阳光村').click();
  await press(his, '受理');
  await justNow(his, '马建军受理');
  const page = await asPerson(id);
  await lastHappened(page, '马建军已受理');
  await says(page, '打电话给马建军');
  await desk.world.get(idle, 'request.contact', { ...on(id), how: 'phone', reached: true });
  expect(await desk.world.nightly()).toEqual({ desks: 1, empty: 0, done: true });
  const hers = await desk.open(liaison);
  expect(
    await shown(hers)
      .getByRole('button', { name: /干部工作台/ })
      .count(),
  ).toBe(0);
});
