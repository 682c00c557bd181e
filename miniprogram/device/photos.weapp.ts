/**
 * Takes photos in WeChat, from the camera or the album, in a compressed form. They lie in the temporary
 * folder, so the caller has to keep them at once.
 */
import type { Raw } from './raw';

declare const wx: WechatMiniprogram.Wx;

const QUALITY = 70;
/** The longest edge of a photo that is sent, in pixels. */
const LONGEST_EDGE = 1280;

async function shrunk(path: string): Promise<Raw> {
  const { tempFilePath } = await wx.compressImage({
    src: path,
    quality: QUALITY,
    compressedWidth: LONGEST_EDGE,
  });
  return tempFilePath;
}

/**
 * Lets the person choose photos.
 * @returns the photos, to be kept at once; an empty list where nothing was chosen
 */
export async function choosePhotos(atMost: number): Promise<(Raw | null)[]> {
  const chosen = await wx
    .chooseMedia({ count: atMost, mediaType: ['image'], sourceType: ['album', 'camera'] })
    .catch((error: unknown) => {
      // Closing the chooser counts as choosing nothing.
      if (
        typeof error === 'object' &&
        error !== null &&
        'errMsg' in error &&
        String(error.errMsg).includes('cancel')
      )
        return null;
      throw error;
    });
  return chosen === null ? [] : Promise.all(chosen.tempFiles.map(({ tempFilePath }) => shrunk(tempFilePath)));
}
