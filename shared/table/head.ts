/**
 * The head of a table of people: the rows that hold the headings, and which columns hold the names and the ID
 * numbers. Departments set their tables out as they like: with a title and instructions above, two rows of headings,
 * several people beside each other, or the person's guardian in columns of the same name.
 */
import { plainNumber, visibleText } from '../plain-text';
import words from './headings.json';
import type { Columns, Heading } from './reading';
import type { Cell, TableRow } from './table';
import { tableLimits } from './table';

/** The head of a table. */
export interface Head {
  /** How many rows it has. */
  readonly depth: number;
  /** All its headings as one text: tables with the same layout have the same one. */
  readonly layout: string;
  readonly headings: readonly Heading[];
  /** The columns of every person in a row; null where several columns could be meant and nothing decides. */
  readonly blocks: readonly Columns[] | null;
}

const MOST_DEPTH = 3;
const LONGEST_HEADING = 30;

/** A cell as text, without the marks with which tables keep a number a text (`'`, `="…"`). */
export function cellText(cell: Cell | undefined): string {
  const text = cell === null || cell === undefined ? '' : String(cell);
  return visibleText(text)
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^['‘’＇`´]+/, '')
    .trim();
}

/** A heading without widths, spaces, remarks in brackets, and marks. */
function headingOf(cell: Cell | undefined): string {
  return plainNumber(cellText(cell)).replace(/\([^)]*\)|[:*、]/g, '');
}

/** Whether every cell of a row could be a heading: short texts that are no number. */
function mayBeHead({ cells }: TableRow): boolean {
  return cells.every((cell) => {
    if (cell === null || cell === '') return true;
    const text = cellText(cell);
    return typeof cell === 'string' && text.length <= LONGEST_HEADING && !/^[\d.,%-]+$|\d{6}/.test(text);
  });
}

const countFilled = (cells: readonly Cell[]): number => cells.filter((cell) => cellText(cell) !== '').length;

/** One column of a head: its own heading, and what stands above it. */
interface Labelled {
  readonly column: number;
  readonly own: string;
  readonly group: string;
}

/** The headings of some rows, with each heading of an upper row spread over the columns to its right. */
function labelled(rows: readonly TableRow[]): Labelled[] {
  const width = Math.min(tableLimits.columns, Math.max(0, ...rows.map(({ cells }) => cells.length)));
  const spread = rows.map(({ cells }) => {
    let last = '';
    return Array.from({ length: width }, (_each, column) => (last = headingOf(cells[column]) || last));
  });
  return Array.from({ length: width }, (_each, column) => {
    const headings = rows.map(({ cells }) => headingOf(cells[column]));
    const own = headings.filter((heading) => heading !== '').at(-1) ?? '';
    const above =
      own === '' ? [] : spread.slice(0, headings.lastIndexOf(own)).map((row) => row[column] ?? '');
    return {
      column,
      own,
      group: above.filter((heading) => heading !== '').join(' / '),
    };
  });
}

/** Whether a text holds one of some words. */
const holdsAny = (text: string, some: readonly string[]): boolean => some.some((word) => text.includes(word));

const isOneOf = (some: readonly string[], { own }: Labelled): boolean => some.includes(own);

/**
 * The columns that may be meant by some headings: those of somebody else are left out, and where a heading or its
 * group names the disabled person, only these are left.
 */
function candidates(
  columns: readonly Labelled[],
  { ofPerson, plain }: { readonly ofPerson: readonly string[]; readonly plain: readonly string[] },
): Labelled[] {
  const found = columns.filter(
    (one) => isOneOf([...ofPerson, ...plain], one) && !holdsAny(one.group, words.groupOfOther),
  );
  const certain = found.filter((one) => isOneOf(ofPerson, one) || holdsAny(one.group, words.groupOfPerson));
  return certain.length > 0 ? certain : found;
}

/**
 * Whether several people stand beside each other: the columns of all of them are equally far apart, and each of them
 * has a column of its own that numbers the rows. Without it, the columns may be a person's and a guardian's.
 */
