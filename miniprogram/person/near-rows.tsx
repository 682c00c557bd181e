import type { ReactNode } from 'react';
import type { NearRow, PersonRow } from '../../shared/person/person.contract';
import { ListRow, Rows } from '../ui/list-row/list-row';

/** Asks whether one of the people who are near is meant; for a place that a screen reader announces. */
export function nearWords(near: readonly NearRow[]): string {
  return near.length === 1 ? '是不是下面这一位？' : `有 ${near.length} 位很像，是不是下面哪一位？`;
}

/**
 * The people for whom somebody may have been taken, each with village and masked number. Nobody else is recorded
 * before a cadre has looked at them.
 */
export function NearRows({
  near,
  onChoose,
}: {
  near: readonly NearRow[];
  onChoose: (person: PersonRow) => void;
}): ReactNode {
  return (
    <Rows label="很像的人">
      {near.map(({ id, name, place, phone }) => (
        <ListRow
          key={id}
          title={name}
          detail={phone === null ? place : `${place}，电话 ${phone}`}
          onPress={() => onChoose({ id, name, place })}
        />
      ))}
    </Rows>
  );
}
