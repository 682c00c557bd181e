declare const wx: WechatMiniprogram.Wx;

/**
 * Gives a file to the user: WeChat opens it, and its menu passes it on or keeps it.
 * @param base64 its content
 * @returns whether it was given
 */
export function handOver(name: string, base64: string): Promise<boolean> {
  const filePath = `${wx.env.USER_DATA_PATH}/${name}`;
  return new Promise((resolve) => {
    const fail = (): void => resolve(false);
    wx.getFileSystemManager().writeFile({
      filePath,
      data: base64,
      encoding: 'base64',
      success: () =>
        wx.openDocument({ filePath, fileType: 'xlsx', showMenu: true, success: () => resolve(true), fail }),
      fail,
    });
  });
}

/** WeChat prints no page. */
export const printPage: (() => void) | null = null;
