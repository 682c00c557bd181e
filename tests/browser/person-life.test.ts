/**
 * What a cadre does with a person face to face: an agreement without a phone, keeping one request from a
 * proxy, a move, a death.
 */
import type { Page } from 'playwright-core';
import { villageAt } from '../../demo/regions';
import { aNeed, liaison, on, personId, wangLi, zhao } from '../flows/world';
import { untilKept, writtenOn } from './kept';
import { bothSides, lastHappened, rowOf, says, send, shown, wayOf, wide } from './sides';
import { countyLeader, guest } from './states/county';
import { press } from './states/recipe';
import { chooseFengshou, fillWho } from './states/record-pages';
import { seenWords } from './told';

const { desk, asPerson, onPhone, working } = bothSides();
const at = (page: Page, title: string): Promise<void> =>
  page.locator('h1:visible', { hasText: title }).waitFor();

/** A person of 陈桂兰's village whose record no phone holds. */
async function withoutPhone(): Promise<{ id: string; name: string }> {
  const [person] = await desk().world.all('person', {
    region: villageAt('红旗镇阳光村').village._id,
    holder: null,
    recorded: true,
  });
  return { id: person?._id ?? '', name: person?.name ?? '' };
}

/** Waits until a task on a cadre's desk says these words. */
async function isAsked(page: Page, words: string): Promise<void> {
  await at(page, '待办');
  await shown(page).getByRole('radio', { name: '要我过问' }).check();
  await says(page, words);
}

test('an agreement’s recording outlives network and page; with its code the proxy acts until the person says stop', async () => {
  const { id, name } = await withoutPhone();
  const page = await desk().open(liaison, { path: `/staff/person/index?id=${id}` });
  await press(page, '当面说好一个人');
  await at(page, '让谁替他办');
  await fillWho(page, { name: '何玉梅', relation: '侄女', kind: '家属' });
  await press(page, '下一步');
  await at(page, '能办哪些事');
  for (const words of ['提需求', '看诉求', '收消息'])
    await shown(page).getByRole('checkbox', { name: words }).check();
  await press(page, '下一步');
  await at(page, '本人怎么同意的');
  await says(page, '请本人说一句：“我让何玉梅替我办事。”');
  await press(page, '录一段');
  await says(page, '1 秒');
  await press(page, '停');
  await shown(page).getByRole('button', { name: '删掉第 1 段' }).waitFor();
  await page.route('**/evidence/**', (route) => route.abort());
  await press(page, '本人同意了，给口令');
  await says(page, '现在连不上网。等一会儿再试，您填的都还在。');
  expect((await desk().world.all('person', { _id: id }))[0]?.codes).toEqual([]);

  const later = await desk().reopen(page, `/staff/person/witness/index?id=${id}`);
  for (const title of ['让谁替他办', '能办哪些事']) {
    await at(later, title);
    await press(later, '下一步');
  }
  await shown(later).getByRole('button', { name: '删掉第 1 段' }).waitFor();
  await press(later, '本人同意了，给口令');
  await at(later, '把口令告诉何玉梅');
  await untilKept(
    later,
    'nothing of it is left on the phone',
    async (phone) => (await writtenOn(phone)).length === 0,
  );
  const code = await seenWords(shown(later).locator('.large-digits'));
  const [person] = await desk().world.all('person', { _id: id });
  const evidence = person?.codes[0]?.offer?.evidence ?? '';
  expect(evidence).toMatch(/^cloud:\/\/[\w.-]+\/evidence\/[0-9a-f-]{36}\.\w+$/);
  const { fileList } = await desk()
    .cloud.openSdk()
    .getTempFileURL({ fileList: [evidence] });
  expect(fileList).toMatchObject([{ code: 'SUCCESS' }]);

  await desk().world.get(guest, 'claim.enter', { code, name: '何玉梅' });
  expect((await desk().world.get(guest, 'session.get', {})).persons).toMatchObject([
    { id, name, relation: '侄女' },
  ]);
  await press(later, '好了');
  const record = await desk().reopen(later, `/staff/person/index?id=${id}`);
  await shown(record).getByRole('heading', { name: '何玉梅（侄女）' }).waitFor();
  await says(record, '本人当着干部同意');
  await press(record, '本人说不让何玉梅办了');
  await says(record, '何玉梅不能再替他办事了。');
  expect((await desk().world.get(guest, 'session.get', {})).persons).toEqual([]);
});

