/**
 * 怎么方便, stated on the phone or before a cadre: it sets the person's own screen, and what a cadre is
 * offered.
 */
import type { Page } from 'playwright-core';
import { villageAt } from '../../demo/regions';
import { postId } from '../../shared/directory/directory';
import { aNeed, liaison, on, personId, zhao } from '../flows/world';
import { bothSides, rowOf, says, shown, wide } from './sides';
import { answer, answerOn, answersOn, markedOn, press } from './states/recipe';
import { seenWords } from './told';

const { desk } = bothSides();
const zhou = 'demo-zhou-xiaoyan';
const hers = 'demo-person-zhou-xiaoyan';
const at = (page: Page, title: string): Promise<void> =>
  page.locator('h1:visible', { hasText: title }).waitFor();
const goes = (page: Page, path: string): Promise<void> =>
  page.evaluate((hash) => window.location.assign(hash), `#${path}`);
/** The computed size of the letters of the sentence under the heading. */
const letters = (page: Page): Promise<string> =>
  page
    .locator('.page-lead:visible')
    .first()
    .evaluate((element) => getComputedStyle(element).fontSize);
const links = (page: Page): Promise<(string | null)[]> =>
  shown(page)
    .locator('a')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('href')));
const first = (page: Page): Promise<string> =>
  seenWords(page.locator('.hero:visible').getByRole('button').first());

/** 周晓燕 has stated nothing about 怎么方便 yet and asked to be called; 陈桂兰 is working on her request. */
async function askedForACall(): Promise<string> {
  const { world } = desk();
  await world.database
    .collection('post')
    .doc(postId(villageAt('林甸镇东南社区').village._id, 'liaison'))
    .update({ holder: liaison, holderName: '陈桂兰', absence: null });
  await world.get(zhou, 'access.set', { personId: hers, needs: [], when: null });
  const { id } = await world.get(
    zhou,
    'request.submit',
    aNeed({ personId: hers, words: '助听器没声音了。' }),
  );
  await world.get(liaison, 'request.accept', on(id));
  return id;
}

/** Chooses these needs in 怎么方便, starting at 我的. */
async function chooses(page: Page, ...needs: readonly string[]): Promise<void> {
  await rowOf(page, '怎么方便您').click();
  await at(page, '怎么方便您');
  for (const need of needs) await shown(page).getByRole('checkbox', { name: need }).check();
  await press(page, '记下');
  await says(page, '记下了，以后照这样来');
}

test('周晓燕 says 只文字: her cadre cannot log a call, sees why, and is offered a text message', async () => {
  const id = await askedForACall();
  const cadre = await desk().open(liaison, { path: `/staff/request/index?id=${id}`, ...wide });
  await press(cadre, '记一次联系');
  await shown(cadre).getByRole('radio', { name: '打电话' }).check();

  const phone = await desk().open(zhou, { path: '/pages/me/index' });
  await chooses(phone, '只收文字，不接电话', '用手语');

  await press(cadre, '记：联系上了');
  await says(cadre, '说过只收文字，不接电话');
  await says(cadre, '只收文字：请发短信或上门');
  await says(cadre, '只文字 · 手语');
  expect(await shown(cadre).getByRole('radio', { name: '打电话' }).count()).toBe(0);
  expect(await shown(cadre).getByRole('button', { name: '查看电话' }).count()).toBe(0);

  await press(cadre, '看号码，发短信');
  await shown(cadre)
    .getByRole('link', { name: /^发短信给周晓燕/ })
    .waitFor();
  expect(await cadre.locator('a[href^="tel:"]').count()).toBe(0);
  await shown(cadre).getByRole('radio', { name: '发文字' }).check();
  await press(cadre, '记：联系上了');
  await says(cadre, '联系本人：已联系上');
  expect(
    (await desk().world.get(liaison, 'request.get', { id })).timeline.filter(
      ({ kind }) => kind === 'contacted',
    ),
  ).toMatchObject([{ channel: 'text' }]);
});

