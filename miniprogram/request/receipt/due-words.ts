import { beijingDay } from '../../../shared/calendar/calendar';
import { clockText, dayText } from '../../../shared/calendar/day.text';
import type { RequestView } from '../../../shared/request/request.contract';

/**
 * By when the cadre gets in touch, as in 11月24日（周二）前联系您; empty where nothing is due. The hour is given only
 * where there is danger.
 * @param you what the reader calls the person: 您, or the person's name
 */
export function dueWords(
  { due, danger }: Pick<RequestView, 'due' | 'danger'>,
  you: string,
  now: string,
): string {
  if (due === null) return '';
  return `${dayText(beijingDay(due.at), beijingDay(now))}${danger ? clockText(due.at) : ''}前联系${you}`;
}
