/** @jest-environment jsdom */
/** A cadre lets an office computer in by scanning the code on its screen with her phone in WeChat. */
import { randomUUID } from 'node:crypto';
import { qrOf } from '../../miniprogram/one-time-code/eight-digits';
import type { World } from '../flows/world';
import { liaison, startWorld } from '../flows/world';
import type { CloudCall } from '../../weixin/wechat/wechat';
import type { Phone } from './harness';
import { openPhone } from './harness';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const callFunction = ({ data }: CloudCall): unknown => world.raw(liaison, data);

async function opened(): Promise<Phone> {
  const phone = await openPhone({ callFunction, url: '/pages/me/index' });
  await phone.tap('登录办公电脑');
  await phone.see('红旗镇阳光村专职委员');
  return phone;
}

/** The digits that a computer shows. */
async function shown(): Promise<string> {
  const begun = (await world.cloud.invoke(
    'api',
    { name: 'desk.begin', input: { clientId: randomUUID() } },
    { browser: 'office' },
  )) as { data: { code: string } };
  return begun.data.code.replace(' ', '');
}

it('what was scanned lets the computer in, and says so', async () => {
  const digits = await shown();
  const phone = await opened();
  phone.willScan(qrOf('desk', digits));
  await phone.tap('扫电脑上的码');
  await phone.see('登录好了');
  expect((await world.get(liaison, 'desk.list', {})).rows).toHaveLength(1);
  await phone.tap('在哪些电脑上登录着');
  await phone.tap('退出第 1 台电脑');
  await phone.see('那台电脑退出了');
  expect((await world.get(liaison, 'desk.list', {})).rows).toEqual([]);
});

it('any other code is said to be one, and nothing is asked; the digits can be typed', async () => {
  const phone = await opened();
  phone.willScan('https://example.com/12345678');
  await phone.tap('扫电脑上的码');
  await phone.see('这不是登录用的码');
  // A scan that the cadre cancels changes nothing.
  await phone.tap('扫电脑上的码');
  await phone.type('扫不了，就输 8 个数字', await shown());
  await phone.tap('登录');
  await phone.see('登录好了');
});
