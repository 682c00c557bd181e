/**
 * The changes that concern a person as a whole, a death and a move, and the changes that the passing of time
 * causes.
 */
import type { Day, Instant } from '../calendar/calendar';
import { cameToNothing, claimsTick } from './claim';
import type { PersonDecision } from './decision';
import { changed, record, refused } from './decision';
import { grantsTick } from './grant';
import type { Person } from './person';

/**
 * Records the person's death. From then on nobody holds the record or acts for the person, and each post with
 * an open request of theirs is asked to settle it with the family.
 */
export function die(person: Person, on: Day, by: string, now: Instant): PersonDecision {
  if (person.diedOn !== null) return { person };
  const told = person.grants.map(({ account }) => ({ kind: 'tell', account, code: 'grantEnded' }) as const);
  return changed(
    person,
    { diedOn: on, holder: null, grants: [], codes: [], claims: [] },
    [
      ...told,
      ...cameToNothing(person, person.claims),
      { kind: 'alert', task: 'died' },
      { kind: 'evaluate' },
      record('died', by),
    ],
    now,
  );
}

/**
 * Records that the person lives elsewhere now. Open requests stay with their posts, which are asked to hand
 * them over.
 */
export function move(
  person: Person,
  home: Pick<Person, 'region' | 'path' | 'place'>,
  by: string,
  now: Instant,
): PersonDecision {
  if (person.diedOn !== null) return refused('notThere');
  if (person.region === home.region) return { person };
  const { region, path, place } = home;
  return changed(
    person,
    { region, path, place },
    [{ kind: 'alert', task: 'moved' }, { kind: 'evaluate' }, record('moved', by, place)],
    now,
  );
}

/** The one change that is due for a person at an instant, or null when nothing is due. */
export function personTick(person: Person, now: Instant): PersonDecision | null {
  return claimsTick(person, now) ?? grantsTick(person, now);
}
