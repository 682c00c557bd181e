/**
 * 我能享受的政策: a person answers a question, is found owed, and gets it pursued; the cadre sees their part
 * of it.
 */
import type { Page } from 'playwright-core';
import { liaison, personId, wangLi, zhao } from '../flows/world';
import { bothSides, rowOf, says, shown, wide } from './sides';
import { answersOn, press } from './states/recipe';
import { seenWords } from './told';

const { desk } = bothSides();
const at = (page: Page, title: string): Promise<void> =>
  page.locator('h1:visible', { hasText: title }).waitFor();

/** Makes everything that 护理补贴 asks for known of her, except for one fact. */
async function allButOne(): Promise<void> {
  const { world } = desk();
  await world.get(zhao, 'entitlement.answer', {
    personId,
    fact: 'person.hukou.region',
    value: '230623101201',
  });
  await world.get(zhao, 'entitlement.answer', { personId, fact: 'benefits.current', value: [] });
}

test('赵淑芬 answers the one question left, sees at once that it is owed, has it pursued; her cadre finishes it', async () => {
  await allButOne();
  const phone = await desk().open(zhao);
  await rowOf(phone, '我能享受的政策').click();
  await at(phone, '我能享受的政策');
  const more = shown(phone).getByRole('button', { name: /^还有 \d+ 条/ });
  if ((await more.count()) > 0) await more.click();
  await rowOf(phone, '重度护理补贴').click();
  await says(phone, '再答 1 个问题，就清楚了');
  await press(phone, '回答问题');
  await answersOn(phone).first().click();
  await says(phone, '重度护理补贴：该享受，还没享受');
  await press(phone, '回去看看');
  await says(phone, '陈桂兰会来帮着办');
  await press(phone, '帮我办');
  await says(phone, '交上去了，有人帮着办');
  await says(phone, '陈桂兰在帮着办');
  await rowOf(phone, '看看办到哪一步了').click();
  await says(phone, '重度护理补贴');

  const cadre = await desk().open(liaison, { path: '/staff/desk/index', ...wide });
  await rowOf(cadre, '赵淑芬').click();
  await says(cadre, '重度护理补贴');
});

test('questions come by theme: how many are left falls, a no is not announced, and the next theme is offered', async () => {
  await allButOne();
  const phone = await desk().open(zhao, { path: '/resident/entitled/index' });
  const leftOn = async (): Promise<number> =>
    Number(/补贴和保险[\s，]*还有 (\d+)\s个问题/.exec(await seenWords(shown(phone)))?.[1] ?? 0);
  await rowOf(phone, '补贴和保险').waitFor();
  let before = await leftOn();
  expect(before).toBeGreaterThan(1);
  await rowOf(phone, '补贴和保险').click();
  await says(phone, `补贴和保险，还有 ${before} 个问题`);
  while (before > 0) {
    const heading = await phone.locator('h1:visible').innerText();
    // The first option of these questions takes policies away.
    await answersOn(phone).first().click();
    await phone.locator('h1:visible').filter({ hasNotText: heading }).waitFor();
    const now = await leftOn();
    expect(now).toBeLessThan(before);
    expect(await shown(phone).getByText('不符合').count()).toBe(0);
    before = now;
  }
  await at(phone, '这一类答完了');
  await press(phone, '接着答：康复和照顾');
  await says(phone, '康复和照顾，还有');
  await phone.getByRole('button', { name: '返回' }).click();
  await at(phone, '我能享受的政策');
  expect(await rowOf(phone, '补贴和保险').count()).toBe(0);
});

test('her daughter sees it in her name and asks for nothing she has not been let', async () => {
  await allButOne();
  const phone = await desk().open(wangLi);
  await rowOf(phone, '赵淑芬能享受的政策').click();
  await at(phone, '赵淑芬能享受的政策');
  await says(phone, '条政策逐条看过');
});

test('a cadre goes from what is owed in the region to one person and one policy, and puts down what she says', async () => {
  await allButOne();
  await desk().world.get(zhao, 'entitlement.answer', {
    personId,
    fact: 'disability.needLongTermCare',
    value: true,
  });
  const page = await desk().open(liaison, { path: '/staff/owed/index', ...wide });
  await says(page, '重度护理补贴');
  await rowOf(page, '赵淑芬').click();
  await at(page, '赵淑芬的政策享受情况');
  await rowOf(page, '重度护理补贴').click();
  await at(page, '赵淑芬：重度护理补贴');
  await press(page, '本人说已经在领');
  await says(page, '记下了，已经在享受');
  await says(page, '干部记的，本人说的');

  // A month later she rings, because the allowance has stopped.
  await press(page, '本人说停发了');
  await at(page, '替赵淑芬录：重度护理补贴停发了');
  await press(page, '交上去');
  await page.locator('.error-summary:visible').getByText('请念给本人听，说对了再勾上').waitFor();
  for (const words of ['本人打来电话', '打电话', '上午'])
    await shown(page).getByRole('radio', { name: words, exact: true }).check();
  await says(page, '怎么联系您：打电话，上午。');
  await shown(page).getByRole('checkbox', { name: '念给本人听了，本人说对' }).check();
  await press(page, '交上去');
  await at(page, '赵淑芬：重度护理补贴');
  await rowOf(page, '看看办到哪一步了').click();
  await says(page, '重度护理补贴停发了');
});
