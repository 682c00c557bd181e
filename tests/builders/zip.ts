/** Packed files, also such as lie about what they unpack to. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer | string;
  /** How many bytes the entry says it unpacks to, where that is not true. */
  readonly stated?: number;
}

/** Packs some entries into a zip. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, stated } of entries) {
    const plain = Buffer.from(content as string);
    const packed = deflateRawSync(plain);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(plain), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(stated ?? plain.length, 8);
    const path = Buffer.from(name);
    const lengths = Buffer.alloc(4);
    lengths.writeUInt16LE(path.length, 0);
    const version = Buffer.from([20, 0, 0, 8, 8, 0, 0, 0, 0, 0]);
    parts.push(Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), version, sizes, lengths, path, packed]));
    const place = Buffer.alloc(4);
    place.writeUInt32LE(offset, 0);
    directory.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02\x14\x00', 'latin1'),
        version,
        sizes,
        lengths,
        Buffer.alloc(10),
        place,
        path,
      ]),
    );
    offset += parts.at(-1)?.length ?? 0;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
}
