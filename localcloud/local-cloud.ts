/** A local cloud with an SDK to reach it from the same process. */
import cloudbase from '@cloudbase/node-sdk';
import { startCloud } from './cloud';
import type { Cloud, CloudOptions } from './cloud';

export type { CloudOptions as LocalCloudOptions } from './cloud';

export interface LocalCloud extends Cloud {
  /** Opens an SDK in this process that uses this cloud. */
  openSdk(): ReturnType<typeof cloudbase.init>;
}

/**
 * Starts a local cloud over its data directory, with everything that an earlier run has stored there.
 * @param options as for `startCloud`
 * @returns the cloud, and a function that opens an SDK on it
 * @throws as `startCloud`
 */
export async function startLocalCloud(options: CloudOptions): Promise<LocalCloud> {
  const cloud = await startCloud(options);
  const { TCB_ENV: env, TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey } = cloud.sdkEnv;
  const openSdk = () => {
    // Keeps the SDK from asking Tencent's metadata service where it is running.
    process.env.TENCENTCLOUD = 'true';
    return cloudbase.init({ env, secretId, secretKey, serviceUrl: `${cloud.url}/admin`, keepalive: true });
  };
  return { ...cloud, openSdk };
}
