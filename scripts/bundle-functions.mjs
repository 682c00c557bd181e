// @ts-check
/**
 * Each cloud function as one file, the SDK inside it. Fewer bytes to read make a cold start shorter
 * (benchmarks/cold-start).
 */
import { build } from 'esbuild';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** Every folder with an entry point is a function. */
export const functionNames = readdirSync(join(root, 'cloudfunctions')).filter((name) =>
  existsSync(join(root, 'cloudfunctions', name, 'index.ts')),
);

/**
 * Optional parts of the SDK that no function uses. Anything that reaches for one of them fails loudly.
 * @type {RegExp}
 */
const unused =
  /^(axios|form-data|xml2js|jsonwebtoken|@cloudbase\/(wx-cloud-client-sdk|ai|app|adapter-interface|adapter-wx_mp)|\.\/(ai|cloudrun|analytics|notification|logger)|ws|\.\/realtime.*)$/;

/** @type {import('esbuild').Plugin} */
const leaveOut = {
  name: 'leave-out',
  setup(bundle) {
    bundle.onResolve({ filter: unused }, ({ path, importer }) =>
      importer.includes('cloudbase') ? { path, namespace: 'left-out' } : undefined,
    );
    bundle.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({
      contents: `module.exports = new Proxy(function () {}, { get(_target, name) {
        if (name === '__esModule' || name === 'default' || typeof name === 'symbol') return name === 'default' ? module.exports : undefined;
        return () => { throw new Error(${JSON.stringify(`${path} is left out of this bundle (scripts/bundle-functions.mjs)`)}); };
      } });`,
    }));
  },
};

/** Bundles every function to dist/cloudfunctions/<name>/index.js. @returns {Promise<void>} */
export async function bundleFunctions() {
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(
      functionNames.map((name) => [`${name}/index`, join('cloudfunctions', name, 'index.ts')]),
    ),
    outdir: 'dist/cloudfunctions',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    legalComments: 'none',
    plugins: [leaveOut],
    logLevel: 'warning',
  });
}
