/**
 * How much a packed workbook unpacks to. It is counted by unpacking, and nothing of it is kept: a file may say that it
 * unpacks to less.
 */
import { createInflateRaw } from 'node:zlib';
import { tableLimits } from '../../shared/table/table';

const END = Buffer.from('PK\x05\x06', 'latin1');
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;

const MOST_UNPACKED: number = tableLimits.unpacked;

/**
 * The most that everything beside the sheets unpacks to: the texts of a workbook are read at once, its sheets row by
 * row.
 */
const MOST_BESIDE_SHEETS = 24 * 1024 * 1024;

/** One entry of the directory at the end of a zip. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: Buffer;
  /** How many bytes the entry says it unpacks to. */
  readonly stated: number;
}

/** The entries of a zip; null where its directory is broken, or is of the kind for files of more than 4 GB. */
function entriesOf(content: Buffer): Entry[] | null {
  const end = content.lastIndexOf(END);
  if (end < Math.max(0, content.length - END_LENGTH - LONGEST_COMMENT) || end + END_LENGTH > content.length)
    return null;
  const entries: Entry[] = [];
  const count = content.readUInt16LE(end + 10);
  for (let place = 0, at = content.readUInt32LE(end + 16); place < count; place += 1) {
    if (at + ENTRY_LENGTH > content.length) return null;
    const [nameLength, extraLength] = [content.readUInt16LE(at + 28), content.readUInt16LE(at + 30)];
    const local = content.readUInt32LE(at + 42);
    if (local + LOCAL_LENGTH > content.length) return null;
    const start = local + LOCAL_LENGTH + content.readUInt16LE(local + 26) + content.readUInt16LE(local + 28);
    entries.push({
      name: content.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength),
      method: content.readUInt16LE(at + 10),
      packed: content.subarray(start, start + content.readUInt32LE(at + 20)),
      stated: content.readUInt32LE(at + 24),
    });
    at += ENTRY_LENGTH + nameLength + extraLength + content.readUInt16LE(at + 32);
  }
  return entries;
}

/** Counts what an entry unpacks to. @returns Infinity where it is more than `atMost`, or cannot be unpacked */
function unpackedBytes({ method, packed }: Entry, atMost: number): Promise<number> {
  if (method === STORED) return Promise.resolve(packed.length);
  if (method !== DEFLATED) return Promise.resolve(Infinity);
  return new Promise((resolve) => {
    const inflate = createInflateRaw();
    let bytes = 0;
    const stop = (result: number): void => {
      inflate.destroy();
      resolve(result);
    };
    inflate.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > atMost) stop(Infinity);
    });
    inflate.on('end', () => stop(bytes));
    inflate.on('error', () => stop(Infinity));
    inflate.end(packed);
  });
}

/**
 * Whether a workbook is small enough to be read: what it unpacks to is within `tableLimits.unpacked`, and every entry
 * unpacks to what it says. An entry with a name that another has too counts twice.
 */
export async function isSmallEnough(content: Buffer): Promise<boolean> {
  const entries = entriesOf(content);
  if (entries === null) return false;
  let [left, leftBesideSheets] = [MOST_UNPACKED, MOST_BESIDE_SHEETS];
  for (const entry of entries) {
    const bytes = await unpackedBytes(entry, left);
    left -= bytes;
    if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(entry.name)) leftBesideSheets -= bytes;
    if (bytes !== entry.stated || left < 0 || leftBesideSheets < 0) return false;
  }
  return true;
}