test('周晓燕 says 视频手语: she can ask for it, and her cadre sees it with where to call', async () => {
  await askedForACall();
  const phone = await desk().open(zhou, { path: '/pages/me/index' });
  await chooses(phone, '只收文字，不接电话', '用手语', '视频手语');
  await says(phone, '这里有视频手语：林甸县残联手语视频（样例，以当地为准）');
  await says(phone, '办事的人从这里打视频，号码');
  await says(phone, '0459-555-0180');
  await goes(phone, '/pages/ask/index?step=contact');
  await answerOn(phone, '视频手语').waitFor();

  const { id } = await desk().world.get(
    zhou,
    'request.submit',
    aNeed({ personId: hers, contact: { channel: 'video', when: 'morning' } }),
  );
  await goes(phone, `/resident/request/detail/index?id=${id}`);
  await says(phone, '现在是：视频手语，上午');
  const cadre = await desk().open(liaison, { path: `/staff/request/index?id=${id}`, ...wide });
  await says(cadre, '视频手语，上午');
  await says(cadre, '本人用视频手语：找“林甸县残联手语视频（样例，以当地为准）”。');
  await shown(cadre)
    .getByRole('link', { name: /^打电话给林甸县残联手语视频/ })
    .waitFor();
  expect(await cadre.locator('a[href^="tel:"]').getAttribute('href')).toBe('tel:04595550180');
  await press(cadre, '记一次联系');
  await shown(cadre).getByRole('radio', { name: '视频手语', checked: true }).waitFor();
  await press(cadre, '记：联系上了');
  await says(cadre, '联系本人：已联系上');

  const entering = await desk().open(liaison, {
    path: `/staff/person/entitled/ask/index?id=${hers}&policy=assistive-device-subsidy&ask=get`,
    ...wide,
  });
  await shown(entering).getByRole('radio', { name: '视频手语' }).check();
  await says(entering, '怎么联系您：视频手语');
});

test('and where it is not offered she is told so, and the other ways stand', async () => {
  const id = await askedForACall();
  const { world } = desk();
  const { path = [] } = (await world.all('person', { _id: hers }))[0] ?? {};
  const moves = (to: readonly string[]): Promise<unknown> =>
    world.database.collection('person').doc(hers).update({ path: to });
  await moves(path.filter((code) => code !== '230623000000'));
  try {
    const phone = await desk().open(zhou, { path: '/pages/me/index' });
    await chooses(phone, '视频手语');
    await says(phone, '这里还没有视频手语');
    await says(phone, '先发短信，或者上门。');
    await goes(phone, '/pages/ask/index?step=contact');
    await says(phone, '这里还没有视频手语。');
    await answersOn(phone).first().waitFor();
    expect(await answersOn(phone).count()).toBe(3);
    const cadre = await desk().open(liaison, { path: `/staff/request/index?id=${id}`, ...wide });
    await says(cadre, '本人想用视频手语，可这里还没有。');
    await press(cadre, '记一次联系');
    await shown(cadre).getByRole('radio', { name: '打电话' }).waitFor();
    expect(await shown(cadre).getByRole('radio', { name: '视频手语' }).count()).toBe(0);
  } finally {
    await moves(path);
  }
});

test('and her own pages: writing comes first, and being called is no answer any more', async () => {
  const id = await askedForACall();
  const phone = await desk().open(zhou, { path: '/pages/me/index' });
  await chooses(phone, '只收文字，不接电话');
  await goes(phone, '/pages/home/index');
  await at(phone, '您需要什么帮助');
  expect(await first(phone)).toContain('我要提需求');
  await goes(phone, '/pages/ask/index?step=contact');
  await says(phone, '说过只收文字，就不打电话');
  await answerOn(phone, '到家里来').waitFor();
  expect(await answerOn(phone, '打电话').count()).toBe(0);

  // What rings follows her too: a message before a call, and something to write where the number takes no message.
  await goes(phone, '/pages/ask/index?step=danger');
  await answerOn(phone, '有危险，很着急').click();
  await says(phone, '先发短信，马上有人来');
  expect(await links(phone)).toEqual(['sms:12110', 'tel:110', 'tel:120', 'tel:119']);
  await goes(phone, `/resident/request/detail/index?id=${id}`);
  await press(phone, '写给陈桂兰');
  await at(phone, '想补充什么');
});

