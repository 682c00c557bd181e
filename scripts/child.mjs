// @ts-check
/** Commands that a script starts and waits for, and what the script says when it is cut short. */
import { spawn } from 'node:child_process';
import { root } from './setup.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, environment?: NodeJS.ProcessEnv, shown?: boolean }} [options] `shown`: what it
 *   prints goes to the terminal at once
 * @returns {Promise<{ status: number, printed: string }>} its exit code (1 where a signal ended it), and what
 *   it printed unless that was shown
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

/** Whether the script was told to stop. */
let isCut = false;

/**
 * Where the script is told to stop, ends what it started, says how far it came, and exits with 130.
 * @param {() => string} summary what was done so far
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
