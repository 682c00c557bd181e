/** Describes in words how a post is staffed. */
import type { Day } from '../../shared/calendar/calendar';
import { dayText } from '../../shared/calendar/day.text';
import type { PostRow } from '../../shared/directory/directory.contract';
import type { Tone } from '../ui/tone';

/** For example 11月20日（周五）到12月3日（周四）请假. */
export function absenceText({ absence }: PostRow, today: Day): string | null {
  return absence === null
    ? null
    : `${dayText(absence.fromOn, today)}到${dayText(absence.untilOn, today)}请假`;
}

/** Who answers for the post now, where that is not its holder. */
export function insteadText({ holder, occupant, deputy, mergedInto }: PostRow): string | null {
  if (mergedInto !== null)
    return occupant === null ? '那边现在没有人，新来的事会到上一级' : `事情由${occupant}接着办`;
  if (occupant !== null && occupant !== holder)
    return `现在由${occupant}顶${deputy === null ? '' : `（${deputy}）`}`;
  if (occupant === null) return '现在没有人顶，新来的事会到上一级';
  return deputy === null ? null : `不在时由${deputy}顶`;
}

/** Who holds the post, or into which post it was merged. */
export function holderText({ holder, mergedInto }: PostRow): string {
  return mergedInto === null ? (holder ?? '没有人') : `已并到${mergedInto}`;
}

/** One word about a post for the list: the holder is away, the post is vacant, or it was merged. */
export function staffingTag(
  { holder, absence, occupant, mergedInto }: PostRow,
  today: Day,
): { tone: Tone; words: string } | undefined {
  if (mergedInto !== null) return { tone: 'waiting', words: '已合并' };
  if (holder === null) return { tone: occupant === null ? 'late' : 'due', words: '空缺' };
  const away = absence !== null && absence.fromOn <= today && today <= absence.untilOn;
  return away ? { tone: occupant === null ? 'late' : 'due', words: '请假' } : undefined;
}
