// @ts-check
/**
 * Bundles each cloud function into one file, with the SDK inside. A function that reads fewer bytes starts
 * faster (benchmarks/cold-start).
 */
import { build } from 'esbuild';
import { existsSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { root } from './setup.mjs';

/** Every folder with an entry point is a function. */
export const functionNames = readdirSync(join(root, 'cloudfunctions')).filter((name) =>
  existsSync(join(root, 'cloudfunctions', name, 'index.ts')),
);

/** What is bundled for a function: its entry point, and the threads that it starts. @param {string} name */
const entryPointsOf = (name) =>
  readdirSync(join(root, 'cloudfunctions', name))
    .filter((file) => file === 'index.ts' || file.endsWith('.worker.ts'))
    .map((file) => join(name, file));

/**
 * Optional parts of the SDK that no function uses. Code that uses one of them fails with an error that names
 * it.
 * @type {RegExp}
 */
const unused = new RegExp(
  `^(${[
    'axios|form-data|xml2js|jsonwebtoken|ws|https?-proxy-agent',
    '@cloudbase/(wx-cloud-client-sdk|ai|app|adapter-interface|adapter-wx_mp)',
    '\\./(ai|aggregate|analytics|auth|cloudrun|functions|logger|notification|realtime.*|transaction/index|wx)',
    '\\.{1,2}/utils/tcbopenapicommonrequester',
  ].join('|')})$`,
);

/** Kinds of values that no document holds; a text that brought one would be refused. @type {RegExp} */
const unusedOfBson = /^\.\/(binary|code|decimal128|max_key|min_key|objectid|regexp|symbol|timestamp)$/;

/** @type {import('esbuild').Plugin} */
const leaveOut = {
  name: 'leave-out',
  setup(bundle) {
    bundle.onResolve({ filter: unused }, ({ path, importer }) =>
      importer.includes('cloudbase') ? { path, namespace: 'left-out' } : undefined,
    );
    bundle.onResolve({ filter: unusedOfBson }, ({ path, importer }) =>
      /[\\/]bson[\\/]/.test(importer) ? { path, namespace: 'left-out' } : undefined,
    );
    bundle.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({
      contents: `module.exports = require('left-out')(${JSON.stringify(path)});`,
    }));
    bundle.onResolve({ filter: /^left-out$/, namespace: 'left-out' }, ({ path }) => ({
      path,
      namespace: 'stand-in',
    }));
    bundle.onLoad({ filter: /.*/, namespace: 'stand-in' }, () => ({
      contents: `module.exports = (path) => {
        const standIn = new Proxy(function () {}, { get(_target, name) {
          if (name === 'default') return standIn;
          if (name === '__esModule' || typeof name === 'symbol') return undefined;
          return () => { throw new Error(path + ' is left out of this bundle (scripts/bundle-functions.mjs)'); };
        } });
        return standIn;
      };`,
    }));
  },
};

/**
 * The SDK exchanges documents as text. Of the package `bson` it takes the reader and writer of that text, and no
 * function needs the one of bytes.
 * @type {import('esbuild').Plugin}
 */
const textOfBson = {
  name: 'text-of-bson',
  setup(bundle) {
    bundle.onResolve({ filter: /^bson$/ }, ({ kind, resolveDir }) =>
      bundle.resolve('bson/lib/extended_json', { kind, resolveDir }),
    );
  },
};

/**
 * Policies, questions, the statements about them and the words of a search: they are half of a function's bytes, and few calls need
 * them.
 */
const policyData = /shared[\\/]((policy|fact)[\\/].*|wishes)\.json$/;

/**
 * Writes the data of the policies into one file beside each function. It is read when a module first asks for
 * it.
 * @type {import('esbuild').Plugin}
 */
const dataBeside = {
  name: 'data-beside',
  setup(bundle) {
    /** @type {Map<string, unknown>} */
    const data = new Map();
    bundle.onResolve({ filter: /^\.\/policy-data\.json$/ }, ({ path }) => ({ path, external: true }));
    bundle.onLoad({ filter: policyData }, async ({ path }) => {
      const name = relative(join(root, 'shared'), path).replace(/^policy\/policies\/|\.json$/g, '');
      data.set(name, JSON.parse(await readFile(path, 'utf8')));
      return { contents: `module.exports = require('./policy-data.json')[${JSON.stringify(name)}];` };
    });
    bundle.onEnd(async () => {
      const text = JSON.stringify(Object.fromEntries([...data].sort()));
      for (const name of functionNames)
        await writeFile(join(root, 'dist/cloudfunctions', name, 'policy-data.json'), text);
    });
  },
};

/**
 * What few calls need and what is large, such as a library that draws: each `*.beside.ts` becomes a file of its own beside
 * the functions that import it, and is read when it is first imported.
 */
const besides = readdirSync(join(root, 'cloudfunctions'), { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.beside.ts'),
);

/** @type {import('esbuild').Plugin} */
const codeBeside = {
  name: 'code-beside',
  setup(bundle) {
    bundle.onResolve({ filter: /\.beside$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `./${basename(path)}.js`, external: true } : undefined,
    );
  },
};

const plugins = [leaveOut, textOfBson, codeBeside];

/** @type {import('esbuild').BuildOptions} */
const options = {
  absWorkingDir: root,
  outdir: 'dist/cloudfunctions',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  plugins,
  logLevel: 'warning',
};

/**
 * Bundles every function to dist/cloudfunctions/<name>/index.js, and each of its threads and the large parts that it
 * imports beside it.
 * @returns {Promise<void>}
 */
export async function bundleFunctions() {
  const { metafile } = await build({
    ...options,
    plugins: [...plugins, dataBeside],
    metafile: true,
    entryPoints: Object.fromEntries(
      functionNames
        .flatMap(entryPointsOf)
        .map((file) => [file.replace(/\.ts$/, ''), join('cloudfunctions', file)]),
    ),
  });
  const wanted = Object.entries(metafile.outputs).flatMap(([output, { imports }]) =>
    besides.flatMap((file) =>
      imports.some(({ path }) => path === `./${basename(file, '.ts')}.js`)
        ? [
            [
              join(relative(options.outdir ?? '', dirname(output)), basename(file, '.ts')),
              join('cloudfunctions', file),
            ],
          ]
        : [],
    ),
  );
  await build({ ...options, entryPoints: Object.fromEntries(wanted) });
}
