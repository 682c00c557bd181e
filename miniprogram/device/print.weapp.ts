import type { Raw } from './raw';

declare const wx: WechatMiniprogram.Wx;

/**
 * A print of a file's content, by which the same content is known again. @returns null where the file can no longer
 * be read
 */
export function printOf(raw: Raw): Promise<string | null> {
  return new Promise((resolve) => {
    wx.getFileSystemManager().getFileInfo({
      filePath: raw,
      digestAlgorithm: 'sha1',
      success: ({ digest, size }) => resolve(`${size}-${digest}`),
      fail: () => resolve(null),
    });
  });
}
