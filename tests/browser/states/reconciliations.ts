/** Lists that the county has handed in, one in every state. */
import { maskName } from '../../../shared/reconciliation/reconciliation';
import type {
  Reconciliation,
  Discrepancy,
  DiscrepancyKind,
  DiscrepancyReason,
} from '../../../shared/reconciliation/reconciliation';
import type { Reading } from '../../../shared/table/reading';
import { leftOutReasons, remarkKinds } from '../../../shared/table/reading';
import { aReading, aReconciliation } from '../../builders/reconciliation';
import type { World } from '../../flows/world';

const town = '230623101000';
const due = '2026-12-07T09:00:00.000Z';

function reconciliation(id: string, change: Partial<Reconciliation>): Reconciliation {
  return {
    ...aReconciliation,
    _id: id,
    contentId: id,
    createdKey: `${aReconciliation.createdAt}|${id}`,
    ...change,
  };
}

const unread = {
  reading: null,
  digest: null,
  contentId: null,
  people: 0,
  parts: 0,
  nextPart: 0,
  counts: null,
  doneAt: null,
} as const;

const twiceTheSame = ['姓名', '身份证号', '姓名', '身份证号'];
const [plainSheet] = aReading.sheets;
if (plainSheet === undefined) throw new Error('the reading has no sheet');
/** A workbook with a cover, a hidden sheet, and rows of every kind about which something is said. */
const severalSheets: Reading = {
  people: 43,
  sheets: [
    { ...plainSheet, name: '填表说明', people: 0, columns: [], head: null },
    { ...plainSheet, name: '阳光村', people: 43 },
    { ...plainSheet, name: '字典', hidden: true, people: 0, columns: [], head: null },
  ],
  leftOut: leftOutReasons.map((kind) => ({ kind, count: 1, places: [{ sheet: '阳光村', line: 48 }] })),
  remarks: remarkKinds.map((kind) => ({
    kind,
    count: 7,
    places: [3, 8, 15, 22, 31].map((line) => ({ sheet: '阳光村', line })),
  })),
};

/** Stores one list in every state. No timer changes them while the gate looks. */
export async function reconciledLists(world: World): Promise<void> {
  const people = (await world.all('person', { recorded: true }))
    .filter(({ path }) => path.includes(town))
    .slice(0, 24);
  world.put('reconciliation', [
    reconciliation('list-done', {
      people: 60,
      counts: { owed: 21, notDue: 1, differs: 1, unknown: 1, unmatched: 0 },
    }),
    reconciliation('list-waiting', { ...unread, state: 'waiting' }),
    reconciliation('list-understood', { ...unread, state: 'understood', reading: severalSheets }),
    reconciliation('list-question', {
      ...unread,
      state: 'understood',
      reading: null,
      question: {
        sheet: '发放名单',
        layout: twiceTheSame.map((words, column) => `${column}:${words}`).join('|'),
        headings: twiceTheSame.map((words, column) => ({ column, words })),
      },
    }),
    reconciliation('list-confirmed', { ...unread, state: 'confirmed' }),
    reconciliation('list-unmatched', {
      people: 60,
      counts: { owed: 0, notDue: 0, differs: 0, unknown: 0, unmatched: 1 },
      secondYes: 'awaited',
    }),
    reconciliation('list-refused', {
      people: 60,
      counts: { owed: 0, notDue: 0, differs: 0, unknown: 0, unmatched: 1 },
      secondYes: 'refused',
    }),
    reconciliation('list-reconciling', {
      state: 'reconciling',
      people: 12_345,
      parts: 124,
      nextPart: 31,
      counts: null,
      doneAt: null,
    }),
    reconciliation('list-unreadable', { ...unread, state: 'unreadable', unreadable: 'noNumber' }),
    reconciliation('list-empty', { counts: { owed: 0, notDue: 0, differs: 0, unknown: 0, unmatched: 0 } }),
  ]);
  const row = (kind: DiscrepancyKind, index: number, reason: DiscrepancyReason | null): Discrepancy[] => {
    const person = people[index];
    const line = kind === 'owed' ? null : index + 2;
    const known =
      kind === 'unknown'
        ? { personId: null, name: '钱*多', place: aReconciliation.place }
        : { personId: person?._id ?? '', name: person?.name ?? '', place: person?.place ?? '' };
    return [
      {
        _id: `list-done.${kind}.${index}`,
        contentId: 'list-done',
        kind,
        orderKey: String(index).padStart(6, '0'),
        sheet: '',
        line,
        ...known,
        listedName: reason === 'name' ? maskName('王建军') : null,
        reason,
        idKey: null,
        dueAt: due,
      },
    ];
  };
  world.put(
    'discrepancy',
    [
      ...Array.from({ length: 21 }, (_each, index) => row('owed', index, null)),
      row('notDue', 21, 'verdict'),
      row('differs', 22, 'name'),
      row('unknown', 23, null),
    ].flat(),
  );
}
