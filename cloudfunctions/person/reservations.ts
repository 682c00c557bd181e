/**
 * What there is only so much of, taken by inserting its id: two that want the same place at once cannot both
 * have it. A slot is mended where it is wanted next: one whose record or grant is over is free.
 */
import { granting } from '../../shared/settings';
import { change, findAll, findOne, insert } from '../platform/db';
import { Refused } from '../call/refused';

/**
 * The one record an account holds as its own person: the slot decides between two claims at once; one whose
 * record is not held any more is free. Throws ALREADY_KNOWN.
 */
export async function takeOwnSlot(account: string, personId: string): Promise<void> {
  const _id = `self:${account}`;
  const held = await findAll('person', { holder: account });
  if (held.some((person) => person.recorded && person._id !== personId)) throw new Refused('ALREADY_KNOWN');
  if ((await insert('slot', { _id, personId })) === 'inserted') return;
  const slot = await findOne('slot', _id);
  if (slot === null || slot.personId === personId) return;
  // Another record that may be theirs in the next moment: one claim has to be over before the other is
  // confirmed.
  const other = await findOne('person', slot.personId);
  if (other?.holder === account || other?.claims.some((claim) => claim.account === account))
    throw new Refused('ALREADY_KNOWN');
  if (!(await change('slot', { _id, personId: slot.personId }, { set: { personId } })))
    throw new Refused('CONFLICT');
}

/**
 * One of the few persons an account is family to: the slots decide between codes at once; one whose grant is
 * over is free. Throws TOO_MUCH.
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
    // Granted already, or a code that is being taken up at this moment.
    const taken =
      other !== null &&
      (other.grants.some((grant) => grant.account === account) ||
        other.codes.some(({ offer }) => offer?.kind === 'family'));
    if (!taken && (await change('slot', { _id, personId: slot.personId }, { set: { personId } }))) return;
  }
  throw new Refused('TOO_MUCH', { most: granting.familyPersons });
}
