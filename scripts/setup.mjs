// @ts-check
/**
 * What every command does first: it checks for a Node that works, and installs the packages of the lock file,
 * without their install scripts.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reasonToInstall } from './packages.mjs';
import { inTurn } from './turn.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Ends the process with a sentence that tells the person what to do.
 * @param {string} sentence
 * @returns {never}
 */
export function refuse(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

/**
 * Runs a step, and prints what it is and how long it took.
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
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

/**
 * The versions of Node that package.json names: `>=20.19 <25` is 20.19 to 24.
 * @returns {{ major: number, minor: number, last: number }}
 */
function versionsOfNode() {
  /** @type {{ engines: { node: string } }} */
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const words = /^>=(\d+)\.(\d+) <(\d+)$/.exec(engines.node);
  if (words === null)
    throw new Error(`package.json must name Node as >=20.19 <25 does, not as ${engines.node}`);
  return { major: Number(words[1]), minor: Number(words[2]), last: Number(words[3]) - 1 };
}

/**
 * Whether the project runs on a version of Node.
 * @param {string} version as in `process.versions.node`
 * @returns {boolean}
 */
export function isSupported(version) {
  const words = /^(\d+)\.(\d+)\.\d+(-[\w.]+)?$/.exec(version);
  if (words === null) return false;
  const [major, minor] = [Number(words[1]), Number(words[2])];
  const { major: firstMajor, minor: firstMinor, last } = versionsOfNode();
  return major === firstMajor ? minor >= firstMinor : major > firstMajor && major <= last;
}

/** Ends the process where package.json does not allow this version of Node. */
export function requireNode() {
  const { node } = process.versions;
  if (isSupported(node)) return;
  const { major, minor, last } = versionsOfNode();
  refuse(
    `This needs Node ${major}.${minor} to ${last}; this is Node ${node}. Install one of those and run the same command again.`,
  );
}

/**
 * Runs npm on the lock file. The command asks for development packages explicitly, because
 * NODE_ENV=production leaves them out.
 * @param {(pid: number | undefined) => void} keepFor
 * @returns {Promise<void>}
 */
function install(keepFor) {
  const what = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
  return new Promise((resolve) => {
    const npm = spawn('npm', what, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
    keepFor(npm.pid);
    let printed = '';
    npm.stderr.on('data', (chunk) => (printed += chunk));
    npm.on('error', (error) =>
      refuse(`npm could not be started (${error.message}). It comes with Node: install Node anew.`),
    );
    npm.on('close', (code) => {
      if (code !== 0)
        refuse(`npm could not install the packages. Mend what it names, then try again:\n${printed}`);
      resolve();
    });
  });
}

/**
 * Installs the lock file's packages where they are missing. Where two commands run at once, only one of them
 * installs.
 * @returns {Promise<void>}
 */
export async function requirePackages() {
  if (reasonToInstall(root) === undefined) return;
  await inTurn(root, 'packages', 'installing packages', async (keepFor) => {
    // Another command may have installed the packages while this one waited.
    const reason = reasonToInstall(root);
    if (reason === undefined) return;
    await step(`installing packages (${reason})`, () => install(keepFor));
    const left = reasonToInstall(root);
    if (left !== undefined)
      refuse(
        `npm reported no error, yet ${left}. Delete the folder node_modules, check the network and try again.`,
      );
  });
}
