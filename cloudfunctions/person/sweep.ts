/**
 * What falls due for persons: claims from afar that are compared with the register, and codes and grants that
 * end.
 */
import { isSameName, isSameTelephone } from '../../shared/plain-text';
import { askFromAfar } from '../../shared/person/claim';
import type { ClaimAsk } from '../../shared/person/claim';
import { personTick } from '../../shared/person/life';
import type { Person } from '../../shared/person/person';
import { claiming } from '../../shared/settings';
import type { Moment } from '../aggregate/effects';
import { write } from '../aggregate/store';
import type { Broken } from '../aggregate/sweep';
import { actOnDue } from '../aggregate/sweep';
import { change, find } from '../platform/db';
import { changePerson, claimIdOf } from './store';
import { assign } from '../directory/assign';
import { takeFromDailyLimit } from '../audit/rate-limit';

/**
 * Compares one claim from afar with the register. Only name, ID number and telephone number together make a
 * claim, and only so many claims to one record a day. The telephone number on file is rung by the post that
 * takes the person's requests about a certificate, but never by the account that claims.
 */
async function match({ _id, account, idKey, sealed }: ClaimAsk, moment: Moment): Promise<void> {
  const { now, sealer } = moment;
  const [person] = await find('person', { idKey }, { limit: 1 });
  const open = (field: 'name' | 'phone'): string => sealer.open(sealed[field], ['claimAsk', _id, field]);
  const same =
    person?.recorded === true &&
    isSameName(person.name, open('name')) &&
    isSameTelephone(sealer.open(person.sealed.phone, ['person', person._id, 'phone']), open('phone'));
  if (same && (await takeFromDailyLimit(['record', person._id], claiming.asksOfARecordADay, account, now))) {
    const { post } = await assign(person, 'certificate', 'atOnce', now, account);
    await changePerson(person._id, moment, (found) =>
      askFromAfar(found, claimIdOf(account, person._id), account, post, now),
    );
  }
  await change('claimAsk', { _id }, { set: { matchAt: null } });
}

/**
 * Applies to one person what is due by now. @returns 1, or 0 when nothing was due or another call was faster
 */
async function wakeOne(person: Person, moment: Moment): Promise<number> {
  const decision = personTick(person, moment.now);
  if (decision === null || 'refused' in decision) return 0;
  if (!(await write('person', person, decision.person))) return 0;
  await moment.carryOut('person', decision.person, moment);
  return 1;
}

/** Acts once on what is due for persons. @returns how many documents were acted on */
export async function sweepPersons(moment: Moment, broken: Broken): Promise<number> {
  const until = moment.now;
  const matched = await actOnDue({ name: 'claimAsk', field: 'matchAt', until }, broken, async (ask) => {
    await match(ask, moment);
    return 1;
  });
  const woken = await actOnDue({ name: 'person', field: 'wakeAt', until }, broken, (person) =>
    wakeOne(person, moment),
  );
  return matched + woken;
}
