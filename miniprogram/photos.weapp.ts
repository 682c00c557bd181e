/** Taking photos in WeChat: camera or album, compressed, and copied at once out of the temporary folder that WeChat empties. */

declare const wx: WechatMiniprogram.Wx;

const QUALITY = 70;
/** The longest edge of a photo that is sent, in pixels. */
const LONGEST_EDGE = 1280;

async function kept(tempFilePath: string): Promise<string> {
  const { tempFilePath: small } = await wx.compressImage({ src: tempFilePath, quality: QUALITY, compressedWidth: LONGEST_EDGE });
  return new Promise((resolve, reject) => {
    wx.getFileSystemManager().saveFile({ tempFilePath: small, success: ({ savedFilePath }) => resolve(savedFilePath), fail: ({ errMsg }) => reject(new Error(errMsg)) });
  });
}

/**
 * Lets the person choose photos.
 * @returns paths of kept files, ready to be shown; empty when nothing was chosen
 */
export async function choosePhotos(atMost: number): Promise<(string | null)[]> {
  const chosen = await wx.chooseMedia({ count: atMost, mediaType: ['image'], sourceType: ['album', 'camera'] }).catch((error: unknown) => {
    // Closing the chooser is not an error for the person.
    if (typeof error === 'object' && error !== null && 'errMsg' in error && String(error.errMsg).includes('cancel')) return null;
    throw error;
  });
  return chosen === null ? [] : Promise.all(chosen.tempFiles.map(({ tempFilePath }) => kept(tempFilePath)));
}
