/** The first bytes of a file tell a photo or sound from every other file, whatever the file's name says. */

const beginnings: readonly { readonly at: number; readonly bytes: string }[] = [
  { at: 0, bytes: '\xff\xd8\xff' }, // JPEG
  { at: 0, bytes: '\x89PNG\r\n\x1a\n' },
  { at: 0, bytes: 'ID3' }, // MP3 with a title
  { at: 4, bytes: 'ftyp' }, // MP4, M4A
  { at: 0, bytes: '\x1a\x45\xdf\xa3' }, // WebM, Matroska
  { at: 0, bytes: 'OggS' },
  { at: 0, bytes: 'RIFF' }, // WAV
];

/** Whether a file begins with a frame (eleven bits set), as MP3 without a title and AAC (ADTS) do. */
function isFrame(content: Buffer): boolean {
  return content[0] === 0xff && ((content[1] ?? 0) & 0xe0) === 0xe0;
}

/** Whether a file is a photo or sound of an accepted type. */
export function isMedium(content: Buffer): boolean {
  return (
    isFrame(content) ||
    beginnings.some(({ at, bytes }) =>
      content.subarray(at, at + bytes.length).equals(Buffer.from(bytes, 'latin1')),
    )
  );
}
