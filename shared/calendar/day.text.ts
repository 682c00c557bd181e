/** Days and times in words, as people say them. */
import type { Day, Instant } from './calendar';
import { addDays, beijingDay, daysBetween, weekday } from './calendar';

const weekdays = '日一二三四五六';

/** A day in words, 11月27日（周五）; the year is added where it is not the year of `today`. */
export function dayText(day: Day, today: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const spoken = `${Number(month)}月${Number(date)}日（周${weekdays.charAt(weekday(day))}）`;
  return day.slice(0, 4) === today.slice(0, 4) ? spoken : `${year}年${spoken}`;
}

/** The Beijing time of an instant: 9:12. */
export function clockText(at: Instant): string {
  const minutes = Math.floor((Date.parse(at) / 60_000 + 480) % 1440);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The Beijing day and time of an instant: 11月20日（周五）9:12. */
export function momentText(at: Instant, now: Instant): string {
  return `${dayText(beijingDay(at), beijingDay(now))}${clockText(at)}`;
}

/** A deadline as a desk shows it: 今天 17:00, 明天, 11月27日, or how many days late it is. */
export function dueText(due: Instant, now: Instant): { words: string; tone: 'late' | 'due' | 'waiting' } {
  const day = beijingDay(due);
  const today = beijingDay(now);
  if (due < now) {
    const days = daysBetween(day, today);
    return { words: days === 0 ? '今天已过时' : `逾期${days}天`, tone: 'late' };
  }
  if (day === today) return { words: `今天 ${clockText(due)}`, tone: 'due' };
  if (day === addDays(today, 1)) return { words: '明天', tone: 'due' };
  const [, month = '', date = ''] = day.split('-');
  return { words: `${Number(month)}月${Number(date)}日`, tone: 'waiting' };
}
