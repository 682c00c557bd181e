/**
 * Reads the people from a table that somebody brings, whatever its layout: finds the sheets, the heads and the
 * columns, and says what it understood and which rows it left out. What is not certain is a question to whoever
 * brought the table; nobody is left out or taken for another without a word.
 */
import { idCheckDigit, isIdNumber } from '../person/person';
import { plainName, plainNumber } from '../plain-text';
import { guessedNumbers } from '../settings';
import type { Head } from './head';
import { cellText, headAt, headingAt, headingsIn, isFootWord, isLikeHeading, layoutOf } from './head';
import type { Cell, Sheet, TableRow } from './table';
import { tableLimits } from './table';
import type {
  ColumnQuestion,
  Columns,
  Heading,
  LeftOutReason,
  Mapping,
  NoPeopleReason,
  PeopleRead,
  PersonRow,
  Place,
  RemarkKind,
  RowsOf,
  SheetReading,
} from './reading';
import { leftOutReasons, remarkKinds } from './reading';

/** How many places are named where rows are left out. */
const NAMED_PLACES = 5;
/** A number in a numeric cell with more digits than this has lost the others. */
const EXACT_DIGITS = 15;
const BIRTHDAY_END = 14;

/** The ID number in a cell: of a 残疾证号 its first 18 characters, a number of 15 digits completed to 18 (GB 11643). */
function idNumberIn(text: string): { readonly idNumber: string; readonly remark: RemarkKind | null } {
  if (isIdNumber(text)) return { idNumber: text, remark: null };
  const first18 = text.slice(0, 18);
  if (/^\d{17}[\dX]\d{2}([A-Z]\d)?$/.test(text) && isIdNumber(first18))
    return { idNumber: first18, remark: null };
  if (/^\d{15}$/.test(text)) {
    const first17 = `${text.slice(0, 6)}19${text.slice(6)}`;
    return { idNumber: first17 + idCheckDigit(first17), remark: 'old' };
  }
  return { idNumber: text, remark: 'wrong' };
}

/** Whether a program has rounded a number: 230623196209140000 in a numeric cell, or 2.30623E+17. */
function isRounded(cell: Cell | undefined, text: string): boolean {
  return (
    (typeof cell === 'number' && String(Math.trunc(Math.abs(cell))).length > EXACT_DIGITS) ||
    /^\d(\.\d+)?E\+?\d\d$/.test(text)
  );
}

/** Whether a text is a number whose last digits were replaced by zeros. */
const endsInZeros = (text: string): boolean => /^\d{15}000$/.test(text);
/** A number of which some digits are replaced by marks. */
const maskedNumber = /^\d{2,}[*×X•●]{3,}/;
const isMasked = (text: string): boolean => maskedNumber.test(text);
const isLikeNumber = (text: string): boolean => /\d{14}/.test(text) || isMasked(text);

/** Whether a row holds something that could be an ID number, beside something else. */
function holdsNumber({ cells }: TableRow): boolean {
  const texts = cells.map(cellText).filter((text) => text !== '');
  return texts.length > 1 && texts.some((text) => isLikeNumber(plainNumber(text)));
}

/** Whether a row begins with a word of sums or signatures and holds nobody. */
function isFoot(row: TableRow): boolean {
  const first = row.cells.map(cellText).find((text) => text !== '') ?? '';
  return isFootWord(first) && !holdsNumber(row);
}

/** Rows about which something is to be said, by its kind. */
class Said<K extends string> {
  private readonly rows = new Map<K, RowsOf<K>>();

  add(kind: K, { sheet, line }: Place): void {
    const { count, places } = this.rows.get(kind) ?? { count: 0, places: [] };
    this.rows.set(kind, {
      kind,
      count: count + 1,
      places: count < NAMED_PLACES ? [...places, { sheet, line }] : places,
    });
  }

