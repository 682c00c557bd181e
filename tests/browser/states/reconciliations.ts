/** Lists the county has handed in, in every state. */
import { maskName } from '../../../shared/reconciliation/reconciliation';
import type {
  Reconciliation,
  ReconciliationRow,
  RowKind,
  Why,
} from '../../../shared/reconciliation/reconciliation';
import { aReconciliation } from '../../builders/reconciliation';
import type { World } from '../../flows/world';

const town = '230623101000';
const due = '2026-12-07T09:00:00.000Z';

function reconciliation(id: string, change: Partial<Reconciliation>): Reconciliation {
  return {
    ...aReconciliation,
    _id: id,
    content: id,
    askedKey: `${aReconciliation.askedAt}|${id}`,
    ...change,
  };
}

const unread = {
  digest: null,
  content: null,
  rows: 0,
  parts: 0,
  part: 0,
  counts: null,
  doneAt: null,
} as const;

/** Lists as they stand in every state. Nobody's timer runs while the gate looks. */
export async function reconciledLists(world: World): Promise<void> {
  const people = (await world.all('person', { recorded: true }))
    .filter(({ path }) => path.includes(town))
    .slice(0, 24);
  world.put('reconciliation', [
    reconciliation('list-done', { rows: 60, counts: { owed: 21, notDue: 1, differs: 1, unknown: 1 } }),
    reconciliation('list-waiting', { ...unread, state: 'waiting' }),
    reconciliation('list-comparing', {
      state: 'comparing',
      rows: 12_345,
      parts: 124,
      part: 31,
      counts: null,
      doneAt: null,
    }),
    reconciliation('list-unreadable', { ...unread, state: 'unreadable', why: 'noNumber' }),
    reconciliation('list-empty', { counts: { owed: 0, notDue: 0, differs: 0, unknown: 0 } }),
  ]);
  const row = (kind: RowKind, index: number, why: Why | null): ReconciliationRow[] => {
    const person = people[index];
    const line = kind === 'owed' ? null : index + 2;
    const known =
      kind === 'unknown'
        ? { personId: null, name: '钱*多', place: aReconciliation.place }
        : { personId: person?._id ?? '', name: person?.name ?? '', place: person?.place ?? '' };
    return [
      {
        _id: `list-done.${kind}.${index}`,
        list: 'list-done',
        kind,
        rowKey: String(index).padStart(6, '0'),
        line,
        ...known,
        listed: why === 'name' ? maskName('王建军') : null,
        why,
        key: null,
        dueAt: due,
      },
    ];
  };
  world.put(
    'reconciliationRow',
    [
      ...Array.from({ length: 21 }, (_each, index) => row('owed', index, null)),
      row('notDue', 21, 'verdict'),
      row('differs', 22, 'name'),
      row('unknown', 23, null),
    ].flat(),
  );
}
