/**
 * A cadre lands on the work: what is due is first, an answer leads to the next matter, and the people of the place are
 * one press away, each with what waits for them.
 */
import type { Page } from 'playwright-core';
import { villageAt } from '../../demo/regions';
import { postId } from '../../shared/directory/directory';
import { aNeed, chair, liaison, on, personId, zhao } from '../flows/world';
import { Keyboard } from './keyboard';
import { bothSides, rowOf, says, shown, wide } from './sides';
import { guest, idle } from './states/county';
import { press } from './states/recipe';

const { desk } = bothSides();
const at = (page: Page, title: string): Promise<void> =>
  page.locator('h1:visible', { hasText: title }).waitFor();
const tab = (page: Page, word: string): Promise<void> =>
  page.locator('nav:visible').getByRole('button', { name: word }).click();
const heard = (page: Page, title: string): Promise<void> =>
  page.locator('h1:focus', { hasText: title }).waitFor();

test('whoever has a post comes to their desk; who is proxy too changes sides by the tabs; a link leads where it leads', async () => {
  const hers = await desk().open(liaison);
  await at(hers, '待办');
  // Home has nothing for her, whichever way she comes to it.
  await hers.evaluate(() => window.location.assign('#/pages/home/index'));
  await at(hers, '待办');

  // He acts for his father, and stands on a post from today on.
  const post = postId(villageAt('花园镇齐心村').village._id, 'liaison');
  await desk().world.database.collection('post').doc(post).update({ holder: idle, holderName: '马建军' });
  const his = await desk().open(idle);
  await at(his, '待办');
  await tab(his, '我的');
  await at(his, '我的');
  await tab(his, '首页');
  await at(his, '您需要什么帮助');
  await rowOf(his, '干部工作台').click();
  await at(his, '待办');
  const linked = await desk().reopen(his, '/resident/policies/index');
  await at(linked, '政策有哪些');

  await at(await desk().open(guest), '您需要什么帮助');
});

test('on a phone: the filters count, and an answer leads to the next matter of the same list, which is heard', async () => {
  const first = await desk().world.get(zhao, 'request.submit', aNeed({ words: '想问低保。' }));
  const second = await desk().world.get(
    zhao,
    'request.submit',
    aNeed({ category: 'school', words: '孩子想上学。' }),
  );
  for (const { id } of [first, second]) await desk().world.get(liaison, 'request.accept', on(id));
  const page = await desk().open(liaison);
  await page.getByRole('radio', { name: '要我回音 2' }).check();
  await rowOf(page, '想问低保').click();
  await at(page, '要轮椅等辅具');
  await page.getByRole('radio', { name: '已解决' }).check();
  await page.getByLabel('写给本人的话').fill('轮椅周五上午送到您家，不用您跑。');
  await press(page, '发出答复');
  await press(page, '下一件：赵淑芬，孩子想上学');
  await heard(page, '孩子上学');
  // Back leads to the list, and not to what was answered.
  await page.goBack();
  await at(page, '待办');
  await page.getByRole('radio', { name: '要我回音 1' }).waitFor();
});

test('by keyboard, from the desk to a person, and to a need that is put down for them', async () => {
  await desk().world.get(zhao, 'request.submit', aNeed());
  const cadre = await Keyboard.at(desk().browser, desk().cloud.url, wide);
  await cadre.press('陈桂兰');
  await cadre.opens('待办');
  await cadre.press('我管的人');
  await cadre.opens('我管的人');
  await cadre.choose('有事在办');
  await cadre.press('赵淑芬');
  await cadre.opens('赵淑芬');
  await says(cadre.page, '该享受的');
  await says(cadre.page, /在办的 \d+ 件/);
  await cadre.press('替他记一件');
  await cadre.opens('怎么听到的');
  // The rail is on every page of theirs.
  await cadre.page.locator('nav:visible').getByRole('button', { name: '我管的人' }).waitFor();
});

test('on a phone a town looks at one village, and finds a person by name', async () => {
  const page = await desk().open(chair, { path: '/staff/people/index' });
  await press(page, '只看一个地方');
  await page
    .getByRole('list', { name: '看哪个地方的人' })
    .getByRole('button', { name: /阳光村/ })
    .click();
  await says(page, '看全部地方');
  await page.getByLabel('找一个人').fill('赵淑芬');
  await says(page, '找到 1 个人');
  await shown(page)
    .getByRole('button', { name: /赵淑芬/ })
    .click();
  await at(page, '赵淑芬');
  await press(page, '替他记一件');
  await at(page, '怎么听到的');
  await page.goBack();
  await press(page, '就是赵淑芬，下一步');
  await at(page, '怎么听到的');
  expect((await desk().world.all('person', { _id: personId }))[0]?.name).toBe('赵淑芬');
});
