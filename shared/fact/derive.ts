/**
 * Facts that are derived from other facts. A stated fact takes precedence; a derived one is added only where
 * nobody stated it and only where it follows for certain, so that knowing more never changes it.
 */
import type { Day } from '../calendar/calendar';
import { isDay, monthsAfter } from '../calendar/calendar';
import { schoolAges } from '../settings';
import type { Facts, FactValue } from './fact';

/** The age in full years on a day. A person is a year older on the birthday itself. */
export function ageOn(birth: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) >= birth.slice(5) ? years : years - 1;
}

const number = (value: FactValue | null | undefined): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;
const text = (value: FactValue | null | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

type Rule = (facts: Facts, on: Day) => FactValue | null;

const dayOf = (value: FactValue | null | undefined): Day | null => {
  const day = text(value);
  return day === null || !isDay(day) ? null : day;
};

/** The months before the last day of a certificate from which its holder is reminded of the renewal. */
const REMINDED_MONTHS = 6;

/**
 * The day from which the holder of a certificate is reminded to renew it. Source: 民发〔2021〕70号, by which 残联
 * reminds six months before the certificate runs out.
 */
export const remindedFrom = (expiry: Day): Day => monthsAfter(expiry, -REMINDED_MONTHS);

/**
 * The day from which a certificate that was not renewed counts no more for the two subsidies: the first of the
 * month after its last day. Source: 民发〔2021〕70号, by which they stop from that month on.
 */
export const lapsedFrom = (expiry: Day): Day => monthsAfter(`${expiry.slice(0, 7)}-01`, 1);

/** The age, in full years, from which a person counts as elderly. */
export const OLD = 60;

/** The rules, ordered so that each comes after those that derive what it reads. */
const rules: Readonly<Record<string, Rule>> = {
  // A number that names no past day tells no birthday, so that the person is asked for it.
  'person.birthDate': ({ 'person.idNumber': id }, on) => {
    const found = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/.exec(text(id) ?? '');
    const day = found?.slice(1, 4).join('-') ?? '';
    return isDay(day) && day <= on ? day : null;
  },
  'person.gender': ({ 'person.idNumber': id }) => {
    const digit = text(id)?.charAt(16);
    return digit === undefined || !/\d/.test(digit) ? null : Number(digit) % 2 === 1 ? 'male' : 'female';
  },
  'person.age': ({ 'person.birthDate': birth }, on) => {
    const day = text(birth);
    return day === null || !isDay(day) || day > on ? null : ageOn(day, on);
  },
  'person.ofSchoolAge': ({ 'person.age': age }) => {
    const years = number(age);
    return years === null ? null : schoolAges.from <= years && years <= schoolAges.until;
  },
  // A certificate that is being replaced because category or level changed counts as before (民发〔2021〕70号); so
  // does one that runs out on a day that nobody has stated.
  'disability.certificateCounts': (
    { 'disability.certificateStatus': certificate, 'disability.certificateExpiry': expiry },
    on,
  ) => {
    const [status, day] = [text(certificate), dayOf(expiry)];
    if (status === null) return null;
    return status === 'reissuing' || (status === 'valid' && (day === null || on < lapsedFrom(day)));
  },
  'disability.certificateDueSoon': ({ 'disability.certificateExpiry': expiry }, on) => {
    const day = dayOf(expiry);
    return day === null ? null : remindedFrom(day) <= on;
  },
  'disability.category': ({ 'disability.certificateNo': certificate }) =>
    /^.{18}([1-7])[1-4]/.exec(text(certificate) ?? '')?.[1] ?? null,
  'disability.level': ({ 'disability.certificateNo': certificate }) =>
    /^.{18}[1-7]([1-4])/.exec(text(certificate) ?? '')?.[1] ?? null,
  // A 多重残疾 has the level of its gravest part; which parts it has must be asked.
  'disability.items': ({ 'disability.category': category, 'disability.level': level }) => {
    const [kind, grade] = [text(category), text(level)];
    return kind === null || grade === null || kind === '7' ? null : [{ category: kind, level: grade }];
  },
  'household.multiDisabled': ({ 'household.disabledCount': count }) => {
    const many = number(count);
    return many === null ? null : many >= 2;
  },
  'household.incomeRatio': ({
    'household.perCapitaMonthlyIncome': income,
    'param.dibaoStandardMonthly': standard,
  }) => {
    const [has, least] = [number(income), number(standard)];
    return has === null || least === null || least <= 0 ? null : has / least;
  },
  'household.elderlyCaringDisabled': ({
    'care.caregiverAge': carer,
    'person.age': age,
    'disability.certificateStatus': certificate,
  }) => {
    const [carerAge, ownAge, status] = [number(carer), number(age), text(certificate)];
    if ((carerAge !== null && carerAge >= OLD) || (ownAge !== null && ownAge >= OLD && status === 'valid'))
      return true;
    const isYoung = ownAge !== null && ownAge < OLD;
    const hasNone = status !== null && status !== 'valid';
    return carerAge !== null && (isYoung || hasNone) ? false : null;
  },
};

/** The facts, together with all facts that are derived from them on a day. */
export function completed(facts: Facts, on: Day): Facts {
  const all: Record<string, FactValue | null | undefined> = { ...facts };
  for (const [fact, rule] of Object.entries(rules)) {
    if (all[fact] !== undefined && all[fact] !== null) continue;
    const follows = rule(all, on);
    if (follows !== null) all[fact] = follows;
  }
  return all;
}
