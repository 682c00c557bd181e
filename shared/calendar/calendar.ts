/**
 * Which days are worked, and on which day a number of working days ends. The rule: Monday to Friday are
 * worked, except the days off, and in addition the make-up Saturdays and Sundays, that the General Office of
 * the State Council orders for each year (全国年节及纪念日放假办法; 国务院办公厅关于…年部分节假日安排的通知, notices.json). The notice comes
 * out late in the year before. A year without a notice is therefore unknown and is never silently taken to be
 * Monday to Friday.
 */
import type { Truth } from '../truth';
import shipped from './notices.json';

/** A Beijing day, `YYYY-MM-DD`. */
export type Day = string;

/** A moment in UTC, ISO 8601 with `Z`. */
export type Instant = string;

/**
 * What the notice of one year orders. Its days lie in that year, or in the December before it (元旦 has been
 * joined with 12-31).
 */
export interface HolidayNotice {
  readonly year: number;
  readonly source: string;
  /** Mondays to Fridays that are off. */
  readonly weekdayOff: readonly Day[];
  /** Saturdays and Sundays that are worked (调休上班). */
  readonly weekendWork: readonly Day[];
}

export interface WorkCalendar {
  /**
   * Whether a day is worked; `unknown` in a year without a notice. Throws RangeError for a text that is no
   * day.
   */
  isWorkingDay(day: Day): Truth;
  /**
   * The `count`-th working day after `from`; `from` itself for 0. Throws NoNoticeError when the count runs
   * into a year without a notice, RangeError for an invalid day or count.
   */
  addWorkingDays(from: Day, count: number): Day;
  /**
   * As `addWorkingDays`, but a year without a notice is counted Monday to Friday, and `provisional` says that
   * this was done.
   */
  dueOn(from: Day, count: number): { readonly on: Day; readonly provisional: boolean };
  /**
   * How many working days lie after `from`, up to and including `to`. Throws NoNoticeError when one of these
   * days lies in a year without a notice, RangeError for an invalid day and when `to` is before `from`.
   */
  workingDaysBetween(from: Day, to: Day): number;
}

/** Thrown where an answer needs a year whose holiday notice is not known. */
export class NoNoticeError extends Error {
  override readonly name = 'NoNoticeError';

  constructor(readonly year: number) {
    super(`no holiday notice for ${year}`);
  }
}

const DAY_MS = 86_400_000;
const BEIJING_MS = 8 * 3_600_000;

/**
 * The milliseconds since 1970 of a day's UTC midnight. Throws RangeError for an invalid day, such as
 * 2026-02-30 or 2026-2-3.
 */
function midnight(day: Day): number {
  if (!isDay(day)) throw new RangeError(`no day: ${day}`);
  return Date.parse(`${day}T00:00:00Z`);
}

/** Whether a text is a day of the calendar: 2026-02-30 and 2026-99-99 are not. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}

/** The Beijing day (UTC+8) of an instant. Throws RangeError for a text that is no UTC instant. */
export function beijingDay(at: Instant): Day {
  const ms = at.endsWith('Z') ? Date.parse(at) : NaN;
  if (Number.isNaN(ms)) throw new RangeError(`no instant: ${at}`);
  return new Date(ms + BEIJING_MS).toISOString().slice(0, 10);
}

/**
 * The instant at which Beijing's clocks show `clock` (`HH:MM`, 00:00 to 23:59) on `day`. Throws RangeError
 * for an invalid day or clock time.
 */
export function beijingTime(day: Day, clock: string): Instant {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(clock)) throw new RangeError(`no clock time: ${clock}`);
  const minutes = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  return new Date(midnight(day) + minutes * 60_000 - BEIJING_MS).toISOString();
}

const MINUTE_MS = 60_000;

/** The instant that many milliseconds after `at`; a negative number gives one before it. */
export function later(at: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}

/** The instant that many minutes after `at`; a negative number gives one before it. */
export function minutesAfter(at: Instant, minutes: number): Instant {
  return later(at, minutes * MINUTE_MS);
}

