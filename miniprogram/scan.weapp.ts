/** Scanning a QR code with the phone's camera. */
declare const wx: WechatMiniprogram.Wx;

export const canScan: boolean = true;

/** Lets the person scan. @returns what the code holds; null when nothing was scanned */
export async function scan(): Promise<string | null> {
  const scanned = await wx.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] }).catch((error: unknown) => {
    // Closing the camera, or not letting it look, is not an error: the digits can be typed.
    if (typeof error === 'object' && error !== null && 'errMsg' in error) return null;
    throw error;
  });
  return scanned === null ? null : scanned.result;
}
