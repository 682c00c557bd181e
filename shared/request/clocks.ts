/**
 * The three clocks of a request. Each is stopped by a verb of its own: contact 首次联系 by a contact that reached
 * the person or by any reply, reply 回音 by any reply, finish 办结 by a final reply. Day 0 is the Beijing day of
 * submission; a clock falls due at 17:00 of its last working day (shared/settings.ts). 信访 has a second,
 * separate pair of days: 15 calendar days to decide and 60 to finish (《信访工作条例》 2022, 第二十二条, 第三十四条).
 */
import type { Day, Instant, WorkCalendar } from '../calendar/calendar';
import { addDays, beijingDay, beijingTime, hoursAfter, later } from '../calendar/calendar';
import { dangerHours, dueTime, repeat, silence, warning, workingDays } from '../settings';
import type { Category } from '../need/need';
import type { Due, Dues, Request } from './request';
import { clockNames } from './request';

const petitionDays = { decide: 15, finish: 60 } as const;

/**
 * The instant itself where it lies in working hours, else the next time at which working hours begin: a
 * reminder at night reaches nobody.
 */
function atWork(at: Instant, calendar: WorkCalendar): Instant {
  const day = beijingDay(at);
  const worked = calendar.dueOn(addDays(day, -1), 1).on === day;
  if (worked && at < beijingTime(day, warning.fromTime)) return beijingTime(day, warning.fromTime);
  if (worked && at <= beijingTime(day, warning.untilTime)) return at;
  return beijingTime(calendar.dueOn(day, 1).on, warning.fromTime);
}

/**
 * When the reminder goes out: after four fifths of the time, moved into working hours, and never after the
 * deadline.
 */
function warnAt(start: Instant, due: Instant, calendar: WorkCalendar): Instant {
  const at = atWork(later(start, (Date.parse(due) - Date.parse(start)) * warning.share), calendar);
  return at < due ? at : due;
}

/** The deadline `count` working days after a day, at a time in Beijing; `start` is when the clock began. */
function afterWorkingDays(
  start: Instant,
  from: Day,
  count: number,
  time: string,
  calendar: WorkCalendar,
): Due {
  const { on, provisional } = calendar.dueOn(from, count);
  const at = beijingTime(on, time);
  return { at, warnAt: warnAt(start, at, calendar), provisional, from, days: count, time };
}

function afterHours(at: Instant, hours: number): Due {
  const due = hoursAfter(at, hours);
  return {
    at: due,
    warnAt: hoursAfter(at, hours * warning.share),
    provisional: false,
    from: beijingDay(at),
    days: null,
    time: '',
  };
}

/**
 * The deadlines of a request that is opened (or reopened) at this instant.
 * @param repeats how many earlier requests of the person are in the same category
 */
export function duesFor(
  { category, danger, repeats }: { category: Category; danger: boolean; repeats: number },
  at: Instant,
  calendar: WorkCalendar,
): Dues {
  const time = repeats > 0 ? repeat.dueTime : dueTime;
  const within = (days: number): Due => afterWorkingDays(at, beijingDay(at), days, time, calendar);
  return {
    contact: danger ? afterHours(at, dangerHours.contact) : within(workingDays.contact),
    reply: danger ? afterHours(at, dangerHours.reply) : within(workingDays.reply),
    finish: within(workingDays.finish[category]),
  };
}

/** The same deadline, that many working days later. A deadline counted in hours is returned unchanged. */
export function postponed(due: Due, days: number, now: Instant, calendar: WorkCalendar): Due {
  return due.days === null ? due : afterWorkingDays(now, due.from, due.days + days, due.time, calendar);
}

/**
 * The deadlines counted anew with the calendar as it is known now; the same object where no deadline changed.
 */
export function recounted(dues: Dues, now: Instant, calendar: WorkCalendar): Dues {
  const anew = (due: Due): Due => {
    if (!due.provisional || due.days === null) return due;
    const counted = afterWorkingDays(now, due.from, due.days, due.time, calendar);
    return counted.provisional ? due : counted;
  };
  const counted = { contact: anew(dues.contact), reply: anew(dues.reply), finish: anew(dues.finish) };
  return clockNames.every((name) => counted[name] === dues[name]) ? dues : counted;
}

/**
 * How many working days a clock loses while it stands still from one day to another. A year without a notice
 * is counted Monday to Friday.
 */
export function workingDaysLost(since: Day, until: Day, calendar: WorkCalendar): number {
  let lost = 0;
  while (calendar.dueOn(since, lost + 1).on <= until) lost += 1;
  return lost;
}

/** After an answer: when a silent person is asked once more, and when the request closes as 未评价. */
export function silenceFrom(at: Instant, calendar: WorkCalendar): { askAt: Instant; closeAt: Instant } {
  const ask = calendar.dueOn(beijingDay(at), silence.ask);
  const close = calendar.dueOn(ask.on, silence.close);
  return { askAt: beijingTime(ask.on, warning.fromTime), closeAt: beijingTime(close.on, dueTime) };
}

/** The statutory days of a petition (信访); null for a category that is no petition. */
export function petitionDaysOf(category: Category, on: Day): Request['petition'] {
  if (category !== 'complaint' && category !== 'rights') return null;
  return { decideOn: addDays(on, petitionDays.decide), finishOn: addDays(on, petitionDays.finish) };
}