test('the letters follow what 赵淑芬 said anywhere, from the next look on, until she chooses on this phone', async () => {
  const { world } = desk();
  await world.get(zhao, 'access.set', { personId, needs: [], when: null });
  const phone = await desk().open(zhao, { path: '/pages/home/index' });
  const before = await letters(phone);
  await world.get(liaison, 'access.set', { personId, needs: ['largeText', 'easyWords'], when: 'afternoon' });
  await goes(phone, '/pages/me/index');
  await at(phone, '我的');
  await shown(phone).getByRole('radio', { name: '大', exact: true, checked: true }).waitFor();
  await goes(phone, '/pages/home/index');
  await says(phone, '说也行，写也行');
  expect(parseFloat(await letters(phone))).toBeGreaterThan(parseFloat(before));

  await goes(phone, '/pages/me/index');
  await shown(phone).getByRole('radio', { name: '标准' }).check();
  await goes(phone, '/pages/home/index');
  await says(phone, '说也行，写也行');
  expect(await letters(phone)).toBe(before);
  // The best time that she stated is filled in as soon as a way to reach her is chosen.
  await goes(phone, '/pages/ask/index?step=contact');
  await answer(phone, '到家里来');
  await markedOn(phone, '下午').waitFor();
});

test('听一听 stands only where there is a voice, and nobody is told of it where there is none', async () => {
  const silent = await desk().open(zhou);
  await shown(silent).getByRole('button', { name: '我要提需求' }).waitFor();
  await goes(silent, '/pages/me/index');
  await says(silent, '字要多大？');
  expect(await silent.getByText('听一听').count()).toBe(0);
  // A browser may learn of its voices only after the page is drawn.
  await silent.evaluate(() => {
    Object.defineProperty(speechSynthesis, 'getVoices', { value: () => [{ lang: 'zh-CN' }] });
    speechSynthesis.dispatchEvent(new Event('voiceschanged'));
  });
  await silent.getByRole('button', { name: '听一听' }).first().waitFor();

  const speaking = await desk().open(zhou, { path: '/pages/me/index', hasVoice: true });
  await says(speaking, '每一页右上角都有“听一听”');
  await speaking.getByRole('button', { name: '听一听' }).click();
  await speaking.getByRole('button', { name: '先停下' }).waitFor();
});

test('with a screen reader nothing speaks or records by itself', async () => {
  const phone = await desk().open('demo-sun-defu', { hasVoice: true });
  await says(phone, '按一下，开口说');
  expect(await phone.getByRole('button', { name: '听一听' }).count()).toBe(0);
  await press(phone, '按一下，开口说');
  await at(phone, '说说是什么事');
  await shown(phone).getByRole('button', { name: '开始说' }).waitFor();
  expect(await shown(phone).getByText('正在录').count()).toBe(0);
});

test('a cadre asks somebody they have found, and writes it down at their word', async () => {
  await desk().world.get(zhao, 'access.set', { personId, needs: [], when: null });
  const page = await desk().open(liaison, { path: `/staff/person/index?id=${personId}`, ...wide });
  await rowOf(page, '怎么方便他').click();
  await at(page, '怎么方便赵淑芬');
  await shown(page).getByRole('checkbox', { name: '打给家里人' }).check();
  await shown(page).getByRole('radio', { name: '上午' }).check();
  await press(page, '记下');
  await says(page, '记下了，以后照这样来');
  expect(await desk().world.get(zhao, 'access.get', { personId })).toMatchObject({
    profile: { needs: ['relay'], when: 'morning', saidBy: 'post' },
  });
  await page.getByRole('button', { name: '返回' }).click();
  await says(page, '家属转达 · 上午方便');

  const { id } = await desk().world.get(zhao, 'request.submit', aNeed());
  const asked = await desk().open(liaison, { path: `/staff/request/index?id=${id}`, ...wide });
  await says(asked, '请家里人转告：女儿王丽');
  await press(asked, '查看电话');
  await shown(asked)
    .getByRole('link', { name: /^打电话给赵淑芬家里人/ })
    .waitFor();
});
