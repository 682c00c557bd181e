// @ts-check
/**
 * `npm run bench`: prints every measured claim against its goal. `npm run bench -- --json FILE` also writes
 * them down.
 */
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuse, requireNode, requirePackages, root } from './setup.mjs';

requireNode();
await requirePackages();
const { status: built } = spawnSync(process.execPath, ['scripts/build.mjs', 'functions'], {
  cwd: root,
  stdio: 'inherit',
});
if (built !== 0) refuse('The functions could not be built; what was said stands above.');

// One rival is no package of ours (benchmarks/zen-engine.ts says why); without it its row is missed and says
// so.
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

// The compiler is a package, and there may be none before they are installed.
const { build } = await import('esbuild');
// Compiled ahead: a compiler at run time would slow our side of every comparison.
const folder = join(root, 'dist', 'bench');
await build({
  absWorkingDir: root,
  entryPoints: ['benchmarks/bench.ts'],
  outdir: folder,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  packages: 'external',
  logLevel: 'warning',
});
// The local cloud starts its functions with these, which lie beside its code.
for (const file of ['function-host.cjs', 'clock-preload.cjs'])
  copyFileSync(join(root, 'localcloud', 'runtime', file), join(folder, file));
// The demo reads the places of the province from here; its path is relative to its code, which now lies in
// the folder of the bundle.
const places = join('shared', 'directory', 'regions');
cpSync(join(root, places), join(folder, '..', places), { recursive: true });

// The measuring process says itself how far it came when it is cut short: Ctrl-C reaches it too, a SIGTERM is
// passed on.
const measuring = spawn(process.execPath, [join(folder, 'bench.js'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, TZ: 'Asia/Shanghai' },
});
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => measuring.kill('SIGTERM'));
measuring.on('exit', (code) => process.exit(code ?? 1));
