/** The hours at which nobody is woken by a message: what is due in them is sent when they end. */
import type { Instant } from '../calendar/calendar';
import { addDays, beijingDay, beijingTime } from '../calendar/calendar';
import { quietHours } from '../settings';

/** The moment itself, or where it lies in the quiet hours the moment at which they end. */
export function afterQuiet(at: Instant): Instant {
  const day = beijingDay(at);
  const until = beijingTime(day, quietHours.until);
  if (at < until) return until;
  return at < beijingTime(day, quietHours.from) ? at : beijingTime(addDays(day, 1), quietHours.until);
}
