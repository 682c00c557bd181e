/**
 * The demo county on one day: real places and invented people. The same seed and day give the same county,
 * except for the seals' nonces.
 */
import type { Sealer } from '../cloudfunctions/platform/seal';
import type { Day } from '../shared/calendar/calendar';
import type { Post } from '../shared/directory/directory';
import type { Person } from '../shared/person/person';
import { castPersons, identities } from './identities';
import { namer } from './names';
import { demoPersons } from './persons';
import { demoPosts } from './posts';
import { randomFrom } from './random';

export interface DemoPeople {
  readonly posts: readonly Post[];
  readonly persons: readonly Person[];
}

/**
 * @param seed a whole number
 * @param sealer seals what privacy law protects, for the collection `person`
 * @param today the Beijing day on which absences and grants are as described
 */
export function demoPeople(seed: number, sealer: Sealer, today: Day): DemoPeople {
  const random = randomFrom(seed);
  const nameOf = namer(
    random,
    [...identities, ...castPersons].map(({ name }) => name),
  );
  const posts = demoPosts(random, nameOf, today);
  const persons = demoPersons(random, sealer, nameOf, today);
  return { posts, persons };
}
