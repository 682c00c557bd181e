import type { Instant } from '../../shared/calendar/calendar';
import { beijingDay, beijingTime } from '../../shared/calendar/calendar';
import { dueTime } from '../../shared/settings';
import { currentCalendar } from './current-calendar';

/** The deadline so many working days after the day of an instant, at the time of day when work is due. */
export async function deadlineAfter(workingDays: number, now: Instant): Promise<Instant> {
  const calendar = await currentCalendar();
  return beijingTime(calendar.dueOn(beijingDay(now), workingDays).on, dueTime);
}
