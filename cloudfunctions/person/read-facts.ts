/** All that is known of a person, with the one read it takes. */
import type { Person } from '../../shared/person/person';
import type { Known } from './facts';
import { knownWith, ownFactsOf, registeredIn } from './facts';
import { placesSaid } from '../parameter/parameters';
import type { Sealer } from '../platform/seal';

/** All that is known of a person. Never leaves the server as it is. */
export async function knownOf(person: Person, sealer: Sealer): Promise<Known> {
  const own = ownFactsOf(person, sealer);
  return knownWith(own, await placesSaid(registeredIn(own)));
}
