/**
 * Where uploaded files are kept in the cloud's storage. Both the uploader of a file and the code that checks
 * it get its path from here. The file id that a path becomes in storage is the platform's
 * (cloudfunctions/platform/files.ts).
 */

/**
 * media: photos and sound of a request · evidence: how a person agreed before a cadre · lists: what a
 * department hands in.
 */
export const uploadFolders = ['media', 'evidence', 'lists'] as const;

const mediaEndings = ['jpg', 'png', 'mp3', 'm4a', 'aac', 'webm', 'ogg', 'wav'] as const;
export const listEndings = ['xlsx', 'csv'] as const;

/**
 * A file that is uploaded. Its id is made on the phone: the medium's id or, for a list, the id of the command
 * that hands the list in.
 */
export type Upload =
  | { readonly folder: 'media'; readonly requestId: string; readonly id: string }
  | { readonly folder: 'evidence' | 'lists'; readonly id: string };

/**
 * The path at which a file is uploaded.
 * @param ending the ending of the file's name, such as jpg
 */
export function uploadPath(upload: Upload, ending: string): string {
  const { folder, id } = upload;
  return folder === 'media' ? `${folder}/${upload.requestId}/${id}.${ending}` : `${folder}/${id}.${ending}`;
}

/** Every path at which a file may be: one for each ending that its folder accepts. */
export function uploadPaths(upload: Upload): string[] {
  const endings = upload.folder === 'lists' ? listEndings : mediaEndings;
  return endings.map((ending) => uploadPath(upload, ending));
}
