/**
 * Three clocks, each stopped by its own verb: contact 首次联系 (a contact that reached the person, or any reply), reply 回音 (any reply),
 * finish 办结 (a final reply). Day 0 is the Beijing day of submission; due at 17:00 of the last working day (shared/settings.ts).
 */
import type { Instant, WorkCalendar } from '../calendar/calendar';
import { beijingDay, beijingTime } from '../calendar/calendar';
import { dangerHours, dueTime, silence, warning, workingDays } from '../settings';
import type { Category, Due, Dues } from './request';

const HOUR = 3_600_000;

function later(at: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}

function afterWorkingDays(at: Instant, count: number, calendar: WorkCalendar): Due {
  const { on, provisional } = calendar.dueOn(beijingDay(at), count);
  return { at: beijingTime(on, dueTime), warnAt: beijingTime(on, warning.time), provisional };
}

function afterHours(at: Instant, hours: number): Due {
  const due = later(at, hours * HOUR);
  return { at: due, warnAt: later(due, -warning.dangerMinutes * 60_000), provisional: false };
}

/** What a request opened (or reopened) at this instant owes, and when. */
export function duesFor(category: Category, danger: boolean, at: Instant, calendar: WorkCalendar): Dues {
  return {
    contact: danger ? afterHours(at, dangerHours.contact) : afterWorkingDays(at, workingDays.contact, calendar),
    reply: danger ? afterHours(at, dangerHours.reply) : afterWorkingDays(at, workingDays.reply, calendar),
    finish: afterWorkingDays(at, workingDays.finish[category], calendar),
  };
}

/** After an answer: when silence is asked about once more, and when it closes as 未评价. */
export function silenceFrom(at: Instant, calendar: WorkCalendar): { askAt: Instant; closeAt: Instant } {
  const ask = calendar.dueOn(beijingDay(at), silence.ask);
  const close = calendar.dueOn(ask.on, silence.close);
  return { askAt: beijingTime(ask.on, warning.time), closeAt: beijingTime(close.on, dueTime) };
}
