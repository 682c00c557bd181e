/** Writes changes of one person. */
import type { PersonDecision, PersonRefusal } from '../../shared/person/decision';
import type { Person } from '../../shared/person/person';
import type { Moment } from '../aggregate/effects';
import { changeDocument } from '../aggregate/store';
import { digestOf } from '../aggregate/hash-chain';

/**
 * The id of an account's claim to a record. An account has at most one open claim to a record, so the id
 * follows from both.
 */
export function claimIdOf(account: string, personId: string): string {
  return digestOf([account, personId]);
}

/** The person after a change, or the reason why there was none. */
export type PersonChange = { readonly person: Person } | { readonly refused: PersonRefusal | 'conflict' };

/** Decides about a person and writes the result. A person that does not exist is refused as `notThere`. */
export async function decidePerson(
  id: string,
  decide: (person: Person) => PersonDecision,
): Promise<PersonChange> {
  const changed = await changeDocument('person', id, (before) => {
    if (before === null) return { refused: 'notThere' as const };
    const decision = decide(before);
    return 'refused' in decision ? decision : { after: decision.person };
  });
  return 'refused' in changed ? changed : { person: changed.after };
}

/** Decides about a person, writes the result and carries out what it causes. */
export async function changePerson(
  id: string,
  moment: Moment,
  decide: (person: Person) => PersonDecision,
): Promise<PersonChange> {
  const changed = await decidePerson(id, decide);
  if ('person' in changed) await moment.carryOut('person', changed.person, moment);
  return changed;
}
