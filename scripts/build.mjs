// @ts-check
/**
 * `npm run build`: builds dist/weapp, dist/h5 and dist/cloudfunctions.
 * `node scripts/build.mjs weapp|h5|functions` builds one of them. A target whose sources have not changed since
 * its last build is not built again.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { refuse, requireNode, requirePackages, root } from './setup.mjs';
import { inTurn } from './turn.mjs';

/**
 * WeChat refuses a package of more than 2 MB. Our limit for the main package is far below that, because
 * networks are slow.
 */
const mainAtMost = 600 * 1024;
const packageAtMost = 2 * 1024 * 1024;
/** The bytes of a function are read and compiled before its first call is answered. */
const functionAtMost = 400 * 1024;

const pages = [
  'miniprogram',
  'shared',
  'config',
  'babel.config.js',
  'package.json',
  'package-lock.json',
  'scripts/build.mjs',
];

/** @typedef {(pid: number | undefined) => void} KeepFor says which child process writes the output */
/**
 * @typedef {{ output: string, sources: string[], build: (keepFor: KeepFor) => Promise<void>, report: () =>
 *   void }} Target
 */

/** @type {Record<string, Target>} */
const targets = {
  weapp: {
    output: 'dist/weapp',
    sources: [...pages, 'project.config.json'],
    build: (keepFor) => taro('weapp', keepFor),
    report: reportWeapp,
  },
  h5: {
    output: 'dist/h5',
    sources: pages,
    async build(keepFor) {
      await taro('h5', keepFor);
      compressH5();
    },
    report: reportH5,
  },
  functions: {
    output: 'dist/cloudfunctions',
    sources: ['cloudfunctions', 'shared', 'package-lock.json', 'scripts/bundle-functions.mjs'],
    // The bundler is imported only here, because it is itself a package that may have to be installed first.
    build: async () => (await import('./bundle-functions.mjs')).bundleFunctions(),
    report: reportFunctions,
  },
};

