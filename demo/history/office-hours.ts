/**
 * When things happen: cadres act in office hours of working days, people of the county when they are awake. Where a
 * year has no holiday notice yet, its weekdays count as working days.
 */
import type { Day } from '../../shared/calendar/calendar';
import { addDays, beijingDay, beijingTime } from '../../shared/calendar/calendar';
import { holidays } from '../../shared/calendar/shipped-calendar';

const MINUTE = 60_000;

/** Morning and afternoon, as an office keeps them. */
const hours = [
  ['08:30', '11:30'],
  ['13:30', '17:00'],
] as const;

/** When people are awake. */
const wakesAt = '06:00';
const sleepsAt = '22:00';

const at = (day: Day, clock: string): number => Date.parse(beijingTime(day, clock));
const dayOf = (instant: number): Day => beijingDay(new Date(instant).toISOString());

export function isWorkingDay(day: Day): boolean {
  return holidays.dueOn(addDays(day, -1), 1).on === day;
}

export function isOfficeTime(instant: number): boolean {
  const day = dayOf(instant);
  return (
    isWorkingDay(day) &&
    hours.some(([opens, closes]) => at(day, opens) <= instant && instant <= at(day, closes))
  );
}

/** The instant itself where it lies in office hours, else so many minutes after the office opens next. */
export function inOffice(instant: number, minutes: number): number {
  if (isOfficeTime(instant)) return instant;
  for (let day = dayOf(instant); ; day = addDays(day, 1)) {
    const opens = isWorkingDay(day) ? hours.map(([clock]) => at(day, clock)) : [];
    const next = opens.find((opened) => opened > instant);
    if (next !== undefined) return next + minutes * MINUTE;
  }
}

/** The instant itself where people are awake, else so many minutes after they wake up. */
export function awake(instant: number, minutes: number): number {
  const day = dayOf(instant);
  const wakes = at(day, wakesAt);
  if (instant < wakes) return wakes + minutes * MINUTE;
  return instant <= at(day, sleepsAt) ? instant : at(addDays(day, 1), wakesAt) + minutes * MINUTE;
}

/** An instant of the past: so many working days before today at a time of day, or so many minutes ago. */
export type When =
  { readonly workingDaysAgo: number; readonly clock: string } | { readonly minutesAgo: number };

export function instantOf(when: When, now: number): number {
  if ('minutesAgo' in when) return now - when.minutesAgo * MINUTE;
  let day = dayOf(now);
  for (let left = when.workingDaysAgo; left > 0;) {
    day = addDays(day, -1);
    if (isWorkingDay(day)) left -= 1;
  }
  return at(day, when.clock);
}