function areBesideEachOther(
  columns: readonly Labelled[],
  names: readonly Labelled[],
  numbers: readonly Labelled[],
): boolean {
  const distances = (some: readonly Labelled[]): string =>
    some
      .slice(1)
      .map(({ column }, place) => column - (some[place]?.column ?? 0))
      .join();
  const orders = columns.filter((one) => isOneOf(words.order, one));
  return (
    names.length === numbers.length &&
    names.length === orders.length &&
    distances(names) === distances(numbers) &&
    distances(names) === distances(orders)
  );
}

/** The columns of every person in a row, or null where nothing decides; none where the names or the numbers are missing. */
function blocksOf(columns: readonly Labelled[]): readonly Columns[] | null {
  const names = candidates(columns, words.name);
  const byId = candidates(columns, words.number);
  const numbers = byId.length > 0 ? byId : candidates(columns, words.certificate);
  if (names.length === 0 || numbers.length === 0) return [];
  const isClear = (names.length === 1 && numbers.length === 1) || areBesideEachOther(columns, names, numbers);
  return isClear
    ? names.map(({ column }, place) => ({ name: column, number: numbers[place]?.column ?? column }))
    : null;
}

/** Whether a row holds a heading of names or of numbers. */
function holdsHeading(row: TableRow): boolean {
  const { names, numbers } = headingsIn([row]);
  return names || numbers;
}

/**
 * Finds the head that begins at one row. It goes on as long as the next row holds headings of names or of numbers too:
 * these are headings of groups that stand above.
 * @returns the head, or null where none begins there
 */
export function headAt(rows: readonly TableRow[], at: number): Head | null {
  if (rows[at]?.cells.some((cell) => /\d{14}/.test(plainNumber(cellText(cell)))) !== false) return null;
  let found: Head | null = null;
  for (let depth = 1; depth <= MOST_DEPTH; depth += 1) {
    const some = rows.slice(at, at + depth);
    const [last] = some.slice(-1);
    const upper = some.slice(0, -1);
    // A title stands alone in its row; it is no heading of a group of columns.
    if (some.length < depth || !upper.every((row) => mayBeHead(row) && countFilled(row.cells) > 1)) break;
    if (found !== null && (last === undefined || !holdsHeading(last))) break;
    const columns = labelled(some);
    const blocks = blocksOf(columns);
    if (blocks === null || blocks.length > 0) found = { depth, ...namedHead(columns), blocks };
  }
  return found;
}

function namedHead(columns: readonly Labelled[]): Pick<Head, 'layout' | 'headings'> {
  const headings = columns
    .filter(({ own }) => own !== '')
    .map(({ column, own, group }) => headingAt(column, group === '' ? own : `${group} / ${own}`));
  return { layout: layoutOf(headings), headings };
}

/** A column with its heading, of which no more is kept than somebody needs to know the column by. */
export const headingAt = (column: number, heading: string): Heading => ({
  column,
  words: heading.slice(0, 2 * LONGEST_HEADING),
});

/** All headings as one text. */
export const layoutOf = (headings: readonly Heading[]): string =>
  headings.map(({ column, words: heading }) => `${column}:${heading}`).join('|');

/** Whether a layout can be known again: one of its columns has a heading. */
export const isNamed = (layout: string): boolean => /:[^|]/.test(layout);

/** Which of the two kinds of headings a sheet without a head has: only one of them is missing. */
export function headingsIn(rows: readonly TableRow[]): {
  readonly names: boolean;
  readonly numbers: boolean;
} {
  const has = (some: readonly string[]): boolean =>
    rows.some(({ cells }) => cells.some((cell) => some.includes(headingOf(cell))));
  const { name, number, certificate } = words;
  return {
    names: has([...name.ofPerson, ...name.plain]),
    numbers: has([...number.ofPerson, ...number.plain, ...certificate.plain]),
  };
}

/** Whether a text could be the heading of a column, by the words of such headings. */
export const isLikeHeading = (text: string): boolean => holdsAny(text, words.any);

/** Whether a text begins a row of sums or of signatures. */
export const isFootWord = (text: string): boolean => words.foot.some((word) => text.startsWith(word));
