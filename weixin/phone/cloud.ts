/** `wx.cloud` over the gateway of the local cloud, on whose address the phone is served. */
import type { Cloud } from '../wechat/wechat';
import { contentOf } from './files';

/** Makes a failure that the mini-program hears of as one of the cloud. */
function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** @throws an error with a code where the network is gone or the gateway refuses */
async function send(path: string, options: RequestInit): Promise<Record<string, unknown>> {
  const response = await fetch(path, options).catch((error: unknown) => {
    // fetch rejects with a TypeError when the network is gone.
    throw error instanceof TypeError ? failure('NETWORK') : error;
  });
  if (!response.ok) throw failure(String(response.status));
  return (await response.json()) as Record<string, unknown>;
}

export const cloud: Cloud = {
  async callFunction(call) {
    const { result } = await send('/call', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(call),
    });
    return result;
  },
  async uploadFile({ cloudPath, filePath }) {
    const { fileID } = await send(`/${cloudPath}`, { method: 'PUT', body: await contentOf(filePath) });
    return String(fileID);
  },
};
