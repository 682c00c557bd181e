import type { HolidayNotice } from '../../shared/calendar/calendar';
import { shippedNotices, workCalendar } from '../../shared/calendar/calendar';
import { forgetCalendar } from './current-calendar';
import { findOne, insert } from '../platform/db';
import type { HandlersOf } from '../call/call';
import { Refused } from '../call/refused';

/**
 * Gives back a holiday notice after checking its days. @throws Refused WRONG_DAY for a day of the wrong kind
 * or year
 */
function checked(notice: HolidayNotice): HolidayNotice {
  try {
    workCalendar([notice]);
  } catch (error) {
    if (error instanceof RangeError) throw new Refused('WRONG_DAY', { detail: error.message });
    throw error;
  }
  return notice;
}

export const calendarHandlers: HandlersOf<'calendar'> = {
  /**
   * The province types in the next year's notice. The sweep then recounts the deadlines that waited for the
   * notice.
   */
  async 'calendar.publish'({ year, source, weekdayOff, weekendWork }, { caller, calendar }) {
    if (!caller.posts.some(({ level, role }) => level === 'province' && role === 'chair'))
      throw new Refused('NOT_FOUND');
    const notice = checked({ year, source, weekdayOff, weekendWork });
    const before = await findOne('holidayNotice', String(year));
    if (
      before === null &&
      (year !== calendar.latestYear + 1 || shippedNotices.some((shipped) => shipped.year === year))
    )
      throw new Refused('WRONG_YEAR', { year: calendar.latestYear + 1 });
    if (before !== null || (await insert('holidayNotice', { _id: String(year), ...notice })) === 'exists') {
      const standing = before ?? (await findOne('holidayNotice', String(year)));
      const same =
        JSON.stringify([standing?.weekdayOff, standing?.weekendWork]) ===
        JSON.stringify([weekdayOff, weekendWork]);
      if (!same) throw new Refused('ID_REUSED');
    }
    forgetCalendar();
    return { year };
  },
};
