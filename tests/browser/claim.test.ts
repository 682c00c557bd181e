/**
 * How a person comes to hold their own record: a cadre gives a code, the person enters it, the cadre says
 * yes. An account that already holds the record says no.
 */
import type { Locator, Page } from 'playwright-core';
import { villageAt } from '../../demo/regions';
import { chair, liaison, personId, zhao } from '../flows/world';
import { bothSides, rowOf, says, shown, wide } from './sides';
import { guest, idle } from './states/county';
import { press } from './states/recipe';
import { claims } from './states/records';
import { seenWords } from './told';

const { desk } = bothSides();
const wrongWords = '口令或姓名不对，或者过期了。请再看一遍，还不行，就请给口令的人再给一个。';

const at = (page: Page, title: string): Promise<void> =>
  page.locator('h1:visible', { hasText: title }).waitFor();

async function goes(page: Page, path: string, title: string): Promise<void> {
  await page.evaluate((hash) => window.location.assign(hash), `#${path}`);
  await at(page, title);
}

/** Enters a code and a name on the pages that ask for them. */
async function enters(page: Page, code: string, name: string): Promise<void> {
  await at(page, '口令是多少');
  await shown(page).getByRole('textbox').fill(code);
  await press(page, '下一步');
  await at(page, '您叫什么名字');
  await shown(page).getByRole('textbox').fill(name);
  await press(page, '好了');
}

/** Goes back to the code and enters both once more. */
async function entersAgain(page: Page, code: string, name: string): Promise<void> {
  await page.getByRole('button', { name: '返回' }).click();
  await enters(page, code, name);
}

/** A person of 陈桂兰's village whose record no phone holds. */
async function withoutPhone(): Promise<{ id: string; name: string }> {
  const [person] = await desk().world.all('person', {
    region: villageAt('红旗镇阳光村').village._id,
    holder: null,
    recorded: true,
  });
  return { id: person?._id ?? '', name: person?.name ?? '' };
}

/** A row of a desk, found by the name and the words in it. */
const taskOf = (page: Page, name: string, words: string): Locator =>
  shown(page).getByRole('listitem').filter({ hasText: name }).filter({ hasText: words }).getByRole('button');

/** Opens the tasks on a desk that are not requests. */
async function openTasks(page: Page): Promise<void> {
  await goes(page, '/staff/desk/index', '待办');
  await shown(page).getByRole('radio', { name: '要我过问' }).check();
}

test('found on the desk, a person says the code on their phone, the cadre says yes, and the phone acts for them', async () => {
  const { name } = await withoutPhone();
  const theirs = await desk().open(liaison, { path: '/staff/desk/index' });
  await press(theirs, '找人');
  await at(theirs, '找人');
  await theirs.getByRole('textbox', { name: '姓名', exact: true }).fill(name);
  await rowOf(theirs, name).click();
  await at(theirs, name);
  await says(theirs, '还没有连上本人的手机。');
  await press(theirs, '给本人一个口令');
  const code = await seenWords(shown(theirs).locator('.large-digits'));
  expect(code).toMatch(/^\d{4} \d{4}$/);

  const phone = await desk().open(guest);
  await goes(phone, '/pages/me/index', '我的');
  await rowOf(phone, '我有口令').click();
  await enters(phone, code, name);
  await at(phone, '等干部确认');
  // The account gets nothing of the record before a cadre has said yes.
  expect(await desk().world.get(guest, 'session.get', {})).toMatchObject({ persons: [] });
  await press(phone, '回首页');
  await shown(phone).getByRole('button', { name: '先介绍一下自己' }).waitFor();

  await openTasks(theirs);
  await taskOf(theirs, name, '有人说这是他本人的登记，请核实').click();
  await at(theirs, name);
  await says(theirs, '本人输了您给的口令，姓名对得上。');
  await press(theirs, '核实过了，是本人');
  await says(theirs, '好了，本人的手机连上了。');
  await says(theirs, '本人的手机已经连上。');
  expect(await shown(theirs).getByRole('button', { name: '核实过了，是本人' }).count()).toBe(0);
  await openTasks(theirs);
  await taskOf(theirs, name, '有人说这是他本人的登记').waitFor({ state: 'detached' });

  await goes(phone, '/pages/inbox/index', '消息');
  await rowOf(phone, '对上了，是您本人').click();
  await at(phone, '我的');
  await says(phone, name);
  await goes(phone, '/pages/home/index', '您需要什么帮助');
  await phone.locator('.page-person:visible').getByText(name, { exact: true }).waitFor();
  await shown(phone).getByRole('button', { name: '我要提需求' }).waitFor();
});

