/**
 * Acting for a person (代办). A grant is given by the person on their own phone, before a cadre, or by a
 * guardianship document; it lasts at most a year; the person takes it back with one tap or one spoken
 * sentence. A call is allowed by the grant as it was at the moment it was read.
 */
import type { Day, Instant } from '../calendar/calendar';
import { addDays, beijingDay } from '../calendar/calendar';
import { granting } from '../settings';
import type { PersonDecision } from './decision';
import { changed, record, refused, withSpent } from './decision';
import type { Code, Grant, Offer, Person, Scope } from './person';
import { MAX_GRANTS } from './person';

/** The last day to which a grant may run that begins on `fromOn`. */
export function latestEnd(fromOn: Day): Day {
  return addDays(fromOn, granting.mostDays - 1);
}

/** Whether a grant is valid on a day. */
export function holds({ fromOn, untilOn }: Pick<Grant, 'fromOn' | 'untilOn'>, on: Day): boolean {
  return fromOn <= on && on <= untilOn;
}

/** The running grant of an account, or null. */
export function grantOf(person: Pick<Person, 'grants' | 'diedOn'>, account: string, on: Day): Grant | null {
  return person.diedOn !== null
    ? null
    : (person.grants.find((grant) => grant.account === account && holds(grant, on)) ?? null);
}

/** Whether a grant includes a scope. */
export function allowsScope({ scopes }: Pick<Grant, 'scopes'>, scope: Scope): boolean {
  return scopes.includes(scope);
}

/** How many of the reminders of a grant's end are due by a day. */
function announced(untilOn: Day, on: Day): number {
  return granting.remindDays.filter((days) => addDays(untilOn, -days) <= on).length;
}

/** Takes up the grant that was offered with a code. It replaces an earlier grant of the same account. */
export function takeUp(
  person: Person,
  code: Code,
  offer: Offer,
  codes: readonly Code[],
  account: string,
  now: Instant,
): PersonDecision {
  const others = person.grants.filter((grant) => grant.account !== account);
  // The holder needs no grant to their own record. A cadre before whom the person agreed cannot take up that
  // grant themselves.
  if (account === person.holder || (code.by.post !== null && code.by.account === account))
    return refused('noSuchCode');
  if (others.length >= MAX_GRANTS) return refused('full');
  const on = beijingDay(now);
  // The reminders already due count as sent, so that a grant for less than a month is not reminded of on the
  // day it begins.
  const grant: Grant = {
    ...offer,
    id: code.id,
    account,
    codeHash: code.codeHash,
    fromOn: on,
    reminded: announced(offer.untilOn, on),
  };
  const told =
    person.holder === null ? [] : [{ kind: 'tell', account: person.holder, code: 'grantGiven' } as const];
  return changed(
    person,
    { codes, grants: [...others, grant], spent: withSpent(person, code.id) },
    [...told, { kind: 'tell', account, code: 'grantGiven' }, record('granted', account, offer.name)],
    now,
  );
}

/** The person renews a grant for a year from today. */
export function renew(person: Person, grantId: string, by: string, now: Instant): PersonDecision {
  const on = beijingDay(now);
  if (!person.grants.some(({ id, untilOn }) => id === grantId && on <= untilOn)) return refused('notThere');
  const grants = person.grants.map((grant) =>
    grant.id === grantId ? { ...grant, untilOn: latestEnd(on), reminded: 0 } : grant,
  );
  return changed(person, { grants }, [record('renewed', by, grantId)], now);
}

/**
 * Ends a grant: the person takes it back, or the proxy gives it up. The proxy is told. A grant that has ended
 * is left as it is.
 */
export function revoke(person: Person, grantId: string, by: string, now: Instant): PersonDecision {
  const grant = person.grants.find(({ id }) => id === grantId);
  if (grant === undefined) return { person };
  const grants = person.grants.filter(({ id }) => id !== grantId);
  return changed(
    person,
    { grants },
    [{ kind: 'tell', account: grant.account, code: 'grantEnded' }, record('revoked', by, grant.name)],
    now,
  );
}

/**
 * What the passing of time does to grants, or null when nothing is due: it ends one, or reminds of its coming
 * end.
 */
export function grantsTick(person: Person, now: Instant): PersonDecision | null {
  const on = beijingDay(now);
  const over = person.grants.find(({ untilOn }) => untilOn < on);
  if (over !== undefined) {
    const grants = person.grants.filter(({ id }) => id !== over.id);
    const told = [over.account, ...(person.holder === null ? [] : [person.holder])];
    return changed(
      person,
      { grants },
      [
        ...told.map((account) => ({ kind: 'tell', account, code: 'grantEnded' }) as const),
        record('expired', null, over.name),
      ],
      now,
    );
  }
  const near = person.grants.find(({ untilOn, reminded }) => announced(untilOn, on) > reminded);
  if (near === undefined) return null;
  const told = [near.account, ...(person.holder === null ? [] : [person.holder])];
  const grants = person.grants.map((grant) =>
    grant.id === near.id ? { ...grant, reminded: announced(grant.untilOn, on) } : grant,
  );
  return changed(
    person,
    { grants },
    told.map((account) => ({ kind: 'tell', account, code: 'grantEnding' }) as const),
    now,
  );
}
