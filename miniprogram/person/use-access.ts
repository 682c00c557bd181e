import type { KnownAccess, Way } from '../../shared/person/access';
import { waysToReach } from '../../shared/person/access';
import type { AccessView } from '../../shared/person/access.contract';
import type { ActsFor } from '../session/session';
import { useQuery } from '../cloud/use-query';

function known(view: AccessView | null): KnownAccess | null {
  return view === null || view.profile === null ? null : { ...view.profile, video: view.video };
}

/**
 * The access needs of the person a request is made for. Those of the account's own person come with the
 * session; another person's are read from the cloud. Null while nothing is known.
 */
export function useAccess(person: ActsFor | null): KnownAccess | null {
  const other = person !== null && person.relation !== null;
  const { data } = useQuery('access.get', other ? { personId: person.id } : null);
  return other ? known(data) : (person?.access ?? null);
}

/** The channels that a cadre may choose to reach a person of the region. */
export function useWaysTo(personId: string | null, danger: boolean): readonly Way[] {
  const { data } = useQuery('access.get', personId === null ? null : { personId });
  return waysToReach(known(data), danger);
}
