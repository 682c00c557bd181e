// @ts-check
/**
 * Keeps the commands of one tree from doing the same work at once. A turn is a numbered file that names the
 * processes which do the work. The file with the highest number has the turn, until its processes have ended
 * or the turn was given back.
 *
 * Two commands may see the same killed holder, and both may want to be next. Exactly one of them becomes the
 * next, because a number can be created only once, a file appears together with its contents, and the highest
 * number is never deleted.
 */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const LOOK_AGAIN_MS = 100;

/**
 * @param {unknown} error
 * @param {string} code
 * @returns {boolean} whether a call to the system failed in that way
 */
const hasCode = (error, code) => error instanceof Error && 'code' in error && error.code === code;

/**
 * The moment at which a process began, as the system writes it. It tells a process from a later one that was
 * given the same number.
 * @param {number} pid
 * @returns {string | undefined} undefined where no such process runs; empty where the system does not tell
 *   when it began
 */
function beginningOf(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: the process runs, and belongs to another user.
    if (!hasCode(error, 'EPERM')) return undefined;
  }
  if (process.platform !== 'linux')
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
  try {
    // The name of the program is in brackets and may hold spaces. After it comes the state, and the 20th word
    // from there is the moment at which the process began.
    const words = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return words[0] === 'Z' ? undefined : words[19];
  } catch {
    return '';
  }
}

/**
 * The line in a turn's file that names a process.
 * @param {number} pid
 */
const lineOf = (pid) => `${pid} ${beginningOf(pid) ?? 'ended'}\n`;

/** @param {string} line whether the process that a turn names still runs */
function runs(line) {
  const pid = Number.parseInt(line, 10);
  const beginning = beginningOf(pid);
  return beginning !== undefined && (beginning === '' || line === `${pid} ${beginning}`);
}

/**
 * The process that keeps a turn.
 * @param {string} file
 * @returns {number | undefined} undefined where no process keeps it
 */
function keeperOf(file) {
  const line = readFileSync(file, 'utf8').split('\n').filter(Boolean).find(runs);
  return line === undefined ? undefined : Number.parseInt(line, 10);
}

/** The numbers of all turns, ascending. @param {string} folder */
const numbersIn = (folder) =>
  readdirSync(folder)
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .sort((a, b) => a - b);

/**
 * Takes the next turn unless another command has one.
 * @param {string} folder
 * @returns {{ file: string } | { keeper: number | undefined }} the turn's file; or the process that has a
 *   turn, undefined where that changed meanwhile
 */
function takeTurn(folder) {
  mkdirSync(folder, { recursive: true });
  const last = numbersIn(folder).at(-1) ?? 0;
  const mine = last + 1;
  const file = join(folder, String(mine));
  const draft = join(folder, `${process.pid}.draft`);
  try {
    const keeper = last === 0 ? undefined : keeperOf(join(folder, String(last)));
    if (keeper !== undefined) return { keeper };
    writeFileSync(draft, lineOf(process.pid));
    linkSync(draft, file);
  } catch (error) {
    // ENOENT: another turn has followed the last one meanwhile. EEXIST: another command created this number
    // first.
    if (hasCode(error, 'ENOENT') || hasCode(error, 'EEXIST')) return { keeper: undefined };
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const numbers = numbersIn(folder);
  // A command that read the folder long ago can create a number again that was deleted since; the turn then
  // belongs to a higher number.
  if (numbers.at(-1) !== mine) {
    rmSync(file, { force: true });
    return { keeper: undefined };
  }
  for (const number of numbers) if (number < mine) rmSync(join(folder, String(number)), { force: true });
  return { file };
}

/**
 * Does work while no other command of this tree does the work of the same name. Waits for a command that
 * does, and prints that once.
 * @template T
 * @param {string} root the tree
 * @param {string} name the work's name, which must be valid as a file name
 * @param {string} doing what another command is doing meanwhile, as in "another command is …"
 * @param {(keepFor: (pid: number | undefined) => void) => Promise<T>} work receives a function that names a
 *   child process: the turn lasts until that process has ended as well, even where this process is killed
 * @returns {Promise<T>} the result of the work; throws what the work throws
 */
export async function inTurn(root, name, doing, work) {
  const folder = join(root, 'dist', 'turns', name);
  let said = false;
  for (;;) {
    const turn = takeTurn(folder);
    if ('file' in turn) {
      try {
        return await work((pid) => {
          if (pid !== undefined) appendFileSync(turn.file, lineOf(pid));
        });
      } finally {
        if (existsSync(turn.file)) truncateSync(turn.file);
      }
    }
    if (!said && turn.keeper !== undefined) {
      console.log(`  another command is ${doing} (process ${turn.keeper}); waiting for it to end`);
      said = true;
    }
    await wait(LOOK_AGAIN_MS);
  }
}
