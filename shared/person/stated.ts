/**
 * Facts (情况) that somebody stated about a person: the value, the day and who stated it. They are kept sealed
 * in the person's document; what the register says takes precedence over them.
 */
import type { Day, Instant } from '../calendar/calendar';
import type { PersonDecision } from './decision';
import { changed, record, refused } from './decision';
import type { Person } from './person';
import type { DisabilityItem, Facts, FactValue } from '../fact/fact';

/**
 * One fact as it was stated. `by: 'post'` means by a cadre, at the person's word or by the cadre's own
 * judgement.
 */
export interface Stated {
  readonly value: FactValue;
  readonly on: Day;
  readonly by: 'self' | 'proxy' | 'post';
}

export type StatedFacts = Readonly<Record<string, Stated>>;

/** What the register knows of a person, opened; texts are empty where it knows nothing. */
export interface Registered {
  readonly recorded: boolean;
  readonly region: string;
  readonly idNumber: string;
  /** Category digit and level digit, for example 41. */
  readonly disability: string;
}

/** 多重残疾: several parts, which the certificate does not list separately. */
const SEVERAL = '7';

/**
 * The facts that the register states. Everybody in it has a certificate. It does not say where the household
 * is registered, nor which parts a 多重残疾 has.
 */
function registeredFacts({ recorded, region, idNumber, disability }: Registered): Facts {
  const [category, level] = disability;
  const known = recorded && category !== undefined && level !== undefined;
  return {
    'person.residence.region': region,
    ...(idNumber === '' ? {} : { 'person.idNumber': idNumber }),
    ...(known
      ? {
          'disability.certificateStatus': 'valid',
          'disability.category': category,
          'disability.level': level,
        }
      : {}),
    ...(known && category !== SEVERAL ? { 'disability.items': [{ category, level }] } : {}),
  };
}

/**
 * Whether the stated parts of a disability are possible: each category occurs once, and where the certificate
 * says 多重残疾 there are at least two parts, the gravest as grave as the certificate. Source: 残疾人残疾分类和分级 (GB/T
 * 26341-2010), by which 多重残疾 takes the level of its gravest part.
 */
export function canBeParts(
  parts: readonly Required<DisabilityItem>[],
  { recorded, disability }: Pick<Registered, 'recorded' | 'disability'>,
): boolean {
  const [category, level] = disability;
  const isEachOnce = new Set(parts.map((part) => part.category)).size === parts.length;
  const [gravest] = parts.map((part) => part.level).sort();
  return isEachOnce && (!recorded || category !== SEVERAL || (parts.length > 1 && gravest === level));
}

/** All facts known of a person, without those that are derived from them (derive.ts). */
export function knownFacts(registered: Registered, stated: StatedFacts): Facts {
  return {
    ...Object.fromEntries(Object.entries(stated).map(([fact, { value }]) => [fact, value])),
    ...registeredFacts(registered),
  };
}

/** Whether a fact was already stated with this value. */
export function isStated(stated: StatedFacts, fact: string, value: FactValue): boolean {
  return JSON.stringify(stated[fact]?.value) === JSON.stringify(value);
}

/**
 * Records a stated fact and causes the person's ledger to be evaluated anew. The audit does not keep what was
 * stated.
 * @param sealed all stated facts with the new one, sealed for their place
 */
export function stateFact(person: Person, sealed: string, by: string, now: Instant): PersonDecision {
  if (person.diedOn !== null) return refused('notThere');
  return changed(person, { facts: sealed }, [{ kind: 'evaluate' }, record('factStated', by)], now);
}
