/**
 * What a person asked for before they had a record becomes part of the record that was found to be theirs.
 */
import { sayAccess } from '../../shared/person/access';
import type { Person } from '../../shared/person/person';
import { stateFact } from '../../shared/person/stated';
import { accessOf, sealedAccess } from '../person/access';
import { change, find, findAll } from '../platform/db';
import { sealedFacts, statedOf } from '../person/facts';
import { decidePerson } from '../person/store';
import { append } from './append-event';
import type { Moment } from '../aggregate/effects';

const FEW = 20;

/** Copies the person's accessibility profile to the record, unless the record has a profile already. */
async function takeAccess(
  introduced: Person,
  record: Person,
  account: string,
  { now, sealer }: Moment,
): Promise<void> {
  const said = accessOf(introduced, sealer);
  if (said === null) return;
  const sealed = sealedAccess(said, record._id, sealer);
  const taken = await decidePerson(record._id, (found) =>
    found.access === null ? sayAccess(found, null, said, sealed, account, now) : { person: found },
  );
  if ('refused' in taken && taken.refused === 'conflict') throw new Error('somebody was faster each time');
}

/**
 * Copies the facts that the person stated to the record. A fact that was stated there already stays as it is.
 */
async function takeFacts(
  introduced: Person,
  record: Person,
  account: string,
  { now, sealer }: Moment,
): Promise<void> {
  const said = statedOf(introduced, sealer);
  if (Object.keys(said).length === 0) return;
  const taken = await decidePerson(record._id, (found) => {
    const before = statedOf(found, sealer);
    const after = { ...said, ...before };
    return Object.keys(after).length === Object.keys(before).length
      ? { person: found }
      : stateFact(found, sealedFacts(after, record._id, sealer), account, now);
  });
  if ('refused' in taken && taken.refused === 'conflict') throw new Error('somebody was faster each time');
}

/**
 * Moves the accessibility profile, the stated facts and the requests of the person that an account introduced
 * to a person of the register; afterwards the introduced person is no longer held by the account. Doing it
 * twice changes nothing.
 * @param account the account that introduced the person
 * @param person the person of the register
 */
export async function identify(account: string, person: Person, moment: Moment): Promise<void> {
  const { now } = moment;
  const introduced = await findAll('person', { holder: account });
  for (const before of introduced.filter(({ recorded }) => !recorded)) {
    await takeAccess(before, person, account, moment);
    await takeFacts(before, person, account, moment);
    for (;;) {
      const requests = await find(
        'request',
        { personId: before._id },
        { order: ['createdKey', 'asc'], limit: FEW },
      );
      if (requests.length === 0) break;
      for (const request of requests) {
        const { _id: personId, name, place } = person;
        const after = await append(request, {
          kind: 'identified',
          personId,
          name,
          place,
          id: `identified.${request.version}`,
          digest: '',
          at: now,
          by: { kind: 'time' },
        });
        // Where another call was faster, the request is read again in the next turn of the loop.
        if (after !== null) await moment.carryOut('request', after, moment);
      }
    }
    await change('person', { _id: before._id }, { set: { holder: null } });
  }
}
