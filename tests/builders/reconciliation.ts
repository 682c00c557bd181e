/** Lists that departments hand in, and one that was reconciled. */
import type { Reconciliation } from '../../shared/reconciliation/reconciliation';
import type { Reading } from '../../shared/table/reading';
import { workbooksOf } from './table-forms';
import type { Cell } from '../../shared/table/table';

/** What was understood of a plain list. */
export const aReading: Reading = {
  people: 3,
  sheets: [
    {
      name: '名单',
      hidden: false,
      people: 3,
      columns: [{ name: { column: 0, words: '姓名' }, number: { column: 1, words: '身份证号' } }],
      head: {
        layout: '0:姓名|1:身份证号',
        headings: [
          { column: 0, words: '姓名' },
          { column: 1, words: '身份证号' },
        ],
      },
      isMapped: false,
    },
  ],
  leftOut: [],
  remarks: [],
};

/** A list of the whole county's, reconciled to its end. */
export const aReconciliation: Reconciliation = {
  _id: 'a-reconciliation',
  version: 5,
  account: 'demo-zhang-zhiyuan',
  post: '230623000000:chair',
  by: '张志远',
  region: '230623000000',
  path: ['230000000000', '230600000000', '230623000000'],
  place: '林甸县残联',
  policyId: 'severe-nursing-subsidy',
  listOn: '2026-11-20',
  state: 'done',
  unreadable: null,
  fileId: null,
  digest: 'digest',
  contentId: 'a-content',
  people: 3,
  parts: 1,
  nextPart: 1,
  after: '',
  mappings: [],
  reading: aReading,
  question: null,
  counts: { owed: 0, notDue: 1, differs: 1, unknown: 1, unmatched: 0 },
  secondYes: 'given',
  tries: 0,
  createdAt: '2026-11-22T01:00:00.000Z',
  createdKey: '2026-11-22T01:00:00.000Z|a-reconciliation',
  doneAt: '2026-11-22T01:01:00.000Z',
  dueAt: null,
};

/** A workbook with one sheet. */
export function workbook(rows: readonly (readonly Cell[])[]): Buffer {
  return workbooksOf([[{ name: '名单', hidden: false, rows }]])[0] ?? Buffer.alloc(0);
}
