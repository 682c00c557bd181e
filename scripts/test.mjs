// @ts-check
/**
 * `npm test`: everything from types to the browser. `npm run test:<layer>` runs one layer. Ends with "N passed, N failed".
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { requireChromium } from './chromium.mjs';
import { refuse, requireNode, requirePackages, root } from './setup.mjs';

requireNode();
await requirePackages();

const results = join(root, 'dist', 'tests');
mkdirSync(results, { recursive: true });

/** @typedef {{ name: string, ok: boolean, passed: number, failed: number }} Outcome */

/**
 * Runs a command and shows what it printed when it is done, so that two at once stay readable.
 * @param {string} name @param {string} command @param {string[]} args @returns {Promise<boolean>}
 */
function run(name, command, args) {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    child.stdout.on('data', (chunk) => (printed += chunk));
    child.stderr.on('data', (chunk) => (printed += chunk));
    child.on('close', (code) => {
      console.log(
        `\n== ${name}: ${code === 0 ? 'ok' : 'FAILED'}, ${((performance.now() - began) / 1000).toFixed(1)} s`,
      );
      if (printed.trim()) console.log(printed.trimEnd());
      resolve(code === 0);
    });
  });
}

const bin = (/** @type {string} */ name) => join(root, 'node_modules', '.bin', name);

/** A check that is one test: it holds or not. @param {string} name @param {string} command @param {string[]} args @returns {Promise<Outcome>} */
async function check(name, command, args) {
  const ok = await run(name, command, args);
  return { name, ok, passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

/** One jest project. @param {string} name @returns {Promise<Outcome>} */
async function jest(name) {
  const output = join(results, `${name}.json`);
  rmSync(output, { force: true });
  const ok = await run(name, process.execPath, [
    bin('jest'),
    '--selectProjects',
    name,
    '--json',
    '--outputFile',
    output,
  ]);
  if (!existsSync(output)) return { name, ok: false, passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(output, 'utf8'));
  if (numPendingTests > 0)
    console.log(`${name}: ${numPendingTests} tests were skipped, which counts as failed`);
  return {
    name,
    ok: ok && numPendingTests === 0,
    passed: numPassedTests,
    failed: numFailedTests + numPendingTests,
  };
}

/** @type {Record<string, () => Promise<Outcome[]>>} */
const layers = {
  types: async () => {
    const outcomes = [];
    for (const project of [
      'tsconfig.json',
      'shared/tsconfig.json',
      'miniprogram/tsconfig.json',
      'miniprogram/tsconfig.h5.json',
      'tests/browser/tsconfig.json',
      'config/tsconfig.json',
      'scripts/tsconfig.json',
    ]) {
      outcomes.push(await check(`types ${project}`, bin('tsc'), ['-p', project]));
    }
    return outcomes;
  },
  lint: async () => [await check('lint', bin('eslint'), ['.', '--max-warnings', '0'])],
  unit: async () => [await jest('unit')],
  build: async () => [await check('build', process.execPath, ['scripts/build.mjs'])],
  functions: async () => [
    await check('build functions', process.execPath, ['scripts/build.mjs', 'functions']),
  ],
  flows: async () => [await jest('flows')],
  weapp: async () => [await jest('weapp')],
  browser: async () => {
    process.env.CHROMIUM = await requireChromium();
    return [await jest('browser')];
  },
  deep: async () => [await jest('deep')],
};

/** What runs for a layer alone: what it needs is built first. @type {Record<string, string[]>} */
const needs = { flows: ['functions'], weapp: ['build'], browser: ['build'], deep: ['functions'] };

const [wanted] = process.argv.slice(2);
if (wanted !== undefined && layers[wanted] === undefined)
  refuse(`No layer is called ${wanted}. There are: ${Object.keys(layers).join(', ')}.`);

/** Layers in a row, stopping a lane at its first failure. @param {string[]} names @returns {Promise<Outcome[]>} */
async function lane(names) {
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const name of names) {
    outcomes.push(...((await layers[name]?.()) ?? []));
    if (outcomes.some(({ ok }) => !ok)) break;
  }
  return outcomes;
}

const began = performance.now();
// Two lanes for two cores: what needs no build runs beside the build.
const outcomes =
  wanted === undefined
    ? [...(await Promise.all([lane(['build']), lane(['types', 'lint', 'unit'])])).flat()]
    : await lane([...(needs[wanted] ?? []), wanted]);
if (wanted === undefined && outcomes.every(({ ok }) => ok))
  outcomes.push(...(await Promise.all([lane(['browser']), lane(['weapp', 'flows'])])).flat());

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
console.log(`\n${((performance.now() - began) / 1000).toFixed(0)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = outcomes.every(({ ok }) => ok) && failed === 0 && passed > 0 ? 0 : 1;
