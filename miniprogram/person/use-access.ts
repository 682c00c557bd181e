import type { AccessNeeds, Way } from '../../shared/person/access';
import { waysToReach } from '../../shared/person/access';
import type { ActsFor } from '../session/session';
import { useQuery } from '../cloud/use-query';

/**
 * The access needs of the person a request is made for. Those of the account's own person come with the
 * session; another person's are read from the cloud. Null while nothing is known.
 */
export function useAccess(person: ActsFor | null): AccessNeeds | null {
  const other = person !== null && person.relation !== null;
  const { data } = useQuery('access.get', other ? { personId: person.id } : null);
  return other ? (data?.profile ?? null) : (person?.access ?? null);
}

/** The channels that a cadre may choose to reach a person of the region. */
export function useWaysTo(personId: string | null, danger: boolean): readonly Way[] {
  const { data } = useQuery('access.get', personId === null ? null : { personId });
  return waysToReach(data?.profile ?? null, danger);
}
