// @ts-check
/**
 * `npm start`: installs missing packages, builds what has changed, and runs the demo county behind the
 * browser build and the mini-program in a browser.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { refuse, requireNode, requirePackages, root } from './setup.mjs';

const DEFAULT_PORT = '5178';

/** @returns {{ fresh: boolean, port: string, data: string }} */
function asked() {
  try {
    const { values } = parseArgs({
      options: {
        fresh: { type: 'boolean', default: false },
        port: { type: 'string', default: DEFAULT_PORT },
        data: { type: 'string', default: join(root, '.data') },
      },
    });
    return { fresh: values.fresh, port: values.port, data: resolve(values.data) };
  } catch (error) {
    // parseArgs throws for an option it does not know, and its message names that option.
    return refuse(
      `${error instanceof Error ? error.message : String(error)}\nnpm start takes --fresh, --port NUMBER and --data FOLDER.`,
    );
  }
}

/** Whether a port of this machine is free. @param {number} port @returns {Promise<boolean>} */
function isFree(port) {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => answer(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => answer(true)));
  });
}

/**
 * Deletes a folder, and refuses where it is not a data folder of the demo.
 * @param {string} data
 */
function empty(data) {
  if (!existsSync(data)) return;
  if (!existsSync(join(data, 'county.json')) && !existsSync(join(data, 'documents.sqlite')))
    refuse(`${data} does not look like a data folder of the demo, so --fresh will not delete it.`);
  rmSync(data, { recursive: true });
}

requireNode();
const { fresh, port, data } = asked();
if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535)
  refuse(`--port takes a number from 1 to 65535, not ${port}.`);
if (!(await isFree(Number(port))))
  refuse(
    `Port ${port} is busy. Stop what runs there, or choose another: npm start -- --port ${Number(port) + 1}`,
  );

console.log('\n问需响应\n');
await requirePackages();
const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
if (status !== 0) refuse('The build failed; what it said stands above.');
if (fresh) empty(data);

const demo = spawn(process.execPath, ['--import', 'tsx', 'demo/main.ts', '--port', port, '--data', data], {
  cwd: root,
  stdio: 'inherit',
});
// Ctrl-C reaches all processes of the group: the demo stops by itself, and this process waits for it.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => demo.kill('SIGTERM'));
demo.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
