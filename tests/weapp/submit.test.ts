/** @jest-environment jsdom */
/**
 * From the home page to a submitted request in the built WeChat package, through a `wx.cloud` that reaches
 * the local cloud.
 */
import { CloudError } from '../../localcloud/cloud-error';
import type { World } from '../flows/world';
import { liaison, personId, startWorld, zhao } from '../flows/world';
import type { CloudCall } from '../../weixin/wechat/wechat';
import type { Phone } from './harness';
import { answerToPhotos, openPhone } from './harness';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const callFunction = ({ data }: CloudCall): unknown => world.raw(zhao, data);

/**
 * Does what `wx.cloud.uploadFile` does, with the SDK: it puts the file's bytes into the cloud's storage under
 * the path that the phone chose.
 */
async function uploadFile({ cloudPath }: { cloudPath: string }): Promise<string> {
  const { fileID } = await world.cloud
    .openSdk()
    .uploadFile({ cloudPath, fileContent: Buffer.from([0xff, 0xd8, 0xff, 0xd9]) });
  return fileID;
}

/** Answers the questions up to the check page. */
async function answerAll(phone: Phone): Promise<void> {
  await answerToPhotos(phone);
  phone.willChoose(['wxfile://tmp/wheel.jpg']);
  await phone.tap('加照片');
  await phone.find('删掉第 1 张照片');
  await phone.tap('下一步');
  await phone.tap('打电话');
  await phone.tap('上午');
  await phone.see('看看对不对');
}

/**
 * The entries and media that the program's own folder on the phone still holds, without the notes of what was
 * handed in, which hold no words.
 */
function leftOn(phone: Phone): string[] {
  return [...phone.files]
    .filter(
      ([path, content]) => path.startsWith('wxfile://usr/kept/') && !content.includes('"kind":"handed"'),
    )
    .map(([path]) => path);
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
    expect(phone.seen()).toMatch(/261123 \d{6} \d/);
    expect(phone.text()).toMatch(/2 6 1 1 2 3, (\d ){5}\d, \d/);
    expect(phone.text()).toContain('陈桂兰');
    expect(phone.text()).toContain('11月24日');
    const [id = ''] = await mine();
    expect(
      (await world.get(liaison, 'task.desk', { filter: 'all', after: null })).rows.map((row) => row.id),
    ).toContain(id);
    const seen = await world.get(liaison, 'request.get', { id });
    expect(seen.timeline[0]?.words).toBe('轮椅坏了，推不动。');
    await phone.until('everything to be sent', () => leftOn(phone).length === 0);
    expect(
      (await world.get(liaison, 'request.get', { id })).media.map(({ kind, seconds, link }) => [
        kind,
        seconds,
        link !== null,
      ]),
    ).toEqual([['photo', 0, true]]);
  });

  test('its receipt is kept as a picture, on which nobody is named; without leave it says where to give it', async () => {
    const phone = await openPhone({ callFunction, uploadFile });
    await answerAll(phone);
    await phone.tap('提交诉求');
    await phone.tap('存成图片，发给家里人');
    await phone.until('the sheet', () => phone.pictures.length === 1);
    expect(phone.pictures).toEqual(['passedOn']);
    const painted = phone.painted.join('\n');
    for (const words of ['261123 ', '用具的事', '陈桂兰', '前联系本人', '0459-'])
      expect(painted).toContain(words);
    expect(painted).not.toMatch(/赵|轮椅|15400000001|154\d/);

    const old = await openPhone({
      callFunction,
      uploadFile,
      lacks: ['showShareImageMenu'],
      url: phone.url(),
      files: phone.files,
    });
    await old.tap('存成图片，发给家里人');
    await old.see('图片存好了');
    old.refuse('auth deny');
    await old.tap('存成图片，发给家里人');
    await old.see('没让存到相册。请在设置里允许');
    await old.tap('打开设置');
    expect(old.pictures).toEqual(['inAlbum', 'settings']);
  });

  test('without a network stays on the phone, outlives a closed WeChat, and is sent once when the network is back', async () => {
    const before = await mine();
    const phone = await openPhone({ callFunction, uploadFile });
    await answerAll(phone);
    phone.setOnline(false);
    await phone.tap('提交诉求');
    await phone.see('未送出 1 条');
    expect(await mine()).toEqual(before);

    const reopened = await openPhone({ callFunction, uploadFile, files: phone.files });
    await reopened.until('the request to be sent', () => leftOn(reopened).length === 0);
    expect((await mine()).length).toBe(before.length + 1);
  });

  test('where the function dies after it was done the words stay on the phone, and the next try finds it done', async () => {
    const before = await mine();
    let dies = true;
    const dying = async ({ name, data }: CloudCall): Promise<unknown> => {
      const answer = await world.raw(zhao, data);
      if (!dies || !JSON.stringify(data).includes('request.submit')) return answer;
      dies = false;
      throw new CloudError('FUNCTIONS_EXECUTE_FAIL', `an instance of ${name} ended`);
    };
    const phone = await openPhone({ callFunction: dying, uploadFile });
    await answerAll(phone);
    await phone.tap('提交诉求');
    await phone.see('未送出 1 条');
    expect((await mine()).length).toBe(before.length + 1);

    const reopened = await openPhone({ callFunction, uploadFile, files: phone.files });
    await reopened.until('the request to be known as sent', () => leftOn(reopened).length === 0);
    expect((await mine()).length).toBe(before.length + 1);
  });
});

