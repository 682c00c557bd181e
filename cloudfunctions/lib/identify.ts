/** What somebody asked without a record becomes part of the record that turned out to be theirs. */
import type { Person } from '../../shared/person/person';
import { change, find } from './db';
import { carryOut } from './request-effects';
import { append } from './request-store';

const FEW = 20;

/** Moves the requests of whoever the account introduced to a person of the register; then that introduction is over. Doing it twice changes nothing. */
export async function identify(account: string, person: Person, now: string): Promise<void> {
  const introduced = await find('person', { holder: account }, { limit: FEW });
  for (const before of introduced.filter(({ recorded }) => !recorded)) {
    for (;;) {
      const requests = await find('request', { personId: before._id }, { order: ['createdKey', 'asc'], limit: FEW });
      if (requests.length === 0) break;
      for (const request of requests) {
        const { _id: personId, name, place } = person;
        const after = await append(request, { kind: 'identified', personId, name, place, id: `identified.${request.version}`, digest: '', at: now, by: { kind: 'time' } });
        // Where somebody was faster it comes again with the next round.
        if (after !== null) await carryOut(after, now);
      }
    }
    await change('person', { _id: before._id }, { set: { holder: null } });
  }
}
