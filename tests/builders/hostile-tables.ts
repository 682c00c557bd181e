/**
 * Files that are small on the disk and large in memory, or take long to read. Each of them once took one to four
 * gigabytes, or half a minute.
 */
import { zip } from './zip';

const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/></Types>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (some: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${some
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
const text = (words: string): string => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
const row = (...cells: readonly string[]): string => `<row>${cells.map(text).join('')}</row>`;
const sheet = (rows: string): string =>
  `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;
const onePerson = `${row('姓名', '身份证号')}${row('马静', '230623196409079728')}`;

interface Parts {
  readonly rows: string;
  /** The texts that the cells refer to. */
  readonly texts?: string;
  /** How many sheets the workbook names; all of them are the same. */
  readonly times?: number;
  /** How many bytes the sheet says it unpacks to, where that is not true. */
  readonly stated?: number;
}

function workbook({ rows, texts, times = 1, stated }: Parts): Buffer {
  const sheets = Array.from(
    { length: times },
    (_each, at) => `<sheet name="${at + 1}" sheetId="${at + 1}" r:id="rId1"/>`,
  );
  return zip([
    { name: '[Content_Types].xml', content: types },
    { name: '_rels/.rels', content: relations([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ...(texts === undefined ? [] : [['rId2', 'sharedStrings', 'sharedStrings.xml'] as const]),
      ]),
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheet(rows), ...(stated === undefined ? {} : { stated }) },
    ...(texts === undefined ? [] : [{ name: 'xl/sharedStrings.xml', content: texts }]),
  ]);
}

const MB = 1024 * 1024;

/** The files by what they are; `people` is how many are read, or null where the file is refused as too large. */
export const hostileTables: Readonly<
  Record<string, { readonly people: number | null; readonly file: () => Buffer }>
> = {
  'a million formatted empty rows': {
    people: 1,
    file: () => workbook({ rows: onePerson + '<row s="1" customFormat="1"/>'.repeat(1_000_000) }),
  },
  'one row of 25 million cells': {
    people: null,
    file: () => workbook({ rows: `${onePerson}<row>${'<c/>'.repeat(25_000_000)}</row>` }),
  },
  '20,000 rows that end in the last column': {
    people: null,
    file: () =>
      workbook({
        rows:
          onePerson +
          Array.from({ length: 20_000 }, (_each, at) => `<row><c r="XFD${at + 3}"><v>1</v></c></row>`).join(
            '',
          ),
      }),
  },
  '140 MB of texts': {
    people: null,
    file: () => workbook({ rows: onePerson, texts: `<sst>${'<si/>'.repeat(28 * MB)}</sst>` }),
  },
  '15 MB of texts': {
    people: null,
    file: () => workbook({ rows: onePerson, texts: `<sst>${'<si/>'.repeat(3 * MB)}</sst>` }),
  },
  'a sheet that says it unpacks to less': {
    people: null,
    file: () => workbook({ rows: onePerson + '<row/>'.repeat(25 * MB), stated: 1000 }),
  },
  'one table named sixty times': {
    people: null,
    file: () =>
      workbook({
        rows:
          onePerson +
          Array.from({ length: 20_000 }, (_each, at) => row('某某', String(10_000_000 + at))).join(''),
        times: 60,
      }),
  },
  '5 MB of line ends': { people: null, file: () => Buffer.from('\n'.repeat(5 * MB)) },
  '5 MB of commas': { people: null, file: () => Buffer.from(','.repeat(5 * MB)) },
  'a quotation mark that is never closed': {
    people: null,
    file: () => Buffer.from(`姓名,身份证号\n"${'a'.repeat(5 * MB - 40)}`),
  },
};
