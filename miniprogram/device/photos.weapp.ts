/**
 * Takes photos in WeChat, from the camera or the album, in a compressed form. They lie in the temporary
 * folder, so the caller has to keep them at once.
 */
import type { Barred } from './barred';
import { errMsgOf, whyBarred } from './barred';
import type { Raw } from './raw';

declare const wx: WechatMiniprogram.Wx;

const QUALITY = 70;
/** The longest edge of a photo that is sent, in pixels. */
const LONGEST_EDGE = 1280;

/** @returns the photo in its smaller form; null where the file is no picture */
async function shrunk(src: string): Promise<Raw | null> {
  try {
    const { tempFilePath } = await wx.compressImage({ src, quality: QUALITY, compressedWidth: LONGEST_EDGE });
    return tempFilePath;
  } catch (error) {
    errMsgOf(error);
    return null;
  }
}

/**
 * Lets the person choose photos.
 * @returns the photos, to be kept at once; null in place of a file that is no picture; an empty list where
 *   nothing was chosen; or why the phone gives none
 */
export async function choosePhotos(atMost: number): Promise<(Raw | null)[] | Barred> {
  try {
    const { tempFiles } = await wx.chooseMedia({
      count: atMost,
      mediaType: ['image'],
      sourceType: ['album', 'camera'],
    });
    return await Promise.all(tempFiles.map(({ tempFilePath }) => shrunk(tempFilePath)));
  } catch (error) {
    const errMsg = errMsgOf(error);
    // Closing the chooser counts as choosing nothing.
    return errMsg.includes('cancel') ? [] : whyBarred(errMsg);
  }
}
