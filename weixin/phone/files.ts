/**
 * The files on the phone. A photo or a recording is a blob of the browser, and the content of its file is the address of
 * that blob, so that the file system of `wechat/files.ts` moves it like any text.
 */
import type { Files } from '../wechat/files';

export const files: Files = new Map<string, string>();

let made = 0;

/** Puts a medium into the temporary folder. @returns its path */
export function addMedium(content: Blob, ending: string): string {
  made += 1;
  const path = `wxfile://tmp/${made}.${ending}`;
  files.set(path, URL.createObjectURL(content));
  return path;
}

/** The address from which the browser shows or plays a path; any other address stays as it is. */
export function addressOf(path: string): string {
  return files.get(path) ?? path;
}

/** The bytes of a medium. */
export async function contentOf(path: string): Promise<Blob> {
  return (await fetch(addressOf(path))).blob();
}
