/**
 * The functions built once more, as scripts/bundle-functions.mjs builds them, with one seam: lib/db.ts gives way to the simulator's store,
 * the SDK to one that knows who calls. Decisions, effects, sweeps and seals are the product's own.
 */
import { build } from 'esbuild';
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Functions } from './entry';
import type { Sealer } from '../../cloudfunctions/lib/seal';
import { sealerFrom } from '../../cloudfunctions/lib/seal';

export interface Simulated {
  readonly functions: Functions;
  readonly sealer: Sealer;
}

const root = join(__dirname, '..', '..');
const database = join(root, 'cloudfunctions/lib/db.ts');

async function built(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['tests/simulation/entry.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    inject: [join(root, 'tests/simulation/seam.ts')],
    alias: { '@cloudbase/node-sdk': join(root, 'tests/simulation/sdk.ts') },
    plugins: [
      {
        name: 'seam',
        setup(bundle) {
          bundle.onResolve({ filter: /\/db$/ }, ({ path, resolveDir }) => (`${join(resolveDir, path)}.ts` === database ? { path: join(root, 'tests/simulation/db.ts') } : undefined));
        },
      },
    ],
    logLevel: 'warning',
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error('esbuild wrote nothing');
  return file.text;
}

/** Builds and loads the functions, with keys of their own. */
export async function simulated(): Promise<Simulated> {
  const key = (): string => randomBytes(32).toString('base64');
  const keys = { WENXU_SEAL_KEYS: `k1:${key()}`, WENXU_HASH_KEY: key() };
  Object.assign(process.env, keys);
  const module: { exports: { functions?: Functions } } = { exports: {} };
  // The text is the product's own, just built. It has to run in this test's world, whose clock and environment are set here: node:vm would take another.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- as said
  const load = new Function('module', 'exports', 'require', await built()) as (...given: unknown[]) => void;
  load(module, module.exports, createRequire(join(root, 'package.json')));
  const { functions } = module.exports;
  if (functions === undefined) throw new Error('the bundle exports no functions');
  return { functions, sealer: sealerFrom(keys) };
}
