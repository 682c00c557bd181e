/**
 * Files in the cloud's storage: private, reached only through links that expire; a list is read once and
 * destroyed.
 */
import tcb from '@cloudbase/node-sdk';
import type { Upload } from '../../shared/upload';
import { uploadPaths } from '../../shared/upload';

const app = tcb.init({ env: process.env.TCB_ENV ?? tcb.SYMBOL_CURRENT_ENV, keepalive: true });

/** How long a link to a photo works: long enough to look, too short to pass on. */
const LINK_SECONDS = 600;

/**
 * Whether a file lies where this one is uploaded, in any environment; a path that only passes through there does not.
 */
export function isFileOf(fileId: string, upload: Upload): boolean {
  const path = /^cloud:\/\/[\w.-]+\/(.*)$/.exec(fileId)?.[1];
  return path !== undefined && uploadPaths(upload).includes(path);
}

/**
 * @param fileIds `cloud://…` ids that the caller was already allowed to see
 * @returns a link by id; a file that is gone has none
 */
export async function linksTo(fileIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (fileIds.length === 0) return new Map();
  const { fileList } = await app.getTempFileURL({
    fileList: fileIds.map((fileID) => ({ fileID, maxAge: LINK_SECONDS })),
  });
  return new Map(
    fileList.flatMap(({ code, fileID, tempFileURL }) =>
      code === 'SUCCESS' ? [[fileID, tempFileURL] as const] : [],
    ),
  );
}

/**
 * A file's content, of which no more is read than is asked for.
 * @param atMost bytes
 * @returns `gone` where there is no such file, `tooLarge` where it is longer
 * @throws when the storage does not answer
 */
export async function contentOf(fileId: string, atMost: number): Promise<Buffer | 'gone' | 'tooLarge'> {
  const link = (await linksTo([fileId])).get(fileId);
  if (link === undefined) return 'gone';
  const response = await fetch(link);
  if (response.status === 404) return 'gone';
  if (!response.ok || response.body === null) throw new Error(`the storage answered ${response.status}`);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // Left early, the rest is not fetched.
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > atMost) return 'tooLarge';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Destroys a file; one that is gone already is no mistake. @throws when the storage did not do it */
export async function destroyFile(fileId: string): Promise<void> {
  const { fileList } = await app.deleteFile({ fileList: [fileId] });
  const refused = fileList.find(({ code }) => code !== 'SUCCESS' && code !== 'STORAGE_FILE_NONEXIST');
  if (refused !== undefined) throw new Error(`a file was not destroyed: ${refused.code}`);
}
