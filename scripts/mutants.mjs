// @ts-check
/**
 * `npm run mutants`: takes one guard out at a time, in a copy of the tree, and demands that the test which speaks for it turns red.
 * `npm run mutants -- NAME` runs those whose name contains NAME. The rows stand in tests/mutants/mutants.json.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { refuse, requireNode, requirePackages, root } from './setup.mjs';

/** @typedef {{ name: string, file: string, find: string, replace: string, test: { file: string, name: string } }} Mutant */

requireNode();
await requirePackages();

const [wanted] = process.argv.slice(2);
/** @type {Mutant[]} */
const all = JSON.parse(readFileSync(join(root, 'tests/mutants/mutants.json'), 'utf8'));
const mutants = all.filter(({ name }) => wanted === undefined || name.includes(wanted));
if (mutants.length === 0) refuse(`No mutant is called ${wanted}. There are: ${all.map(({ name }) => name).join(', ')}.`);

/** How often a text stands in another. @param {string} text @param {string} part */
const times = (text, part) => text.split(part).length - 1;
const misplaced = mutants.filter(({ file, find }) => !existsSync(join(root, file)) || times(readFileSync(join(root, file), 'utf8'), find) !== 1);
if (misplaced.length > 0) refuse(`These guards do not stand exactly once where their row says: ${misplaced.map(({ name, file }) => `${name} (${file})`).join(', ')}.`);

/** A copy of everything that is or may be committed, beside the packages of this one. @returns {string} */
function copied() {
  mkdirSync(join(root, 'dist'), { recursive: true });
  const tree = mkdtempSync(join(root, 'dist', 'mutants-'));
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split('\n');
  for (const file of files.filter((one) => one !== '' && existsSync(join(root, one)))) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    cpSync(join(root, file), join(tree, file));
  }
  execFileSync('cp', ['-al', join(root, 'node_modules'), join(tree, 'node_modules')]);
  return tree;
}

/** @param {string} tree */
function build(tree) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.mjs', 'functions'], { cwd: tree, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the functions were not built:\n${stdout}${stderr}`);
}

/**
 * Runs one named test.
 * @param {string} tree @param {Mutant['test']} test
 * @returns {'green' | 'red'} red only when the test itself failed
 */
function run(tree, test) {
  const output = join(tree, 'dist', 'mutant.json');
  rmSync(output, { force: true });
  const named = test.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  spawnSync(process.execPath, ['node_modules/.bin/jest', test.file, '--testNamePattern', named, '--json', '--outputFile', output], { cwd: tree, stdio: 'ignore' });
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(output, 'utf8'));
  if (numRuntimeErrorTestSuites > 0 || numPassedTests + numFailedTests === 0) throw new Error(`“${test.name}” of ${test.file} did not run`);
  return numFailedTests > 0 ? 'red' : 'green';
}

/** Milliseconds since, as text. @param {number} began */
const seconds = (began) => `${((performance.now() - began) / 1000).toFixed(1)} s`.padStart(8);

const tree = copied();
process.on('exit', () => rmSync(tree, { recursive: true, force: true }));
process.on('SIGINT', () => process.exit(130));

/** @type {string[]} */
const wrong = [];
const tests = [...new Map(mutants.map(({ test }) => [`${test.file} ${test.name}`, test])).values()];
build(tree);
for (const test of tests) {
  const began = performance.now();
  const color = run(tree, test);
  console.log(`${seconds(began)}  ${color.padEnd(8)}  as it is: ${test.name}`);
  if (color === 'red') wrong.push(`“${test.name}” fails as it is`);
}
for (const { name, file, find, replace, test } of wrong.length > 0 ? [] : mutants) {
  const began = performance.now();
  const before = readFileSync(join(tree, file), 'utf8');
  writeFileSync(join(tree, file), before.replace(find, () => replace));
  if (/^(shared|cloudfunctions)\//.test(file)) build(tree);
  const color = run(tree, test);
  writeFileSync(join(tree, file), before);
  console.log(`${seconds(began)}  ${(color === 'red' ? 'killed' : 'SURVIVED').padEnd(8)}  ${name}: ${test.name}`);
  if (color === 'green') wrong.push(`${name} survived ${test.file}`);
}

console.log(`\n${mutants.length} mutants, ${wrong.length === 0 ? 'all killed' : `${wrong.length} wrong:\n${wrong.join('\n')}`}`);
process.exitCode = wrong.length === 0 ? 0 : 1;
