/** @jest-environment jsdom */
/** From the home page to a submitted request in the built WeChat package, through a `wx.cloud` that reaches the local cloud. */
import type { World } from '../flows/world';
import { liaison, personId, startWorld, zhao } from '../flows/world';
import type { CloudCall } from './wechat';
import type { Phone } from './harness';
import { openPhone } from './harness';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const callFunction = ({ data }: CloudCall): unknown => world.raw(zhao, data);

/** What `wx.cloud.uploadFile` does, by the SDK: the file's bytes go to the cloud's storage under the path the phone chose. */
async function uploadFile({ cloudPath }: { cloudPath: string }): Promise<string> {
  const { fileID } = await world.cloud.openSdk().uploadFile({ cloudPath, fileContent: Buffer.from([0xff, 0xd8, 0xff, 0xd9]) });
  return fileID;
}

/** Answers the questions up to the check page. */
async function answerAll(phone: Phone): Promise<void> {
  await phone.tap('我要提需求');
  await phone.tap('没有危险');
  await phone.tap('下一步');
  await phone.tap('要轮椅、拐杖、助听器');
  await phone.tap('下一步');
  await phone.type('说说是怎么回事', '轮椅坏了，推不动。');
  await phone.tap('下一步');
  await phone.see('要不要加照片');
  phone.willChoose(['wxfile://tmp/wheel.jpg']);
  await phone.tap('加照片');
  await phone.find('删掉第 1 张照片');
  await phone.tap('下一步');
  await phone.tap('打电话');
  await phone.tap('下一步');
  await phone.tap('上午');
  await phone.tap('下一步');
  await phone.see('看看对不对');
}

async function mine(): Promise<string[]> {
  return (await world.get(zhao, 'request.mine', { personId, after: null })).rows.map(({ id }) => id);
}

describe('a need said in WeChat', () => {
  test('is submitted, and the receipt names number, cadre and day; the cadre finds it on the desk', async () => {
    const phone = await openPhone({ callFunction, uploadFile });
    await answerAll(phone);
    await phone.tap('提交诉求');
    await phone.see('提交好了');
    expect(phone.text()).toMatch(/261123 \d{6} \d/);
    expect(phone.text()).toContain('陈桂兰');
    expect(phone.text()).toContain('11月24日');
    const [id = ''] = await mine();
    expect((await world.get(liaison, 'task.desk', { filter: 'all', after: null })).rows.map((row) => row.id)).toContain(id);
    const seen = await world.get(liaison, 'request.get', { id });
    expect(seen.timeline[0]?.words).toBe('轮椅坏了，推不动。');
    expect(seen.photos).toHaveLength(1);
  });

  test('without a network stays on the phone, survives WeChat being closed, and is sent once when the network is back', async () => {
    const before = await mine();
    const phone = await openPhone({ callFunction, uploadFile });
    await answerAll(phone);
    phone.setOnline(false);
    await phone.tap('提交诉求');
    await phone.see('未送出 1 条');
    expect(await mine()).toEqual(before);

    const reopened = await openPhone({ callFunction, uploadFile, storage: Object.fromEntries(phone.storage) });
    await reopened.until('the request to be sent', () => JSON.stringify(reopened.storage.get('outbox') ?? []) === '[]');
    expect((await mine()).length).toBe(before.length + 1);
  });
});
