import type { Person } from '../../shared/person/person';
import type { PersonFacts } from './facts';
import { withPlaceFacts, ownFactsOf, registeredIn } from './facts';
import { placesSaid } from '../parameter/parameters';
import type { Sealer } from '../platform/seal';

/** Reads all that is known of a person, with one read. It must not leave the server as it is. */
export async function readPersonFacts(person: Person, sealer: Sealer): Promise<PersonFacts> {
  const own = ownFactsOf(person, sealer);
  return withPlaceFacts(own, await placesSaid(registeredIn(own)));
}
