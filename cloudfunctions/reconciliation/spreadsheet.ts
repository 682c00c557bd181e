/**
 * Reads a file that was handed in as a table: .xlsx or .csv. The two are told apart by the bytes they begin
 * with and never by the file's name. Formulas are not computed: a cell's value is what was stored in it. The
 * size to which a file claims to unpack is limited before anything is unpacked.
 */
import { HucreError } from 'hucre';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import type { UnreadableReason } from '../../shared/reconciliation/reconciliation';
import type { Cell } from '../../shared/reconciliation/list';
import { listLimits } from '../../shared/reconciliation/list';

/** More rows than are allowed, with room for a title, so that a list with too many rows is noticed. */
const MOST_ROWS = listLimits.rows + 20;
const RANGE = `A1:BZ${MOST_ROWS}`;
const MOST_UNPACKED = 64 * 1024 * 1024;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY_LENGTH = 46;

type Table = readonly (readonly Cell[])[];
/** The table of a file, or the reason why the file cannot be read as one. */
export type Read = { readonly table: Table } | { readonly unreadable: UnreadableReason };

const isZip = (content: Buffer): boolean =>
  content.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'));
/**
 * Whether a file has the compound format: old Excel writes it, and every Excel wraps a file with a password
 * in it.
 */
const isCompound = (content: Buffer): boolean =>
  content.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));

/**
 * How many bytes a zip says it unpacks to. The library stops unpacking an entry at the size that is stated
 * for it, so a file gains nothing by stating less. A packed entry that states no size counts as infinitely
 * large.
 */
function unpackedBytes(content: Buffer): number {
  const end = content.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < Math.max(0, content.length - END_LENGTH - LONGEST_COMMENT) || end + END_LENGTH > content.length)
    return Infinity;
  const entries = content.readUInt16LE(end + 10);
  let total = 0;
  for (let entry = 0, at = content.readUInt32LE(end + 16); entry < entries; entry += 1) {
    if (at + ENTRY_LENGTH > content.length) return Infinity;
    const [packed, unpacked] = [content.readUInt32LE(at + 20), content.readUInt32LE(at + 24)];
    total += unpacked === 0 && packed > 2 ? Infinity : unpacked;
    at +=
      ENTRY_LENGTH +
      content.readUInt16LE(at + 28) +
      content.readUInt16LE(at + 30) +
      content.readUInt16LE(at + 32);
  }
  return total;
}

async function workbook(content: Buffer): Promise<Read> {
  if (unpackedBytes(content) > MOST_UNPACKED) return { unreadable: 'tooLarge' };
  try {
    const { sheets } = await readXlsx(content, { sheets: [0], range: RANGE, maxRows: MOST_ROWS });
    const [sheet] = sheets;
    return sheet === undefined ? { unreadable: 'noTable' } : { table: sheet.rows };
  } catch (error) {
    if (error instanceof HucreError) return { unreadable: 'noTable' };
    throw error;
  }
}

/**
 * Decodes a file as UTF-8 or, where it is not UTF-8, as GB 18030, in which Excel saves in China; null where
 * it is neither.
 */
function textOf(content: Buffer): string | null {
  if (content.includes(0)) return null;
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(content);
    } catch (error) {
      // The file is not in this encoding; the next one is tried.
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return null;
}

/**
 * Reads the first sheet of a workbook, or a text with separators.
 * @returns the table, or the reason why there is none
 */
export async function readTable(content: Buffer): Promise<Read> {
  if (content.length === 0) return { unreadable: 'noRows' };
  if (isCompound(content)) return { unreadable: 'oldOrLocked' };
  if (isZip(content)) return workbook(content);
  const text = textOf(content);
  return text === null ? { unreadable: 'noTable' } : { table: parseCsv(text, { maxRows: MOST_ROWS }) };
}