test('a code that is unknown, of another name, spent or too old: the same words each time, and an end of tries', async () => {
  const { world, cloud } = desk();
  const { id, name } = await withoutPhone();
  const page = await desk().open('demo-han-xuemei', { path: '/resident/code/index' });
  const refused = async (): Promise<void> => {
    await at(page, '您叫什么名字');
    await says(page, wrongWords);
  };
  await enters(page, '0000 0000', name);
  await refused();
  const { code } = await world.get(liaison, 'claim.code', { personId: id });
  await entersAgain(page, code, '何玉梅');
  await refused();
  await world.get('demo-gao-min', 'claim.enter', { code, name });
  await entersAgain(page, code, name);
  await refused();

  const { code: old, untilAt } = await world.get(liaison, 'claim.code', { personId: id });
  const before = cloud.clock.now();
  cloud.clock.set(new Date(untilAt));
  await entersAgain(page, old, name);
  await refused();
  for (let more = 0; more < 4; more += 1)
    await world.ask('demo-han-xuemei', 'claim.enter', { code: '0000 0000', name });
  await entersAgain(page, '0000 0000', name);
  await says(page, '今天试得太多了。请明天再试，或到村里当面办。');
  cloud.clock.set(before);
});

test('a record another phone holds is not given over on one yes, and its holder says no', async () => {
  const { world } = desk();
  await claims(world, liaison, personId, idle);
  const theirs = await desk().open(liaison, { path: '/staff/desk/index', ...wide });
  await openTasks(theirs);
  await taskOf(theirs, '赵淑芬', '有人说这是他本人的登记，请核实').click();
  await at(theirs, '赵淑芬');
  await says(theirs, '要两个人核实。');
  await press(theirs, '核实过了，是本人');
  await says(theirs, '记下了，还要等一等。');
  await says(theirs, '已有 1 个人核实。');
  const above = await desk().open(chair, { path: '/staff/desk/index' });
  await openTasks(above);
  await taskOf(above, '赵淑芬', '有人说这是他本人的登记，请核实').waitFor();

  const phone = await desk().open(zhao);
  await goes(phone, '/pages/inbox/index', '消息');
  await rowOf(phone, '有人说您的登记是他的').click();
  await at(phone, '有人说您的登记是他的');
  await says(phone, '请在11月30日（周一）以前说一声。');
  await press(phone, '不是我让办的');
  await says(phone, '记下了，不会换。干部会查一查是怎么回事。');
  await at(phone, '没有人要换');

  await above.reload();
  await at(above, '待办');
  // A filter that leaves nothing is not offered.
  await shown(above).getByRole('radio', { name: '要我过问' }).waitFor({ state: 'detached' });
  await taskOf(above, '赵淑芬', '有人说这是他本人的登记').waitFor({ state: 'detached' });
  await openTasks(theirs);
  await taskOf(theirs, '赵淑芬', '本人说不是他让办的，请查一查').click();
  await at(theirs, '赵淑芬');
  expect(await shown(theirs).getByRole('button', { name: '核实过了，是本人' }).count()).toBe(0);
  await press(theirs, '查清楚了，划掉这条');
  await at(theirs, '待办');
  await taskOf(theirs, '赵淑芬', '本人说不是他让办的').waitFor({ state: 'detached' });

  const other = await desk().open(idle, { path: '/pages/inbox/index' });
  await rowOf(other, '这次没有对上').waitFor();
  expect((await world.get(zhao, 'session.get', {})).persons).toMatchObject([
    { id: personId, relation: null },
  ]);
});
