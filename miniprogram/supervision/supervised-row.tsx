import type { ReactNode } from 'react';
import { dueText } from '../../shared/calendar/day.text';
import { titleText } from '../../shared/need/need.text';
import { stateText } from '../../shared/request/request.text';
import type { SupervisedRequest } from '../../shared/supervision/supervision.contract';
import type { ListRowProps } from '../ui/list-row/list-row';
import { ListRow } from '../ui/list-row/list-row';
import { goTo } from '../ui/go';

function tagOf({ stands, due }: SupervisedRequest, now: string): NonNullable<ListRowProps['tag']> {
  switch (stands) {
    case 'running':
      return dueText(due, now);
    case 'paused':
      return { tone: 'waiting', words: '暂停中' };
    case 'answered':
    case 'closed':
      return { tone: stands === 'closed' ? 'done' : 'waiting', words: stateText[stands].cadre };
  }
}

/** A request in a list of 本辖区: what it is about, whose it is, who has to answer it, and when it is due. */
export function SupervisedRow({ row, now }: { row: SupervisedRequest; now: string }): ReactNode {
  return (
    <ListRow
      title={titleText[row.category]}
      detail={`${row.name}，${row.place}`}
      reason={`由${row.who}办`}
      tag={tagOf(row, now)}
      marks={row.danger ? [{ tone: 'late', words: '有危险' }] : []}
      onPress={() => void goTo(`/staff/request/index?id=${row.id}`)}
    />
  );
}
