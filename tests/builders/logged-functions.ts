/** Built functions whose every printed line is kept in a file. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * @param built the folder of the built functions
 * @returns the folder for the local cloud to run and the file of the printed lines; `remove` deletes both
 */
export function loggedFunctions(built: string): { directory: string; log: string; remove: () => void } {
  const directory = mkdtempSync(join(tmpdir(), 'wenxu-logged-'));
  const log = join(directory, 'log');
  writeFileSync(log, '');
  for (const name of ['api', 'timer', 'jobs']) {
    mkdirSync(join(directory, name));
    writeFileSync(
      join(directory, name, 'index.js'),
      `const { appendFileSync } = require('node:fs');
for (const stream of [process.stdout, process.stderr])
  stream.write = (text) => { appendFileSync(${JSON.stringify(log)}, String(text)); return true; };
module.exports = require(${JSON.stringify(resolve(built, name, 'index.js'))});
`,
    );
  }
  return { directory, log, remove: () => rmSync(directory, { recursive: true }) };
}
