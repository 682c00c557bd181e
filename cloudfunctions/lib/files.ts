/** Photos in the cloud's storage: private, reached only through links that expire. */
import tcb from '@cloudbase/node-sdk';

const app = tcb.init({ env: process.env.TCB_ENV ?? tcb.SYMBOL_CURRENT_ENV, keepalive: true });

/** How long a link to a photo works: long enough to look, too short to pass on. */
const LINK_SECONDS = 600;

/**
 * @param fileIds `cloud://…` ids that the caller was already allowed to see
 * @returns links in the same order; a file that is gone gives no link
 */
export async function linksTo(fileIds: readonly string[]): Promise<string[]> {
  if (fileIds.length === 0) return [];
  const { fileList } = await app.getTempFileURL({ fileList: fileIds.map((fileID) => ({ fileID, maxAge: LINK_SECONDS })) });
  return fileList.flatMap(({ code, tempFileURL }) => (code === 'SUCCESS' ? [tempFileURL] : []));
}
