/** What a person's own document says of them, opened: what the register knows, and what was stated. */
import type { Person } from '../../shared/person/person';
import type { Facts } from '../../shared/policy/condition';
import type { StatedFacts } from '../../shared/policy/stated';
import { knownFacts } from '../../shared/policy/stated';
import type { Sealer } from './seal';

/** Sealed texts are filled up to a multiple of this, so that their length tells little. */
const STEP = 512;

/** What was stated about a person. */
export function statedOf({ _id, facts }: Pick<Person, '_id' | 'facts'>, sealer: Sealer): StatedFacts {
  return facts === null ? {} : (JSON.parse(sealer.open(facts, ['person', _id, 'facts'])) as StatedFacts);
}

/** Seals what was stated for its person. */
export function sealedFacts(stated: StatedFacts, personId: string, sealer: Sealer): string {
  const text = JSON.stringify(stated);
  return sealer.seal(text.padEnd(Math.ceil(text.length / STEP) * STEP), ['person', personId, 'facts']);
}

/** All that a person's document says of them. Never leaves the server as it is. */
export function ownFactsOf(person: Person, sealer: Sealer): Facts {
  const open = (field: 'idNumber' | 'disability'): string => (person.sealed[field] === '' ? '' : sealer.open(person.sealed[field], ['person', person._id, field]));
  const { recorded, region } = person;
  return knownFacts({ recorded, region, idNumber: open('idNumber'), disability: open('disability') }, statedOf(person, sealer));
}
