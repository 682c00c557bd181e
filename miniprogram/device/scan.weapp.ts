declare const wx: WechatMiniprogram.Wx;

/** Whether a QR code can be read here. */
export const canScan: boolean = true;

/**
 * Opens WeChat's camera for a QR code.
 * @returns what is in it; null where it was closed, or nothing could be read
 */
export async function scan(): Promise<string | null> {
  try {
    const { result } = await wx.scanCode({ scanType: ['qrCode'] });
    return result;
  } catch (error) {
    // Closing the camera is an answer too, and the digits can still be written.
    if (typeof error === 'object' && error !== null && 'errMsg' in error) return null;
    throw error;
  }
}
