/** One change of one person: load, decide, write where the version still holds. What it causes lies in the person until it is carried out. */
import type { PersonDecision, PersonRefusal } from '../../shared/person/decision';
import type { Person } from '../../shared/person/person';
import { digestOf } from './chain';
import { change, findOne } from './db';

const TRIES = 5;

/** An account has at most one open claim to a record; its id says which. */
export function claimIdOf(account: string, personId: string): string {
  return digestOf([account, personId]);
}

/** What became of it; `busy` where others were faster each time. */
export type PersonChange = { readonly person: Person } | { readonly refused: PersonRefusal | 'busy' };

/**
 * Writes what was decided, effects pushed and never replaced.
 * @returns the person after it, or null when somebody was faster
 */
export async function writePerson(before: Person, after: Person): Promise<Person | null> {
  if (after.version === before.version) return before;
  const was = new Map(Object.entries(before));
  const set = Object.fromEntries(
    Object.entries(after).filter(
      ([key, value]) => key !== 'effects' && JSON.stringify(was.get(key)) !== JSON.stringify(value),
    ),
  );
  const effects = after.effects.slice(before.effects.length);
  // Set even where it looks unchanged: whoever carried out the last change's effects may have cleared it meanwhile.
  const written = await change(
    'person',
    { _id: before._id, version: before.version },
    { set: { ...set, effectDueAt: after.effectDueAt }, ...(effects.length > 0 ? { push: { effects } } : {}) },
  );
  return written ? after : null;
}

/** Decides about a person and writes it, again from the start where somebody was faster. A person that is not there is refused as `notThere`. */
export async function decidePerson(
  id: string,
  decide: (person: Person) => PersonDecision,
): Promise<PersonChange> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const before = await findOne('person', id);
    if (before === null) return { refused: 'notThere' };
    const decision = decide(before);
    if ('refused' in decision) return decision;
    const after = await writePerson(before, decision.person);
    if (after !== null) return { person: after };
  }
  return { refused: 'busy' };
}
