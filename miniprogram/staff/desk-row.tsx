import type { ReactNode } from 'react';
import { dueText } from '../../shared/calendar/day.text';
import { clockText, stateText, titleText } from '../../shared/request/request.text';
import type { DeskRow } from '../../shared/task/task.contract';
import type { ListRowProps } from '../ui/list-row/list-row';
import { ListRow } from '../ui/list-row/list-row';

/** Why a task lies here. */
const taskText: Readonly<Record<Exclude<DeskRow['kind'], 'request'>, string>> = {
  overdue: '下级逾期，请督办',
  council: '没有更上一级，请会商',
  vacant: '下级岗位没有人',
  unreachable: '本人收不到消息，请打电话或上门',
};

function waiting(row: DeskRow): string {
  switch (row.waits) {
    case 'contact':
    case 'reply':
    case 'finish':
      return `等${clockText[row.waits].cadre}`;
    case 'answered':
    case 'closed':
      return stateText[row.waits].cadre;
    case 'task':
      return row.kind === 'request' ? '' : taskText[row.kind];
  }
}

function tagOf({ kind, waits, due }: DeskRow, now: string): ListRowProps['tag'] {
  if (waits === 'answered') return { tone: 'waiting', words: '待评价' };
  if (waits === 'closed') return { tone: 'done', words: '已办结' };
  if (kind !== 'request') return { tone: 'late', words: '督办' };
  return dueText(due, now);
}

export interface DeskRowViewProps {
  row: DeskRow;
  now: string;
  current: boolean;
  onOpen: () => void;
}

/** One row of a desk: what, whose, why it is here, and when it falls due. */
export function DeskRowView({ row, now, current, onOpen }: DeskRowViewProps): ReactNode {
  return <ListRow title={titleText[row.category]} detail={`${row.name}，${row.place}`} reason={waiting(row)} tag={tagOf(row, now)} current={current} onPress={onOpen} />;
}
