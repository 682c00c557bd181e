/**
 * Turns a built mini-program into scripts and a style sheet for a browser, with WeChat's own compilers: `wcc` for the
 * templates and `wcsc` for the sheet, from the package miniprogram-compiler.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** A compiler is a program for one kind of machine, and this machine cannot run it. */
export class CannotRun extends Error {}

const LARGEST_OUTPUT = 64 * 1024 * 1024;

/** The folder in which the package keeps a system's programs. */
const folders: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' };

/** Runs one of the compilers in the folder of the mini-program. @throws CannotRun; an error with what it said */
function run(compiler: 'wcc' | 'wcsc', args: readonly string[], weapp: string): string {
  const folder = folders[process.platform];
  if (folder === undefined) throw new CannotRun(`${compiler} does not exist for ${process.platform}`);
  const home = dirname(require.resolve('miniprogram-compiler/package.json'));
  const program = join(home, 'bin', folder, process.platform === 'win32' ? `${compiler}.exe` : compiler);
  try {
    accessSync(program, constants.X_OK);
  } catch {
    // The package is published without the right to run all of its programs.
    chmodSync(program, 0o755);
  }
  const { error, status, stdout, stderr } = spawnSync(program, args, {
    cwd: weapp,
    encoding: 'utf8',
    maxBuffer: LARGEST_OUTPUT,
  });
  if (error !== undefined) throw new CannotRun(`${compiler} does not run here: ${error.message}`);
  if (status !== 0) throw new Error(`${compiler} refuses ${weapp}:\n${stderr || stdout}`);
  return stdout;
}

/** The files of a mini-program with an ending, as WeChat writes paths. */
function filesOf(weapp: string, ending: string): string[] {
  return readdirSync(weapp, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => file.split(sep).join('/'))
    .sort();
}

const textOf = (weapp: string, file: string): string => readFileSync(join(weapp, file), 'utf8');

/** The settings of each page and component, by its path without an ending. */
function settingsOf(weapp: string): Record<string, { usingComponents?: Record<string, string> }> {
  return Object.fromEntries(
    filesOf(weapp, '.json')
      .filter((file) => !/^(app|project\.config|sitemap)\.json$/.test(file))
      .map((file) => [
        file.slice(0, -'.json'.length),
        JSON.parse(textOf(weapp, file)) as { usingComponents?: Record<string, string> },
      ]),
  );
}

/**
 * The templates as a script that makes `$gwx` a global: `$gwx(path)` gives the function that draws a template.
 * @throws CannotRun; an error with the place of what the compiler refuses
 */
export function compileTemplates(weapp: string): string {
  const users = Object.entries(settingsOf(weapp)).filter(
    ([, { usingComponents }]) => usingComponents !== undefined,
  );
  const components = [
    users.length,
    ...users.flatMap(([file, { usingComponents = {} }]) => {
      const names = Object.keys(usingComponents);
      return [`${file}.wxml`, names.length, ...names];
    }),
  ].join(' ');
  const compiled = run(
    'wcc',
    ['-d', '-cc', components, ...filesOf(weapp, '.wxml'), ...filesOf(weapp, '.wxs'), '-gn', '$gwx'],
    weapp,
  );
  return `window.global = window;\nwindow.$gwx = (function () {\n${compiled}\nreturn $gwx;\n})();\n`;
}

/**
 * The style sheet of the app for a browser.
 * @throws CannotRun; an error where the compiler refuses it, or where a page has rules of its own, which are not drawn
 */
export function compileSheet(weapp: string): string {
  const own = filesOf(weapp, '.wxss').filter(
    (file) => file !== 'app.wxss' && statSync(join(weapp, file)).size > 0,
  );
  if (own.length > 0) throw new Error(`only app.wxss is drawn, and there are rules in ${own.join(', ')}`);
  return run('wcsc', ['app.wxss'], weapp)
    .replaceAll('%%HERESUFFIX%%', '')
    .replace(/%%\?([\d.]+)rpx\?%%/g, (_mark, length) => `${Number(length) / 2}px`);
}

/** The scripts and settings of the package, as a script that makes `weixinPackage` a global. */
export function bundlePackage(weapp: string): string {
  const scripts = filesOf(weapp, '.js').map(
    (file) => `${JSON.stringify(file)}: function (require, module, exports) {\n${textOf(weapp, file)}\n}`,
  );
  return [
    'window.weixinPackage = {',
    `app: ${textOf(weapp, 'app.json')},`,
    `settings: ${JSON.stringify(settingsOf(weapp))},`,
    `scripts: {\n${scripts.join(',\n')}\n}`,
    '};\n',
  ].join('\n');
}
