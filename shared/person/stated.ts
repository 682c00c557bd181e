/**
 * 情况 that somebody stated about a person: what, on which day and by whom. It lies sealed in the person; what
 * the register says goes before it.
 */
import type { Day, Instant } from '../calendar/calendar';
import type { PersonDecision } from './decision';
import { changed, record, refused } from './decision';
import type { Person } from './person';
import type { DisabilityItem, Facts, FactValue } from '../fact/fact';

/** One fact as it was stated. post: by a cadre, at the person's word or by their own judgement. */
export interface Stated {
  readonly value: FactValue;
  readonly on: Day;
  readonly by: 'self' | 'proxy' | 'post';
}

export type StatedFacts = Readonly<Record<string, Stated>>;

/** What the register knows of a person, opened; empty texts where it knows nothing. */
export interface Registered {
  readonly recorded: boolean;
  readonly region: string;
  readonly idNumber: string;
  /** Category digit and level digit, 41. */
  readonly disability: string;
}

/** 多重残疾: several parts, which the certificate does not tell apart. */
const SEVERAL = '7';

/**
 * The facts of the register. Whoever is in it has a certificate; where the household is registered, and which
 * parts a 多重残疾 has, it does not say.
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
 * Whether parts of a disability can be so: each category once, and where the certificate says 多重残疾 at least
 * two of them, the gravest as grave as the certificate. Source: 残疾人残疾分类和分级 (GB/T 26341-2010), 多重残疾 takes the
 * level of its gravest part.
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

/** All that is known of a person, without what follows from it (derive.ts). */
export function knownFacts(registered: Registered, stated: StatedFacts): Facts {
  return {
    ...Object.fromEntries(Object.entries(stated).map(([fact, { value }]) => [fact, value])),
    ...registeredFacts(registered),
  };
}

/** Whether a fact was stated so before. */
export function isStated(stated: StatedFacts, fact: string, value: FactValue): boolean {
  return JSON.stringify(stated[fact]?.value) === JSON.stringify(value);
}

/**
 * Takes down what was stated; the person is judged anew because of it. What was said stays out of the audit.
 * @param sealed all stated facts with the new one, sealed for their place
 */
export function stateFact(person: Person, sealed: string, by: string, now: Instant): PersonDecision {
  if (person.diedOn !== null) return refused('notThere');
  return changed(person, { facts: sealed }, [{ kind: 'judge' }, record('factStated', by)], now);
}
