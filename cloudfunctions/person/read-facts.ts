/** All that is known of a person, with the one read it takes. */
import type { Person } from '../../shared/person/person';
import type { PersonFacts } from './facts';
import { withPlaceFacts, ownFactsOf, registeredIn } from './facts';
import { placesSaid } from '../parameter/parameters';
import type { Sealer } from '../platform/seal';

/** All that is known of a person. Never leaves the server as it is. */
export async function readPersonFacts(person: Person, sealer: Sealer): Promise<PersonFacts> {
  const own = ownFactsOf(person, sealer);
  return withPlaceFacts(own, await placesSaid(registeredIn(own)));
}
