/** The relation of a caller to a person. Who may see a person is decided in this file alone. */
import type { ActsFor, Caller } from './caller';
import { isOfRegion } from './caller';
import type { Person } from '../person/person';

/** The caller's entry for a person, as the person or as a proxy; null as neither. */
export function actsForPerson({ actsFor }: Caller, personId: string): ActsFor | null {
  return actsFor.find(({ person }) => person._id === personId) ?? null;
}

/** Whether the caller may see a person: as the person, as one of the proxies, or as a cadre of the region. */
export function maySeePerson(caller: Caller, person: Pick<Person, '_id' | 'path'>): boolean {
  return actsForPerson(caller, person._id) !== null || isOfRegion(person, caller);
}

/**
 * Whether the caller looks after a person's record, as a cadre of the region. A person who is not in the
 * register has no record to look after.
 */
export function looksAfterRecord(caller: Caller, person: Pick<Person, 'recorded' | 'path'>): boolean {
  return person.recorded && isOfRegion(person, caller);
}

/** Whether the caller sees all of a person's cards: as the person, or as a cadre of the region. */
export function seesAllCards(caller: Caller, person: Pick<Person, 'holder' | 'recorded' | 'path'>): boolean {
  return person.holder === caller.account || looksAfterRecord(caller, person);
}
