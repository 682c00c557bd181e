/**
 * Opens a file as a table: .xlsx, .csv, or a web page that a program has saved as a table. They are told apart by the
 * bytes they begin with and never by the file's name. Formulas are not computed: a cell's value is what was stored in
 * it. This runs in a thread of its own with a limit of memory (read-people.ts); what it reads, it reads row by row.
 */
import { HucreError, fromHtml } from 'hucre';
import { streamCsvRows } from 'hucre/csv';
import { readXlsx, streamXlsxRows } from 'hucre/xlsx';
import type { Cell, Sheet, TableRow } from '../../shared/table/table';
import { tableLimits } from '../../shared/table/table';
import { isSmallEnough } from './unpacked-size';

/** Why a file is no table that can be read. oldOrLocked: the format of old Excel, or a password. */
export type NoTableReason = 'noTable' | 'tooLarge' | 'tooManyRows' | 'oldOrLocked' | 'noRows';

/** The sheets of a file, or the reason why it cannot be opened. */
export type Opened = { readonly sheets: readonly Sheet[] } | { readonly unreadable: NoTableReason };

const beginsWith = (content: Buffer, bytes: readonly number[]): boolean =>
  content.subarray(0, bytes.length).equals(Buffer.from(bytes));
const isZip = (content: Buffer): boolean => beginsWith(content, [0x50, 0x4b, 0x03, 0x04]);
/**
 * Whether a file has the compound format: old Excel writes it, and every Excel wraps a file with a password
 * in it.
 */
const isCompound = (content: Buffer): boolean => beginsWith(content, [0xd0, 0xcf, 0x11, 0xe0]);

const LONGEST_CELL = 200;

/**
 * A cell that needs no memory but its own. A text that was cut out of a file otherwise keeps the text of the whole
 * file in memory; of a text longer than any heading, name or number the rest is not needed.
 */
function ownCell(cell: Cell): Cell {
  return typeof cell === 'string'
    ? Buffer.from(cell.slice(0, LONGEST_CELL), 'utf16le').toString('utf16le')
    : cell;
}

/** The rows of one file, of which no more are kept than a table may have. */
class Rows {
  private kept = 0;

  /** Whether there are more rows than a table may have. */
  get areTooMany(): boolean {
    return this.kept > tableLimits.rows;
  }

  /** Keeps a row, if there is anything in it. */
  keep(into: TableRow[], line: number, cells: readonly Cell[]): void {
    const wanted = cells.slice(0, tableLimits.columns);
    if (wanted.every((cell) => cell === null || cell === '')) return;
    this.kept += 1;
    if (!this.areTooMany) into.push({ line, cells: wanted.map(ownCell) });
  }
}

/** The names of a workbook's sheets, in its order, and which of them are hidden. */
async function sheetsOf(content: Buffer): Promise<Pick<Sheet, 'name' | 'hidden'>[]> {
  const names: Pick<Sheet, 'name' | 'hidden'>[] = [];
  await readXlsx(content, {
    sheets: ({ name, hidden, veryHidden }) => {
      names.push({ name, hidden: hidden === true || veryHidden === true });
      return false;
    },
  });
  return names;
}

async function openWorkbook(content: Buffer): Promise<Opened> {
  if (!(await isSmallEnough(content))) return { unreadable: 'tooLarge' };
  const names = await sheetsOf(content);
  if (names.length > tableLimits.sheets) return { unreadable: 'tooLarge' };
  const rows = new Rows();
  const sheets: Sheet[] = [];
  let cells = 0;
  for (const [sheet, named] of names.entries()) {
    const kept: TableRow[] = [];
    for await (const { index, values } of streamXlsxRows(content, { sheet })) {
      cells += values.length;
      if (cells > tableLimits.cells) return { unreadable: 'tooLarge' };
      rows.keep(kept, index + 1, values);
      if (rows.areTooMany) return { unreadable: 'tooManyRows' };
    }
    sheets.push({ ...named, rows: kept });
  }
  return { sheets };
}

function openText(text: string): Opened {
  const rows = new Rows();
  const kept: TableRow[] = [];
  let line = 0;
  for (const cells of streamCsvRows(text)) {
    line += 1;
    rows.keep(kept, line, cells);
    if (rows.areTooMany) return { unreadable: 'tooManyRows' };
  }
  return { sheets: [{ name: '', hidden: false, rows: kept }] };
}

function openPage(text: string): Opened {
  const rows = new Rows();
  const kept: TableRow[] = [];
  for (const [place, cells] of fromHtml(text, { typeInference: false, classes: false }).rows.entries())
    rows.keep(kept, place + 1, cells);
  return rows.areTooMany
    ? { unreadable: 'tooManyRows' }
    : { sheets: [{ name: '', hidden: false, rows: kept }] };
}

/**
 * Decodes a file as UTF-8 or UTF-16 or, where it is neither, as GB 18030, in which Excel saves in China; null where
 * it is none of them.
 */
function textOf(content: Buffer): string | null {
  const isWide = beginsWith(content, [0xff, 0xfe]);
  if (!isWide && content.includes(0)) return null;
  for (const encoding of isWide ? ['utf-16le'] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(content);
    } catch (error) {
      // The file is not in this encoding; the next one is tried.
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return null;
}

/** Opens a file. @returns its sheets with the rows that hold something, or the reason why there are none */
export async function openTable(content: Buffer): Promise<Opened> {
  if (content.length === 0) return { unreadable: 'noRows' };
  if (isCompound(content)) return { unreadable: 'oldOrLocked' };
  try {
    if (isZip(content)) return await openWorkbook(content);
    const text = textOf(content);
    if (text === null) return { unreadable: 'noTable' };
    return /^\s*<(!doctype|html|table|meta|\?xml)/i.test(text) ? openPage(text) : openText(text);
  } catch (error) {
    if (error instanceof HucreError) return { unreadable: 'noTable' };
    throw error;
  }
}
