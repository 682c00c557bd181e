/** Writes the figures of a place as a workbook (.xlsx). It stands beside the `api` function, because few calls need it. */
import { writeXlsx } from 'hucre/xlsx';
import type { Instant } from '../../shared/calendar/calendar';
import type { Figures } from '../../shared/supervision/supervision.contract';
import type { CellValue } from '../../shared/supervision/sheets.text';
import { sheetsOf } from '../../shared/supervision/sheets.text';

/**
 * What a spreadsheet program may take for the beginning of a formula, also behind spaces, tabs and line ends and in
 * its full-width form (OWASP, CSV Injection).
 */
const formulaStart = /^[\s\0]*[=+\-@＝＋－＠]/;

/** A cell that holds this text and can never become a formula, also where the sheet is saved as another kind of file. */
export function plainCell(value: CellValue): CellValue {
  return typeof value === 'string' && formulaStart.test(value) ? `'${value}` : value;
}

/** The number format of a cell whose content stays a text when somebody edits it. */
const asText = { numFmt: '@' };
const FIRST_WIDTH = 22;
const WIDTH = 14;

/**
 * The bytes of a workbook.
 * @param vacant the titles of the posts on which nobody stands
 */
export function workbookOf(figures: Figures, vacant: readonly string[], now: Instant): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheetsOf(figures, vacant, now).map(({ name, note, head, rows }) => {
      const lines = [[note], [...head], ...rows.map((row) => [...row])].map((row) => row.map(plainCell));
      return {
        name,
        rows: lines,
        columns: head.map((_each, index) => ({ width: index === 0 ? FIRST_WIDTH : WIDTH })),
        cells: new Map(
          lines.flatMap((row, line) =>
            row.flatMap((value, column) =>
              typeof value === 'string' ? [[`${line},${column}`, { style: asText }] as const] : [],
            ),
          ),
        ),
      };
    }),
  });
}
