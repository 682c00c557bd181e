/** How WeChat reaches the cloud functions: `wx.cloud`, which sends the caller's identity by itself. */
import { cloud } from '@tarojs/taro';
import type { Raw } from '../device/raw';

declare const wx: WechatMiniprogram.Wx;

/** Whether this device keeps every account's data apart. WeChat does. */
export const oneAccount: boolean = true;

/** Always false: in WeChat the account is always signed in, and nothing navigates away from the app. */
export function isLeaving(): boolean {
  return false;
}

/** Does nothing: in WeChat everybody has an account. */
export function openToEverybody(_pages: readonly string[]): void {
  return;
}

/** Always false: in WeChat the account is always signed in. */
export function goToSignIn(): boolean {
  return false;
}

let ready = false;

function prepare(): void {
  if (ready) return;
  cloud.init();
  ready = true;
}

/** Calls a function; null when the network or the cloud did not answer. */
export async function callFunction(name: string, data: unknown): Promise<unknown> {
  prepare();
  try {
    const { result } = await wx.cloud.callFunction({ name, data: data as Record<string, unknown> });
    return result ?? null;
  } catch (error) {
    // wx.cloud reports every kind of failure with an errMsg; any other error is a programming mistake.
    if (isFailure(error)) return null;
    throw error;
  }
}

/**
 * The result of an upload: the file's id; 'unreached' where no answer came and it may be tried again;
 * 'refused' where this file will never be taken.
 */
export type Uploaded = { readonly fileId: string } | 'unreached' | 'refused';

/**
 * Uploads a photo or sound that is kept as a file on the phone.
 * @param cloudPath the path under which the file is stored
 */
export async function uploadMedium(cloudPath: string, raw: Raw): Promise<Uploaded> {
  prepare();
  try {
    const { fileID } = await wx.cloud.uploadFile({ cloudPath, filePath: raw });
    return { fileId: fileID };
  } catch (error) {
    if (isFailure(error)) return 'unreached';
    throw error;
  }
}

function isFailure(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'errMsg' in error;
}

/** A new id (RFC 9562, version 4), made before the first attempt and kept for every retry. */
export async function newId(): Promise<string> {
  const { randomValues } = await wx.getRandomValues({ length: 16 });
  const hex = Array.from(new Uint8Array(randomValues), (byte, index) =>
    index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte,
  )
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
