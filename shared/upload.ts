/**
 * Where the files lie that people upload, in the cloud's storage. Whoever uploads one and whoever checks it get its
 * path from here. What a path becomes in storage, a file id, is the platform's (cloudfunctions/platform/files.ts).
 */

/** media: of a request · evidence: how somebody agreed before a cadre · lists: what a department hands in. */
export const uploadFolders = ['media', 'evidence', 'lists'] as const;

const mediaEndings = ['jpg', 'png', 'mp3', 'm4a', 'aac', 'webm', 'ogg', 'wav'] as const;
export const listEndings = ['xlsx', 'csv'] as const;

/** A file that is uploaded. Its id is made on the phone: the medium's, or the command's that hands a list in. */
export type Upload =
  | { readonly folder: 'media'; readonly requestId: string; readonly id: string }
  | { readonly folder: 'evidence' | 'lists'; readonly id: string };

/** The path at which a file is uploaded. @param ending of its name, such as jpg */
export function uploadPath(upload: Upload, ending: string): string {
  const { folder, id } = upload;
  return folder === 'media' ? `${folder}/${upload.requestId}/${id}.${ending}` : `${folder}/${id}.${ending}`;
}

/** Every path at which a file may lie: one for each ending that its folder takes. */
export function uploadPaths(upload: Upload): string[] {
  const endings = upload.folder === 'lists' ? listEndings : mediaEndings;
  return endings.map((ending) => uploadPath(upload, ending));
}
