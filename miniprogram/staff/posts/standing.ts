/** How a post is staffed, in words. */
import type { Day } from '../../../shared/calendar/calendar';
import { dayText } from '../../../shared/calendar/day.text';
import type { PostRow } from '../../../shared/directory/directory.contract';
import type { Tone } from '../../ui/tone';

/** 11月20日（周五）到12月3日（周四）请假. */
export function absenceText({ absence }: PostRow, today: Day): string | null {
  return absence === null ? null : `${dayText(absence.fromOn, today)}到${dayText(absence.untilOn, today)}请假`;
}

/** Who answers now, where that is not the holder. */
export function insteadText({ holder, standing, deputy }: PostRow): string | null {
  if (standing !== null && standing !== holder) return `现在由${standing}顶${deputy === null ? '' : `（${deputy}）`}`;
  if (standing === null) return '现在没有人顶，新来的事会到上一级';
  return deputy === null ? null : `不在时由${deputy}顶`;
}

/** One word for the list: away, or nobody there. */
export function staffingTag({ holder, absence, standing }: PostRow, today: Day): { tone: Tone; words: string } | undefined {
  if (holder === null) return { tone: standing === null ? 'late' : 'due', words: '空缺' };
  const away = absence !== null && absence.fromOn <= today && today <= absence.untilOn;
  return away ? { tone: standing === null ? 'late' : 'due', words: '请假' } : undefined;
}
