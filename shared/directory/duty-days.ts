/**
 * A duty roster written by days: somebody is on duty from 00:00 to 24:00 in Beijing, so that whoever comes on
 * a day has all of it. What was written past the days that are looked at stays as it is.
 */
import type { Day, Instant } from '../calendar/calendar';
import { addDays, beijingTime } from '../calendar/calendar';

/**
 * Somebody's turn: by name, and the post they stand on; null where they stand on none of the federation's any
 * more.
 */
export interface Turn {
  readonly fromAt: Instant;
  readonly untilAt: Instant;
  readonly name: string;
  readonly post: string | null;
}

/** One day and whoever is on duty; both null where nobody is. */
export interface DutyDay {
  readonly on: Day;
  readonly name: string | null;
  readonly post: string | null;
}

const midnight = (day: Day): Instant => beijingTime(day, '00:00');

/** So many days from one on, with the first turn that falls into each. */
export function dutyDays(turns: readonly Turn[], from: Day, count: number): DutyDay[] {
  return Array.from({ length: count }, (_each, n) => {
    const on = addDays(from, n);
    const [begins, ends] = [midnight(on), midnight(addDays(on, 1))];
    const turn = turns.find(({ fromAt, untilAt }) => fromAt < ends && begins < untilAt);
    return { on, name: turn?.name ?? null, post: turn?.post ?? null };
  });
}

/** Whether nobody answers on a day: nobody was named, or the one who was has left. */
export function isGap({ post }: DutyDay): boolean {
  return post === null;
}

/**
 * The roster to be written: each day a whole turn, and after the last of them what stood there before.
 * @param days one after the other
 */
export function rosterFrom(
  days: readonly DutyDay[],
  before: readonly Turn[],
): { fromAt: Instant; untilAt: Instant; post: string }[] {
  const written = days.flatMap(({ on, post }) =>
    post === null ? [] : [{ fromAt: midnight(on), untilAt: midnight(addDays(on, 1)), post }],
  );
  const last = days.at(-1);
  if (last === undefined) return written;
  const end = midnight(addDays(last.on, 1));
  const later = before.flatMap(({ fromAt, untilAt, post }) =>
    post === null || untilAt <= end ? [] : [{ fromAt: fromAt < end ? end : fromAt, untilAt, post }],
  );
  return [...written, ...later];
}
