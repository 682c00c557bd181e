// @ts-check
/**
 * Runs the commands that a script starts and waits for, and prints a summary when the script is interrupted.
 */
import { spawn } from 'node:child_process';
import { root } from './setup.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, environment?: NodeJS.ProcessEnv, shown?: boolean }} [options] `shown`: the output
 *   of the command goes to the terminal at once
 * @returns {Promise<{ status: number, printed: string }>} its exit code (1 where a signal ended it), and its
 *   output unless that was shown
 */
export function runChild(command, args, { cwd = root, environment = process.env, shown = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: environment,
      stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    let printed = '';
    child.stdout?.on('data', (chunk) => (printed += chunk));
    child.stderr?.on('data', (chunk) => (printed += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      running.delete(child);
      resolve({ status: code ?? 1, printed });
    });
  });
}

/** Whether the script has received a signal to stop. */
let isCut = false;

/**
 * When the script receives a signal to stop, ends the commands it started, prints how far it came, and exits
 * with 130.
 * @param {() => string} summary tells what has been done so far
 */
export function whenCutShort(summary) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => {
      if (isCut) return;
      isCut = true;
      for (const child of running) child.kill('SIGTERM');
      console.log(`\nCut short by ${signal}: ${summary()}`);
      process.exit(130);
    });
  }
}
