/** @jest-environment jsdom */
/**
 * What the built WeChat package keeps: who the account is, so that a person can ask without a network, and to
 * which account everything else that is kept belongs.
 */
import { randomUUID } from 'node:crypto';
import { digestOf } from '../../cloudfunctions/aggregate/hash-chain';
import type { World } from '../flows/world';
import { personId, startWorld, zhao } from '../flows/world';
import type { Phone } from './harness';
import { openPhone } from './harness';
import type { Cloud } from '../../weixin/wechat/wechat';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const as = (account: string): Cloud => ({ callFunction: ({ data }) => world.raw(account, data) });
const storageOf = (phone: Phone): Record<string, unknown> => Object.fromEntries(phone.storage);
const mine = async (): Promise<string[]> =>
  (await world.get(zhao, 'request.mine', { personId, after: null })).rows.map(({ id }) => id);

test('closed and opened without a network: one can ask at once, and it goes out when the network is back', async () => {
  const phone = await openPhone(as(zhao));
  await phone.find('我要提需求');
  const again = await openPhone({ ...as(zhao), storage: storageOf(phone), online: false });
  await again.see('正在为 赵淑芬 办事');
  await again.see('现在没有网络');
  await again.tap('我要提需求');
  await again.tap('没有危险');
  await again.tap('还有 7 样');
  await again.tap('孩子上学');
  await again.see('说说是怎么回事');
  await again.type('写在这里', '没有网也能提。');
  await again.tap('下一步');
  await again.tap('下一步');
  await again.tap('只发文字');
  await again.tap('提交诉求');
  await again.see('未送出 1 条');
  expect(await mine()).toEqual([]);
  again.setOnline(true);
  // What is left is the note that it was handed in, without words.
  await again.until('the request to be sent', () =>
    [...again.files].every(
      ([path, content]) => !path.endsWith('.json') || content.includes('"kind":"handed"'),
    ),
  );
  expect(await mine()).toHaveLength(1);
});

test('sound that was nobody’s becomes the account’s that opens, with its content, and nobody else is shown it', async () => {
  const id = randomUUID();
  const files = new Map([[`wxfile://usr/kept/${id}_sound_14_1795402800000.mp3`, 'sound']]);
  const phone = await openPhone({ ...as(zhao), files });
  await phone.see('1 样没用上');
  const named = `wxfile://usr/kept/${id}_sound_14_1795402800000_${digestOf(zhao)}.mp3`;
  await phone.until('the sound to be hers', () => files.has(named));
  expect([...files]).toEqual([[named, 'sound']]);

  const theirs = await openPhone({ ...as('demo-sun-defu'), files });
  await theirs.find('我要提需求');
  expect(theirs.text()).not.toContain('没用上');
  const again = await openPhone({ ...as(zhao), files });
  await again.see('1 样没用上');
});

test('what the cloud does not stand by any more is wiped', async () => {
  const phone = await openPhone(as(zhao));
  await phone.find('我要提需求');
  expect(JSON.stringify(storageOf(phone))).toContain('赵淑芬');
  const now = '2026-11-23T02:00:00.000Z';
  const out = await openPhone({
    callFunction: () => ({ ok: false, now, code: 'NOT_SIGNED_IN', args: {} }),
    storage: storageOf(phone),
  });
  await out.see('请先登录');
  expect([out.text().includes('赵淑芬'), JSON.stringify(storageOf(out)).includes('赵淑芬')]).toEqual([
    false,
    false,
  ]);
});
