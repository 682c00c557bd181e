/**
 * Three clocks, each stopped by its own verb: contact 首次联系 (a contact that reached the person, or any reply),
 * reply 回音 (any reply), finish 办结 (a final reply). Day 0 is the Beijing day of submission; due at 17:00 of
 * the last working day (shared/settings.ts). 信访 has a second, separate pair of days: 15 calendar days to
 * decide, 60 to finish (《信访工作条例》 2022, 第二十二条, 第三十四条).
 */
import type { Day, Instant, WorkCalendar } from '../calendar/calendar';
import { addDays, beijingDay, beijingTime, hoursAfter, later } from '../calendar/calendar';
import { dangerHours, dueTime, repeat, silence, warning, workingDays } from '../settings';
import type { Category } from '../need/need';
import type { Due, Dues, Request } from './request';
import { clockNames } from './request';

const petitionDays = { decide: 15, finish: 60 } as const;

/**
 * The instant itself where people work then, else the next morning when they do; a reminder at night reaches
 * nobody.
 */
function atWork(at: Instant, calendar: WorkCalendar): Instant {
  const day = beijingDay(at);
  const worked = calendar.dueOn(addDays(day, -1), 1).on === day;
  if (worked && at < beijingTime(day, warning.fromTime)) return beijingTime(day, warning.fromTime);
  if (worked && at <= beijingTime(day, warning.untilTime)) return at;
  return beijingTime(calendar.dueOn(day, 1).on, warning.fromTime);
}

/** When the reminder goes out: at four fifths of the time, in working hours. */
function warnAt(start: Instant, due: Instant, calendar: WorkCalendar): Instant {
  const at = atWork(later(start, (Date.parse(due) - Date.parse(start)) * warning.share), calendar);
  return at < due ? at : due;
}

/** `count` working days after a day, at a time in Beijing; `start` is when the clock began. */
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
 * What a request opened (or reopened) at this instant owes, and when.
 * @param repeats how many earlier ones of the same topic there are
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

/** The same deadline so many working days later; one that counts hours stays. */
export function postponed(due: Due, days: number, now: Instant, calendar: WorkCalendar): Due {
  return due.days === null ? due : afterWorkingDays(now, due.from, due.days + days, due.time, calendar);
}

/** The deadlines counted anew by what the calendar knows now; the same object where nothing moved. */
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
 * How many working days a clock that stands still from one day to another loses; a year without a notice
 * counts Monday to Friday.
 */
export function workingDaysLost(since: Day, until: Day, calendar: WorkCalendar): number {
  let lost = 0;
  while (calendar.dueOn(since, lost + 1).on <= until) lost += 1;
  return lost;
}

/** After an answer: when silence is asked about once more, and when it closes as 未评价. */
export function silenceFrom(at: Instant, calendar: WorkCalendar): { askAt: Instant; closeAt: Instant } {
  const ask = calendar.dueOn(beijingDay(at), silence.ask);
  const close = calendar.dueOn(ask.on, silence.close);
  return { askAt: beijingTime(ask.on, warning.fromTime), closeAt: beijingTime(close.on, dueTime) };
}

/** The statutory days of a petition; null for what is none. */
export function petitionDaysOf(category: Category, on: Day): Request['petition'] {
  if (category !== 'complaint' && category !== 'rights') return null;
  return { decideOn: addDays(on, petitionDays.decide), finishOn: addDays(on, petitionDays.finish) };
}
