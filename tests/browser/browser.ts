/** A county and a real browser in front of it, for one test file. */
import type { Browser, Page } from 'playwright-core';
import type { LocalCloud } from '../../localcloud/local-cloud';
import type { World } from '../flows/world';
import { startWorld } from '../flows/world';
import { look, startBrowser } from './chromium';
import { giveVoice } from './voice';

export interface Desk {
  readonly world: World;
  readonly cloud: LocalCloud;
  readonly browser: Browser;
  /** Opens a page of its own (own cookies, own storage), signed in as an account. */
  open(account: string, options?: OpenOptions): Promise<Page>;
  /**
   * Opens a page anew beside the others of a browser, as a person opens the app again after it was killed.
   * Where an account is given, that account signs in.
   */
  reopen(page: Page, path: string, account?: string): Promise<Page>;
  stop(): Promise<void>;
}

export interface OpenOptions {
  readonly path?: string;
  readonly width?: number;
  readonly height?: number;
  /**
   * Whether the test controls the page's clock: it runs by itself, and the test can move it on instead of
   * waiting for the time between two looks for news (`untilNextLook`).
   */
  readonly hasClock?: boolean;
  /** Whether the browser has a voice that reads Chinese aloud. */
  readonly hasVoice?: boolean;
}

/** Moves a page's clock on until the page looks for news. Desks look every 20 seconds. */
export function untilNextLook(page: Page): Promise<void> {
  return page.clock.fastForward(20_000);
}

/** Starts a county at a fixed instant, and a Chromium in front of it. */
export async function startDesk(): Promise<Desk> {
  // The browser starts first: where it cannot start, no county is left running.
  const browser = await startBrowser();
  const world = await startWorld({ webRoot: 'dist/h5' });
  const { cloud } = world;
  const signIn = (page: Page, account: string): Promise<unknown> =>
    page.request.post(`${cloud.url}/identities`, {
      form: { account },
      headers: { origin: cloud.url },
      maxRedirects: 0,
    });
  return {
    world,
    cloud,
    browser,
    async open(account, { path = '/pages/home/index', width = 375, height = 812, hasClock, hasVoice } = {}) {
      const context = await browser.newContext({ ...look, viewport: { width, height } });
      if (hasVoice === true) await giveVoice(context);
      const page = await context.newPage();
      if (hasClock === true) await page.clock.install();
      await signIn(page, account);
      await page.goto(`${cloud.url}/#${path}`);
      await page.locator('h1:visible').waitFor();
      return page;
    },
    async reopen(page, path, account) {
      const fresh = await page.context().newPage();
      if (account !== undefined) await signIn(fresh, account);
      await fresh.goto(`${cloud.url}/#${path}`);
      await fresh.locator('h1:visible').waitFor();
      return fresh;
    },
    async stop() {
      await browser.close();
      await world.stop();
    },
  };
}
