/** Until when a verdict holds where nothing becomes known: birthdays change it without any fact changing. */
import type { Day } from '../calendar/calendar';
import { addDays, isDay } from '../calendar/calendar';
import type { Facts } from './condition';
import { completed } from './derive';
import type { Policy } from './policy';
import type { Rules } from './verdict';

/** Nobody grows older than this by a rule of any policy. */
const OLDEST = 130;

/** The day on which somebody born on a day has full years in a year; who was born on 29 February has them on 1 March where there is none. */
function birthdayIn(year: number, birth: Day): Day {
  const day = `${String(year).padStart(4, '0')}-${birth.slice(5)}`;
  const isThere = new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day;
  return isThere ? day : `${day.slice(0, 4)}-03-01`;
}

/** The first day after `on` on which one of these policies comes into force or has run out, or null. */
export function datesChangeOn(policies: readonly Pick<Policy, 'startsOn' | 'endsOn'>[], on: Day): Day | null {
  const days = policies.flatMap(({ startsOn, endsOn }) => [...(startsOn === null ? [] : [startsOn]), ...(endsOn === null ? [] : [addDays(endsOn, 1)])]);
  return days.filter((day) => day > on).sort()[0] ?? null;
}

/**
 * The first day after `on` on which some verdict of these rules is another, by time alone, or null where that never comes.
 * @param facts as they are stated, with `person.birthDate` where it is known, and without what follows from it
 */
export function changesOn(rules: Rules, facts: Facts, on: Day): Day | null {
  const birth = completed(facts, on)['person.birthDate'];
  if (typeof birth !== 'string' || !isDay(birth)) return null;
  const truthsOn = (day: Day): string => rules.judge(completed(facts, day)).map(({ truth }) => truth).join();
  const now = truthsOn(on);
  const years = Array.from({ length: OLDEST }, (_each, age) => birthdayIn(Number(birth.slice(0, 4)) + age, birth));
  return years.find((day) => day > on && truthsOn(day) !== now) ?? null;
}
