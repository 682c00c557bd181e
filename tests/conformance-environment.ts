/** Where the conformance test runs: the local cloud, or a real environment when its keys are given. */
import cloudbase from '@cloudbase/node-sdk';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud } from '../localcloud/local-cloud';

export type App = ReturnType<typeof cloudbase.init>;

export interface Environment {
  readonly app: App;
  /** The same environment with a key that does not belong to it. */
  readonly wrongKey: App;
  close(): Promise<void>;
}

/** Opens the environment that the variables name, or a fresh local cloud. */
export async function openEnvironment(): Promise<Environment> {
  const {
    CONFORMANCE_ENV: env,
    TENCENTCLOUD_SECRETID: secretId = '',
    TENCENTCLOUD_SECRETKEY: secretKey = '',
  } = process.env;
  if (env !== undefined) {
    const nothing = () => Promise.resolve();
    return {
      app: cloudbase.init({ env, secretId, secretKey }),
      wrongKey: cloudbase.init({ env, secretId, secretKey: 'wrong' }),
      close: nothing,
    };
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'conformance-'));
  const collections = {
    conformance: { indexes: [{ name: 'run', keys: { run: 1 } }] },
    conformance_unique: { indexes: [{ name: 'number', keys: { number: 1 }, unique: true }] },
  } as const;
  const cloud = await startLocalCloud({
    name: 'conformance',
    dataDir,
    port: 0,
    functionsDir: dataDir,
    collections,
  });
  const { TCB_ENV, TENCENTCLOUD_SECRETID } = cloud.sdkEnv;
  return {
    app: cloud.openSdk(),
    wrongKey: cloudbase.init({
      env: TCB_ENV,
      secretId: TENCENTCLOUD_SECRETID,
      secretKey: 'wrong',
      serviceUrl: `${cloud.url}/admin`,
    }),
    close: async () => {
      await cloud.stop();
      rmSync(dataDir, { recursive: true });
    },
  };
}
