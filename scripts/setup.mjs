// @ts-check
/** What every command does first: a Node that works, and the packages of the lock file, install scripts off. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const marker = join(root, 'node_modules', '.installed-lock');

/** Ends the process with a sentence a person can act on. @param {string} sentence @returns {never} */
export function refuse(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

/** Runs a step, says what it is and how long it took. @template T @param {string} name @param {() => T | Promise<T>} work @returns {Promise<T>} */
export async function step(name, work) {
  const began = performance.now();
  const terminal = process.stdout.isTTY;
  process.stdout.write(`  ${name} …${terminal ? '' : '\n'}`);
  const result = await work();
  process.stdout.write(
    `${terminal ? '\r' : ''}  ${name} ${((performance.now() - began) / 1000).toFixed(1)} s\n`,
  );
  return result;
}

/** Refuses a Node outside 20.19 to 24. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19) || major > 24) {
    refuse(
      `This needs Node 20.19 to 24; this is Node ${process.versions.node}. Install one of those and run the same command again.`,
    );
  }
}

/** Installs the lock file's packages when they are missing or another lock file's. */
export async function requirePackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lock) return;
  await step('installing packages', () => {
    const { status, stderr } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) refuse(`npm ci failed:\n${stderr}`);
    writeFileSync(marker, lock);
  });
}
