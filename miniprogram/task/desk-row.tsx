import type { ReactNode } from 'react';
import type { Output } from '../../shared/contract';
import { dueText } from '../../shared/calendar/day.text';
import { clockText, stateText } from '../../shared/request/request.text';
import { titleText } from '../../shared/need/need.text';
import type { DeskRow, RequestRow } from '../../shared/task/task.contract';
import type { TaskKind } from '../../shared/task/task';
import type { ListRowProps } from '../ui/list-row/list-row';
import { ListRow } from '../ui/list-row/list-row';

const undone = '有一步系统没办成，请看看本人知道没有';
const broken = '夜里核对，记录被改过或少了，请查一查';

/** Why a task is on the desk. */
const taskText: Readonly<Record<TaskKind, string>> = {
  overdue: '下级逾期，请督办',
  council: '没有更上一级或两次没人接，请会商',
  vacant: '下级岗位没有人',
  unreachable: '没有手机收消息，请告诉本人',
  transfer: '转来，待您接收',
  help: '请您协办',
  danger: '有人有危险，请马上联系',
  identify: '本人没有登记，请核对身份',
  claim: '有人说这是他本人的登记，请核实',
  dispute: '本人说不是他让办的，请查一查',
  died: '本人过世了，请和家里人商量怎么办',
  moved: '本人搬家了，请看看要不要转办',
  requestUndone: undone,
  personUndone: undone,
  owed: '应享未享，请帮他办',
  listedNotDue: '享而不符：名单上有他，看来不该有，请查一查',
  listDiffers: '信息不一致：名单上的和登记的对不上，请核对',
  listUnknown: '查无此人：名单上有，登记里没有，请核对',
  parameter: '当地还没说怎么定，请填上',
  auditBroken: broken,
  requestBroken: broken,
};

function waiting({ waits, fresh }: RequestRow): string {
  switch (waits) {
    case 'contact':
    case 'reply':
    case 'finish':
      return `${fresh ? '待受理，' : ''}等${clockText[waits].cadre}`;
    case 'paused':
      return '暂停中';
    case 'answered':
    case 'closed':
      return stateText[waits].cadre;
  }
}

function tagOf(row: DeskRow, now: string): NonNullable<ListRowProps['tag']> {
  switch (row.kind) {
    case 'request':
      return requestTag(row, now);
    case 'transfer':
      return { tone: 'due', words: '待接收' };
    case 'claim':
    case 'dispute':
    case 'died':
    case 'moved':
    case 'requestUndone':
    case 'personUndone':
    case 'auditBroken':
    case 'requestBroken':
      return { tone: 'due', words: '待核实' };
    case 'owed':
    case 'listedNotDue':
    case 'listDiffers':
    case 'listUnknown':
    case 'parameter':
      return dueText(row.due, now);
    case 'help':
      return { tone: 'due', words: '协办' };
    case 'identify':
      return { tone: 'due', words: '待核对' };
    case 'danger':
      return { tone: 'late', words: '有危险' };
    case 'overdue':
    case 'council':
    case 'vacant':
    case 'unreachable':
      return { tone: 'late', words: '督办' };
  }
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

function marksOf(row: DeskRow): NonNullable<ListRowProps['marks']> {
  if (row.kind !== 'request') return [];
  const { danger, repeats } = row;
  return [
    ...(danger ? [{ tone: 'late' as const, words: '有危险' }] : []),
    ...(repeats === undefined ? [] : [{ tone: 'due' as const, words: `第 ${repeats + 1} 次提` }]),
  ];
}

/** What a row is about: a policy, a need, what a place has to set, or the person. */
export function rowTitle(row: Output<'task.news'>['rows'][number]): string {
  switch (row.kind) {
    case 'request':
    case 'overdue':
    case 'council':
    case 'vacant':
    case 'unreachable':
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
  now: string;
  current: boolean;
  onOpen: () => void;
}

/** One row of a desk: what it is about, whose it is, why it is here, and when it is due. */
export function DeskRowView({ id, row, now, current, onOpen }: DeskRowViewProps): ReactNode {
  return (
    <ListRow
      id={id}
      title={rowTitle(row)}
      detail={`${row.name}，${row.place}`}
      reason={row.kind === 'request' ? waiting(row) : taskText[row.kind]}
      tag={tagOf(row, now)}
      marks={marksOf(row)}
      current={current}
      onPress={onOpen}
    />
  );
}
