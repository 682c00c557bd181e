/**
 * Built functions for which every request to the store takes so long by their own clock that their time budget is
 * over after a few of them. Nothing in the functions themselves is changed, and nobody waits.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const clock = resolve('localcloud/runtime/clock-preload.cjs');

const wrapper = (built: string, milliseconds: number): string => `
const clock = require(${JSON.stringify(clock)});
const { ClientRequest } = require('node:http');
const { end } = ClientRequest.prototype;
ClientRequest.prototype.end = function (...given) {
  clock.offset += ${milliseconds};
  return end.apply(this, given);
};
exports.main = require(${JSON.stringify(built)}).main;
`;

/**
 * @param built the folder of the built functions
 * @param seconds by how much every request moves the function's clock; the next call begins at the right time again
 * @returns the folder for the local cloud to run; `remove` deletes it
 */
export function slowedFunctions(built: string, seconds: number): { directory: string; remove: () => void } {
  const directory = mkdtempSync(join(tmpdir(), 'wenxu-slowed-'));
  for (const name of ['api', 'timer', 'jobs']) {
    mkdirSync(join(directory, name));
    writeFileSync(
      join(directory, name, 'index.js'),
      wrapper(resolve(built, name, 'index.js'), seconds * 1000),
    );
  }
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) };
}
