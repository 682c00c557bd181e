/** Photos in the cloud's storage: private, reached only through links that expire. */
import tcb from '@cloudbase/node-sdk';

const app = tcb.init({ env: process.env.TCB_ENV ?? tcb.SYMBOL_CURRENT_ENV, keepalive: true });

/** How long a link to a photo works: long enough to look, too short to pass on. */
const LINK_SECONDS = 600;

/**
 * @param fileIds `cloud://…` ids that the caller was already allowed to see
 * @returns a link by id; a file that is gone has none
 */
export async function linksTo(fileIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (fileIds.length === 0) return new Map();
  const { fileList } = await app.getTempFileURL({ fileList: fileIds.map((fileID) => ({ fileID, maxAge: LINK_SECONDS })) });
  return new Map(fileList.flatMap(({ code, fileID, tempFileURL }) => (code === 'SUCCESS' ? [[fileID, tempFileURL] as const] : [])));
}
