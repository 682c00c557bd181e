/**
 * A proxy acts for a person on the proxy's own phone: the grant is offered, taken up with a code, used, kept
 * from one request, and taken back.
 */
import type { Page } from 'playwright-core';
import { anOffer } from '../builders/inputs';
import { aNeed, liaison, personId, zhao } from '../flows/world';
import { outgoingOn, untilKept } from './kept';
import { bothSides, historyOn, rowOf, says, shown } from './sides';
import { guest } from './states/county';
import { answer, press } from './states/recipe';
import { seenWords } from './told';

const { desk } = bothSides();
const at = (page: Page, title: string): Promise<void> =>
  page.locator('h1:visible', { hasText: title }).waitFor();

async function goes(page: Page, path: string, title: string): Promise<void> {
  await page.evaluate((hash) => window.location.assign(hash), `#${path}`);
  await at(page, title);
}

async function writes(page: Page, title: string, words: string): Promise<void> {
  await at(page, title);
  await shown(page).getByRole('textbox').fill(words);
}

/** Answers every question of a request, up to the button that submits it. */
async function asks(page: Page, words: string): Promise<void> {
  await press(page, '我要提需求');
  await at(page, '有危险');
  await answer(page, '没有危险');
  await at(page, '哪方面');
  await answer(page, '孩子上学');
  await writes(page, '说说是怎么回事', words);
  await press(page, '下一步');
  await at(page, '要不要加照片');
  await press(page, '下一步');
  await at(page, '怎么联系');
  await answer(page, '只发文字');
  await shown(page).getByRole('button', { name: '提交诉求' }).waitFor();
}

/** Lets 何玉梅 act for 赵淑芬. */
async function granted(): Promise<void> {
  const { world } = desk();
  const offer = anOffer({ name: '何玉梅', relation: '侄女' });
  const { code } = await world.get(zhao, 'grant.offer', { personId, ...offer });
  await world.get(guest, 'claim.enter', { code, name: '何玉梅' });
}

test('offered on her phone, taken up with the code on theirs; what they ask for her says who asked', async () => {
  const hers = await desk().open(zhao, { path: '/pages/me/index' });
  await rowOf(hers, '谁能替我办事').click();
  await at(hers, '谁能替我办事');
  await press(hers, '让一个人替我办');
  await writes(hers, '让谁替您办', '何玉梅');
  await press(hers, '下一步');
  await writes(hers, '他是您的什么人', '侄女');
  await press(hers, '下一步');
  await at(hers, '让他办哪些事');
  for (const words of ['替我提需求', '看我的诉求', '替我收消息'])
    await shown(hers).getByRole('checkbox', { name: words }).check();
  await press(hers, '下一步');
  await at(hers, '让他办多久');
  await shown(hers).getByRole('radio', { name: '半年' }).check();
  await press(hers, '同意，给他口令');
  await at(hers, '把口令告诉何玉梅');
  const code = await seenWords(shown(hers).locator('.large-digits'));

  const theirs = await desk().open(guest, { path: '/resident/code/index' });
  await writes(theirs, '口令是多少', code);
  await press(theirs, '下一步');
  await writes(theirs, '您叫什么名字', '何玉梅');
  await press(theirs, '好了');
  await at(theirs, '可以替他办事了');
  await press(theirs, '回首页');
  await theirs.locator('.page-person:visible').getByText('赵淑芬', { exact: true }).waitFor();
  await asks(theirs, '孙女上学，校门口有台阶。');
  await press(theirs, '提交诉求');
  await at(theirs, '提交好了');

  await press(hers, '好了');
  await at(hers, '谁能替我办事');
  await shown(hers).getByRole('heading', { name: '何玉梅（侄女）' }).waitFor();
  await goes(hers, '/resident/request/list/index', '我的诉求');
  await rowOf(hers, '上学').click();
  await says(hers, '何玉梅替赵淑芬提出');
  const { rows } = await desk().world.get(zhao, 'request.mine', { personId, after: null });
  const cadre = await desk().open(liaison, { path: `/staff/request/index?id=${rows[0]?.id ?? ''}` });
  await says(cadre, '“孙女上学，校门口有台阶。”');
  expect(await historyOn(cadre)).toContain('何玉梅代赵淑芬提出');
});

test('one matter is kept from them: it is not in their list, nor behind its address, and the rest is', async () => {
  const { world } = desk();
  await granted();
  const { id } = await world.get(
    zhao,
    'request.submit',
    aNeed({ category: 'rights', words: '家里人总拿我的补贴。' }),
  );
  await world.get(zhao, 'request.submit', aNeed({ category: 'job', words: '想找点活干。' }));
  const theirs = await desk().open(guest, { path: '/resident/request/list/index' });
  await rowOf(theirs, '想找点活干').waitFor();
  await rowOf(theirs, '家里人总拿我的补贴').waitFor();

  const hers = await desk().open(zhao, { path: `/resident/request/detail/index?id=${id}` });
  await rowOf(hers, '不让谁看').click();
  await at(hers, '不让谁看这件事');
  await answer(hers, '不让何玉梅（侄女）看');
  await says(hers, '这件事不让何玉梅看');

  await theirs.reload();
  await rowOf(theirs, '想找点活干').waitFor();
  expect(await rowOf(theirs, '家里人总拿我的补贴').count()).toBe(0);
  const behind = await desk().reopen(theirs, `/resident/request/detail/index?id=${id}`);
  await says(behind, '没找到这一条');
});

test('taken back in one tap: what they do next is refused, and their words are still on their phone', async () => {
  await granted();
  const words = '想给孩子换个近的学校。';
  const theirs = await desk().open(guest);
  await asks(theirs, words);
  const hers = await desk().open(zhao, { path: '/resident/proxies/index' });
  await press(hers, '不让何玉梅办了');
  await says(hers, '何玉梅不能再替您办事了。');
  expect(await shown(hers).getByRole('heading', { name: '何玉梅（侄女）' }).count()).toBe(0);
  await shown(hers).getByRole('heading', { name: '王丽（女儿）' }).waitFor();

  await press(theirs, '提交诉求');
  await at(theirs, '没能交上去');
  await says(theirs, '这个手机现在不能提这个人的事了。');
  await untilKept(theirs, 'the words are kept', async (phone) =>
    (await outgoingOn(phone)).some(({ command }) => command.input.words === words),
  );
  const { rows } = await desk().world.get(zhao, 'request.mine', { personId, after: null });
  for (const { id } of rows)
    expect(await desk().world.get(zhao, 'request.get', { id })).not.toMatchObject({ words });
  const again = await desk().reopen(theirs, '/pages/inbox/index');
  await rowOf(again, '代办结束了').waitFor();
  await untilKept(again, 'the words are kept', async (phone) =>
    (await outgoingOn(phone)).some(({ command }) => command.input.words === words),
  );
});