/** Every file below a path, in a fixed order. @param {string} path @returns {string[]} */
function filesBelow(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

/** @param {string[]} paths @returns {number} */
const bytesOf = (paths) => paths.reduce((sum, path) => sum + statSync(path).size, 0);

/** @param {number} bytes @returns {string} */
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

/**
 * A hash of all files a target is made of. Tests and the examples of blocks are not among them.
 * @param {string[]} sources
 * @returns {string}
 */
function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesBelow(join(root, source)))) {
    if (!/\.(test|examples)\.tsx?$/.test(file))
      hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/**
 * Runs Taro's build and prints its output only when the build fails. Taro's check of the configuration uses
 * the network, so it is off.
 * @param {string} type
 * @param {KeepFor} keepFor
 * @returns {Promise<void>}
 */
function taro(type, keepFor) {
  return new Promise((resolve, reject) => {
    const command = join(root, 'node_modules', '@tarojs', 'cli', 'bin', 'taro');
    const child = spawn(process.execPath, [command, 'build', '--type', type, '--no-check'], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', TARO_ENV: type },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    keepFor(child.pid);
    let printed = '';
    child.stdout.on('data', (chunk) => (printed += chunk));
    child.stderr.on('data', (chunk) => (printed += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const errors = printed.indexOf('✖ Errors');
      if (code === 0 && errors < 0) resolve();
      else reject(new Error(printed.slice(errors < 0 ? -4000 : errors)));
    });
  });
}

/** Prints the bytes of each WeChat package and refuses those that are too large. */
function reportWeapp() {
  const output = join(root, 'dist/weapp');
  /** @type {{ subPackages?: { root: string }[] }} */
  const app = JSON.parse(readFileSync(join(output, 'app.json'), 'utf8'));
  const folders = (app.subPackages ?? []).map((part) => part.root);
  const files = filesBelow(output);
  const inFolder = (/** @type {string} */ file, /** @type {string} */ folder) =>
    relative(output, file).startsWith(`${folder.replace(/\/$/, '')}/`);
  const main = bytesOf(files.filter((file) => !folders.some((folder) => inFolder(file, folder))));
  console.log(`  weapp, main package: ${kilobytes(main)} of ${kilobytes(mainAtMost)}`);
  if (main > mainAtMost)
    refuse(
      `The main package of the mini-program is larger than ${kilobytes(mainAtMost)}: move something into a sub-package.`,
    );
  for (const folder of folders) {
    const bytes = bytesOf(files.filter((file) => inFolder(file, folder)));
    console.log(`  weapp, ${folder}: ${kilobytes(bytes)}`);
    if (bytes > packageAtMost) refuse(`The sub-package ${folder} is larger than WeChat's 2 MB.`);
  }
}

/** The files of the browser build that are text. @returns {string[]} */
const textsOfH5 = () => filesBelow(join(root, 'dist/h5')).filter((file) => /\.(js|css|html)$/.test(file));

/** Lays every text of the browser build beside itself in both encodings, for a server that sends one of them. */
function compressH5() {
  for (const file of textsOfH5()) {
    const content = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(content));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}

/** Prints the size of what a browser loads before the first page, and of everything. */
function reportH5() {
  const output = join(root, 'dist/h5');
  const files = textsOfH5();
  const first = readFileSync(join(output, 'index.html'), 'utf8');
  const sent = (/** @type {string[]} */ some) => bytesOf(some.map((file) => `${file}.br`));
  const named = files.filter((file) => file.endsWith('.html') || first.includes(relative(output, file)));
  const all = `${kilobytes(sent(files))} in all (${kilobytes(bytesOf(files))} unpacked)`;
  console.log(`  h5: ${kilobytes(sent(named))} sent before the first page, ${all}`);
}

/** Prints the size of each function and refuses one that is too large. */
function reportFunctions() {
  for (const file of filesBelow(join(root, 'dist/cloudfunctions')).filter((path) => path.endsWith('.js'))) {
    const name = relative(join(root, 'dist'), file);
    const bytes = bytesOf([file]);
    console.log(`  ${name}: ${kilobytes(bytes)}`);
    if (bytes > functionAtMost)
      refuse(
        `${name} is larger than ${kilobytes(functionAtMost)}: see what is in it with esbuild's metafile.`,
      );
  }
}

/**
 * Builds a target unless it is already built from the same sources.
 * @param {string} name
 * @param {Target} target
 * @param {KeepFor} keepFor
 */
async function make(name, { output, sources, build }, keepFor) {
  const began = performance.now();
  const marker = join(root, 'dist', 'built', name);
  const wanted = fingerprint(sources);
  if (existsSync(join(root, output)) && existsSync(marker) && readFileSync(marker, 'utf8') === wanted) {
    console.log(`  ${name}: unchanged`);
    return;
  }
  rmSync(marker, { force: true });
  rmSync(join(root, output), { recursive: true, force: true });
  await build(keepFor);
  mkdirSync(join(root, 'dist', 'built'), { recursive: true });
  writeFileSync(marker, wanted);
  console.log(`  ${name}: built in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

requireNode();
await requirePackages();
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !targets[name]);
if (unknown !== undefined)
  refuse(
    `There is no target ${unknown}. Build one of ${Object.keys(targets).join(', ')}, or all by naming none.`,
  );
const chosen = Object.entries(targets).filter(([name]) => wanted.length === 0 || wanted.includes(name));

const outcomes = await Promise.allSettled(
  chosen.map(([name, target]) =>
    inTurn(root, `build-${name}`, `building ${name}`, (keepFor) => make(name, target, keepFor)),
  ),
);
outcomes.forEach((outcome, index) => {
  if (outcome.status === 'fulfilled') return;
  const { reason } = outcome;
  const words = reason instanceof Error ? reason.message : String(reason);
  refuse(`${chosen[index]?.[0] ?? ''} was not built:\n${words}`);
});
for (const [, { report }] of chosen) report();
