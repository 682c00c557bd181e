/** What changes for a person as a whole: a death, a move; and what time alone does. */
import type { Day, Instant } from '../calendar/calendar';
import { cameToNothing, claimsTick } from './claim';
import type { PersonDecision } from './decision';
import { changed, record, refused } from './decision';
import { grantsTick } from './grant';
import type { Person } from './person';

/**
 * The person has died. Nobody holds the record or acts for them any more; whoever has an open request of
 * theirs settles it with the family.
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
      { kind: 'judge' },
      record('died', by),
    ],
    now,
  );
}

/** The person lives elsewhere now. What is open stays with whoever has it, who is asked to hand it over. */
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
    [{ kind: 'alert', task: 'moved' }, { kind: 'judge' }, record('moved', by, place)],
    now,
  );
}

/** What time alone does to a person at an instant: one thing, or null when nothing is due. */
export function personTick(person: Person, now: Instant): PersonDecision | null {
  return claimsTick(person, now) ?? grantsTick(person, now);
}
