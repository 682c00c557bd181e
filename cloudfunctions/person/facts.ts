/**
 * What is known of a person: the facts in their own document, opened, and the parameters of the places where
 * their household is registered.
 */
import type { PlaceParameters } from '../../shared/parameter/parameter';
import { placesOf, settingFacts, settingsAt } from '../../shared/parameter/parameter';
import type { Person } from '../../shared/person/person';
import type { Facts } from '../../shared/fact/fact';
import type { Registered, StatedFacts } from '../../shared/person/stated';
import { knownFacts } from '../../shared/person/stated';
import type { Sealer } from '../platform/seal';

/** Sealed texts are padded to a multiple of this length, so that their length reveals little. */
const STEP = 512;

/**
 * Opens what was stated about a person; an empty record where nothing was. Throws where the sealed text
 * cannot be opened.
 */
export function statedOf({ _id, facts }: Pick<Person, '_id' | 'facts'>, sealer: Sealer): StatedFacts {
  return facts === null ? {} : (JSON.parse(sealer.open(facts, ['person', _id, 'facts'])) as StatedFacts);
}

/** Seals what was stated about a person, for that person's document. */
export function sealedFacts(stated: StatedFacts, personId: string, sealer: Sealer): string {
  const text = JSON.stringify(stated);
  return sealer.seal(text.padEnd(Math.ceil(text.length / STEP) * STEP), ['person', personId, 'facts']);
}

/**
 * Gives all facts in a person's document. They must not leave the server as they are. Throws where a sealed
 * text cannot be opened.
 */
export function ownFactsOf(person: Recorded & Pick<Person, 'facts'>, sealer: Sealer): Facts {
  return knownFacts(registeredOf(person, sealer), statedOf(person, sealer));
}

type Recorded = Pick<Person, '_id' | 'sealed' | 'recorded' | 'region'>;

/** Gives what the register knows of a person. */
export function registeredOf({ _id, sealed, recorded, region }: Recorded, sealer: Sealer): Registered {
  const open = (field: 'idNumber' | 'disability'): string =>
    sealed[field] === '' ? '' : sealer.open(sealed[field], ['person', _id, field]);
  return { recorded, region, idNumber: open('idNumber'), disability: open('disability') };
}

/** The fact that decides which places' parameters count: the region where the household is registered. */
const REGISTERED = 'person.hukou.region';

/**
 * Everything from which the policies are evaluated for a person, and the places whose parameters count for
 * that person: those where the household is registered, even where the person lives elsewhere.
 */
export interface PersonFacts {
  readonly facts: Facts;
  readonly registeredIn: readonly string[];
}

/** The places whose parameters count for a person. @param own the facts in the person's own document */
export function registeredIn(own: Facts): string[] {
  return placesOf(own[REGISTERED]);
}

/** Adds to the facts in a person's own document what the places have stated. */
export function withPlaceFacts(own: Facts, said: readonly PlaceParameters[]): PersonFacts {
  return {
    facts: { ...own, ...settingFacts(settingsAt(own[REGISTERED], said)) },
    registeredIn: registeredIn(own),
  };
}
