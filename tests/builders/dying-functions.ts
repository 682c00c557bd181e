/**
 * Built functions that die like a process that is killed: before the so-manieth request to the store from now on.
 * Nothing in the functions themselves is changed.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const names = ['api', 'timer', 'jobs'];

const wrapper = (built: string, left: string): string => `
const { readFileSync, writeFileSync } = require('node:fs');
const { ClientRequest } = require('node:http');
const { end } = ClientRequest.prototype;
ClientRequest.prototype.end = function (...given) {
  const left = Number(readFileSync(${JSON.stringify(left)}, 'utf8')) - 1;
  writeFileSync(${JSON.stringify(left)}, String(left));
  if (left === 0) process.kill(process.pid, 'SIGKILL');
  return end.apply(this, given);
};
exports.main = require(${JSON.stringify(built)}).main;
`;

/** One function of a folder that dies when it is told to. */
export interface DyingFunctions {
  /** The folder for the local cloud to run. */
  readonly directory: string;
  /** The function dies before this request, the next one being 1; 0 lets it live. */
  dieAt(request: number): void;
  /** How many requests there have been since it was told last. */
  requests(): number;
  remove(): void;
}

/**
 * @param built the folder of the built functions
 * @param mortal the one that dies
 */
export function dyingFunctions(built: string, mortal: 'jobs'): DyingFunctions {
  const directory = mkdtempSync(join(tmpdir(), 'wenxu-dying-'));
  const left = join(directory, 'requests-left');
  let told = 0;
  for (const name of names) {
    const file = resolve(built, name, 'index.js');
    mkdirSync(join(directory, name));
    writeFileSync(
      join(directory, name, 'index.js'),
      name === mortal ? wrapper(file, left) : `exports.main = require(${JSON.stringify(file)}).main;`,
    );
  }
  writeFileSync(left, '0');
  return {
    directory,
    dieAt(request) {
      told = request;
      writeFileSync(left, String(request));
    },
    requests: () => told - Number(readFileSync(left, 'utf8')),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
