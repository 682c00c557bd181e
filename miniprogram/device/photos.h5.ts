/**
 * Takes photos in a browser: a file dialog, and a canvas that makes them smaller and removes where and when
 * they were taken (EXIF).
 */
import type { Barred } from './barred';
import type { Raw } from './raw';

/** The longest edge of a photo that is sent, in pixels, and its JPEG quality. */
const LONGEST_EDGE = 1280;
const QUALITY = 0.7;

async function shrunk(file: File): Promise<Raw | null> {
  const image = new Image();
  image.src = URL.createObjectURL(file);
  try {
    await image.decode();
    const scale = Math.min(1, LONGEST_EDGE / Math.max(image.naturalWidth, image.naturalHeight));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  } catch (error) {
    // decode() rejects with an EncodingError for a file that is no picture; the page says that it could not
    // be used.
    if (error instanceof DOMException) return null;
    throw error;
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

/**
 * Lets the person choose photos.
 * @returns the photos, ready to be kept; null in place of a file that is no picture; an empty list where
 *   nothing was chosen. A browser asks for no permission, so that it never answers why it gives none.
 */
export function choosePhotos(atMost: number): Promise<(Raw | null)[] | Barred> {
  return new Promise((resolve, reject) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*';
    input.multiple = true;
    input.addEventListener('cancel', () => resolve([]));
    input.addEventListener('change', () => {
      Promise.all(
        Array.from(input.files ?? [])
          .slice(0, atMost)
          .map(shrunk),
      ).then(resolve, reject);
    });
    input.click();
  });
}