/** The instant that many hours after `at`. */
export function hoursAfter(at: Instant, hours: number): Instant {
  return minutesAfter(at, hours * 60);
}

/** The day of the week, 0 for Sunday to 6 for Saturday. Throws RangeError for an invalid day. */
export function weekday(day: Day): number {
  return new Date(midnight(day)).getUTCDay();
}

/**
 * The day `n` calendar days later, or earlier for a negative `n`. Throws RangeError for an invalid day and
 * for an `n` that is no whole number.
 */
export function addDays(day: Day, n: number): Day {
  if (!Number.isSafeInteger(n)) throw new RangeError(`no number of days: ${n}`);
  return new Date(midnight(day) + n * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The day some months later, or earlier where `n` is negative. Where that month has no such day, its last day
 * is meant.
 */
export function monthsAfter(day: Day, n: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + n;
  const month = `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
  const wanted = `${month}-${day.slice(8)}`;
  return isDay(wanted) ? wanted : addDays(monthsAfter(`${day.slice(0, 7)}-01`, n + 1), -1);
}

/**
 * How many days later `to` is than `from`, negative where it is earlier. Throws RangeError for an invalid
 * day.
 */
export function daysBetween(from: Day, to: Day): number {
  return (midnight(to) - midnight(from)) / DAY_MS;
}

function isWeekend(day: Day): boolean {
  return weekday(day) % 6 === 0;
}

const yearOf = (day: Day) => Number(day.slice(0, 4));

/**
 * Why a day does not belong in a list of a year's notice: it is a Saturday or Sunday, it is a weekday, or it
 * belongs to another year. Null where it belongs. Throws RangeError for an invalid day.
 */
export function misfit(
  day: Day,
  list: 'weekdayOff' | 'weekendWork',
  year: number,
): 'weekend' | 'weekday' | 'otherYear' | null {
  if (isWeekend(day) !== (list === 'weekendWork')) return isWeekend(day) ? 'weekend' : 'weekday';
  return yearOf(day) === year || day.startsWith(`${year - 1}-12-`) ? null : 'otherYear';
}

/**
 * Checks a notice, which an administrator typed in. Throws RangeError for a day that does not belong in its
 * list.
 */
function checkNotice({ year, weekdayOff, weekendWork }: HolidayNotice): void {
  for (const [list, days] of [
    ['weekdayOff', weekdayOff],
    ['weekendWork', weekendWork],
  ] as const) {
    for (const day of days) {
      const wrong = misfit(day, list, year);
      if (wrong !== null) throw new RangeError(`${day} does not belong into ${list} of ${year}: ${wrong}`);
    }
  }
}

/**
 * A prefix sum over the years with a notice, with which adding working days takes two array reads. The slot
 * of a day is its distance from the first day in `placeOf`'s numbering; slots of days that do not exist, such
 * as 02-30, stay empty.
 */
interface Table {
  /** The place of the first day, which has slot 0. */
  readonly first: number;
  readonly days: readonly (Day | undefined)[];
  /** By slot: how many working days the table has up to and including that day. */
  readonly worked: Int32Array;
  readonly workdays: readonly Day[];
}

const YEAR_SLOTS = 12 * 31;

/**
 * The place of a day in a numbering with a 12 x 31 grid for each year, worked out from the value of each
 * digit. A text that is no day gets the place of some other day, or NaN.
 */
function placeOf(day: Day): number {
  return (
    day.charCodeAt(0) * 1000 * YEAR_SLOTS +
    day.charCodeAt(1) * 100 * YEAR_SLOTS +
    day.charCodeAt(2) * 10 * YEAR_SLOTS +
    day.charCodeAt(3) * YEAR_SLOTS +
    day.charCodeAt(5) * 10 * 31 +
    day.charCodeAt(6) * 31 +
    day.charCodeAt(8) * 10 +
    day.charCodeAt(9)
  );
}

function tableOf(notices: readonly HolidayNotice[]): Table {
  const years = notices.map((notice) => notice.year).sort((a, b) => a - b);
  const firstYear = years[0] ?? 0;
  if (years.some((year, place) => year !== firstYear + place))
    throw new RangeError(`the notices' years must follow each other: ${years.join(', ')}`);
  notices.forEach(checkNotice);
  const off = new Set(notices.flatMap((notice) => notice.weekdayOff));
  const on = new Set(notices.flatMap((notice) => notice.weekendWork));

  const days = new Array<Day | undefined>(years.length * YEAR_SLOTS).fill(undefined);
  const worked = new Int32Array(days.length);
  const workdays: Day[] = [];
  const first = placeOf(`${firstYear}-01-01`);
  for (let at = Date.UTC(firstYear, 0, 1); at < Date.UTC(firstYear + years.length, 0, 1); at += DAY_MS) {
    const date = new Date(at);
    const day = date.toISOString().slice(0, 10);
    if (date.getUTCDay() % 6 === 0 ? on.has(day) : !off.has(day)) workdays.push(day);
    const slot = placeOf(day) - first;
    days[slot] = day;
    worked[slot] = workdays.length;
  }
  return { first, days, worked, workdays };
}

/**
 * The calendar of the given years' notices. Throws RangeError when the years leave a gap or repeat, or when a
 * notice contradicts the days of the week.
 */
export function workCalendar(notices: readonly HolidayNotice[]): WorkCalendar {
  const { first, days, worked, workdays } = tableOf(notices);

  /**
   * The number of working days of the table up to and including a day; undefined outside the table and for an
   * invalid day.
   */
  const workedUntil = (day: Day): number | undefined => {
    const slot = placeOf(day) - first;
    return days[slot] === day ? worked[slot] : undefined;
  };

  const isWorkingDay = (day: Day): Truth => {
    const until = workedUntil(day);
    if (until !== undefined) return workdays[until - 1] === day ? 'yes' : 'no';
    midnight(day);
    return 'unknown';
  };

  /** The table's answer, where all days counted lie inside the table; otherwise undefined. */
  const fromTable = (from: Day, count: number): Day | undefined => {
    const until = workedUntil(from);
    if (until === undefined || !(count > 0)) return undefined;
    return workdays[until + count - 1];
  };

  /**
   * Counts day by day, for counts that leave the table; `unknown` is called with each day of a year without a
   * notice.
   */
  const walk = (from: Day, count: number, unknown: (day: Day) => void): Day => {
    if (!Number.isSafeInteger(count) || count < 0)
      throw new RangeError(`no number of working days: ${count}`);
    let day = addDays(from, 0);
    for (let left = count; left > 0;) {
      day = addDays(day, 1);
      const truth = isWorkingDay(day);
      if (truth === 'unknown') unknown(day);
      if (truth === 'yes' || (truth === 'unknown' && !isWeekend(day))) left -= 1;
    }
    return day;
  };

  const refuse = (day: Day) => {
    throw new NoNoticeError(yearOf(day));
  };

  return {
    isWorkingDay,

    addWorkingDays: (from, count) => fromTable(from, count) ?? walk(from, count, refuse),

    dueOn(from, count) {
      const known = fromTable(from, count);
      if (known !== undefined) return { on: known, provisional: false };
      let provisional = false;
      const on = walk(from, count, () => {
        provisional = true;
      });
      return { on, provisional };
    },

    workingDaysBetween(from, to) {
      if (midnight(to) < midnight(from)) throw new RangeError(`${to} is before ${from}`);
      const [before, until] = [workedUntil(from), workedUntil(to)];
      if (before !== undefined && until !== undefined) return until - before;
      let count = 0;
      for (let day = from; day < to;) {
        day = addDays(day, 1);
        const truth = isWorkingDay(day);
        if (truth === 'unknown') refuse(day);
        if (truth === 'yes') count += 1;
      }
      return count;
    },
  };
}

/** A calendar, with the last year that it covers. */
export interface Calendar extends WorkCalendar {
  /** The last year whose notice is known. */
  readonly latestYear: number;
}

/** The notices that had been published when this was built, 2024 to 2026. */
export const shippedNotices: readonly HolidayNotice[] = shipped.notices;
