/** The mini-program in a browser, as a folder of files that a web server can serve. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundlePackage, compileSheet, compileTemplates } from './compile';

/** Whether a folder holds a site, or one could not be built on this machine. */
export type WeixinState = 'ready' | 'unavailable';

/** @param site the folder that `buildSite` has written, or has not */
export function weixinState(site: string): WeixinState {
  return existsSync(join(site, 'index.html')) ? 'ready' : 'unavailable';
}

const own = (...path: string[]): string => join(__dirname, ...path);

/**
 * Writes the site: `phone.html` is the screen of the phone, `index.html` the page with the phone on it.
 * @param weapp the built mini-program
 * @param site the folder to write into; what it held is removed
 * @throws CannotRun where WeChat's compilers do not run on this machine; an error where they refuse the mini-program
 */
export async function buildSite(weapp: string, site: string): Promise<void> {
  rmSync(site, { recursive: true, force: true });
  const sheet = compileSheet(weapp);
  const templates = compileTemplates(weapp);
  mkdirSync(site, { recursive: true });
  writeFileSync(join(site, 'templates.js'), templates);
  writeFileSync(join(site, 'package.js'), bundlePackage(weapp));
  // WeChat's own looks come first, so that the sheet of the app replaces them.
  writeFileSync(join(site, 'phone.css'), `${readFileSync(own('phone', 'components.css'), 'utf8')}\n${sheet}`);
  await build({
    entryPoints: { phone: own('phone', 'phone.ts'), frame: own('frame', 'frame.ts') },
    outdir: site,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { global: 'window' },
    legalComments: 'none',
    logLevel: 'warning',
  });
  for (const [file, folder] of [
    ['phone.html', 'phone'],
    ['frame.css', 'frame'],
    // The page with the phone on it comes last: where it stands, the site is complete.
    ['index.html', 'frame'],
  ] as const)
    writeFileSync(join(site, file), readFileSync(own(folder, file)));
}
