/**
 * Six people who open this for the first time: each comes to what they came for by the words that they see, and by
 * nothing else.
 */
import type { Page } from 'playwright-core';
import { anOffer } from '../builders/inputs';
import { aNeed, personId, zhao } from '../flows/world';
import { look } from './chromium';
import { digitsOn, openOffice } from './office';
import { bothSides } from './sides';
import { seen } from './told';

const { desk } = bothSides();

/** A page that takes presses, without what is closed or covered. */
const open = '.page:not(.page--held):visible';

/** Waits until these words are seen. */
const sees = (page: Page, words: string | RegExp): Promise<void> =>
  seen(page.locator('body'), words).filter({ visible: true }).first().waitFor();

/** Presses, one after the other, the first of what can be pressed that begins with these words. */
async function presses(page: Page, ...several: readonly string[]): Promise<void> {
  for (const words of several)
    await page
      .locator(open)
      .locator('button, a, label, [role=button]')
      .filter({ hasText: new RegExp(`^\\s*${words}`), visible: true })
      .first()
      .click();
}

/** Writes into the one field that is seen. */
const writes = (page: Page, words: string): Promise<void> =>
  page.locator(open).getByRole('textbox').filter({ visible: true }).fill(words);

/** Somebody comes to the demo and chooses who they are. */
async function arrives(name: string, size = { width: 375, height: 812 }): Promise<Page> {
  const context = await desk().browser.newContext({ ...look, viewport: size });
  const page = await context.newPage();
  await page.goto(`${desk().cloud.url}/identities`);
  await page.getByRole('button').filter({ hasText: name }).first().click();
  return page;
}

const atDesk = { width: 1280, height: 800 };

test('a resident says what is needed, sees who answers and by when, and finds what they are owed', async () => {
  const page = await arrives('赵淑芬');
  await sees(page, '您需要什么帮助');
  await presses(page, '我要提需求', '没有危险', '要轮椅');
  await writes(page, '轮椅前轮掉了。');
  await presses(page, '下一步');
  await sees(page, '要不要加照片');
  await presses(page, '下一步', '打电话', '上午', '提交诉求');
  await sees(page, '提交好了');
  await sees(page, /^陈桂兰会在11月24日（周二）前联系您/);
  await presses(page, '回首页', '我的诉求', '轮椅前轮掉了');
  await sees(page, '办事经过');
  await presses(page, '返回', '返回', '我能享受的政策', '补贴和保险');
  await sees(page, '护理补贴');
});

test('who may see her requests and no more comes in by a code, sees them, and is told whom to ask for more', async () => {
  const { world } = desk();
  await world.get(zhao, 'request.submit', aNeed({ words: '想装个扶手。' }));
  const offer = anOffer({ name: '何玉梅', relation: '侄女', scopes: ['requests'] });
  const { code } = await world.get(zhao, 'grant.offer', { personId, ...offer });
  const page = await arrives('何玉梅');
  await presses(page, '我有口令');
  await writes(page, code);
  await presses(page, '下一步');
  await writes(page, '何玉梅');
  await presses(page, '好了');
  await sees(page, '可以替他办事了');
  await presses(page, '回首页');
  await sees(page, '赵淑芬没有请您替他提需求');
  await sees(page, '请本人重新给您一个口令');
  await presses(page, '我的诉求', '想装个扶手');
  await sees(page, '办事经过');
});

test('a cadre lands on the work, answers it, and is led to the next', async () => {
  const { world } = desk();
  for (const words of ['拐杖断了。', '想装个扶手。'])
    await world.get(zhao, 'request.submit', aNeed({ words }));
  const page = await arrives('陈桂兰');
  await sees(page, '待办');
  await presses(page, '拐杖断了', '受理');
  await sees(page, '刚才：');
  await presses(page, '已解决');
  await page.locator(open).getByLabel('写给本人的话').fill('新拐杖今天下午送到您家。');
  await presses(page, '发出答复');
  await sees(page, '刚才：');
  await presses(page, '下一件');
  await sees(page, '赵淑芬');

  const hers = await arrives('赵淑芬');
  await sees(hers, '陈桂兰答复了');
  await presses(hers, '拐杖断了');
  await sees(hers, '新拐杖今天下午送到您家。');
  await presses(hers, '满意');
  await sees(hers, '谢谢您的评价');
});

test('a town’s leader finds how the town stands, and behind a number the requests and who answers them', async () => {
  await desk().world.get(zhao, 'request.submit', aNeed({ words: '门口要修坡道。' }));
  const page = await arrives('李国华', atDesk);
  await presses(page, '本辖区');
  await sees(page, '红旗镇，近四周');
  await presses(page, '阳光村');
  await sees(page, '阳光村，近四周');
  // The first number that is no nought: how many have asked.
  await presses(page, '[1-9]');
  await sees(page, '阳光村，提出的');
  await sees(page, '由陈桂兰办');
});

test('a 管理员 lands on the organisation, and sets up a post and who comes to it', async () => {
  const page = await arrives('吴建国', atDesk);
  await sees(page, '黑龙江省残联');
  await presses(page, '大庆市', '林甸县', '副理事长');
  await sees(page, '设副理事长');
  await page.locator(open).getByLabel('工作电话').fill('0459-0550066');
  await presses(page, '设好', '林甸县残联副理事长');
  await page.locator(open).getByLabel('这位同志的姓名').fill('何玉梅');
  await presses(page, '给他一个口令');
  await sees(page, '口令');
});

test('at a computer on which nobody is signed in, the page says how, and a cadre’s phone opens their work', async () => {
  const office = await openOffice(desk());
  await sees(office, '在这台电脑上登录');
  await sees(office, '登录办公电脑');
  const phone = await arrives('陈桂兰');
  await presses(phone, '我的', '登录办公电脑');
  await phone
    .locator(open)
    .getByLabel('电脑上的 8 个数字')
    .fill(await digitsOn(office));
  await presses(phone, '登录');
  await sees(phone, '登录好了');
  await sees(office, '最先到期的排在最上面');
});
