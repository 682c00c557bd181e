/** The words of 我管的人: its filters, and what waits for somebody. */
import { dueText } from '../../../shared/calendar/day.text';
import type { PeopleRow } from '../../../shared/person/person.contract';
import type { PeopleFilter } from '../../../shared/person/person';
import type { Tone } from '../../ui/tone';

export const filterText: Readonly<Record<PeopleFilter, string>> = {
  all: '全部',
  open: '有事在办',
  owed: '该享没享',
  none: '没有等着的',
};

export const leadText: Readonly<Record<PeopleFilter, string>> = {
  all: '按姓名排。',
  open: '最先到期的排在最上面。',
  owed: '缺得最多的排在前面。',
  none: '没有事在办、也不缺什么的人。',
};

export const emptyText: Readonly<Record<PeopleFilter, { title: string; words: string }>> = {
  all: { title: '这里还没有人', words: '登记了的人，会在这里出现。' },
  open: { title: '没有在办的事', words: '谁提了诉求还没办完，会在这里出现。' },
  owed: { title: '没有该享没享的', words: '谁该享受还没享受，会在这里出现。' },
  none: { title: '人人都有等着的事', words: '事办完了的人，会在这里出现。' },
};

/** What waits for a person, the most urgent first; a word for nothing. */
export function waitsFor(
  { open, due, owed, certificate }: PeopleRow,
  now: string,
): readonly { tone: Tone; words: string }[] {
  const first = due === null ? null : dueText(due, now);
  const marks: { tone: Tone; words: string }[] = [
    ...(open === 0
      ? []
      : [
          {
            tone: first?.tone ?? ('waiting' as const),
            words: `${first === null ? '' : `${first.words}，`}在办 ${open} 件`,
          },
        ]),
    ...(owed === 0 ? [] : [{ tone: 'due' as const, words: `该享没享 ${owed} 项` }]),
    ...(certificate ? [{ tone: 'waiting' as const, words: '残疾人证要办或换' }] : []),
  ];
  return marks.length === 0 ? [{ tone: 'done', words: '没有等着的' }] : marks;
}
