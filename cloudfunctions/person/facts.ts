/**
 * What is known of a person: what their own document says, opened, and what the places say in which their
 * household is registered.
 */
import type { PlaceParameters } from '../../shared/parameter/parameter';
import { placesOf, settingFacts, settingsAt } from '../../shared/parameter/parameter';
import type { Person } from '../../shared/person/person';
import type { Facts } from '../../shared/fact/fact';
import type { Registered, StatedFacts } from '../../shared/person/stated';
import { knownFacts } from '../../shared/person/stated';
import type { Sealer } from '../platform/seal';

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
export function ownFactsOf(person: Recorded & Pick<Person, 'facts'>, sealer: Sealer): Facts {
  return knownFacts(registeredOf(person, sealer), statedOf(person, sealer));
}

type Recorded = Pick<Person, '_id' | 'sealed' | 'recorded' | 'region'>;

/** What the register knows of a person. */
export function registeredOf({ _id, sealed, recorded, region }: Recorded, sealer: Sealer): Registered {
  const open = (field: 'idNumber' | 'disability'): string =>
    sealed[field] === '' ? '' : sealer.open(sealed[field], ['person', _id, field]);
  return { recorded, region, idNumber: open('idNumber'), disability: open('disability') };
}

/** Whose word counts goes by where the household is registered. */
const REGISTERED = 'person.hukou.region';

/**
 * Everything that is held against the policies, and whose word counts for this one: the places where the
 * household is registered, whoever lives elsewhere.
 */
export interface PersonFacts {
  readonly facts: Facts;
  readonly registeredIn: readonly string[];
}

/** The places whose word counts for somebody. @param own what their own document says */
export function registeredIn(own: Facts): string[] {
  return placesOf(own[REGISTERED]);
}

/** What their own document says, with what the places have said. */
export function withPlaceFacts(own: Facts, said: readonly PlaceParameters[]): PersonFacts {
  return {
    facts: { ...own, ...settingFacts(settingsAt(own[REGISTERED], said)) },
    registeredIn: registeredIn(own),
  };
}
