/**
 * The working-day calendar as it stands today: made from the notices shipped with the code, and those the
 * province has typed in since.
 */
import type { Calendar } from '../../shared/calendar/calendar';
import { shippedNotices, workCalendar } from '../../shared/calendar/calendar';
import { find } from '../platform/db';

/**
 * The calendar is read anew after a minute. That is soon enough: a notice is published weeks before the first
 * deadline that needs it.
 */
const FRESH_MS = 60_000;
const MANY_YEARS = 100;

let known: { readonly calendar: Calendar; readonly typedIn: string; readonly readAt: number } | null = null;

async function read(readAt: number): Promise<NonNullable<typeof known>> {
  const found = await find('holidayNotice', {}, { limit: MANY_YEARS });
  const typedIn = JSON.stringify(found);
  // The same notices make the same calendar, which takes longer to make than the notices take to read.
  if (known?.typedIn === typedIn) return { ...known, readAt };
  const notices = [
    ...shippedNotices,
    ...found.filter(({ year }) => shippedNotices.every((shipped) => shipped.year !== year)),
  ];
  return {
    calendar: { ...workCalendar(notices), latestYear: Math.max(...notices.map(({ year }) => year)) },
    typedIn,
    readAt,
  };
}

/** The calendar as it is now, at most a minute old. */
export async function currentCalendar(): Promise<Calendar> {
  const now = Date.now();
  // Where the clock was set back, the age of the calendar is unknown, so it is read anew.
  if (known === null || now - known.readAt >= FRESH_MS || now < known.readAt) known = await read(now);
  return known.calendar;
}

/** Makes the next call read the calendar anew, because this process has just written a notice. */
export function forgetCalendar(): void {
  known = null;
}
