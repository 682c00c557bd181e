// @ts-check
/** Finds a Chromium for the browser tests, or installs Debian's where that is possible. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { refuse, step } from './setup.mjs';

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

/** @returns {boolean} whether Debian's packages can be installed here */
function aptIsUsable() {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

function install() {
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', ...packages],
  ]) {
    const { status, stderr } = spawnSync('apt-get', args, {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) refuse(`apt-get ${args[0] ?? ''} failed:\n${stderr}`);
  }
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
  await step(`installing Debian’s ${packages.join(' and ')}`, install);
  return (
    places.find(existsSync) ??
    refuse('apt-get installed chromium, but it is not where Debian puts it. Set CHROMIUM to it.')
  );
}
