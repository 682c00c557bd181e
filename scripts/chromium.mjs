// @ts-check
/** Finds a Chromium for the browser tests, or installs Debian's where that is possible. */
import { existsSync } from 'node:fs';
import { aptIsUsable, installDebian } from './debian.mjs';
import { refuse } from './setup.mjs';

/** Debian's smallest package: the same version as its chromium, without a window, and twice as fast. */
const headless = '/usr/bin/chromium-headless-shell';
const places = [
  headless,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const packages = ['chromium-headless-shell', 'fonts-noto-cjk'];

/** @returns {Promise<string | undefined>} Playwright's own browser, where it was downloaded. */
async function playwrights() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

/**
 * The path of a Chromium: the environment's CHROMIUM, the system's, Playwright's own, or Debian's freshly
 * installed.
 * @returns {Promise<string>}
 */
export async function requireChromium() {
  const named = process.env.CHROMIUM;
  if (named)
    return existsSync(named)
      ? named
      : refuse(`CHROMIUM names ${named}, and there is no file. Correct it or unset it.`);
  const found = places.find(existsSync) ?? (await playwrights());
  if (found) return found;
  if (!aptIsUsable())
    refuse(
      'The browser tests need Chromium and a Chinese font. ' +
        `Install them (Debian: apt-get install ${packages.join(' ')}) or set CHROMIUM to one.`,
    );
  await installDebian(packages);
  return (
    places.find(existsSync) ??
    refuse('apt-get installed chromium, but it is not where Debian puts it. Set CHROMIUM to it.')
  );
}
