import type { ReactNode } from 'react';
import { ListRow, Rows } from '../../ui/list-row/list-row';
import type { PlaceRow } from './places';

export interface PlaceListProps {
  label: string;
  rows: readonly PlaceRow[];
  onPick: (row: PlaceRow) => void;
  /** An additional row at the end. */
  last?: ReactNode;
}

/** Places to choose from, each by one tap; the place that contains it stands beside it. */
export function PlaceList({ label, rows, onPick, last }: PlaceListProps): ReactNode {
  return (
    <Rows label={label}>
      {rows.map((row) => (
        <ListRow
          key={row.code}
          title={row.name}
          detail={row.within === '' ? undefined : row.within}
          onPress={() => onPick(row)}
        />
      ))}
      {last}
    </Rows>
  );
}
