/**
 * Many persons at once held against the policies: three reads for all of them, and nothing is written. Whose
 * ledger would change is judged alone.
 */
import type { Person } from '../../shared/person/person';
import { find, is } from '../platform/db';
import { staysAs } from './evaluate';
import { withPlaceFacts, ownFactsOf, registeredIn } from '../person/facts';
import { placesSaid } from '../parameter/parameters';
import type { Moment } from '../aggregate/effects';

/**
 * Those of some persons whose ledgers the policies would change, or who have none yet. Whoever is changed
 * meanwhile is judged by that change.
 * @returns their ids; also of whoever cannot be opened, so that judging them says so
 */
export async function findOutdatedLedgers(
  persons: readonly Person[],
  { now, sealer }: Pick<Moment, 'now' | 'sealer'>,
): Promise<string[]> {
  if (persons.length === 0) return [];
  const opened = await Promise.allSettled(
    persons.map((person) => Promise.resolve().then(() => ownFactsOf(person, sealer))),
  );
  const places = opened.flatMap((one) => (one.status === 'fulfilled' ? registeredIn(one.value) : []));
  const [ledgers, said] = await Promise.all([
    find('entitlement', { _id: is.oneOf(persons.map(({ _id }) => _id)) }, { limit: persons.length }),
    placesSaid(places),
  ]);
  const byPerson = new Map(ledgers.map((ledger) => [ledger._id, ledger]));
  return persons.flatMap((person, index) => {
    const own = opened[index];
    const ledger = byPerson.get(person._id);
    const stays =
      own?.status === 'fulfilled' &&
      ledger !== undefined &&
      staysAs(ledger, person, withPlaceFacts(own.value, said), now);
    return stays ? [] : [person._id];
  });
}
