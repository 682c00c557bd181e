/**
 * What evaluating the policies for one person changes in their ledger, as far as it follows without reading
 * the store.
 */
import { beijingDay } from '../../shared/calendar/calendar';
import type { About, Entitlement, Finding, Placing } from '../../shared/entitlement/entitlement';
import { closed, evaluated } from '../../shared/entitlement/entitlement';
import type { Person } from '../../shared/person/person';
import type { PersonFacts } from '../person/facts';
import { findingsOn } from '../policy/rules';

/**
 * Evaluates the policies for a person.
 * @returns the findings, and the fields of the person that the ledger copies
 */
export function evaluate(
  { _id, name, place, path }: Pick<Person, '_id' | 'name' | 'place' | 'path'>,
  { facts, registeredIn }: PersonFacts,
  now: string,
): { readonly about: About; readonly findings: readonly Finding[] } {
  const { findings, holdsUntil } = findingsOn(facts, beijingDay(now));
  return { about: { _id, name, place, path, registeredIn, holdsUntil }, findings };
}

/** The ledger after an evaluation. For a person who has died nothing is left open. */
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

/** A placing for ledgers in which nothing new is owed, so that no task has to be placed. */
const nowhere: Placing = () => ({ post: '', dueAt: '' });

/** Whether an evaluation would leave a ledger as it is. */
export function staysAs(
  ledger: Entitlement,
  person: Pick<Person, '_id' | 'name' | 'place' | 'path' | 'diedOn'>,
  known: PersonFacts,
  now: string,
): boolean {
  const { about, findings } = evaluate(person, known, now);
  return ledgerAfter(ledger, person, about, findings, nowhere, now) === ledger;
}
