import type { Raw } from './raw';

/**
 * A print of a file's content, by which the same content is known again. A browser offers its own digests to secure
 * pages alone, and this print only has to tell a list from its correction.
 * @returns null where the file can no longer be read, because it was changed or removed after it was chosen
 */
export async function printOf(raw: Raw): Promise<string | null> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await raw.arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
  // Two runs of FNV-1a that begin differently.
  let [one, other] = [0x811c9dc5, 0x01000193];
  for (const byte of bytes) {
    one = Math.imul(one ^ byte, 0x01000193);
    other = Math.imul(other ^ byte, 0x01000199);
  }
  return `${bytes.length}-${(one >>> 0).toString(36)}-${(other >>> 0).toString(36)}`;
}
