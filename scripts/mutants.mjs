// @ts-check
/**
 * `npm run mutants`: removes one guard at a time, in a copy of the tree, and requires that the test named for
 * it fails.
 * `npm run mutants -- PART` runs the mutants whose name or test file contains PART, or one of several parts.
 * The rows are in tests/mutants/mutants.json; a row names its guard only by the text (scripts/guards.cjs). A
 * run that is interrupted prints how far it came.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runChild, whenCutShort } from './child.mjs';
import guards from './guards.cjs';
import { refuse, requireNode, requirePackages, root } from './setup.mjs';

/** @typedef {{ name: string, find: string, replace: string, test: { file: string, name: string } }} Mutant */

requireNode();
await requirePackages();

const wanted = process.argv.slice(2);
/** @type {Mutant[]} */
const all = JSON.parse(readFileSync(join(root, 'tests/mutants/mutants.json'), 'utf8'));
const mutants = all.filter(
  ({ name, test }) =>
    wanted.length === 0 || wanted.some((part) => name.includes(part) || test.file.includes(part)),
);
if (mutants.length === 0)
  refuse(
    `No mutant or test file is called ${wanted.join(' or ')}. There are: ${all.map(({ name }) => name).join(', ')}.`,
  );

/** All files that are committed or could be. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));
const sources = new Map(
  files.filter(guards.mayHoldGuard).map((file) => [file, readFileSync(join(root, file), 'utf8')]),
);

/**
 * The one place of a mutant's guard. Ends the process where there is none, or more than one.
 * @param {Mutant} mutant
 */
function placeOf({ name, find }) {
  const places = guards.placesOf(sources, find);
  const [place] = places;
  if (place === undefined || places.length > 1) {
    const found = places.map(({ file }) => file).join(', ') || 'no file';
    return refuse(`The guard of “${name}” must stand once in the tree. It stands in: ${found}.`);
  }
  return place;
}
const guarded = mutants.map((mutant) => ({ ...mutant, place: placeOf(mutant) }));

/**
 * Makes a copy of the tree, with links to the packages of this one.
 * @returns {string}
 */
function copied() {
  mkdirSync(join(root, 'dist'), { recursive: true });
  const tree = mkdtempSync(join(root, 'dist', 'mutants-'));
  for (const file of files) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    cpSync(join(root, file), join(tree, file));
  }
  execFileSync('cp', ['-al', join(root, 'node_modules'), join(tree, 'node_modules')]);
  return tree;
}

/** @param {string} tree */
async function build(tree) {
  const { status, printed } = await runChild(process.execPath, ['scripts/build.mjs', 'functions'], {
    cwd: tree,
  });
  if (status !== 0) throw new Error(`the functions were not built:\n${printed}`);
}

/**
 * Runs one named test.
 * @param {string} tree @param {Mutant['test']} test
 * @returns {Promise<'green' | 'red'>} red only when the test itself failed
 */
async function run(tree, test) {
  const output = join(tree, 'dist', 'mutant.json');
  rmSync(output, { force: true });
  const named = test.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  await runChild(
    process.execPath,
    ['node_modules/.bin/jest', test.file, '--testNamePattern', named, '--json', '--outputFile', output],
    { cwd: tree },
  );
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(output, 'utf8'),
  );
  if (numRuntimeErrorTestSuites > 0 || numPassedTests + numFailedTests === 0)
    throw new Error(`“${test.name}” of ${test.file} did not run`);
  return numFailedTests > 0 ? 'red' : 'green';
}

/**
 * The seconds since a moment, as text.
 * @param {number} began
 */
const seconds = (began) => `${((performance.now() - began) / 1000).toFixed(1)} s`.padStart(8);

const tree = copied();
process.on('exit', () => rmSync(tree, { recursive: true, force: true }));

/** @type {string[]} */
const wrong = [];
let done = 0;
const summary = () => {
  const found = wrong.length === 0 ? 'none survived' : `${wrong.length} wrong:\n${wrong.join('\n')}`;
  return `${done} of ${mutants.length} mutants run, ${found}`;
};
whenCutShort(summary);

const tests = [...new Map(mutants.map(({ test }) => [`${test.file} ${test.name}`, test])).values()];
await build(tree);
for (const test of tests) {
  const began = performance.now();
  const color = await run(tree, test);
  console.log(`${seconds(began)}  ${color.padEnd(8)}  as it is: ${test.name}`);
  if (color === 'red') wrong.push(`“${test.name}” fails as it is`);
}
for (const { name, place, replace, test } of wrong.length > 0 ? [] : guarded) {
  const began = performance.now();
  const { file, from, to } = place;
  const before = readFileSync(join(tree, file), 'utf8');
  writeFileSync(join(tree, file), before.slice(0, from) + replace + before.slice(to));
  if (/^(shared|cloudfunctions)\//.test(file)) await build(tree);
  const color = await run(tree, test);
  writeFileSync(join(tree, file), before);
  done += 1;
  console.log(
    `${seconds(began)}  ${(color === 'red' ? 'killed' : 'SURVIVED').padEnd(8)}  ${name}: ${test.name}`,
  );
  if (color === 'green') wrong.push(`${name} survived ${test.file}`);
}

console.log(`\n${summary()}`);
process.exitCode = wrong.length === 0 ? 0 : 1;
