/** Parses days as a cadre types them from a printed notice, one per line. */
import type { Day } from '../../../shared/calendar/calendar';
import { addDays, misfit } from '../../../shared/calendar/calendar';

export type DayList = 'weekdayOff' | 'weekendWork';

/** The day a line stands for, or what is wrong with the line. */
export type TypedDay =
  | {
      readonly typed: string;
      readonly day: Day;
      readonly wrong: null | 'weekend' | 'weekday' | 'otherYear' | 'twice';
    }
  | { readonly typed: string; readonly day: null; readonly wrong: 'noDay' };

const dashed = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const spoken = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日$/;

function dayOf(typed: string, year: number): Day | null {
  const found = dashed.exec(typed) ?? spoken.exec(typed);
  if (found === null) return null;
  const [, ownYear = String(year), month = '', date = ''] = found;
  const day = `${ownYear}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  try {
    return addDays(day, 0);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * Parses a list. A day without a year belongs to the notice's year. Empty lines, a weekday in brackets and a
 * comma at the end do not matter.
 */
export function typedDays(text: string, list: DayList, year: number): TypedDay[] {
  const seen = new Set<Day>();
  const lines = text
    .normalize('NFKC')
    .split('\n')
    .map((line) => line.replace(/\s|\([^)]*\)|[,、。;]+$/g, ''))
    .filter((line) => line !== '');
  return lines.map((typed) => {
    const day = dayOf(typed, year);
    if (day === null) return { typed, day, wrong: 'noDay' };
    const wrong = seen.has(day) ? 'twice' : misfit(day, list, year);
    seen.add(day);
    return { typed, day, wrong };
  });
}

/** The valid days of a list, in order. */
export function daysIn(typed: readonly TypedDay[]): Day[] {
  return typed.flatMap(({ day, wrong }) => (day === null || wrong !== null ? [] : [day])).sort();
}
