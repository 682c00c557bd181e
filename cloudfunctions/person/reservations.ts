/**
 * Limited places (slots), each of which is taken by inserting its id, so that two calls that want the same
 * slot at once cannot both have it. A slot is not given up when its record or grant ends: the next call that
 * wants it finds that it is free.
 */
import { granting } from '../../shared/settings';
import { change, findAll, findOne, insert } from '../platform/db';
import { Refused } from '../call/refused';

/**
 * Takes the one slot for the record that an account holds as its own person. The slot decides between two
 * claims made at once; a slot whose record the account does not hold any more is free.
 * @throws Refused with ALREADY_KNOWN where the slot is taken, CONFLICT where another call was faster
 */
export async function takeOwnSlot(account: string, personId: string): Promise<void> {
  const _id = `self:${account}`;
  const held = await findAll('person', { holder: account });
  if (held.some((person) => person.recorded && person._id !== personId)) throw new Refused('ALREADY_KNOWN');
  if ((await insert('slot', { _id, personId })) === 'inserted') return;
  const slot = await findOne('slot', _id);
  if (slot === null || slot.personId === personId) return;
  // The other record may become the account's own in the next moment: one claim has to be over before the
  // other is confirmed.
  const other = await findOne('person', slot.personId);
  if (other?.holder === account || other?.claims.some((claim) => claim.account === account))
    throw new Refused('ALREADY_KNOWN');
  if (!(await change('slot', { _id, personId: slot.personId }, { set: { personId } })))
    throw new Refused('CONFLICT');
}

/**
 * Takes one of the few slots for the persons to whom an account is family. The slots decide between codes
 * used at once; a slot whose grant is over is free.
 * @throws Refused with TOO_MUCH where no slot is free
 */
export async function takeFamilySlot(account: string, personId: string): Promise<void> {
  const granted = await findAll('person', { 'grants.account': account });
  const others = granted.filter(
    (person) =>
      person._id !== personId &&
      person.grants.some((grant) => grant.account === account && grant.kind === 'family'),
  );
  if (others.length >= granting.familyPersons)
    throw new Refused('TOO_MUCH', { most: granting.familyPersons });
  for (let place = 1; place <= granting.familyPersons; place += 1) {
    const _id = `family:${account}:${place}`;
    if ((await insert('slot', { _id, personId })) === 'inserted') return;
    const slot = await findOne('slot', _id);
    if (slot === null || slot.personId === personId) return;
    const other = await findOne('person', slot.personId);
    // The slot is taken where the grant is there already, or where a code may be used at this moment.
    const taken =
      other !== null &&
      (other.grants.some((grant) => grant.account === account) ||
        other.codes.some(({ offer }) => offer?.kind === 'family'));
    if (!taken && (await change('slot', { _id, personId: slot.personId }, { set: { personId } }))) return;
  }
  throw new Refused('TOO_MUCH', { most: granting.familyPersons });
}
