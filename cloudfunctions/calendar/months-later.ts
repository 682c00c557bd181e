/** Months as people count them: three months after 30 November is the end of February. */
import dayjs from 'dayjs';
import type { Day } from '../../shared/calendar/calendar';

/** The same day so many months later, or the last day of that month where the month is too short. */
export function monthsLater(day: Day, months: number): Day {
  return dayjs(day).add(months, 'month').format('YYYY-MM-DD');
}
