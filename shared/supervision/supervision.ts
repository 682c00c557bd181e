/**
 * 本辖区 for a 理事长: what the people of a place asked for and what they got. A place is shown beside what its people
 * asked for and never ranked; nothing is counted of a cadre (国办函〔2026〕12号). Every figure has a list of what it counts.
 */
import type { Day, Instant } from '../calendar/calendar';
import { addDays, beijingDay, weekday } from '../calendar/calendar';
import { supervising } from '../settings';

/**
 * What is counted of the requests made within a span: asked 提出 · promised: the day of the first reply is decided,
 * because a reply came or its day passed · inTime, late: how it was decided · replied 有回音 · rated · solved: rated good
 * and closed as satisfied · cannot 暂时做不到 · elsewhere: another office deals with it.
 */
export const spanFigures = [
  'asked',
  'promised',
  'inTime',
  'late',
  'replied',
  'rated',
  'solved',
  'cannot',
  'elsewhere',
] as const;
export type SpanFigure = (typeof spanFigures)[number];

/**
 * What is counted of the requests that are open now: danger: somebody is in danger and was not reached · overdue · soon:
 * falls due today or tomorrow.
 */
export const urgentFigures = ['danger', 'overdue', 'soon'] as const;
export type UrgentFigure = (typeof urgentFigures)[number];

/** Every figure. owed: people to whom something is owed now · vacant: posts on which nobody stands. */
export const figures = [...spanFigures, ...urgentFigures, 'owed', 'vacant'] as const;
export type Figure = (typeof figures)[number];

/** The figures of one place. `promised` is the sum of `inTime` and `late`, and needs no count of its own. */
export type Counted = Readonly<
  Record<
    Extract<
      Figure,
      'asked' | 'inTime' | 'late' | 'rated' | 'solved' | 'owed' | 'cannot' | 'elsewhere' | 'vacant'
    >,
    number
  >
>;

/** The days from one (included) until another (not included). */
export interface Span {
  readonly from: Day;
  readonly until: Day;
}

const MONDAY = 1;

/** The last weeks, from Monday to Sunday, the present one included, in order. */
export function weeksUntil(now: Instant, count: number): Span[] {
  const today = beijingDay(now);
  const monday = addDays(today, -((weekday(today) + 7 - MONDAY) % 7));
  return Array.from({ length: count }, (_each, index) => {
    const from = addDays(monday, (index + 1 - count) * 7);
    return { from, until: addDays(from, 7) };
  });
}

/** The span that some weeks make; there is at least one of them. */
export function spanOf(weeks: readonly Span[]): Span {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (first === undefined || last === undefined) throw new Error('a span has at least one week');
  return { from: first.from, until: last.until };
}

/** Whether so many ratings are enough to be shown with how many of them are good. */
export function isEnoughRatings(rated: number): boolean {
  return rated >= supervising.fewestRatings;
}
