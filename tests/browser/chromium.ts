/** A Chromium as somebody in China uses it, for the tests and for the figures. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions } from 'playwright-core';

/** A fake microphone that beeps; the browser asks nobody for permission to use it. */
const microphone = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

/** Chromium tells a page the name that a screen reader is told of an element (`computedName`). */
const names = '--enable-blink-features=ComputedAccessibilityInfo';

/**
 * What a browser leaves out whose pages nobody sees and that live for a second: it paints nothing, and it compiles no
 * script for speed. Layout, styles, names and frames are the same. It saves a quarter of the processor's time.
 */
const unseen = ['--force-gpu-mem-available-mb=0', '--js-flags=--no-opt --no-maglev'];

/** The language and the time zone of a browser in China. */
export const look: BrowserContextOptions = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' };

/**
 * Where Debian's packages put Chromium, the faster one first. A test file that runs without the test command
 * uses them.
 */
const debian = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/**
 * Starts a Chromium (environment CHROMIUM, set by the test command) for a test that needs no county. The
 * caller closes it.
 * @param isMeasured whether it has to paint and to run its scripts as fast as a person's browser does
 */
export function startBrowser({ isMeasured = false }: { isMeasured?: boolean } = {}): Promise<Browser> {
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
      names,
      ...(isMeasured ? [] : unseen),
      ...microphone,
    ],
  });
}
