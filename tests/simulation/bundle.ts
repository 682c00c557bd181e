/**
 * The functions built once more, as scripts/bundle-functions.mjs builds them, with one seam: platform/db.ts
 * gives way to the simulator's store, the SDK to one that knows who calls. Decisions, effects, sweeps and
 * seals are the product's own.
 */
import { build } from 'esbuild';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appId } from '../../localcloud/runtime/functions';
import type { Functions } from './entry';
import type { Sealer } from '../../cloudfunctions/platform/seal';
import { sealerFrom } from '../../cloudfunctions/platform/seal';

export interface Simulated {
  readonly functions: Functions;
  readonly sealer: Sealer;
}

const root = join(__dirname, '..', '..');
const database = join(root, 'cloudfunctions/platform/db.ts');

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
    alias: {
      '@cloudbase/node-sdk': join(root, 'tests/simulation/sdk.ts'),
      'tencentcloud-sdk-nodejs-sms/tencentcloud/services/sms/v20210111': join(
        root,
        'tests/simulation/text-sdk.ts',
      ),
    },
    plugins: [
      {
        name: 'seam',
        setup(bundle) {
          bundle.onResolve({ filter: /\/db$/ }, ({ path, resolveDir }) =>
            `${join(resolveDir, path)}.ts` === database
              ? { path: join(root, 'tests/simulation/db.ts') }
              : undefined,
          );
        },
      },
    ],
    logLevel: 'warning',
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error('esbuild wrote nothing');
  return file.text;
}

/** The template of the simulation's WeChat, and what is put into its fields. */
export const template = { id: 'progress', fields: { thing1: 'what', character_string2: 'number' } } as const;

/** What a deployment states that sends text messages. */
export const textEnvironment = {
  WENXU_TEXT_SECRET_ID: 'id',
  WENXU_TEXT_SECRET_KEY: 'key',
  WENXU_TEXT_APP: '1400000000',
  WENXU_TEXT_SIGN: '问需响应',
  WENXU_TEXT_TEMPLATE: '100001',
  WENXU_TEXT_TEMPLATE_DANGER: '100002',
} as const;

/**
 * Builds and loads the functions, with keys of their own.
 * @param isTexting whether text messages are configured
 */
export async function simulated({ isTexting = false } = {}): Promise<Simulated> {
  const key = (): string => randomBytes(32).toString('base64');
  const keys = { WENXU_SEAL_KEYS: `k1:${key()}`, WENXU_HASH_KEY: key() };
  Object.assign(process.env, keys, {
    WENXU_APPID: appId,
    WENXU_WECHAT_SECRET: 'secret',
    WENXU_WECHAT_TEMPLATE: template.id,
    WENXU_WECHAT_FIELDS: JSON.stringify(template.fields),
  });
  if (isTexting) Object.assign(process.env, textEnvironment);
  // Loaded by jest, so that it runs in the test's own world, whose environment was just set; beside the
  // packages it asks for.
  mkdirSync(join(root, 'dist'), { recursive: true });
  const folder = mkdtempSync(join(root, 'dist', 'simulation-'));
  try {
    const file = join(folder, 'functions.js');
    writeFileSync(file, await built());
    const { functions } = jest.requireActual<{ functions: Functions }>(file);
    return { functions, sealer: sealerFrom(keys) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
