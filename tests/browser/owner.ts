/**
 * A person whose phone may crash at any moment and whose network may be cut; and what has reached the cloud.
 */
import type { Page } from 'playwright-core';
import type { Draft, Entry } from '../../miniprogram/keep/entries';
import { personId, zhao } from '../flows/world';
import type { Desk } from './browser';
import { startDesk } from './browser';
import type { GivenMedium } from './kept';
import { draftsOn, mediaOn, outgoingOn, putOnPhone, untilKept } from './kept';
import { aDraft, named } from './states/on-phone';

export interface Owner {
  /** The county and the browser. They exist only while the tests run. */
  readonly desk: () => Desk;
  /** The ids of the requests that arrived during this test. */
  arrived(): Promise<string[]>;
  /**
   * The one request that arrived, with the number of its media and of its attachments. Fails where there is
   * not exactly one request.
   */
  theOne(): Promise<{ words: string | null; media: number; arrivedMedia: number; attachments: number }>;
  /** Opens a page at an address without a program, with these things kept on its phone. */
  withOnPhone(entries: readonly Entry[], media?: readonly GivenMedium[]): Promise<Page>;
  /** Starts the program anew in a page. */
  openAt(page: Page, path: string): Promise<void>;
  /** Opens the last question, with all answers filled in. */
  atTheCheck(media?: readonly GivenMedium[], answers?: Partial<Draft>): Promise<Page>;
  /**
   * Crashes the phone and switches it on again: another page opens over the same storage, with a network
   * unless `prepare` cuts it.
   */
  killed(page: Page, path?: string, prepare?: (fresh: Page) => Promise<void> | void): Promise<Page>;
}

/**
 * Ends the process of a page, as a phone does that crashes: nothing of the page runs any more. A page that is
 * only closed still runs for a moment, in which the network that was cut is there again.
 */
async function crash(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // The command gets no answer, because the process ends.
  devtools.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}

/** Gives a test file 赵淑芬's phone, in a county of its own. */
export function ownsPhone(): Owner {
  let desk: Desk;
  let before: readonly string[];
  const asked = async (): Promise<string[]> =>
    (await desk.world.get(zhao, 'request.mine', { personId, after: null })).rows.map(({ id }) => id);
  beforeAll(async () => {
    desk = await startDesk();
  });
  beforeEach(async () => {
    before = await asked();
  });
  afterAll(() => desk.stop());
  afterEach(() => Promise.all(desk.browser.contexts().map((context) => context.close())));

  const owner: Owner = {
    desk: () => desk,
    async arrived() {
      return (await asked()).filter((id) => !before.includes(id));
    },
    async theOne() {
      const ids = await owner.arrived();
      expect(ids).toHaveLength(1);
      const { timeline, media } = await desk.world.get(zhao, 'request.get', { id: ids[0] ?? '' });
      return {
        words: timeline[0]?.words ?? null,
        media: media.length,
        arrivedMedia: media.filter(({ link }) => link !== null).length,
        attachments: timeline.filter(({ kind }) => kind === 'attached').length,
      };
    },
    async withOnPhone(entries, media = []) {
      const page = await desk.open(zhao);
      await page.goto(`${desk.cloud.url}/clock`);
      await putOnPhone(page, { entries, media });
      return page;
    },
    async openAt(page, path) {
      // The address is a new one each time, so that the program starts anew.
      await page.goto(`${desk.cloud.url}/?${Date.now()}#${path}`);
      await page.locator('h1:visible').waitFor();
    },
    async atTheCheck(media = [], answers = {}) {
      const draft = aDraft({ media: named(media), ...answers });
      const page = await owner.withOnPhone([draft], media);
      await owner.openAt(page, `/pages/ask/index?id=${draft.id}&step=check`);
      await page.getByRole('button', { name: '提交诉求' }).waitFor();
      return page;
    },
    async killed(page, path = '/pages/home/index', prepare = () => undefined) {
      const context = page.context();
      await crash(page);
      const fresh = await context.newPage();
      await prepare(fresh);
      await context.setOffline(false);
      await owner.openAt(fresh, path);
      return fresh;
    },
  };
  return owner;
}

/** Waits until everything is sent, and checks that the phone keeps nothing then. */
export async function nothingLeft(page: Page): Promise<void> {
  await untilKept(page, 'everything is sent', async (phone) => (await outgoingOn(phone)).length === 0);
  expect([await draftsOn(page), await mediaOn(page)]).toEqual([[], []]);
}
