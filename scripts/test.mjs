// @ts-check
/**
 * `npm test`: everything from types to the browser, as one queue for as many cores as there are, the longest first.
 * `npm run test:LAYER` runs one layer; what stands after `--` goes to jest, for example `npm run test:browser -- gate -t "pages/home/index: ready"`.
 * `npm run test:deep` runs the long counts in named parts of at most an hour each; `npm run test:deep -- PART` runs one.
 * A whole run ends with the slowest files and with "N passed, N failed".
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join, relative } from 'node:path';
import { runChild, whenCutShort } from './child.mjs';
import { requireChromium } from './chromium.mjs';
import { refuse, requireNode, requirePackages, root } from './setup.mjs';

requireNode();
await requirePackages();

const results = join(root, 'dist', 'tests');
mkdirSync(results, { recursive: true });

/**
 * @typedef {{ file: string, seconds: number }} Timed one test file
 * @typedef {{ passed: number, failed: number, files: readonly Timed[] }} Outcome
 * @typedef {{ name: string, seconds: number, command: string, args: string[] }} Check one command that holds or not, and about how long it takes
 */

const began = performance.now();
const secondsSince = (/** @type {number} */ moment) => Math.round((performance.now() - moment) / 1000);
const bin = (/** @type {string} */ name) => join(root, 'node_modules', '.bin', name);
const lanes = Math.max(2, availableParallelism());

/** The projects of TypeScript. Each keeps what it found in dist/, so that the next run checks only what changed. */
const types = [
  'tsconfig.json',
  'shared/tsconfig.json',
  'miniprogram/tsconfig.json',
  'miniprogram/tsconfig.h5.json',
  'tests/browser/tsconfig.json',
  'config/tsconfig.json',
  'scripts/tsconfig.json',
].map((project) => {
  const kept = join('dist', 'types', `${project.replaceAll('/', '-')}.tsbuildinfo`);
  const args = ['-p', project, '--incremental', '--tsBuildInfoFile', kept];
  return { name: `types ${project}`, seconds: 10, command: bin('tsc'), args };
});

/** @type {Check[]} */
const lint = [
  { name: 'lint', seconds: 60, command: bin('eslint'), args: ['.', '--max-warnings', '0'] },
  {
    name: 'format',
    seconds: 12,
    command: bin('prettier'),
    args: [
      '--check',
      '.',
      '--log-level',
      'warn',
      '--cache',
      '--cache-strategy',
      'content',
      '--cache-location',
      join('dist', 'prettier'),
    ],
  },
];

/** @param {string} target @param {number} seconds @returns {Check} */
const build = (target, seconds) => ({
  name: `build ${target}`,
  seconds,
  command: process.execPath,
  args: ['scripts/build.mjs', target],
});
const functions = build('functions', 1);
const builds = [functions, build('weapp', 45), build('h5', 40)];

/** What each layer of jest needs built. @type {Record<string, Check[]>} */
const needs = { unit: [], flows: [functions], weapp: builds, browser: builds, deep: [functions] };

/** Runs checks side by side, the longest first, and shows what each printed when it is done. @param {readonly Check[]} checks @returns {Promise<Outcome>} */
async function runChecks(checks) {
  const waiting = [...checks].sort((one, other) => other.seconds - one.seconds);
  let failed = 0;
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { name, command, args } = next;
      const started = performance.now();
      const { status, printed } = await runChild(command, args, {
        environment: { ...process.env, FORCE_COLOR: '0' },
      });
      if (status !== 0) failed += 1;
      console.log(`== ${name}: ${status === 0 ? 'ok' : 'FAILED'}, ${secondsSince(started)} s`);
      if (printed.trim()) console.log(printed.trimEnd());
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return { passed: checks.length - failed, failed, files: [] };
}

/**
 * Runs layers of jest as one queue of files, which shows each file as it ends.
 * @param {readonly string[]} layers @param {readonly string[]} more what stands after the command's `--`
 * @returns {Promise<Outcome>}
 */
