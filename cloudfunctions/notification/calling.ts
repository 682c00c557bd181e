/** How long an attempt that calls somebody outside may be at it: the platform has ended it by then. */
import { minutesAfter } from '../../shared/calendar/calendar';
import { functions } from '../functions';

/** When an attempt that began at an instant has ended for certain. */
export function endedAt(since: string): string {
  return minutesAfter(since, (functions.timer.timeoutSeconds * 2) / 60);
}
