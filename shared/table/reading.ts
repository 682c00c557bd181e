/** What is read from a table of people, what is said about it, and what is asked. */

/** The columns of one person in a row, counted from 0. */
export interface Columns {
  readonly name: number;
  readonly number: number;
}

/** One column as its headings name it. */
export interface Heading {
  readonly column: number;
  /** The heading of the group above it and its own: 监护人 / 姓名. Empty where nothing stands above the column. */
  readonly words: string;
}

/** A row in the file. */
export interface Place {
  /** The sheet's name; empty where the file has one table only. */
  readonly sheet: string;
  readonly line: number;
}

/** One person on the table. */
export interface PersonRow extends Place {
  readonly name: string;
  /** 18 characters where the number is a possible one; otherwise what stands in the cell. */
  readonly idNumber: string;
}

/**
 * Why rows were left out. noNumber: there is a name and no number · same: the person stands in an earlier row ·
 * foot: a row of sums or signatures · head: the head repeated on another page · above: it holds a number and stands
 * above the head.
 */
export const leftOutReasons = ['noNumber', 'same', 'above', 'foot', 'head'] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/**
 * What is to be known about rows that were read. twice: the number stands in an earlier row with another name ·
 * old: the number has 15 digits and was completed to 18 · wrong: the number cannot be one.
 */
export const remarkKinds = ['twice', 'old', 'wrong'] as const;
export type RemarkKind = (typeof remarkKinds)[number];

/** Some rows about which the same is to be said. */
export interface RowsOf<K extends string> {
  readonly kind: K;
  readonly count: number;
  /** The first of the rows. */
  readonly places: readonly Place[];
}

/** One sheet as it was understood. */
export interface SheetReading {
  readonly name: string;
  /** A hidden sheet is not read. */
  readonly hidden: boolean;
  readonly people: number;
  /** The columns that were read, one pair for each person in a row. */
  readonly columns: readonly { readonly name: Heading; readonly number: Heading }[];
  /** All headings of the sheet's first head; null where the sheet has none. */
  readonly head: { readonly layout: string; readonly headings: readonly Heading[] } | null;
  /** Whether somebody has said which columns are meant. */
  readonly isMapped: boolean;
}

/** What was understood of a table. It names nobody. */
export interface Reading {
  readonly people: number;
  readonly sheets: readonly SheetReading[];
  readonly leftOut: readonly RowsOf<LeftOutReason>[];
  readonly remarks: readonly RowsOf<RemarkKind>[];
}

/** Which columns hold the names and the numbers of tables with one layout, as somebody has said. */
export interface Mapping extends Columns {
  readonly layout: string;
}

/** The question which columns hold the names and the numbers. */
export interface ColumnQuestion {
  readonly sheet: string;
  readonly layout: string;
  readonly headings: readonly Heading[];
}

/**
 * Why no people could be read. hidden: only a hidden sheet holds a table of people · digitsLost: a program has
 * rounded the numbers · masked: the numbers are masked · oneBirthday: too many of the numbers are of one birthday ·
 * the others as they are called.
 */
export const noPeopleReasons = [
  'noName',
  'noNumber',
  'noRows',
  'tooManyRows',
  'hidden',
  'digitsLost',
  'masked',
  'oneBirthday',
] as const;
export type NoPeopleReason = (typeof noPeopleReasons)[number];

/** The result of reading a table. */
export type PeopleRead =
  | { readonly people: readonly PersonRow[]; readonly reading: Reading }
  | { readonly question: ColumnQuestion }
  | { readonly unreadable: NoPeopleReason };