describe('a need spoken in WeChat', () => {
  test('three taps from home to sent; a recorder that stops by itself loses nothing', async () => {
    const phone = await openPhone({ callFunction, uploadFile });
    await phone.tap('按一下，开口说');
    await phone.see('正在录，请说');
    phone.microphone.cutOff(23);
    await phone.until('the recorder to go on', () => phone.microphone.recording);
    await phone.tap('停');
    await phone.hear('停了，存好了');
    await phone.see('第 2 段，7 秒');
    await phone.tap('交');
    await phone.see('提交好了');
    await phone.until('everything to be sent', () => leftOn(phone).length === 0);
    const [id = ''] = await mine();
    const { category, media } = await world.get(zhao, 'request.get', { id });
    expect(category).toBe('unclear');
    expect(media.map(({ kind, seconds, link }) => [kind, seconds, link !== null])).toEqual([
      ['sound', 23, true],
      ['sound', 7, true],
    ]);
  });

  test('WeChat closed while one speaks: the finished part is there', async () => {
    const phone = await openPhone({ callFunction, uploadFile });
    await phone.tap('按一下，开口说');
    await phone.see('正在录，请说');
    phone.microphone.cutOff(60);
    await phone.until('the part to be kept', () => leftOn(phone).length === 2);

    const reopened = await openPhone({ callFunction, uploadFile, files: phone.files });
    await reopened.tap('接着上次说');
    await reopened.see('第 1 段，1 分');
    expect(reopened.microphone.recording).toBe(false);
  });

  test('a ringing telephone keeps what was said, and one can go on', async () => {
    const phone = await openPhone({ callFunction, uploadFile });
    await phone.tap('按一下，开口说');
    await phone.see('正在录，请说');
    phone.microphone.interrupt();
    await phone.see('录音被打断了');
    await phone.see('第 1 段，7 秒');
    await phone.find('接着说');
  });

  test('where the microphone is refused it says what to do, and writing is open', async () => {
    const phone = await openPhone({ callFunction, uploadFile });
    phone.refuse('auth deny');
    await phone.tap('按一下，开口说');
    await phone.see('没让用麦克风');
    await phone.tap('不说了，写字');
    await phone.see('现在有危险吗？');
  });

  test('in danger the numbers come first, 12110 for those who cannot speak, and one button tells the cadre', async () => {
    const phone = await openPhone({ callFunction, uploadFile });
    await phone.tap('我要提需求');
    await phone.tap('有危险，很着急');
    await phone.tap('打电话给急救');
    await phone.tap('发短信给警察');
    expect([phone.dialled, phone.texted]).toEqual([['120'], ['12110']]);
    await phone.tap('马上告诉干部');
    await phone.see('提交好了');
    const [id = ''] = await mine();
    expect((await world.get(zhao, 'request.get', { id })).danger).toBe(true);
  });

  test('a phone without room says so, and what was said is sent all the same', async () => {
    const phone = await openPhone({ callFunction, uploadFile, room: 0 });
    await phone.tap('按一下，开口说');
    await phone.see('正在录，请说');
    await phone.tap('停');
    await phone.see('手机存满了');
    await phone.tap('交');
    await phone.see('提交好了');
    const [id = ''] = await mine();
    await phone.until('the sound to arrive', () => !phone.text().includes('还在传'));
    expect((await world.get(zhao, 'request.get', { id })).media.map(({ link }) => link !== null)).toEqual([
      true,
    ]);
  });
});
