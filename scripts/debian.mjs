// @ts-check
/** Installs Debian's packages where that is possible: as root, on a system with apt. */
import { spawnSync } from 'node:child_process';
import { refuse, step } from './setup.mjs';

/** @returns {boolean} whether Debian's packages can be installed here */
export function aptIsUsable() {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

/**
 * Installs packages. Ends the process with what apt says where it fails.
 * @param {readonly string[]} packages
 * @param {{ recommended?: boolean }} [options] whether the packages that these recommend are installed too
 * @returns {Promise<void>}
 */
export async function installDebian(packages, { recommended = true } = {}) {
  await step(`installing Debian’s ${packages.join(', ')}`, () => {
    for (const args of [
      ['update', '-qq'],
      ['install', '-y', '-qq', ...(recommended ? [] : ['--no-install-recommends']), ...packages],
    ]) {
      const { status, stderr } = spawnSync('apt-get', args, {
        encoding: 'utf8',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
      if (status !== 0) refuse(`apt-get ${args[0] ?? ''} failed:\n${stderr}`);
    }
  });
}
