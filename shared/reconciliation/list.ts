/**
 * Reads a department's list, a table in the department's own layout, as rows of names and ID numbers: finds
 * its columns and normalises its cells.
 */
import { visibleText } from '../plain-text';
import { isIdNumber } from '../person/person';
import type { UnreadableReason } from './reconciliation';

export type Cell = string | number | boolean | Date | null;

/** One person on the list. */
export interface ListRow {
  /** The row in the file, counted from 1. */
  readonly line: number;
  readonly name: string;
  readonly idNumber: string;
}

/** The headings by which the columns are found, and the words under a table that are nobody's name. */
export interface ListWords {
  readonly name: readonly string[];
  readonly number: readonly string[];
  readonly foot: RegExp;
}

export const listLimits = { rows: 20_000, bytes: 5 * 1024 * 1024 } as const;

/**
 * How many rows are searched for the headings: a title and a line about the list's origin may stand above
 * them.
 */
const HEAD_ROWS = 10;
/** A numeric cell with more digits than this no longer holds the exact number. */
const EXACT = 15;

/**
 * A cell as text, without the differences that do not count: full-width forms, spaces, and the marks with
 * which tables keep a number as text (`'`, `="…"`).
 */
function plain(cell: Cell | undefined): string {
  const text = cell === null || cell === undefined ? '' : String(cell);
  return visibleText(text)
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^="(.*)"$/, '$1')
    .replace(/^['‘’]/, '');
}

/** Whether a table has rounded the digits of a number: 230623196209140000 in a numeric cell, 2.30623E+17. */
function isRounded(cell: Cell | undefined): boolean {
  return (
    (typeof cell === 'number' && String(Math.trunc(Math.abs(cell))).length > EXACT) ||
    /^\d(\.\d+)?E\+?\d\d$/i.test(plain(cell))
  );
}

function columnsIn(row: readonly Cell[], words: ListWords): { name: number; number: number } {
  const heads = row.map((cell) => plain(cell).replace(/\(.*\)$|[:*]/g, ''));
  return {
    name: heads.findIndex((head) => words.name.includes(head)),
    number: heads.findIndex((head) => words.number.includes(head)),
  };
}

/**
 * Reads the people from a table. Where a person occurs twice, the first row counts; a row with neither a name
 * nor a number is skipped.
 * @returns the rows, at most `listLimits.rows`; or why there are none
 */
export function readList(
  table: readonly (readonly Cell[])[],
  words: ListWords,
): { readonly rows: readonly ListRow[] } | { readonly unreadable: UnreadableReason } {
  const heads = table.slice(0, HEAD_ROWS).map((row) => columnsIn(row, words));
  const head = heads.findIndex(({ name, number }) => name >= 0 && number >= 0);
  const columns = heads[head];
  if (columns === undefined)
    return { unreadable: heads.some(({ number }) => number >= 0) ? 'noName' : 'noNumber' };
  const rows = new Map<string, ListRow>();
  let rounded = false;
  for (const [place, cells] of table.entries()) {
    if (place <= head) continue;
    const [name, idNumber] = [plain(cells[columns.name]), plain(cells[columns.number]).toUpperCase()];
    if (idNumber === '' && (name === '' || words.foot.test(name))) continue;
    rounded ||= isRounded(cells[columns.number]);
    const key = isIdNumber(idNumber) ? idNumber : `${idNumber}|${name}`;
    if (!rows.has(key)) rows.set(key, { line: place + 1, name, idNumber });
  }
  if (rounded) return { unreadable: 'digitsLost' };
  if (rows.size === 0) return { unreadable: 'noRows' };
  return rows.size > listLimits.rows ? { unreadable: 'tooManyRows' } : { rows: [...rows.values()] };
}
