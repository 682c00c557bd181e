/**
 * Evaluates the policies for many persons at once, with three reads for all of them, and writes nothing. Each
 * person whose ledger would change is then evaluated alone.
 */
import type { Person } from '../../shared/person/person';
import { find, is } from '../platform/db';
import { staysAs } from './evaluate';
import { withPlaceFacts, ownFactsOf, registeredIn } from '../person/facts';
import { placesSaid } from '../parameter/parameters';
import type { Moment } from '../aggregate/effects';

/**
 * Finds the persons whose ledgers the policies would change, or who have no ledger yet. A person who is
 * changed meanwhile is evaluated because of that change.
 * @returns their ids; also the ids of persons whose sealed facts cannot be opened, so that evaluating them
 *   alone raises the error
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
