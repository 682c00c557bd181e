/**
 * A person asks by voice: three taps from the home page to the submission, and everything they may want
 * instead.
 */
import { personId, zhao } from '../flows/world';
import type { Desk } from './browser';
import { startDesk } from './browser';
import { draftsOn, outgoingOn, untilKept } from './kept';
import { Keyboard } from './keyboard';
import { press } from './states/recipe';
import { countPresses } from './taps';
import { isTold, says } from './told';

/** Milliseconds in which a screen reader says 请说, before anything is recorded (`use-speaking.ts`). */
const lead = 700;

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());
afterEach(() => Promise.all(desk.browser.contexts().map((context) => context.close())));

async function latest(): Promise<string> {
  const { rows } = await desk.world.get(zhao, 'request.mine', { personId, after: null });
  return rows[0]?.id ?? '';
}

test('three taps from home to sent, and the sound plays where it has arrived', async () => {
  const page = await desk.open(zhao);
  const presses = await countPresses(page);
  await press(page, '按一下，开口说');
  await says(page, '正在录，请说');
  await says(page, '2 秒');
  await press(page, '停');
  await press(page, '交');
  await page.getByRole('heading', { name: '提交好了' }).waitFor();
  expect(await presses()).toBe(3);

  const id = await latest();
  await untilKept(page, 'everything is sent', async (phone) => (await outgoingOn(phone)).length === 0);
  const seen = await desk.world.get(zhao, 'request.get', { id });
  expect(seen).toMatchObject({
    category: 'unclear',
    danger: false,
    contact: { channel: 'phone', when: 'any' },
  });
  expect(seen.media.map(({ kind, link }) => [kind, link !== null])).toEqual([['sound', true]]);
  const [sound] = seen.media;
  expect(sound?.seconds).toBeGreaterThanOrEqual(1);
  const played = await page.evaluate(
    (source) =>
      new Promise<string>((resolve) => {
        const audio = new Audio(source);
        audio.oncanplaythrough = () => resolve('plays');
        audio.onerror = () => resolve(audio.error?.message ?? 'does not play');
      }),
    sound?.link ?? '',
  );
  expect(played).toBe('plays');
  expect(await draftsOn(page)).toEqual([]);
});

test('in danger the numbers come before anything is asked, and what was said goes along', async () => {
  const page = await desk.open(zhao);
  await press(page, '按一下，开口说');
  await says(page, '1 秒');
  await press(page, '现在有危险？');
  await page.locator('h1:visible', { hasText: '现在有危险吗' }).waitFor();
  const links = await page
    .locator('.page-main:visible a')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('href')));
  expect(links).toEqual(['tel:110', 'tel:120', 'tel:119', 'sms:12110']);
  const field = page.locator('.page-main:visible textarea');
  expect(
    await page
      .locator('.page-main:visible a')
      .last()
      .evaluate((last) =>
        last.compareDocumentPosition(document.querySelector('.taro_page:last-child textarea') ?? last),
      ),
  ).toBe(4);
  expect(await field.inputValue()).toBe('');
  await press(page, '马上告诉干部');
  await page.getByRole('heading', { name: '提交好了' }).waitFor();
  await untilKept(page, 'everything is sent', async (phone) => (await outgoingOn(phone)).length === 0);
  const seen = await desk.world.get(zhao, 'request.get', { id: await latest() });
  expect([seen.danger, seen.media.map(({ kind, link }) => [kind, link !== null])]).toEqual([
    true,
    [['sound', true]],
  ]);
});

test('by keyboard alone, and what happens is said aloud', async () => {
  const keyboard = await Keyboard.at(desk.browser, desk.cloud.url, { width: 375, height: 812 });
  const { page } = keyboard;
  await keyboard.press('赵淑芬');
  await keyboard.opens('您需要什么帮助');
  await keyboard.press('按一下，开口说', 'Space');
  await keyboard.opens('说说是什么事');
  await isTold(page, '请说');
  await says(page, '1 秒');
  await keyboard.press('停', 'Space');
  await isTold(page, '停了，存好了');
  await keyboard.press('交');
  await keyboard.opens('提交好了');
});

test('who goes back before it records is not recorded: the microphone stays shut', async () => {
  const page = await desk.open(zhao);
  await page.evaluate((held) => {
    const waiting: (() => void)[] = [];
    const opened: unknown[] = [];
    const later = window.setTimeout.bind(window);
    Object.assign(window, {
      opened,
      goOn: () => {
        Object.assign(window, { setTimeout: later });
        waiting.forEach((go) => go());
      },
      setTimeout: (go: () => void, after?: number) => (after === held ? waiting.push(go) : later(go, after)),
    });
    const { mediaDevices } = navigator;
    const ask = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = (wanted) => {
      opened.push(wanted);
      return ask(wanted);
    };
  }, lead);
  await press(page, '按一下，开口说');
  await page.locator('h1:visible', { hasText: '说说是什么事' }).waitFor();
  await isTold(page, '请说');
  await page.goBack();
  await page.locator('h1:visible', { hasText: '您需要什么帮助' }).waitFor();
  await page.evaluate(() => (window as unknown as { goOn: () => void }).goOn());
  // Whoever presses again is recorded as ever.
  await press(page, '按一下，开口说');
  await says(page, '正在录，请说');
  expect(await page.evaluate(() => (window as unknown as { opened: unknown[] }).opened.length)).toBe(1);
});
