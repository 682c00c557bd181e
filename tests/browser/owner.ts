/**
 * Somebody with a phone that may die at any moment, and a network that may be cut; and what has come of it in
 * the cloud.
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
  /** The county and the browser; there once the tests run. */
  readonly desk: () => Desk;
  /** Ids of the requests that came in during this test. */
  arrived(): Promise<string[]>;
  /**
   * The one request that came in, with its media and how often any was attached. Fails where there is not
   * exactly one.
   */
  theOne(): Promise<{ words: string | null; media: number; arrivedMedia: number; attachments: number }>;
  /** Opens a page whose phone holds this, at an address without a program. */
  withOnPhone(entries: readonly Entry[], media?: readonly GivenMedium[]): Promise<Page>;
  /** Opens a page of the program anew. */
  openAt(page: Page, path: string): Promise<void>;
  /** Opens the last question, with everything filled in. */
  atTheCheck(media?: readonly GivenMedium[], answers?: Partial<Draft>): Promise<Page>;
  /**
   * The phone dies and is switched on again: another page over the same storage, with a network unless
   * `prepare` takes it away.
   */
  killed(page: Page, path?: string, prepare?: (fresh: Page) => Promise<void> | void): Promise<Page>;
}

/**
 * Ends the process of a page, as a phone that dies does: nothing of the page runs any more. A page that is
 * closed still lives for a moment in which the network that was taken from it is there again.
 */
async function crash(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // The process does not live to answer.
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
      // Another address, so that the program starts anew.
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

/** Waits until everything is sent, and looks whether the phone is empty then. */
export async function nothingLeft(page: Page): Promise<void> {
  await untilKept(page, 'everything is sent', async (phone) => (await outgoingOn(phone)).length === 0);
  expect([await draftsOn(page), await mediaOn(page)]).toEqual([[], []]);
}
