/**
 * Until when a verdict holds if nothing new becomes known: a birthday changes it, or the end of a certificate,
 * without any stated fact changing.
 */
import type { Day } from '../calendar/calendar';
import { addDays, isDay } from '../calendar/calendar';
import type { Comparison } from './condition';
import type { Facts, MaybeFact } from '../fact/fact';
import { comparisonsIn } from './condition';
import { completed, lapsedFrom, OLD, remindedFrom } from '../fact/derive';
import type { Policy } from './policy';
import type { Rules } from './verdict';
import { schoolAges } from '../settings';

/**
 * The birthday in a year of a person born on a given day. Born on 29 February, the person has it on 1 March
 * in a year without that day.
 */
function birthdayIn(year: number, birth: Day): Day {
  const day = `${String(year).padStart(4, '0')}-${birth.slice(5)}`;
  return isDay(day) ? day : `${day.slice(0, 4)}-03-01`;
}

/**
 * The first day after `on` on which one of these policies comes into force or is no longer in force, or null.
 */
export function datesChangeOn(policies: readonly Pick<Policy, 'startsOn' | 'endsOn'>[], on: Day): Day | null {
  const days = policies.flatMap(({ startsOn, endsOn }) => [
    ...(startsOn === null ? [] : [startsOn]),
    ...(endsOn === null ? [] : [addDays(endsOn, 1)]),
  ]);
  return days.filter((day) => day > on).sort()[0] ?? null;
}

/**
 * The ages at which a verdict may change: ages in full years, and the facts that hold a highest age, which
 * changes a verdict a year after that age.
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
 * The ages at which verdicts on these policies may change. A bound changes a verdict at that age or a year
 * later, depending on the comparison, so both are included.
 */
export function turnsOf(policies: readonly Pick<Policy, 'conditions'>[]): Turns {
  const ofAge = policies
    .flatMap(({ conditions }) => comparisonsIn(conditions))
    .filter(({ fact }) => fact === 'person.age');
  const bounds = [0, OLD, schoolAges.from, schoolAges.until, ...ofAge.flatMap(agesIn)];
  const upTo = ofAge.flatMap((comparison) => (comparison.op === 'lteFact' ? [comparison.value] : []));
  return { ages: [...new Set(bounds.flatMap((age) => [age, age + 1]))], upTo: [...new Set(upTo)] };
}

/** The birthdays at the ages that may change a verdict; none where nobody knows the birthday. */
function birthdaysAt({ ages, upTo }: Turns, facts: Facts, birth: MaybeFact): Day[] {
  if (typeof birth !== 'string' || !isDay(birth)) return [];
  return [...ages, ...upTo.flatMap((fact) => (typeof facts[fact] === 'number' ? [facts[fact] + 1] : []))].map(
    (age) => birthdayIn(Number(birth.slice(0, 4)) + age, birth),
  );
}

/** The days on which the end of a certificate may change a verdict; none where nobody knows its end. */
function certificateDays(expiry: MaybeFact): Day[] {
  return typeof expiry === 'string' && isDay(expiry) ? [remindedFrom(expiry), lapsedFrom(expiry)] : [];
}

/**
 * The first day after `on` on which time alone changes a verdict of these rules, or null where that never
 * happens.
 * @param turns the ages for the policies of which the rules are made
 * @param facts the facts as they are stated, and without what is derived from them
 */
export function changesOn(rules: Rules, turns: Turns, facts: Facts, on: Day): Day | null {
  const truthsOn = (day: Day): string =>
    rules
      .judge(completed(facts, day))
      .map(({ truth }) => truth)
      .join();
  const now = truthsOn(on);
  const days = [
    ...birthdaysAt(turns, facts, completed(facts, on)['person.birthDate']),
    ...certificateDays(facts['disability.certificateExpiry']),
  ].filter((day) => day > on);
  return days.sort().find((day) => truthsOn(day) !== now) ?? null;
}
