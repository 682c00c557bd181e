/**
 * Whether a QR code can be read here. In a browser the program would have to bring its own reader, so the
 * digits are typed instead.
 */
export const canScan: boolean = false;

/**
 * Always resolves to null, because no code can be read here.
 * @returns the content of the code; null where nothing was read
 */
export function scan(): Promise<string | null> {
  return Promise.resolve(null);
}
