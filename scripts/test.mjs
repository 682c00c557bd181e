// @ts-check
/**
 * `npm test`: checks everything from types to the browser, on as many cores as the machine has. The checks
 * that need no build run first, beside the builds: types, lint, unit tests and the gate of the blocks. If all
 * of them pass, every other test file runs in one queue, the longest first.
 * `npm run test:LAYER` runs one layer; arguments after `--` go to jest, for example
 * `npm run test:browser -- gate -t "pages/home/index: proxy"`.
 * `npm run test:reader` has a real screen reader read the product, and is no part of `npm test`; `npm run
 * test:reader -- -t "part of a job's name"` runs one job.
 * `npm run test:deep` runs the long counts in named parts of at most an hour each;
 * `npm run test:deep -- PART` runs one of them. A whole run ends with the slowest files and with "N passed, N
 * failed".
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join, relative } from 'node:path';
import { runChild, whenCutShort } from './child.mjs';
import { requireChromium } from './chromium.mjs';
import { requireReader } from './reader.mjs';
import { refuse, requireNode, requirePackages, root } from './setup.mjs';

requireNode();
await requirePackages();

const results = join(root, 'dist', 'tests');
mkdirSync(results, { recursive: true });

/**
 * @typedef {{ file: string, seconds: number }} Timed one test file
 * @typedef {{ passed: number, failed: number, files: readonly Timed[] }} Outcome
 * @typedef {{ name: string, seconds: number, run: () => Promise<Outcome> }} Job what can run beside others,
 *   and about how long it takes
 */

/** The text that a run prints when it is interrupted. */
let soFar = () => 'what is not named above was not run.';
whenCutShort(() => soFar());

const began = performance.now();
const secondsSince = (/** @type {number} */ moment) => Math.round((performance.now() - moment) / 1000);
const bin = (/** @type {string} */ name) => join(root, 'node_modules', '.bin', name);
const lanes = Math.max(2, availableParallelism());
/** The environment for a command, taken when the command starts, and without colours. */
const plain = () => ({ ...process.env, FORCE_COLOR: '0' });

/**
 * A job that runs a command, which passes or fails. Its output is printed when it ends, so that the output of
 * several jobs is not mixed.
 * @param {string} name
 * @param {number} seconds
 * @param {string} command
 * @param {string[]} args
 * @returns {Job}
 */
function check(name, seconds, command, args) {
  return {
    name,
    seconds,
    async run() {
      const started = performance.now();
      const { status, printed } = await runChild(command, args, { environment: plain() });
      console.log(`== ${name}: ${status === 0 ? 'ok' : 'FAILED'}, ${secondsSince(started)} s`);
      if (printed.trim()) console.log(printed.trimEnd());
      return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, files: [] };
    },
  };
}

/** The projects of TypeScript, checked by its native compiler. */
const types = [
  'tsconfig.json',
  'shared/tsconfig.json',
  'miniprogram/tsconfig.weapp.json',
  'miniprogram/tsconfig.h5.json',
  'tests/browser/tsconfig.json',
  'tests/deep/tsconfig.json',
  'weixin/phone/tsconfig.json',
  'config/tsconfig.json',
  'scripts/tsconfig.json',
].map((project) =>
  check(`types ${project}`, 3, process.execPath, [
    join(root, 'node_modules', 'typescript-native', 'bin', 'tsc'),
    '-p',
    project,
  ]),
);

const formatted = ['--check', '.', '--log-level', 'warn'];
const cached = ['--cache', '--cache-strategy', 'content', '--cache-location', join('dist', 'prettier')];
const lint = [
  check('lint', 7, bin('oxlint'), ['.', '--deny-warnings']),
  check('format', 12, bin('prettier'), [...formatted, ...cached]),
];

/** @param {string} target @param {number} seconds */
const build = (target, seconds) =>
  check(`build ${target}`, seconds, process.execPath, ['scripts/build.mjs', target]);
const functions = build('functions', 1);
/** The mini-program, and the same in a browser. */
const weixin = build('weixin', 50);
const builds = [functions, weixin, build('h5', 40)];

/**
 * The builds that each layer of jest needs.
 * @type {Record<string, Job[]>}
 */
const needs = {
  unit: [],
  flows: [functions],
  weapp: builds,
  browser: builds,
  deep: [functions, weixin],
  reader: [functions, build('h5', 40)],
};

/**
 * The gate of blocks: every block of the screen in each of its example states. It needs no build and no
 * county.
 */
const blocks = join('tests', 'browser', 'blocks');

/**
 * Runs jobs side by side, the longest first.
 * @param {readonly Job[]} jobs
 * @returns {Promise<Outcome>}
 */
async function runJobs(jobs) {
  const waiting = [...jobs].sort((one, other) => other.seconds - one.seconds);
  /** @type {Outcome[]} */
  const outcomes = [];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      outcomes.push(await next.run());
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return sum(outcomes);
}

/**
 * Runs layers of jest as one queue of files.
 * @param {readonly string[]} layers
 * @param {{ more?: readonly string[], workers?: number, shown?: boolean }} [options] `more`: arguments for
 *   jest; `shown`: each file is shown as it ends
 * @returns {Promise<Outcome>}
 */
