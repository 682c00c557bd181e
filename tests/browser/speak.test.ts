/** Asking by voice: three taps from home to sent, and everything somebody may want instead. */
import type { Page } from 'playwright-core';
import { personId, zhao } from '../flows/world';
import type { Desk } from './browser';
import { startDesk } from './browser';
import { draftsOn, outgoingOn, untilKept } from './kept';
import { press } from './states/recipe';

jest.setTimeout(60_000);

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

/** Counts what is clicked from now on, in the page itself. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = window as unknown as { clicks: number };
    counted.clicks = 0;
    document.addEventListener('click', () => (counted.clicks += 1), true);
  });
  return () => page.evaluate(() => (window as unknown as { clicks: number }).clicks);
}

test('three taps from home to sent, and the sound plays where it has arrived', async () => {
  const page = await desk.open(zhao);
  const clicks = await countClicks(page);
  await press(page, '按一下，开口说');
  await page.locator('main:visible').getByText('正在录，请说').waitFor();
  await page.locator('main:visible').getByText('2 秒').waitFor();
  await press(page, '停');
  await press(page, '交');
  await page.getByRole('heading', { name: '提交好了' }).waitFor();
  expect(await clicks()).toBe(3);

  const id = await latest();
  await untilKept(page, 'everything is sent', async (phone) => (await outgoingOn(phone)).length === 0);
  const seen = await desk.world.get(zhao, 'request.get', { id });
  expect(seen).toMatchObject({ category: 'unclear', danger: false, contact: { channel: 'phone', when: 'any' } });
  expect(seen.media).toEqual([{ id: expect.any(String), kind: 'sound', seconds: expect.any(Number), link: expect.stringContaining('/storage/media/') }]);
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
