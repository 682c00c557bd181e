/** @jest-environment jsdom */
/** 政策有哪些 in the built WeChat package: a policy is found by typing, opened, and passed on as a card. */
import type { World } from '../flows/world';
import { startWorld } from '../flows/world';
import { openPhone } from './harness';
import type { CloudCall } from '../../weixin/wechat/wechat';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const callFunction = ({ data }: CloudCall): unknown => world.raw('test-guest', data);
const path = '/resident/policy/index?id=assistive-device-subsidy';

it('a guest finds 轮椅 and passes it on: the card has its name and opens its page', async () => {
  const phone = await openPhone({ callFunction });
  await phone.tap('政策有哪些 有哪些帮助，怎么办，都在这里');
  await phone.see('一类一类看');
  await phone.type('想找什么', '轮椅');
  await phone.see('找到 2 条。');
  await phone.tap('配轮椅等辅助器具');
  await phone.see('免费给您轮椅、助听器这样的器具');
  expect(phone.url()).toBe(path);
  expect(await phone.share('转给别人看')).toEqual({ title: '配轮椅等辅助器具', path });
});

it('whoever gets the card reads the policy, and goes home from it', async () => {
  const phone = await openPhone({ callFunction, url: path });
  await phone.see('您能得到什么');
  expect(phone.elements().find(({ role }) => role === 'heading')).toMatchObject({
    name: '配轮椅等辅助器具',
    level: 1,
  });
  await phone.tap('返回');
  await phone.until('the home page', () => phone.url() === '/pages/home/index');
});
