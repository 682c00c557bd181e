/** Which accounts receive what is told to a person. */
import type { Day } from '../../shared/calendar/calendar';
import { allowsScope, holds } from '../../shared/person/grant';
import type { Person, Scope } from '../../shared/person/person';

/**
 * Finds the accounts that receive a person's notices on a day: the person's own, and those of proxies whose
 * grants hold on that day and include notices.
 * @param besides further scopes that a proxy's grant must include
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
