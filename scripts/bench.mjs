// @ts-check
/**
 * `npm run bench`: prints every measured claim with its goal. `npm run bench -- --json FILE` also writes the
 * figures to a file.
 */
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireChromium } from './chromium.mjs';
import { refuse, requireNode, requirePackages, root } from './setup.mjs';

requireNode();
await requirePackages();
const { status: built } = spawnSync(process.execPath, ['scripts/build.mjs', 'functions', 'h5'], {
  cwd: root,
  stdio: 'inherit',
});
if (built !== 0) refuse('The functions or the browser build could not be built; what was said stands above.');

// One of the engines in the comparison is not in package.json (benchmarks/zen-engine.ts says why). Where it
// cannot be installed, its row is missed and says so.
const rivals = join(root, 'dist', 'rivals');
mkdirSync(rivals, { recursive: true });
writeFileSync(join(rivals, 'package.json'), '{ "private": true }\n');
spawnSync(
  'npm',
  [
    'install',
    '--prefix',
    rivals,
    '--no-save',
    '--no-package-lock',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '@gorules/zen-engine@0.54.0',
  ],
  { cwd: rivals, stdio: 'inherit' },
);

// The bundler is imported only here, because it is itself a package that may have to be installed first.
const { build } = await import('esbuild');
// The benchmarks are compiled beforehand, because a compiler at run time would slow our side of every
// comparison.
const folder = join(root, 'dist', 'bench');
await build({
  absWorkingDir: root,
  entryPoints: ['benchmarks/bench.ts', 'benchmarks/read-table.ts'],
  outdir: folder,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  packages: 'external',
  logLevel: 'warning',
});
// The local cloud starts its functions with these files and looks for them beside its own code.
for (const file of ['function-host.cjs', 'clock-preload.cjs'])
  copyFileSync(join(root, 'localcloud', 'runtime', file), join(folder, file));
// So are the style sheets of the demo's own pages.
for (const file of ['identity-page.css', 'strip.css'])
  copyFileSync(join(root, 'demo', 'front', file), join(folder, file));
// The thread that reads tables is looked for beside the code that starts it.
copyFileSync(join(root, 'dist/cloudfunctions/jobs/people.worker.js'), join(folder, 'people.worker.js'));
// The demo reads the places of the province from this folder, by a path relative to its code. The code is now
// in the folder of the bundle.
const places = join('shared', 'directory', 'regions');
cpSync(join(root, places), join(folder, '..', places), { recursive: true });

// A measuring process that is interrupted prints by itself how far it came. Ctrl-C reaches it directly; a
// SIGTERM is passed on to it.
const measuring = spawn(process.execPath, [join(folder, 'bench.js'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, TZ: 'Asia/Shanghai', CHROMIUM: await requireChromium() },
});
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => measuring.kill('SIGTERM'));
measuring.on('exit', (code) => process.exit(code ?? 1));
