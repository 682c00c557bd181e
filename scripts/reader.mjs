// @ts-check
/** Finds what the reader's tests need: a screen reader, a desktop without a screen, and a Chromium with a window. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { aptIsUsable, installDebian } from './debian.mjs';
import { refuse } from './setup.mjs';

/** The programs that the tests start, and the fonts and languages they show and speak. */
const files = [
  '/usr/bin/orca',
  '/usr/bin/Xvfb',
  '/usr/bin/xdotool',
  '/usr/bin/openbox',
  '/usr/bin/dbus-daemon',
  '/usr/libexec/at-spi-bus-launcher',
  '/usr/bin/chromium',
  '/usr/lib/chromium/locales/zh-CN.pak',
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
];
const packages = [
  'orca',
  'at-spi2-core',
  'libatk-adaptor',
  'dbus',
  'xvfb',
  'xauth',
  'xdotool',
  'openbox',
  'python3-pyatspi',
  'python3-gi',
  'locales',
  'chromium',
  'chromium-l10n',
  'fonts-noto-cjk',
];

/** The language in which Orca speaks. */
const language = 'zh_CN.UTF-8';

/** @returns {boolean} */
function hasLanguage() {
  const { stdout } = spawnSync('locale', ['-a'], { encoding: 'utf8' });
  return /^zh_CN\.utf-?8$/im.test(stdout);
}

/**
 * Makes sure that a screen reader can be started here. Installs Debian's packages where that is possible, and
 * otherwise ends the process with what to install.
 * @returns {Promise<void>}
 */
export async function requireReader() {
  const isThere = () => files.every((file) => existsSync(file));
  if (!isThere() && aptIsUsable()) await installDebian(packages, { recommended: false });
  if (!isThere())
    refuse(
      `The reader's tests need ${files.find((file) => !existsSync(file))}. Install Debian's packages as root: ` +
        `apt-get install --no-install-recommends ${packages.join(' ')}`,
    );
  if (!hasLanguage() && aptIsUsable())
    spawnSync('localedef', ['-i', 'zh_CN', '-f', 'UTF-8', language], { stdio: 'ignore' });
  if (!hasLanguage())
    refuse(`The reader speaks ${language}. Make it as root: localedef -i zh_CN -f UTF-8 ${language}`);
}
