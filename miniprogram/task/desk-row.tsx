import type { ReactNode } from 'react';
import { dueText } from '../../shared/calendar/day.text';
import { clockText, stateText, titleText } from '../../shared/request/request.text';
import type { DeskRow } from '../../shared/task/task.contract';
import type { ListRowProps } from '../ui/list-row/list-row';
import { ListRow } from '../ui/list-row/list-row';

/** Why a task lies here. */
const taskText: Readonly<Record<Exclude<DeskRow['kind'], 'request'>, string>> = {
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
  owed: '应享未享，请帮他办',
  listedNotDue: '享而不符：名单上有他，看来不该有，请查一查',
  listDiffers: '信息不一致：名单上的和登记的对不上，请核对',
  listUnknown: '查无此人：名单上有，登记里没有，请核对',
  parameter: '当地还没说怎么定，请填上',
  undone: '有一步系统没办成，请看看本人知道没有',
  chainBroken: '夜里核对，记录被改过或少了，请查一查',
};

function waiting(row: DeskRow): string {
  switch (row.waits) {
    case 'contact':
    case 'reply':
    case 'finish':
      return `${row.fresh ? '待受理，' : ''}等${clockText[row.waits].cadre}`;
    case 'paused':
      return '暂停中';
    case 'answered':
    case 'closed':
      return stateText[row.waits].cadre;
    case 'task':
      return row.kind === 'request' ? '' : taskText[row.kind];
  }
}

function tagOf({ kind, waits, due }: DeskRow, now: string): NonNullable<ListRowProps['tag']> {
  if (waits === 'answered') return { tone: 'waiting', words: '待评价' };
  if (waits === 'closed') return { tone: 'done', words: '已办结' };
  if (waits === 'paused') return { tone: 'waiting', words: '暂停' };
  if (kind === 'request') return dueText(due, now);
  if (kind === 'transfer') return { tone: 'due', words: '待接收' };
  if (
    kind === 'claim' ||
    kind === 'dispute' ||
    kind === 'died' ||
    kind === 'moved' ||
    kind === 'undone' ||
    kind === 'chainBroken'
  )
    return { tone: 'due', words: '待核实' };
  if (
    kind === 'owed' ||
    kind === 'listedNotDue' ||
    kind === 'listDiffers' ||
    kind === 'listUnknown' ||
    kind === 'parameter'
  )
    return dueText(due, now);
  return kind === 'help' || kind === 'identify'
    ? { tone: 'due', words: kind === 'help' ? '协办' : '待核对' }
    : { tone: 'late', words: kind === 'danger' ? '有危险' : '督办' };
}

function marksOf({ danger, repeats }: DeskRow): ListRowProps['marks'] {
  return [
    ...(danger ? [{ tone: 'late' as const, words: '有危险' }] : []),
    ...(repeats === undefined ? [] : [{ tone: 'due' as const, words: `第 ${repeats + 1} 次提` }]),
  ];
}

/** What a row is about: a policy, a need, what a place has to say, a changed record, or the person alone. */
export function rowTitle({ kind, category, policy }: Pick<DeskRow, 'kind' | 'category' | 'policy'>): string {
  if (kind === 'parameter') return '当地标准';
  if (kind === 'chainBroken') return '记录对不上';
  if (policy !== undefined) return policy;
  return category === null ? '本人登记' : titleText[category];
}

/** A row in words, for a list to choose from. */
export function rowWords(row: DeskRow, now: string): { words: string; detail: string } {
  const marks = (marksOf(row) ?? []).map(({ words }) => words);
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

/** One row of a desk: what, whose, why it is here, and when it falls due. */
export function DeskRowView({ id, row, now, current, onOpen }: DeskRowViewProps): ReactNode {
  return (
    <ListRow
      id={id}
      title={rowTitle(row)}
      detail={`${row.name}，${row.place}`}
      reason={waiting(row)}
      tag={tagOf(row, now)}
      marks={marksOf(row)}
      current={current}
      onPress={onOpen}
    />
  );
}
