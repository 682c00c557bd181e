/**
 * A department's list as rows of names and ID numbers, from a table somebody else made: where its columns
 * are, and what a cell says.
 */
import { isIdNumber } from '../person/person';
import type { UnreadableReason } from './reconciliation';

export type Cell = string | number | boolean | Date | null;

/** One person on the list. */
export interface ListRow {
  /** In the file, the first row being 1. */
  readonly line: number;
  readonly name: string;
  readonly idNumber: string;
}

/** What tells the columns, and what stands under a table and is nobody's name. */
export interface ListWords {
  readonly name: readonly string[];
  readonly number: readonly string[];
  readonly foot: RegExp;
}

export const listLimits = { rows: 20_000, bytes: 5 * 1024 * 1024 } as const;

/** A title and a line of whose list it is may stand above the columns. */
const HEAD_ROWS = 10;
/** A number of so many digits is no longer exact in a cell of numbers. */
const EXACT = 15;

/**
 * Full-width forms, spaces and the marks with which tables keep a number a text (`'`, `="…"`) do not count.
 */
function plain(cell: Cell | undefined): string {
  const text = cell === null || cell === undefined ? '' : String(cell);
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^="(.*)"$/, '$1')
    .replace(/^'/, '');
}

/** Whether two names are the same, however they were typed. */
export function isSameName(one: string, other: string): boolean {
  const bare = (name: string): string => plain(name).replaceAll(/[·•‧・.]/g, '');
  return bare(one) === bare(other);
}

/** Digits that a table has rounded: 230623196209140000 in a cell of numbers, 2.30623E+17. */
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
 * Reads the people from a table. Of somebody who stands there twice the first row counts; a row without a
 * name and a number is none.
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
