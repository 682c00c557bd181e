/**
 * The ends of the range of Node that package.json names, with the real programs: the registry has every
 * version of Node as a package. They are fetched outside of the lock file, into dist/nodes. What is refused
 * must not install anything; what is taken works from a fresh clone.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

jest.setTimeout(1_200_000);

const root = join(__dirname, '../..');
const system = process.platform === 'win32' ? 'win' : process.platform;
const packageName = `node-${system}-${process.arch}`;

const trees: string[] = [];
afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true, force: true });
});

/** Fetches the newest Node of a version or of the versions that begin with it. Returns the program's path. */
function fetchNode(version: string): string {
  const folder = join(root, 'dist/nodes', version);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const flags = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', ['install', '--prefix', folder, ...flags, `${packageName}@${version}`], {
    cwd: folder,
  });
  const node = join(folder, 'node_modules', packageName, 'bin/node');
  const is = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  expect(`${is}.`).toContain(`v${version}.`);
  return node;
}

/** What a clone of this tree would hold, with what is not committed yet. */
function freshClone(): string {
  const tree = mkdtempSync(join(tmpdir(), 'wenxu-clone-'));
  trees.push(tree);
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of listed.split('\0').filter((name) => name !== '' && existsSync(join(root, name)))) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    cpSync(join(root, file), join(tree, file));
  }
  return tree;
}

/** Runs a script of a tree with a Node, which is also the one that npm finds. */
function run(node: string, tree: string, ...args: string[]): { status: number | null; printed: string } {
  const own = Object.entries(process.env).filter(([name]) => !/^(JEST_|WENXU_|NODE_ENV$)/.test(name));
  const { status, stdout, stderr } = spawnSync(node, args, {
    cwd: tree,
    encoding: 'utf8',
    env: { ...Object.fromEntries(own), PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` },
    maxBuffer: 2 ** 26,
    timeout: 600_000,
  });
  return { status, printed: stdout + stderr };
}

test.each(['20.18', '25.0.0'])('Node %s is refused by every command, before it does anything', (version) => {
  const node = fetchNode(version);
  const tree = freshClone();
  for (const command of ['start', 'test', 'build', 'bench', 'mutants']) {
    const { status, printed } = run(node, tree, `scripts/${command}.mjs`);
    expect([command, status, printed]).toEqual([
      command,
      1,
      expect.stringMatching(
        /^\nThis needs Node 20\.19 to 24; this is Node [\d.]+\. Install one of those and run the same command again\.\n\n$/,
      ),
    ]);
  }
  expect(existsSync(join(tree, 'node_modules'))).toBe(false);
  expect(existsSync(join(tree, 'dist'))).toBe(false);
});

test.each(['20.19.0', '24'])(
  'Node %s takes a fresh clone to packages, built functions and the whole loop of a request',
  (version) => {
    const node = fetchNode(version);
    const tree = freshClone();

    // The port is looked at after Node and before anything is done.
    const start = run(node, tree, 'scripts/start.mjs', '--port', 'none');
    expect(start.printed).toContain('--port takes a number');
    expect(start.printed).not.toContain('This needs Node');

    const build = run(node, tree, 'scripts/build.mjs', 'functions');
    expect([build.status, build.printed]).toEqual([0, expect.stringContaining('installing packages')]);
    expect(build.printed).toContain('functions: built');
    const again = run(node, tree, 'scripts/build.mjs', 'functions');
    expect([again.status, again.printed]).toEqual([0, expect.not.stringContaining('installing packages')]);
    expect(again.printed).toContain('functions: unchanged');

    const output = join(tree, 'loop.json');
    const loop = run(
      node,
      tree,
      'node_modules/jest/bin/jest.js',
      'tests/flows/loop.test.ts',
      '--json',
      '--outputFile',
      output,
    );
    expect([loop.status, loop.printed]).toEqual([0, expect.anything()]);
    const { numPassedTests, numTotalTests } = JSON.parse(readFileSync(output, 'utf8')) as {
      numPassedTests: number;
      numTotalTests: number;
    };
    expect(numTotalTests).toBeGreaterThan(0);
    expect(numPassedTests).toBe(numTotalTests);
  },
);
