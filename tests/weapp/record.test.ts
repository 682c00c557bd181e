/** @jest-environment jsdom */
/**
 * How a person comes to their own record in the built WeChat package: by scanning a code, and by asking from
 * afar with WeChat's own number.
 */
import { randomUUID } from 'node:crypto';
import type { World } from '../flows/world';
import { liaison, startWorld } from '../flows/world';
import { villageAt } from '../../demo/regions';
import { qrOf } from '../../miniprogram/one-time-code/eight-digits';
import type { Phone } from './harness';
import { openPhone } from './harness';
import type { CloudCall } from '../../weixin/wechat/wechat';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const as = (account: string) => ({
  callFunction: ({ data }: CloudCall): unknown => world.raw(account, data),
});

interface Registered {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly idNumber: string;
}

/** A record that no phone holds, with the details that are sealed in it. */
async function nobodysRecord(): Promise<Registered> {
  const village = villageAt('红旗镇阳光村').village._id;
  const person = (await world.all('person', { region: village, recorded: true, holder: null })).find(
    ({ claims }) => claims.length === 0,
  );
  if (person === undefined) throw new Error('everybody in the village holds a record');
  const open = (field: 'phone' | 'idNumber'): string =>
    world.sealer.open(person.sealed[field], ['person', person._id, field]);
  return { id: person._id, name: person.name, phone: open('phone'), idNumber: open('idNumber') };
}

/** Goes from 我的 to the button that asks for the phone's own number. */
async function untilNumber(
  phone: Phone,
  { name, idNumber }: Pick<Registered, 'name' | 'idNumber'>,
): Promise<void> {
  await phone.tap('我以前登记过');
  await phone.see('您叫什么名字？');
  await phone.type('写在这里', name);
  await phone.tap('下一步');
  await phone.see('身份证号是多少？');
  await phone.type('写在这里', idNumber);
  await phone.tap('下一步');
  await phone.see('用这个手机的号码核对');
}

const numberButton = '用微信的手机号，核对';

describe('a record asked for from afar', () => {
  test('the page says the same whoever asks; until a cadre says yes they may ask for help and see no record', async () => {
    const { id, name, phone: own, idNumber } = await nobodysRecord();
    const said: string[] = [];
    for (const [account, who, number] of [
      ['test-herself', { name, idNumber }, own],
      ['test-stranger', { name: '别的人', idNumber: '230103198503071235' }, '13900009999'],
    ] as const) {
      const phone = await openPhone({ ...as(account), url: '/pages/me/index' });
      await untilNumber(phone, who);
      await phone.giveNumber(numberButton, `phone-${number}`);
      await phone.see('登记在核对');
      said.push(phone.text());
      await world.sweep();
      await phone.tap('回首页');
      await phone.see('最晚到12月23日');
      await phone.find('先介绍一下自己');
      expect(phone.text()).not.toContain('红旗镇');
      expect(await world.get(account, 'session.get', {})).toMatchObject({ persons: [] });
    }
    expect(said[1]).toBe(said[0]);
    expect((await world.get(liaison, 'claim.of', { personId: id })).claims).toMatchObject([
      { way: 'remote' },
    ]);
  });

  test('stands on the home page as long as it waits, and is over when a cadre says yes', async () => {
    const { id, name, phone: own, idNumber } = await nobodysRecord();
    await world.get('test-waits', 'claim.ask', {
      clientId: randomUUID(),
      name,
      idNumber,
      phoneCode: `phone-${own}`,
    });
    await world.sweep();
    const phone = await openPhone({ ...as('test-waits') });
    await phone.tap('登记在核对');
    await phone.see('对得上，干部会打登记的电话，或者上门问您。');
    const { claims } = await world.get(liaison, 'claim.of', { personId: id });
    await world.get(liaison, 'claim.confirm', { personId: id, claimId: claims[0]?.id ?? '' });
    await world.sweep();
    await phone.tap('回首页');
    await phone.see(`正在为 ${name} 办事`);
    await phone.until('the line to be gone', () => !phone.text().includes('登记在核对'));
  });

  test('what cannot be sent says why, and nothing that was written is gone', async () => {
    const phone = await openPhone({ ...as('test-unsure'), url: '/pages/me/index' });
    await phone.tap('我以前登记过');
    await phone.tap('下一步');
    await phone.see('请写您的姓名。');
    await phone.type('写在这里', '何玉梅');
    await phone.tap('下一步');
    await phone.see('身份证号是多少？');
    await phone.type('写在这里', '23010319850307123');
    await phone.tap('下一步');
    await phone.see('身份证号不对，请对着身份证再写一遍。');
    await phone.type('写在这里', '23010319850307123５');
    await phone.tap('下一步');
    await phone.giveNumber(numberButton, null);
    await phone.see('没拿到手机号。请再按一次，点“允许”；不想给，就请干部当面给口令。');
    await phone.giveNumber(numberButton, 'spent');
    await phone.see('没拿到手机号。请再按一次。');
    phone.setOnline(false);
    await phone.giveNumber(numberButton, 'phone-13800001234');
    await phone.see('现在连不上网');
    phone.setOnline(true);
    await phone.giveNumber(numberButton, 'phone-13800001234');
    await phone.see('登记在核对');
    expect((await world.all('claimAsk', { account: 'test-unsure' })).length).toBe(1);
  });
});

describe('a code that is scanned', () => {
  test('is as good as written, and anything else that is scanned is none', async () => {
    const { id, name } = await nobodysRecord();
    const { code } = await world.get(liaison, 'claim.code', { personId: id });
    const phone = await openPhone({ ...as('test-scans'), url: '/resident/code/index' });
    await phone.tap('扫一扫');
    await phone.see('口令是多少？');
    phone.willScan('https://example.cn/?code=12345678');
    await phone.tap('扫一扫');
    await phone.see('这个码里没有口令。请再扫一次，或者写 8 个数字。');
    phone.willScan(qrOf('code', code));
    await phone.tap('扫一扫');
    await phone.see('您叫什么名字？');
    await phone.type('写在这里', name);
    await phone.tap('好了');
    await phone.see('好了，等干部确认');
    expect((await world.get(liaison, 'claim.of', { personId: id })).claims).toMatchObject([{ way: 'code' }]);
  });

  test('is drawn beside its digits on the phone of whoever gives it', async () => {
    const { id } = await nobodysRecord();
    const phone = await openPhone({ ...as(liaison), url: `/staff/person/index?id=${id}` });
    await phone.tap('给本人一个口令');
    await phone.see('只能用一次');
    expect(
      phone
        .elements()
        .filter(({ role }) => role === 'img')
        .map(({ name }) => name),
    ).toEqual(['口令的二维码']);
  });
});
