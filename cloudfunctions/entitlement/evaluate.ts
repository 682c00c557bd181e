/**
 * What holding the policies against one person makes of their ledger, as far as it can be told without
 * reading anything.
 */
import { beijingDay } from '../../shared/calendar/calendar';
import type { About, Entitlement, Finding, Placing } from '../../shared/entitlement/entitlement';
import { closed, evaluated } from '../../shared/entitlement/entitlement';
import type { Person } from '../../shared/person/person';
import type { PersonFacts } from '../person/facts';
import { findingsOn } from '../policy/rules';

/** The policies held against a person, and the person as their ledger copies them. */
export function evaluate(
  { _id, name, place, path }: Pick<Person, '_id' | 'name' | 'place' | 'path'>,
  { facts, registeredIn }: PersonFacts,
  now: string,
): { readonly about: About; readonly findings: readonly Finding[] } {
  const { findings, holdsUntil } = findingsOn(facts, beijingDay(now));
  return { about: { _id, name, place, path, registeredIn, holdsUntil }, findings };
}

/** The ledger after it; of somebody who has died nothing is left open. */
export function ledgerAfter(
  before: Entitlement,
  { diedOn }: Pick<Person, 'diedOn'>,
  about: About,
  findings: readonly Finding[],
  placing: Placing,
  now: string,
): Entitlement {
  return diedOn === null ? evaluated(before, about, findings, placing, now) : closed(before, about, now);
}

/** Where nothing is owed that was not owed before, nothing has to be placed. */
const nowhere: Placing = () => ({ post: '', dueAt: '' });

/** Whether a ledger stays as it is. */
export function staysAs(
  ledger: Entitlement,
  person: Pick<Person, '_id' | 'name' | 'place' | 'path' | 'diedOn'>,
  known: PersonFacts,
  now: string,
): boolean {
  const { about, findings } = evaluate(person, known, now);
  return ledgerAfter(ledger, person, about, findings, nowhere, now) === ledger;
}
