/** A county and a real browser in front of it, for one test file. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { LocalCloud } from '../../localcloud/local-cloud';
import type { World } from '../flows/world';
import { startWorld } from '../flows/world';
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

/** A fake microphone that beeps; the browser asks nobody for permission to use it. */
const microphone = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

/** The language and the time zone of a browser in China. */
export const look: BrowserContextOptions = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' };

/** Moves a page's clock on until the page looks for news. Desks look every 20 seconds. */
export function untilNextLook(page: Page): Promise<void> {
  return page.clock.fastForward(20_000);
}

/**
 * Where Debian's packages put Chromium, the faster one first. A test file that runs without the test command
 * uses them.
 */
const debian = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/**
 * Starts a Chromium (environment CHROMIUM, set by the test command) for a test that needs no county. The
 * caller closes it.
 */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? debian.find(existsSync) ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      ...microphone,
    ],
  });
}

/**
 * Starts a county at a fixed instant, and a Chromium in front of it.
 * @param hasStrip whether the demo's strip stands above every page, as `npm start` has it
 */
export async function startDesk({ hasStrip = false }: { hasStrip?: boolean } = {}): Promise<Desk> {
  // The browser starts first: where it cannot start, no county is left running.
  const browser = await startBrowser();
  const world = await startWorld({ webRoot: 'dist/h5', hasStrip });
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
