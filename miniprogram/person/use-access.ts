import type { AccessNeeds, Way } from '../../shared/person/access';
import { waysToReach } from '../../shared/person/access';
import type { ActsFor } from '../session/session';
import { useQuery } from '../cloud/use-query';

/**
 * What is convenient for the person one asks for: one's own comes with the session, another's is looked up.
 * Null while nothing is known.
 */
export function useAccess(person: ActsFor | null): AccessNeeds | null {
  const other = person !== null && person.relation !== null;
  const { data } = useQuery('access.get', other ? { personId: person.id } : null);
  return other ? (data?.profile ?? null) : (person?.access ?? null);
}

/** The ways a cadre may choose for somebody of the region. */
export function useWaysTo(personId: string | null, danger: boolean): readonly Way[] {
  const { data } = useQuery('access.get', personId === null ? null : { personId });
  return waysToReach(data?.profile ?? null, danger);
}
