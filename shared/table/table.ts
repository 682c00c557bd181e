/** A table that somebody brings: the sheets of a workbook, or the one table of a text or a web page. */

export type Cell = string | number | boolean | Date | null;

/** One row that holds something. */
export interface TableRow {
  /** The row's number in its sheet, counted from 1, as the program that shows the table counts. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

export interface Sheet {
  /** The sheet's name; empty where the file has only one table and no name for it. */
  readonly name: string;
  /** Whether the program that shows the table does not show this sheet. */
  readonly hidden: boolean;
  readonly rows: readonly TableRow[];
}

/**
 * How large a table may be: the file, what it unpacks to, its sheets, its cells with the empty ones before the last of
 * a row, the rows that hold something, the columns that are looked at, and the people on it.
 */
export const tableLimits = {
  bytes: 5 * 1024 * 1024,
  unpacked: 128 * 1024 * 1024,
  sheets: 100,
  cells: 5_000_000,
  rows: 25_000,
  columns: 78,
  people: 20_000,
} as const;
