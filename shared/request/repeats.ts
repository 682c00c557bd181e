/**
 * 重复诉求: how many of somebody's earlier requests of late are about the same. It is shown and makes a matter
 * come sooner; nothing is ever refused for it.
 */
import type { Instant } from '../calendar/calendar';
import { addDays, beijingDay, beijingTime } from '../calendar/calendar';
import { repeat } from '../settings';
import type { Category } from '../need/need';
import type { Request } from './request';

/** Requests opened after this instant still count. */
export function repeatsSince(now: Instant): Instant {
  return beijingTime(addDays(beijingDay(now), -repeat.days), '00:00');
}

/** How many of a person's earlier requests are about this; one that was taken back is none. */
export function repeatsAmong(
  earlier: readonly Pick<Request, 'category' | 'end'>[],
  category: Category,
): number {
  return earlier.filter((one) => one.category === category && one.end !== 'withdrawn').length;
}
