/** @jest-environment jsdom */
/**
 * A person finds a village by typing its name in the built WeChat package, through a `wx.cloud` that reaches
 * the local cloud.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../cloudfunctions/aggregate/hash-chain';
import type { World } from '../flows/world';
import { startWorld, zhao } from '../flows/world';
import { openPhone } from './harness';
import { built } from './simulated-program';
import type { CloudCall } from '../../weixin/wechat/wechat';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

/**
 * The key under which the choice is kept: it belongs to 赵淑芬's account, and no other account that signs in
 * gets it.
 */
const own = `place.${digestOf(zhao)}`;
const callFunction = ({ data }: CloudCall): unknown => world.raw(zhao, data);

it('finds 阳光村 by typing, and goes back with it past both questions', async () => {
  const phone = await openPhone({ callFunction, url: '/resident/place/index' });
  await phone.type('县或区的名字', '林甸');
  await phone.tap('林甸县 大庆市');
  await phone.see('住在林甸县哪个村？');
  await phone.type('村或社区的名字', '阳光村委会');
  await phone.see('找到 1 个，点一下就选好。');
  await phone.tap('阳光村 红旗镇');
  await phone.until('the choice is on the phone', () => phone.storage.has(own));
  expect(phone.storage.get(own)).toEqual({ code: '230623101201', words: '林甸县红旗镇阳光村' });
  await phone.until('the home page', () => phone.url() === '/pages/home/index');
});

it('lets nobody choose before it is known whose phone it is: the choice would be nobody’s', async () => {
  let tellWho = (): void => undefined;
  const told = new Promise<void>((resolve) => {
    tellWho = resolve;
  });
  let lists = 0;
  const phone = await openPhone({
    url: '/resident/place/index',
    callFunction: async (call) => {
      const { name } = call.data as { name: string };
      if (name === 'session.get') await told;
      const answer = await callFunction(call);
      if (name === 'directory.counties') lists += 1;
      return answer;
    },
  });
  // The page reads the list of counties once more, a whole call later; it has drawn the first list by then.
  await phone.until('the counties', () => lists === 1);
  phone.show();
  await phone.until('the counties once more', () => lists === 2);
  expect(phone.text()).toContain('正在打开');
  expect(phone.text()).not.toContain('县或区的名字');
  tellWho();
  await phone.see('县或区的名字');
});

it('carries no list of places with it: they come a county at a time', () => {
  const holding = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.js') && /富锦市|国营苇场/.test(readFileSync(join(built, file), 'utf8')),
  );
  expect(holding).toEqual([]);
});
