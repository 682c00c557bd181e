/**
 * Other forms of a table of people, as other offices would have made it: with marks that nobody sees, other headings,
 * another order, a title, a cover sheet. The people on it stay the same.
 */
import { execFileSync } from 'node:child_process';
import type { Cell } from '../../shared/table/table';

export interface FormSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly Cell[])[];
}
type Sheets = readonly FormSheet[];

/** Runs a program with hucre, a library of modules, which jest does not load. */
function beside(program: string, input: string | Buffer): Buffer {
  return execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    input,
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** Reads the sheets of files, each of them .xlsx, .csv, or a web page. */
export function sheetsOf(paths: readonly string[]): Sheets[] {
  const program = `
    import { readFileSync } from 'node:fs';
    import { fromHtml } from 'hucre';
    import { parseCsv } from 'hucre/csv';
    import { readXlsx } from 'hucre/xlsx';
    let text = '';
    for await (const part of process.stdin) text += part;
    const files = [];
    for (const path of JSON.parse(text)) {
      const content = readFileSync(path);
      const sheets = content.subarray(0, 2).toString() === 'PK'
        ? (await readXlsx(content)).sheets
        : [{ name: '', rows: content.toString().startsWith('<')
            ? fromHtml(content.toString(), { typeInference: false }).rows
            : parseCsv(content.toString()) }];
      files.push(sheets.map(({ name, hidden, rows }) => ({ name: name || '名单', hidden: hidden === true, rows })));
    }
    process.stdout.write(JSON.stringify(files));`;
  return JSON.parse(beside(program, JSON.stringify(paths)).toString()) as Sheets[];
}

/** Writes workbooks. */
export function workbooksOf(books: readonly Sheets[]): Buffer[] {
  const program = `
    import { writeXlsx } from 'hucre/xlsx';
    let text = '';
    for await (const part of process.stdin) text += part;
    const files = [];
    for (const sheets of JSON.parse(text)) files.push(Buffer.from(await writeXlsx({ sheets })).toString('base64'));
    process.stdout.write(JSON.stringify(files));`;
  const files = JSON.parse(beside(program, JSON.stringify(books)).toString()) as string[];
  return files.map((file) => Buffer.from(file, 'base64'));
}

const isNumber = (cell: Cell): cell is string => typeof cell === 'string' && /^\D?\d{14}/.test(cell);
const isName = (cell: Cell): cell is string =>
  typeof cell === 'string' && /^\p{Script=Han}{2,3}$/u.test(cell);

const ofCells =
  (change: (cell: Cell) => Cell) =>
  (sheets: Sheets): Sheets =>
    sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(change)) }));
const ofRows =
  (change: (rows: FormSheet['rows']) => FormSheet['rows']) =>
  (sheets: Sheets): Sheets =>
    sheets.map((sheet) => (sheet.hidden ? sheet : { ...sheet, rows: change(sheet.rows) }));

const otherHeadings: Readonly<Record<string, string>> = {
  姓名: '*名字：',
  身份证号: '公民身份号码（18位）',
  残疾证号: '残疾人证号码',
};
const wide = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0));

/** The forms by what is different in them. */
export const tableForms: Readonly<Record<string, (sheets: Sheets) => Sheets>> = {
  'marks that nobody sees': ofCells((cell) =>
    isNumber(cell) || isName(cell) ? `\u200E${cell.slice(0, 1)}\u00AD${cell.slice(1)}\u2060` : cell,
  ),
  'full-width digits': ofCells((cell) => (isNumber(cell) ? wide(cell) : cell)),
  'spaces in names and numbers': ofCells((cell) =>
    isName(cell)
      ? Array.from(cell).join('\u3000')
      : isNumber(cell)
        ? `${cell.slice(0, 6)} ${cell.slice(6)}\u00A0`
        : cell,
  ),
  'a quotation mark before each number': ofCells((cell) => (isNumber(cell) ? `'${cell}` : cell)),
  'a title and twelve lines of instructions above': ofRows((rows) => [
    ['2026年10月护理补贴发放表'],
    ...Array.from({ length: 12 }, (_each, at) => [`${at + 1}. 请按要求填写`]),
    ...rows,
  ]),
  'empty rows between': ofRows((rows) => rows.flatMap((row) => [row, []])),
  'an empty column on the left': ofRows((rows) => rows.map((row) => [null, ...row])),
  'more columns on the right': ofRows((rows) =>
    rows.map((row) => [...row, null, row.some(isNumber) ? '13800000000' : '联系电话']),
  ),
  'a cover sheet': (sheets) => [
    { name: '封面', hidden: false, rows: [['发放名单'], ['填报单位：', '县残联'], ['2026-10-08']] },
    ...sheets,
  ],
  'a hidden sheet of last month': (sheets) => [
    {
      name: '上月',
      hidden: true,
      rows: [
        ['姓名', '身份证号'],
        ['孙一', '230623195001019319'],
      ],
    },
    ...sheets,
  ],
  'other headings': ofCells((cell) => (typeof cell === 'string' ? (otherHeadings[cell] ?? cell) : cell)),
  'sums and signatures below': ofRows((rows) => [
    ...rows,
    ['合计', null, null, 900],
    ['制表人：李明', null, '审核人：王芳', null],
  ]),
};
