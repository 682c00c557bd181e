/**
 * A duty roster written by days. A turn lasts from 00:00 to 24:00 in Beijing, so that each person on duty has
 * a whole day. Turns after the days that are edited stay as they are.
 */
import type { Day, Instant } from '../calendar/calendar';
import { addDays, beijingTime } from '../calendar/calendar';

/**
 * One turn: the person's name, and the post that they occupy; `post` is null where they no longer occupy a
 * post of the federation.
 */
export interface Turn {
  readonly fromAt: Instant;
  readonly untilAt: Instant;
  readonly name: string;
  readonly post: string | null;
}

/** One day and the person on duty; `name` and `post` are null where nobody is. */
export interface DutyDay {
  readonly on: Day;
  readonly name: string | null;
  readonly post: string | null;
}

const midnight = (day: Day): Instant => beijingTime(day, '00:00');

/** `count` days from a day on, each with the first turn that overlaps it. */
export function dutyDays(turns: readonly Turn[], from: Day, count: number): DutyDay[] {
  return Array.from({ length: count }, (_each, n) => {
    const on = addDays(from, n);
    const [begins, ends] = [midnight(on), midnight(addDays(on, 1))];
    const turn = turns.find(({ fromAt, untilAt }) => fromAt < ends && begins < untilAt);
    return { on, name: turn?.name ?? null, post: turn?.post ?? null };
  });
}

/** Whether nobody answers on a day: nobody was named, or the person who was named has left. */
export function isGap({ post }: DutyDay): boolean {
  return post === null;
}

/**
 * The turns to be written: a whole turn for each edited day with somebody on duty, and after the last edited
 * day the turns that were there before.
 * @param days the edited days, consecutive
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
