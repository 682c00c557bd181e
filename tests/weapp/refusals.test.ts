/** @jest-environment jsdom */
/** What a page says where WeChat gives no photo, no file and no sound, and where nothing was recorded. */
import type { World } from '../flows/world';
import { chair, startWorld, zhao } from '../flows/world';
import type { CloudCall } from '../../weixin/wechat/wechat';
import type { PhoneOptions } from './harness';
import { answerToPhotos, openPhone } from './harness';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const as = (account: string): PhoneOptions => ({
  callFunction: ({ data }: CloudCall): unknown => world.raw(account, data),
});

/** What WeChat answers where the person refuses its privacy dialog. */
const notAgreed = 'privacy permission is not authorized';

test('who refuses the privacy dialog at a photo is told so, and can go on without it or agree later', async () => {
  const phone = await openPhone(as(zhao));
  await answerToPhotos(phone);
  phone.refuse(notAgreed);
  await phone.tap('加照片');
  await phone.see('没同意隐私说明，加不了照片。过一会儿再按一次，点“同意”。没有照片也能交。');
  phone.refuse('auth deny');
  await phone.tap('加照片');
  await phone.see('没让用相机和相册。请在手机设置里允许');
  phone.refuse(null);
  phone.willChoose(['wxfile://tmp/wheel.jpg']);
  await phone.tap('加照片');
  await phone.find('删掉第 1 张照片');
  await phone.until('the refusal to be gone', () => !phone.text().includes('没让用相机'));
});

test('who closes the chooser of photos is told nothing', async () => {
  const phone = await openPhone(as(zhao));
  await answerToPhotos(phone);
  const before = phone.text();
  await phone.tap('加照片');
  await phone.find('加照片');
  expect(phone.text()).toBe(before);
});

test('who refuses the privacy dialog at the microphone is told so, and may write', async () => {
  const phone = await openPhone(as(zhao));
  phone.refuse(notAgreed);
  await phone.tap('按一下，开口说');
  await phone.see('没同意隐私说明，还不能录音。过一会儿再按一次，点“同意”。写字也一样。');
  await phone.find('不说了，写字');
  phone.refuse(null);
  await phone.tap('开始说');
  await phone.see('正在录，请说');
});

test('who refuses the privacy dialog at a file is told so; who closes the list of chats is not', async () => {
  const phone = await openPhone({ ...as(chair), url: '/staff/reconciliation/index?step=new' });
  await phone.tap('名单文件');
  await phone.find('名单文件，还没选');
  expect(phone.text()).not.toContain('没同意');
  phone.refuse(notAgreed);
  await phone.tap('名单文件');
  await phone.see('没同意隐私说明，选不了文件。过一会儿再按一次，点“同意”。');
});

test('who presses 停 at once is told that nothing was recorded, and can begin again', async () => {
  const phone = await openPhone(as(zhao));
  await phone.tap('按一下，开口说');
  await phone.see('正在录，请说');
  phone.microphone.seconds = 0.1;
  await phone.tap('停');
  await phone.see('没录上。再按一次，说完了再按停。写字也一样。');
  phone.microphone.seconds = 7;
  await phone.tap('开始说');
  await phone.see('正在录，请说');
  await phone.tap('停');
  await phone.see('第 1 段，7 秒');
  await phone.until('the old word to be gone', () => !phone.text().includes('没录上'));
});
