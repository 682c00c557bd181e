/** What is known of a person: what their own document says, and what the place says in which their household is registered. */
import { placesOf, settingFacts, settingsAt } from '../../shared/parameter/parameter';
import type { Person } from '../../shared/person/person';
import type { Facts } from '../../shared/policy/condition';
import { ownFactsOf } from './own-facts';
import { placesSaid } from './parameters';
import type { Sealer } from './seal';

/** Everything that is held against the policies, and whose word counts for this one: the places where the household is registered, whoever lives elsewhere. */
export interface Known {
  readonly facts: Facts;
  readonly registeredIn: readonly string[];
}

/** All that is known of a person. Never leaves the server as it is. */
export async function knownOf(person: Person, sealer: Sealer): Promise<Known> {
  const own = ownFactsOf(person, sealer);
  const code = own['person.hukou.region'];
  const registeredIn = placesOf(code);
  return { facts: { ...own, ...settingFacts(settingsAt(code, await placesSaid(registeredIn))) }, registeredIn };
}
