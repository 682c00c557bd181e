/**
 * Files in the cloud's storage. They are private and reached only through links that expire; a list that was
 * handed in is read once and destroyed.
 */
import tcb from '@cloudbase/node-sdk';
import type { Upload } from '../../shared/upload';
import { uploadPaths } from '../../shared/upload';

const app = tcb.init({ env: process.env.TCB_ENV ?? tcb.SYMBOL_CURRENT_ENV, keepalive: true });

/** How long a link to a photo works: long enough to look at the photo, too short to pass the link on. */
const LINK_SECONDS = 600;

/**
 * Whether a file lies where this upload is stored, in any environment. A path that merely passes through that
 * place does not count.
 */
export function isFileOf(fileId: string, upload: Upload): boolean {
  const path = /^cloud:\/\/[\w.-]+\/(.*)$/.exec(fileId)?.[1];
  return path !== undefined && uploadPaths(upload).includes(path);
}

/**
 * Makes links to files.
 * @param fileIds `cloud://…` ids that the caller was already allowed to see
 * @returns a link for each id; a file that no longer exists has none
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
 * Reads a file's content, and no more of it than is asked for.
 * @param atMost the most bytes that are read
 * @returns the content; `gone` where there is no such file, `tooLarge` where it is longer than `atMost`
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
  // Leaving this loop early ends the download.
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > atMost) return 'tooLarge';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Destroys a file; a file that no longer exists is not an error. @throws when the storage did not destroy it
 */
export async function destroyFile(fileId: string): Promise<void> {
  const { fileList } = await app.deleteFile({ fileList: [fileId] });
  const refused = fileList.find(({ code }) => code !== 'SUCCESS' && code !== 'STORAGE_FILE_NONEXIST');
  if (refused !== undefined) throw new Error(`a file was not destroyed: ${refused.code}`);
}
