import type { ReactNode } from 'react';
import type { Output } from '../../shared/contract';
import { dueText } from '../../shared/calendar/day.text';
import { aboutText } from '../../shared/request/about/about.text';
import { clockText, stateText } from '../../shared/request/request.text';
import { titleText } from '../../shared/need/need.text';
import type { DeskRow, RequestRow } from '../../shared/task/task.contract';
import type { ListRowProps } from '../ui/list-row/list-row';
import { ListRow } from '../ui/list-row/list-row';
import { taskLooks } from './task-kinds';

/** Who is late with a request, and since when. */
export type Late = Output<'task.late'>['rows'][number];

function waiting({ waits, fresh }: RequestRow, late: Late | undefined): string {
  switch (waits) {
    case 'contact':
    case 'reply':
    case 'finish':
      return `${late === undefined ? '' : `${late.who}：`}${fresh ? '待受理，' : ''}等${clockText[waits].cadre}`;
    case 'paused':
      return '暂停中';
    case 'answered':
    case 'closed':
      return stateText[waits].cadre;
  }
}

function tagOf(row: DeskRow, now: string): NonNullable<ListRowProps['tag']> {
  return row.kind === 'request' ? requestTag(row, now) : (taskLooks[row.kind].tag ?? dueText(row.due, now));
}

function requestTag({ waits, due }: RequestRow, now: string): NonNullable<ListRowProps['tag']> {
  switch (waits) {
    case 'answered':
      return { tone: 'waiting', words: '待评价' };
    case 'closed':
      return { tone: 'done', words: '已办结' };
    case 'paused':
      return { tone: 'waiting', words: '暂停' };
    case 'contact':
    case 'reply':
    case 'finish':
      return dueText(due, now);
  }
}

/** Why a row is here. A supervisor reads who is late, and by how many days. */
function reasonOf(row: DeskRow, late: Late | undefined, now: string): string {
  if (row.kind === 'request') return waiting(row, late);
  return row.kind === 'overdue' && late !== undefined
    ? `${late.who}${dueText(late.due, now).words}，请督办`
    : taskLooks[row.kind].why;
}

function marksOf(row: DeskRow): NonNullable<ListRowProps['marks']> {
  if (row.kind !== 'request') return [];
  const { danger, repeats, answeredBack } = row;
  return [
    ...(danger ? [{ tone: 'late' as const, words: '有危险' }] : []),
    ...(answeredBack ? [{ tone: 'info' as const, words: '本人回话了' }] : []),
    ...(repeats === undefined ? [] : [{ tone: 'due' as const, words: `第 ${repeats + 1} 次提` }]),
  ];
}

/** What a row is about: a request in the person's own words, a policy, a need, what a place has to set, or the person. */
export function rowTitle(row: Output<'task.news'>['rows'][number]): string {
  switch (row.kind) {
    case 'request':
      return aboutText(row.about);
    case 'overdue':
    case 'council':
    case 'vacant':
    case 'unreachable':
    case 'undelivered':
    case 'transfer':
    case 'help':
    case 'danger':
    case 'identify':
    case 'died':
    case 'moved':
    case 'requestUndone':
      return titleText[row.category];
    case 'claim':
    case 'dispute':
    case 'personUndone':
      return '本人登记';
    case 'owed':
    case 'listedNotDue':
    case 'listDiffers':
    case 'listUnknown':
    case 'listUnmatched':
      return row.policy ?? '一项政策';
    case 'parameter':
      return '当地标准';
    case 'auditBroken':
    case 'requestBroken':
      return '记录对不上';
  }
}

/** A row in words, for a list to choose from. */
export function rowWords(row: DeskRow, now: string): { words: string; detail: string } {
  const marks = marksOf(row).map(({ words }) => words);
  return {
    words: rowTitle(row),
    detail: [`${row.name}，${row.place}`, tagOf(row, now).words, ...marks].join('，'),
  };
}

export interface DeskRowViewProps {
  id: string;
  row: DeskRow;
  /** Who is late with it, where that is somebody else. */
  late: Late | undefined;
  now: string;
  current: boolean;
  onOpen: () => void;
}

/** One row of a desk: what it is about, whose it is, why it is here, and when it is due. */
export function DeskRowView({ id, row, late, now, current, onOpen }: DeskRowViewProps): ReactNode {
  return (
    <ListRow
      id={id}
      title={rowTitle(row)}
      detail={`${row.name}，${row.place}`}
      reason={reasonOf(row, late, now)}
      tag={tagOf(row, now)}
      marks={marksOf(row)}
      current={current}
      onPress={onOpen}
    />
  );
}
