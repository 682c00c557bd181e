/** Which accounts receive what is told to a person. */
import type { Day } from '../../shared/calendar/calendar';
import { allowsScope, holds } from '../../shared/person/grant';
import type { Person, Scope } from '../../shared/person/person';
import type { Request } from '../../shared/request/request';

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

/**
 * Finds the accounts that are told of a request on a day. The accused may be a family member: an account that is
 * accused, or from which the request is hidden, is not told.
 */
export function recipientsOfRequest(
  person: Pick<Person, 'holder' | 'grants'> | null,
  { accused, hiddenFrom }: Pick<Request, 'accused' | 'hiddenFrom'>,
  today: Day,
): string[] {
  return person === null
    ? []
    : recipientsOf(person, today).filter((account) => account !== accused && !hiddenFrom.includes(account));
}