  inOrder(kinds: readonly K[]): RowsOf<K>[] {
    return kinds.map((kind) => this.rows.get(kind)).filter((rows) => rows !== undefined);
  }
}

/** What is collected while the sheets of a table are read. */
class Collected {
  readonly people: PersonRow[] = [];
  readonly leftOut = new Said<LeftOutReason>();
  readonly remarks = new Said<RemarkKind>();
  rounded = false;
  masked = false;
  private readonly namesOf = new Map<string, Set<string>>();

  /** Takes the person of one block of a row. */
  take(place: Place, cells: readonly Cell[], { name: nameColumn, number }: Columns): void {
    const name = plainName(cellText(cells[nameColumn]));
    const text = plainNumber(cellText(cells[number]));
    if (text === '') {
      if (name !== '') this.leftOut.add('noNumber', place);
      return;
    }
    this.rounded ||= isRounded(cells[number], text);
    this.masked ||= isMasked(text);
    const { idNumber, remark } = idNumberIn(text);
    const names = this.namesOf.get(idNumber);
    if (names?.has(name) === true) {
      this.leftOut.add('same', place);
      return;
    }
    // What is no number, such as 无, may stand there for many people.
    if (names !== undefined && remark !== 'wrong') this.remarks.add('twice', place);
    if (remark !== null) this.remarks.add(remark, place);
    this.namesOf.set(idNumber, (names ?? new Set()).add(name));
    this.people.push({ ...place, name, idNumber });
  }
}

/** The columns of a head, where somebody has said them for its layout, or else where nothing else can be meant. */
function columnsOf({ layout, blocks }: Head, mappings: readonly Mapping[]): readonly Columns[] | null {
  const mapping = mappings.find((one) => one.layout === layout);
  return mapping === undefined ? blocks : [mapping];
}

/** Where the head of a sheet begins; -1 where it has none that is known. */
const knownHead = ({ rows }: Sheet): number => rows.findIndex((_row, at) => headAt(rows, at) !== null);

/**
 * The head of a sheet whose headings are not known: the columns are asked for, where so many rows hold ID numbers.
 * Its headings are the texts of the row above the first number, if that row is one of headings.
 */
function unknownHead(
  { rows }: Sheet,
  leastNumbers: number,
): { readonly at: number; readonly head: Head } | null {
  const at = rows.findIndex(holdsNumber);
  const row = rows[at];
  if (row === undefined || rows.filter(holdsNumber).length < leastNumbers) return null;
  const above = rows[at - 1]?.cells.map(cellText) ?? [];
  const isHeadings = above.some(isLikeHeading) && above.length > 1;
  const headings = row.cells
    .slice(0, tableLimits.columns)
    .map((_cell, column) => headingAt(column, isHeadings ? (above[column] ?? '') : ''));
  return {
    at: isHeadings ? at - 1 : at,
    head: { depth: isHeadings ? 1 : 0, layout: `?${layoutOf(headings)}`, headings, blocks: null },
  };
}

const headingOf = ({ headings }: Head, column: number): Heading =>
  headings.find((one) => one.column === column) ?? headingAt(column, '');