async function runJest(layers, { more = [], workers = lanes, shown = true } = {}) {
  if (layers.includes('browser') || layers.includes('deep')) process.env.CHROMIUM = await requireChromium();
  if (layers.includes('reader')) await requireReader();
  const started = performance.now();
  const output = join(results, `${layers.join('-')}-${more.length}.json`);
  rmSync(output, { force: true });
  // The paths come before the layers, because jest would take them for names of layers.
  const args = [...more, '--selectProjects', ...layers, '--json', '--outputFile', output];
  const { printed } = await runChild(
    process.execPath,
    [bin('jest'), ...args, ...(workers > 1 ? ['--maxWorkers', String(workers)] : ['--runInBand'])],
    { environment: plain(), shown },
  );
  if (printed.trim()) console.log(printed.trimEnd());
  if (!existsSync(output)) return { passed: 0, failed: 1, files: [] };
  const told = JSON.parse(readFileSync(output, 'utf8'));
  // A skipped test counts as failed, unless the caller chose tests by name.
  const skipped = more.includes('-t') ? 0 : told.numPendingTests;
  if (skipped > 0) console.log(`${skipped} tests were skipped, which counts as failed`);
  /** @type {{ name: string, startTime: number, endTime: number }[]} */
  const files = told.testResults;
  const failed = told.numFailedTests + told.numRuntimeErrorTestSuites + skipped;
  if (!shown)
    console.log(`== ${layers.join(', ')}: ${failed === 0 ? 'ok' : 'FAILED'}, ${secondsSince(started)} s`);
  return {
    passed: told.numPassedTests,
    failed,
    files: files.map(({ name, startTime, endTime }) => ({
      file: relative(root, name),
      seconds: (endTime - startTime) / 1000,
    })),
  };
}

/** The long counts. Each of them is a file of tests/deep. */
const parts = readdirSync(join(root, 'tests', 'deep'))
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => basename(file, '.test.ts'));

/**
 * Runs parts of the long counts one after the other. Each part has an hour and is told when the hour ends. It
 * leaves out what it cannot do until then, and says so.
 * @param {readonly string[]} chosen
 * @returns {Promise<Outcome>}
 */
async function runDeep(chosen) {
  const unknown = chosen.find((part) => !parts.includes(part));
  if (unknown !== undefined)
    refuse(`No part of test:deep is called ${unknown}. There are: ${parts.join(', ')}.`);
  const wanted = chosen.length > 0 ? chosen : parts;
  /** @type {string[]} */
  const done = [];
  soFar = () =>
    [
      `done were ${done.join(', ') || 'no parts'}`,
      `of ${wanted[done.length] ?? 'none'} the lines above tell how far it came`,
      `not begun were ${wanted.slice(done.length + 1).join(', ') || 'none'}.`,
    ].join('; ');
  const outcomes = [];
  for (const part of wanted) {
    const started = performance.now();
    process.env.DEEP_UNTIL = String(Date.now() + 55 * 60_000);
    const outcome = await runJest(['deep'], { more: [join('tests', 'deep', `${part}.test.ts`)] });
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

/**
 * Builds what a layer of jest needs, and then runs the layer.
 * @param {string} layer
 * @param {readonly string[]} more
 */
async function runLayer(layer, more) {
  const built = await runJobs(needs[layer] ?? []);
  if (built.failed > 0) return built;
  if (layer === 'deep') return sum([built, await runDeep(more)]);
  // Two readers at once would hear each other's machine work.
  return sum([built, await runJest([layer], { more, workers: layer === 'reader' ? 1 : lanes })]);
}

async function runAll() {
  const first = await runJobs([
    ...builds,
    ...types,
    ...lint,
    { name: 'unit', seconds: 20, run: () => runJest(['unit'], { workers: 1, shown: false }) },
    {
      name: 'blocks',
      seconds: 30,
      run: () => runJest(['browser'], { more: [blocks], workers: 1, shown: false }),
    },
  ]);
  console.log(`== what stands before the other tests: ${secondsSince(began)} s`);
  if (first.failed > 0) return first;
  const rest = await runJest(['flows', 'weapp', 'browser'], { more: ['--testPathIgnorePatterns', blocks] });
  return sum([first, rest]);
}

const [wanted, ...more] = process.argv.slice(2);
const layers = ['types', 'lint', ...Object.keys(needs)];
if (wanted !== undefined && !layers.includes(wanted))
  refuse(`No layer is called ${wanted}. There are: ${layers.join(', ')}.`);

const { passed, failed, files } =
  wanted === undefined
    ? await runAll()
    : wanted === 'types'
      ? await runJobs(types)
      : wanted === 'lint'
        ? await runJobs(lint)
        : await runLayer(wanted, more);

if (wanted === undefined) {
  const slowest = [...files].sort((one, other) => other.seconds - one.seconds).slice(0, 10);
  console.log(`\nThe slowest of ${files.length} test files:`);
  for (const { file, seconds } of slowest) console.log(`${seconds.toFixed(1).padStart(8)} s  ${file}`);
}
console.log(`\n${secondsSince(began)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
