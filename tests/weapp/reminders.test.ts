/** @jest-environment jsdom */
/**
 * 微信提醒 in the built WeChat package: WeChat's dialog is opened in the press itself, each of its answers is said, and
 * a request is handed in all the same.
 */
import type { World } from '../flows/world';
import { aNeed, chair, liaison, on, solved, startWorld, zhao } from '../flows/world';
import type { Phone } from './harness';
import { answerToPhotos, openPhone } from './harness';
import type { CloudCall } from '../../weixin/wechat/wechat';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

const opened = (url: string, account = zhao): Promise<Phone> =>
  openPhone({
    callFunction: ({ data }: CloudCall): unknown => world.raw(account, data),
    onPermit: (template) => world.cloud.wechat?.permit(account, template),
    url,
  });

const ways = '/resident/access/index';

test('one press permits one reminder, and the answer reaches the phone', async () => {
  const phone = await opened(ways);
  await phone.see('有回音时，微信可以提醒您一次。');
  phone.willPermit('accept');
  await phone.tap('有回音时提醒我');
  await phone.hear('微信还能提醒您 1 次');
  phone.willPermit('accept');
  await phone.tap('再多提醒一次');
  await phone.hear('微信还能提醒您 2 次');

  const { id } = await world.get(zhao, 'request.submit', aNeed());
  await world.get(liaison, 'request.accept', on(id));
  await world.sweep();
  await world.get(liaison, 'request.answer', solved(id, '明天送到。'));
  await world.sweep();
  expect(world.cloud.wechat?.sent.map(({ lines }) => lines[0]?.value)).toEqual(['有人受理了', '有答复了']);
  phone.show();
  await phone.see('上次说好的已经提醒过了');
});

test.each([
  ['reject', '上次选了不用', '去微信设置里打开'],
  [20004, '微信里的提醒总开关关着', '去微信设置里打开'],
  ['ban', '不是您的问题', null],
  ['filter', '不是您的问题', null],
  [20005, '不是您的问题', null],
  [10002, '请再按一次', null],
  ['acceptWithSomethingNew', '请再按一次', null],
])('%s is said in plain words', async (answer, words, way) => {
  const phone = await opened(ways);
  await phone.see('微信可以提醒您一次');
  phone.willPermit(answer);
  await phone.tap('有回音时提醒我');
  await phone.hear(words);
  expect(phone.stops().some((stop) => stop.includes('去微信设置里打开'))).toBe(way !== null);
});

test('it stands on the receipt, and nothing depends on it', async () => {
  const phone = await opened('/pages/home/index');
  await answerToPhotos(phone);
  await phone.tap('下一步');
  await phone.tap('打电话');
  await phone.tap('上午');
  await phone.see('看看对不对');
  await phone.tap('提交诉求');
  await phone.see('提交好了');
  phone.willPermit('reject');
  await phone.tap('有回音时提醒我');
  await phone.hear('上次选了不用');
  await phone.see('看办到哪一步');
});

test('a cadre permits it on 我的, and is reminded when somebody is in danger', async () => {
  const phone = await opened('/pages/me/index', chair);
  await phone.see('有人有危险时，微信可以提醒您一次。');
  phone.willPermit('accept');
  await phone.tap('有人有危险时提醒我');
  await phone.hear('微信还能提醒您 1 次。有人有危险时提醒一次，就少一次');
  await world.get(zhao, 'request.submit', aNeed({ danger: true }));
  await world.sweep();
  expect(world.cloud.wechat?.sent.map(({ account, lines }) => [account, lines[0]?.value])).toEqual([
    [chair, '有人有危险，请马上联系'],
  ]);
});

test('a resident finds no reminder of danger on 我的', async () => {
  const phone = await opened('/pages/me/index');
  await phone.see('赵淑芬');
  expect(phone.stops().join()).not.toContain('有人有危险');
});