async function runJest(layers, more = []) {
  if (layers.includes('browser')) process.env.CHROMIUM = await requireChromium();
  const output = join(results, 'jest.json');
  rmSync(output, { force: true });
  // Paths stand before the layers: jest would take them for names of layers.
  const args = [
    bin('jest'),
    ...more,
    '--selectProjects',
    ...layers,
    '--maxWorkers',
    String(lanes),
    '--json',
    '--outputFile',
    output,
  ];
  await runChild(process.execPath, args, { environment: { ...process.env, FORCE_COLOR: '0' }, shown: true });
  if (!existsSync(output)) return { passed: 0, failed: 1, files: [] };
  const told = JSON.parse(readFileSync(output, 'utf8'));
  // A test that is skipped counts as failed, unless tests were chosen by name.
  const isChosen = more.length > 0;
  if (!isChosen && told.numPendingTests > 0)
    console.log(`${told.numPendingTests} tests were skipped, which counts as failed`);
  /** @type {{ name: string, startTime: number, endTime: number }[]} */
  const files = told.testResults;
  return {
    passed: told.numPassedTests,
    failed: told.numFailedTests + told.numRuntimeErrorTestSuites + (isChosen ? 0 : told.numPendingTests),
    files: files.map(({ name, startTime, endTime }) => ({
      file: relative(root, name),
      seconds: (endTime - startTime) / 1000,
    })),
  };
}

/** The long counts, each a file of tests/deep. */
const parts = readdirSync(join(root, 'tests', 'deep'))
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => basename(file, '.test.ts'));

/**
 * Runs parts of the long counts one after the other. Each has an hour and is told when it ends: what it does not reach until then it leaves
 * out and says so.
 * @param {readonly string[]} chosen @returns {Promise<Outcome>}
 */
async function runDeep(chosen) {
  const unknown = chosen.find((part) => !parts.includes(part));
  if (unknown !== undefined)
    refuse(`No part of test:deep is called ${unknown}. There are: ${parts.join(', ')}.`);
  const wanted = chosen.length > 0 ? chosen : parts;
  /** @type {string[]} */
  const done = [];
  whenCutShort(
    () =>
      `done were ${done.join(', ') || 'no parts'}; of ${wanted[done.length] ?? 'none'} the lines above tell how far it came; not begun were ${wanted.slice(done.length + 1).join(', ') || 'none'}.`,
  );
  const outcomes = [];
  for (const part of wanted) {
    const started = performance.now();
    process.env.DEEP_UNTIL = String(Date.now() + 55 * 60_000);
    const outcome = await runJest(['deep'], [join('tests', 'deep', `${part}.test.ts`)]);
    outcomes.push(outcome);
    done.push(part);
    console.log(`== deep ${part}: ${outcome.failed === 0 ? 'ok' : 'FAILED'}, ${secondsSince(started)} s`);
  }
  return sum(outcomes);
}

/** @param {readonly Outcome[]} outcomes @returns {Outcome} */
function sum(outcomes) {
  return {
    passed: outcomes.reduce((total, { passed }) => total + passed, 0),
    failed: outcomes.reduce((total, { failed }) => total + failed, 0),
    files: outcomes.flatMap(({ files }) => files),
  };
}

/** Runs what a layer of jest needs built, and then the layer. @param {string} layer @param {readonly string[]} more */
async function runLayer(layer, more) {
  const built = await runChecks(needs[layer] ?? []);
  if (built.failed > 0) return built;
  return sum([built, layer === 'deep' ? await runDeep(more) : await runJest([layer], more)]);
}

async function runAll() {
  // What needs no build runs beside the builds; a type that is wrong is told before a browser is opened.
  const checks = await runChecks([...builds, ...types, ...lint]);
  console.log(`== checks and builds: ${secondsSince(began)} s`);
  if (checks.failed > 0) return checks;
  return sum([checks, await runJest(['unit', 'flows', 'weapp', 'browser'])]);
}

const [wanted, ...more] = process.argv.slice(2);
const layers = ['types', 'lint', ...Object.keys(needs)];
if (wanted !== undefined && !layers.includes(wanted))
  refuse(`No layer is called ${wanted}. There are: ${layers.join(', ')}.`);

const { passed, failed, files } =
  wanted === undefined
    ? await runAll()
    : wanted === 'types'
      ? await runChecks(types)
      : wanted === 'lint'
        ? await runChecks(lint)
        : await runLayer(wanted, more);

if (wanted === undefined) {
  const slowest = [...files].sort((one, other) => other.seconds - one.seconds).slice(0, 10);
  console.log(`\nThe slowest of ${files.length} test files:`);
  for (const { file, seconds } of slowest) console.log(`${seconds.toFixed(1).padStart(8)} s  ${file}`);
}
console.log(`\n${secondsSince(began)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
