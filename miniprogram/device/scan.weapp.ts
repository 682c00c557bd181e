declare const wx: WechatMiniprogram.Wx;

/** Whether a QR code can be read here. */
export const canScan: boolean = true;

/**
 * Opens WeChat's camera for a QR code.
 * @returns the content of the code; null where the camera was closed or nothing could be read
 */
export async function scan(): Promise<string | null> {
  try {
    const { result } = await wx.scanCode({ scanType: ['qrCode'] });
    return result;
  } catch (error) {
    // Closing the camera is an answer too; the digits can still be typed.
    if (typeof error === 'object' && error !== null && 'errMsg' in error) return null;
    throw error;
  }
}