test('one matter is shown again by the person, and kept from a proxy and shown again by a cadre at her word', async () => {
  const id = await working('家里人总拿我的补贴。', 'other');
  const { grants } = await desk().world.get(zhao, 'grant.list', { personId });
  await desk().world.get(zhao, 'request.hide', { ...on(id), grantId: grants[0]?.id ?? '' });
  const sees = async (): Promise<boolean> =>
    (await desk().world.get(wangLi, 'request.mine', { personId, after: null })).rows.some(
      (row) => row.id === id,
    );
  expect(await sees()).toBe(false);

  const hers = await asPerson(id);
  await rowOf(hers, '现在不给王丽看').click();
  await at(hers, '不让谁看这件事');
  await says(hers, '和您用同一个手机的人还是看得到。');
  await press(hers, '让王丽再看到');
  await says(hers, '王丽又能看到这件事了。');
  await shown(hers).getByRole('button', { name: '不让王丽（女儿）看' }).waitFor();
  expect(await sees()).toBe(true);

  const theirs = await onPhone(liaison, id);
  const hiding = await wayOf(theirs, '不让谁看');
  await hiding.getByRole('radio', { name: '王丽（女儿）' }).waitFor();
  await send(hiding, '不让他看');
  await hiding.getByText('请选一个人').first().waitFor();
  await hiding.getByRole('radio', { name: '王丽（女儿）' }).check();
  await send(hiding, '不让他看');
  await lastHappened(theirs, '王丽');
  await says(theirs, '刚才：');
  expect(await sees()).toBe(false);
  const showing = await wayOf(await onPhone(liaison, id), '让谁再看到');
  await showing.getByRole('radio', { name: '王丽（女儿）' }).check();
  await send(showing, '让他再看到');
  await showing.waitFor({ state: 'detached' });
  expect(await sees()).toBe(true);
});

test('moved away: the cadre of the old place is told where to, led back, and cannot look at the record any more', async () => {
  const { id, name } = await withoutPhone();
  await desk().world.get(liaison, 'request.enter', {
    ...aNeed({ words: '轮椅坏了。' }),
    personId: id,
    how: 'door',
    readBack: true,
  });
  const page = await desk().open(liaison, { path: `/staff/person/index?id=${id}`, ...wide });
  await rowOf(page, '搬家了').click();
  await at(page, `${name}搬到哪里`);
  await chooseFengshou(page);
  await says(page, '搬出您的辖区以后，您就看不到这个登记了。');
  await press(page, '就搬到这里');
  await at(page, `${name}已搬到花园镇丰收村`);
  await press(page, '回待办');
  await isAsked(page, '本人搬家了，请看看要不要转办');
  const behind = await desk().reopen(page, `/staff/person/index?id=${id}`);
  await says(behind, '没找到这一条');
  expect((await desk().world.get(countyLeader, 'claim.of', { personId: id })).place).toContain(
    '花园镇丰收村',
  );
});

test('died: nothing before the yes; then nobody holds or acts, and the open request’s cadre is to see the family', async () => {
  await working('想换一辆轮椅。');
  const page = await desk().open(liaison, { path: `/staff/person/index?id=${personId}` });
  await rowOf(page, '人过世了').click();
  await at(page, '赵淑芬是哪天去世的');
  await page.getByLabel('哪一天').fill('2026-11-20');
  await press(page, '下一步');
  await at(page, '记下赵淑芬过世了');
  for (const words of [
    '11月20日（周五）',
    '谁的手机都不再连着这个登记。',
    '谁都不能再替他办事。',
    '记下以后改不回来。',
  ])
    await says(page, words);
  expect((await desk().world.get(zhao, 'session.get', {})).persons.length).toBe(1);

  await press(page, '核实过了，记下');
  await at(page, '赵淑芬');
  await says(page, '已经过世。');
  // The page stands there as it was until it has been read again.
  await shown(page)
    .getByRole('button', { name: /给本人一个口令|当面说好一个人|搬家了|人过世了/ })
    .first()
    .waitFor({ state: 'hidden' });
  for (const account of [zhao, wangLi])
    expect((await desk().world.get(account, 'session.get', {})).persons).toEqual([]);
  await page.evaluate(() => window.location.assign('#/staff/desk/index'));
  await isAsked(page, '本人过世了，请和家里人商量怎么办');
});