/** Reads one sheet. @returns how it was understood, or the question about its columns */
function readSheet(
  { name: sheet, hidden, rows }: Sheet,
  { at: start, head: unknown }: { readonly at: number; readonly head: Head | null },
  mappings: readonly Mapping[],
  into: Collected,
): SheetReading | { readonly question: ColumnQuestion } {
  const before = into.people.length;
  const columns: SheetReading['columns'][number][] = [];
  let current: readonly Columns[] | null = null;
  let first: Head | null = null;
  for (const row of rows.slice(0, start))
    if (holdsNumber(row)) into.leftOut.add('above', { sheet, line: row.line });
  for (let at = start; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined) break;
    const head = (at === start ? unknown : null) ?? headAt(rows, at);
    if (head !== null) {
      const blocks = columnsOf(head, mappings);
      if (blocks === null) return { question: { sheet, layout: head.layout, headings: head.headings } };
      if (current !== null) into.leftOut.add('head', { sheet, line: row.line });
      for (const { name, number } of blocks)
        if (!columns.some((one) => one.name.column === name && one.number.column === number))
          columns.push({ name: headingOf(head, name), number: headingOf(head, number) });
      first ??= head;
      current = blocks;
      if (head.depth > 0) {
        at += head.depth - 1;
        continue;
      }
    }
    if (current === null) continue;
    if (isFoot(row)) into.leftOut.add('foot', { sheet, line: row.line });
    else for (const block of current) into.take({ sheet, line: row.line }, row.cells, block);
  }
  return {
    name: sheet,
    hidden,
    people: into.people.length - before,
    columns,
    head: first === null ? null : { layout: first.layout, headings: first.headings },
    isMapped: mappings.some(({ layout }) => layout === first?.layout),
  };
}

/** Why a table in which nobody was found has nobody. */
function whyNobody(sheets: readonly Sheet[], readings: readonly SheetReading[]): NoPeopleReason {
  if (readings.some(({ columns }) => columns.length > 0)) return 'noRows';
  if (sheets.some((sheet) => sheet.hidden && knownHead(sheet) >= 0)) return 'hidden';
  return sheets.some(({ rows }) => headingsIn(rows).numbers) ? 'noName' : 'noNumber';
}

/** Whether so many numbers are of one place and birthday that they may have been made up to find out which exist. */
function areOfOneBirthday(people: readonly PersonRow[]): boolean {
  const counts = new Map<string, number>();
  for (const { idNumber } of people) {
    // What is no number finds nobody.
    if (!isIdNumber(idNumber)) continue;
    const birthday = idNumber.slice(0, BIRTHDAY_END);
    counts.set(birthday, (counts.get(birthday) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return (
    most > guessedNumbers.always ||
    (most > guessedNumbers.ofShare && most > people.length * guessedNumbers.share)
  );
}

/**
 * Reads the people from the sheets of a table.
 * @param mappings what somebody has said about the columns of a layout
 */
export function readPeople(sheets: readonly Sheet[], mappings: readonly Mapping[]): PeopleRead {
  const collected = new Collected();
  const readings: SheetReading[] = [];
  const heads = sheets.map((sheet) => (sheet.hidden ? -1 : knownHead(sheet)));
  // Beside a table with a known head, one number alone is an example in the instructions.
  const leastNumbers = heads.some((at) => at >= 0) ? 2 : 1;
  for (const [place, sheet] of sheets.entries()) {
    const { name, hidden } = sheet;
    const at = heads[place] ?? -1;
    const start = at >= 0 ? { at, head: null } : hidden ? null : unknownHead(sheet, leastNumbers);
    const read =
      start === null
        ? { name, hidden, people: 0, columns: [], head: null, isMapped: false }
        : readSheet(sheet, start, mappings, collected);
    if ('question' in read) return read;
    readings.push(read);
  }
  const { people, rounded, masked, leftOut, remarks } = collected;
  const zeros = people.filter(({ idNumber }) => endsInZeros(idNumber));
  const isCut =
    zeros.length > 0 &&
    (zeros.length === people.length || !zeros.every(({ idNumber }) => isIdNumber(idNumber)));
  if (rounded || isCut) return { unreadable: 'digitsLost' };
  if (masked) return { unreadable: 'masked' };
  if (people.length === 0) return { unreadable: whyNobody(sheets, readings) };
  if (people.length > tableLimits.people) return { unreadable: 'tooManyRows' };
  if (areOfOneBirthday(people)) return { unreadable: 'oneBirthday' };
  return {
    people,
    reading: {
      people: people.length,
      sheets: readings,
      leftOut: leftOut.inOrder(leftOutReasons),
      remarks: remarks.inOrder(remarkKinds),
    },
  };
}
