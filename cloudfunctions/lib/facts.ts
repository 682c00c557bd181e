/** All that is known of a person, with the one read it takes. */
import type { Person } from '../../shared/person/person';
import type { Known } from './known';
import { knownWith, ownFactsOf, registeredIn } from './known';
import { placesSaid } from './parameters';
import type { Sealer } from './seal';

/** All that is known of a person. Never leaves the server as it is. */
export async function knownOf(person: Person, sealer: Sealer): Promise<Known> {
  const own = ownFactsOf(person, sealer);
  return knownWith(own, await placesSaid(registeredIn(own)));
}
