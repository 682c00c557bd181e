/**
 * Whether a QR code can be read here. A browser would have to bring the whole reader with it; the digits are
 * written in their place.
 */
export const canScan: boolean = false;

/**
 * Opens the camera, where there is one to be opened.
 * @returns what is in the code; null where nothing was read
 */
export function scan(): Promise<string | null> {
  return Promise.resolve(null);
}
