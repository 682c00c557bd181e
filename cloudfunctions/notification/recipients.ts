/** Who reads for a person. */
import type { Day } from '../../shared/calendar/calendar';
import { allowsScope, holds } from '../../shared/person/grant';
import type { Person, Scope } from '../../shared/person/person';

/**
 * The accounts that read for a person on a day: their own, and those whose permission for it holds.
 * @param besides what a proxy has to be let see as well
 */
export function recipientsOf(
  person: Pick<Person, 'holder' | 'grants'>,
  today: Day,
  besides: readonly Scope[] = [],
): string[] {
  const grants = person.grants.filter(
    (grant) =>
      holds(grant, today) && [...besides, 'notices' as const].every((scope) => allowsScope(grant, scope)),
  );
  return [
    ...new Set([...(person.holder === null ? [] : [person.holder]), ...grants.map(({ account }) => account)]),
  ];
}
