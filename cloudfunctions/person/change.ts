/** Changing one person for a caller: whether the caller may, and the refusals in the contract's codes. */
import type { PersonDecision } from '../../shared/person/decision';
import type { Person } from '../../shared/person/person';
import type { ActsFor, Caller } from '../../shared/session/caller';
import { actsForPerson, looksAfterRecord, maySeePerson } from '../../shared/session/person-relations';
import { findOne } from '../platform/db';
import { changePerson } from './store';
import type { Call } from '../call/call';
import { Refused } from '../call/refused';

const codes = {
  noSuchCode: 'NO_SUCH_CODE',
  notThere: 'NOT_FOUND',
  notYours: 'NOT_ALLOWED',
  full: 'FULL',
  takenUp: 'NOT_NOW',
  conflict: 'CONFLICT',
} as const;

/**
 * Decides about a person, writes the result and carries out what it causes. Throws Refused in the contract's
 * codes.
 */
export async function decideOn(
  id: string,
  call: Call,
  decide: (person: Person) => PersonDecision,
): Promise<Person> {
  const changed = await changePerson(id, call, decide);
  if ('refused' in changed) throw new Refused(codes[changed.refused]);
  return changed.person;
}

/**
 * Finds a person and how the caller may look at them: as the person, as one of the proxies, or as a cadre of
 * the region (`acts` is null). Throws NOT_FOUND for any other caller.
 */
export async function personFor(
  personId: string,
  caller: Caller,
): Promise<{ person: Person; acts: ActsFor | null }> {
  const acts = actsForPerson(caller, personId);
  const person = acts?.person ?? (await findOne('person', personId));
  if (person === null || !maySeePerson(caller, person)) throw new Refused('NOT_FOUND');
  return { person, acts };
}

/**
 * Loads a person of the register in the caller's region. Throws NOT_FOUND both for a person of another region
 * and for one that does not exist, so that the caller cannot tell which it is.
 */
export async function personOfRegion(id: string, caller: Caller): Promise<Person> {
  const person = await findOne('person', id);
  if (person === null || !looksAfterRecord(caller, person)) throw new Refused('NOT_FOUND');
  return person;
}

/** The caller's own record. Throws NOT_FOUND for any other. */
export function ownRecord(personId: string, caller: Caller): Person {
  const acts = actsForPerson(caller, personId);
  if (acts === null || acts.proxy !== null) throw new Refused('NOT_FOUND');
  return acts.person;
}

/**
 * The caller's post that is responsible for a person's place, the nearest first. Throws NOT_FOUND where there
 * is none.
 */
export function postFor({ path }: Person, caller: Caller): string {
  const [post] = caller.posts
    .filter(({ region }) => path.includes(region))
    .sort((a, b) => b.path.length - a.path.length);
  if (post === undefined) throw new Refused('NOT_FOUND');
  return post._id;
}
