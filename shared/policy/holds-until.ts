/** Until when a verdict holds where nothing becomes known: birthdays change it without any fact changing. */
import type { Day } from '../calendar/calendar';
import { addDays, isDay } from '../calendar/calendar';
import type { Comparison } from './condition';
import type { Facts } from '../fact/fact';
import { comparisonsIn } from './condition';
import { completed, OLD } from '../fact/derive';
import type { Policy } from './policy';
import type { Rules } from './verdict';

/**
 * The day on which somebody born on a day has full years in a year; who was born on 29 February has them on 1
 * March where there is none.
 */
function birthdayIn(year: number, birth: Day): Day {
  const day = `${String(year).padStart(4, '0')}-${birth.slice(5)}`;
  return isDay(day) ? day : `${day.slice(0, 4)}-03-01`;
}

/** The first day after `on` on which one of these policies comes into force or has run out, or null. */
export function datesChangeOn(policies: readonly Pick<Policy, 'startsOn' | 'endsOn'>[], on: Day): Day | null {
  const days = policies.flatMap(({ startsOn, endsOn }) => [
    ...(startsOn === null ? [] : [startsOn]),
    ...(endsOn === null ? [] : [addDays(endsOn, 1)]),
  ]);
  return days.filter((day) => day > on).sort()[0] ?? null;
}

/**
 * The ages at which something may turn: full years, and the facts that say up to which age, which is turned a
 * year later.
 */
export interface Turns {
  readonly ages: readonly number[];
  readonly upTo: readonly string[];
}

function agesIn(comparison: Comparison): number[] {
  if (comparison.op === 'between') return [...comparison.value];
  return 'value' in comparison && typeof comparison.value === 'number' ? [comparison.value] : [];
}

/**
 * The ages at which some of these policies may turn. A bound turns at itself or a year later, by which side
 * it is drawn from.
 */
export function turnsOf(policies: readonly Pick<Policy, 'conditions'>[]): Turns {
  const ofAge = policies
    .flatMap(({ conditions }) => comparisonsIn(conditions))
    .filter(({ fact }) => fact === 'person.age');
  const bounds = [OLD, ...ofAge.flatMap(agesIn)];
  const upTo = ofAge.flatMap((comparison) => (comparison.op === 'lteFact' ? [comparison.value] : []));
  return { ages: [...new Set(bounds.flatMap((age) => [age, age + 1]))], upTo: [...new Set(upTo)] };
}

/**
 * The first day after `on` on which some verdict of these rules is another, by time alone, or null where that
 * never comes.
 * @param turns of the policies the rules are made of
 * @param facts as they are stated, with `person.birthDate` where it is known, and without what follows from
 *   it
 */
export function changesOn(rules: Rules, turns: Turns, facts: Facts, on: Day): Day | null {
  const birth = completed(facts, on)['person.birthDate'];
  if (typeof birth !== 'string' || !isDay(birth)) return null;
  const truthsOn = (day: Day): string =>
    rules
      .judge(completed(facts, day))
      .map(({ truth }) => truth)
      .join();
  const now = truthsOn(on);
  const ages = [
    ...turns.ages,
    ...turns.upTo.flatMap((fact) => (typeof facts[fact] === 'number' ? [facts[fact] + 1] : [])),
  ];
  const days = ages
    .map((age) => birthdayIn(Number(birth.slice(0, 4)) + age, birth))
    .filter((day) => day > on);
  return days.sort().find((day) => truthsOn(day) !== now) ?? null;
}
