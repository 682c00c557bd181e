/**
 * 组织和岗位 on screen: a 管理员 sets up a post and names a cadre, who takes it with the code and finds its
 * work.
 */
import type { Page } from 'playwright-core';
import { bothSides, rowOf, says, shown } from './sides';
import { administrator, guest } from './states/county';
import { press } from './states/recipe';
import { seenWords } from './told';

const { desk } = bothSides();
const at = (page: Page, title: string): Promise<void> =>
  page.locator('h1:visible', { hasText: title }).waitFor();

test('from the province down to a county’s new post, and from the code to the desk', async () => {
  const admin = await desk().open(administrator, { path: '/pages/me/index', width: 1280 });
  await rowOf(admin, '组织和岗位').click();
  await at(admin, '黑龙江省残联');
  await rowOf(admin, '大庆市').click();
  await rowOf(admin, '林甸县').click();
  await at(admin, '林甸县残联');
  await rowOf(admin, '副理事长').click();
  await at(admin, '设副理事长');
  await press(admin, '设好');
  await says(admin, '请写工作电话');
  await shown(admin).getByLabel('工作电话').fill('0459-0550066');
  await press(admin, '设好');
  await rowOf(admin, '林甸县残联副理事长').click();
  await at(admin, '林甸县残联副理事长');
  await shown(admin).getByLabel('这位同志的姓名').fill('何玉梅');
  await press(admin, '给他一个口令');
  const code = await seenWords(shown(admin).locator('.large-digits'));

  const theirs = await desk().open(guest, { path: '/resident/code/index' });
  await at(theirs, '口令是多少');
  await shown(theirs).getByRole('textbox').fill(code);
  await press(theirs, '下一步');
  await at(theirs, '您叫什么名字');
  await shown(theirs).getByRole('textbox').fill('何玉梅');
  await press(theirs, '好了');
  await at(theirs, '您到岗了');
  const work = await desk().reopen(theirs, '/pages/me/index');
  await rowOf(work, '干部工作台').click();
  await at(work, '待办');

  const again = await desk().reopen(admin, '/staff/org/post/index?id=230623000000:deputyChair');
  await says(again, '现在是何玉梅。');
  await press(again, '这位同志离开了');
  await press(again, '是的，已经离开');
  await says(again, '现在没有人。');
  const left = await desk().reopen(theirs, '/pages/me/index');
  await at(left, '我的');
  expect(await rowOf(left, '干部工作台').count()).toBe(0);
});
