/** The words for the filters of 待办. */
import type { DeskFilter } from '../../../shared/task/task';

export const filterText: Readonly<Record<DeskFilter, string>> = {
  all: '全部',
  today: '今天到期',
  overdue: '逾期',
  waiting: '待受理',
  reply: '要我回音',
  tasks: '要我过问',
};

export const emptyText: Readonly<Record<DeskFilter, { title: string; words: string }>> = {
  all: { title: '现在没有待办', words: '有新的诉求分到您这里，会在这里出现。' },
  today: { title: '今天没有到期的', words: '今天要办的，会在这里出现。' },
  overdue: { title: '没有逾期的', words: '过了日子还没办的，会在这里出现。' },
  waiting: { title: '没有待受理的', words: '新来的、还没受理的，会在这里出现。' },
  reply: { title: '没有要您回音的', words: '受理了、还没给本人回音的，会在这里出现。' },
  tasks: { title: '没有要您过问的', words: '转来的、请您协办的、要督办的，会在这里出现。' },
};
