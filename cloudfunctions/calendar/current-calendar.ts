/**
 * The working-day calendar as it stands today: the shipped notices, and those the province has typed in
 * since.
 */
import type { Calendar } from '../../shared/calendar/calendar';
import { shippedNotices, workCalendar } from '../../shared/calendar/calendar';
import { find } from '../platform/db';

/**
 * A function asks again after a minute; a notice is out for weeks before the first deadline that needs it.
 */
const FRESH_MS = 60_000;
const MANY_YEARS = 100;

let known: { readonly calendar: Calendar; readonly typedIn: string; readonly readAt: number } | null = null;

async function read(readAt: number): Promise<NonNullable<typeof known>> {
  const found = await find('holidayNotice', {}, { limit: MANY_YEARS });
  const typedIn = JSON.stringify(found);
  // The same notices are the same calendar, which takes longer to make than to read.
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

/** The calendar now. */
export async function currentCalendar(): Promise<Calendar> {
  const now = Date.now();
  // A clock that was set back has read nothing yet.
  if (known === null || now - known.readAt >= FRESH_MS || now < known.readAt) known = await read(now);
  return known.calendar;
}

/** Has the next call read anew: this process has just written a notice. */
export function forgetCalendar(): void {
  known = null;
}
