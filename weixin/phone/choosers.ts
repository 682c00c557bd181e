/** What a person chooses from a browser's files, where WeChat would open the album or a chat. */

/** Opens the browser's choice of files. @returns the files; none where it was closed */
export function chooseFiles(accept: string, multiple: boolean): Promise<File[]> {
  const field = document.createElement('input');
  field.type = 'file';
  field.accept = accept;
  field.multiple = multiple;
  return new Promise((resolve) => {
    field.addEventListener('change', () => resolve([...(field.files ?? [])]));
    field.addEventListener('cancel', () => resolve([]));
    field.click();
  });
}

/** The ending of a file's name, in small letters. */
export function endingOf({ name }: File): string {
  return /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? 'bin';
}

/** A picture as a JPEG whose longer edge is at most so long. @throws where the file is no picture */
export async function shrunk(picture: Blob, longest: number): Promise<Blob> {
  const drawn = await createImageBitmap(picture);
  const scale = Math.min(1, longest / Math.max(drawn.width, drawn.height));
  const canvas = new OffscreenCanvas(Math.round(drawn.width * scale), Math.round(drawn.height * scale));
  canvas.getContext('2d')?.drawImage(drawn, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.7 });
}
