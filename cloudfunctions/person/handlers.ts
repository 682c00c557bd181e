import type { Person } from '../../shared/person/person';
import { nearKeysOf } from '../../shared/near';
import { untouched } from '../../shared/person/person';
import { waysToReach } from '../../shared/person/access';
import { maskPhone } from '../../shared/telephone';
import { isOfRegion } from '../../shared/session/caller';
import { conditionsOf } from '../call/scope';
import { change, find, findAll, findOne, insert, is } from '../platform/db';
import { idFrom } from '../aggregate/hashed-id';
import type { Call, HandlersOf } from '../call/call';
import { placeAt } from '../directory/place-at';
import { Refused } from '../call/refused';
import { knownAccessOf } from './access';
import { personFor } from './change';
import { findNear, mayCompareNumber } from './near';
import { people } from './people';

const MANY = 20;

interface Said {
  readonly name: string;
  readonly phone: string;
  readonly region: string;
}

function unrecorded(
  _id: string,
  holder: string | null,
  { name, phone }: Said,
  { region, place }: Awaited<ReturnType<typeof placeAt>>,
  { sealer }: Call,
): Person {
  const sealed = {
    idNumber: '',
    phone: sealer.seal(phone, ['person', _id, 'phone']),
    address: '',
    disability: '',
  };
  return {
    ...untouched,
    _id,
    name,
    region: region._id,
    path: region.path,
    place,
    household: _id,
    industry: null,
    recorded: false,
    idKey: _id,
    nearKeys: nearKeysOf(name, phone, sealer),
    sealed,
    holder,
  };
}

export const personHandlers: HandlersOf<'person'> = {
  /**
   * One account introduces one person. The person's id follows from the account, so that a second
   * introduction corrects the first, or begins anew after a record was given up.
   */
  async 'person.introduce'(input, call) {
    const { account } = call.caller;
    const [found, held] = await Promise.all([placeAt(input.region), findAll('person', { holder: account })]);
    if (held.some(({ recorded }) => recorded)) throw new Refused('ALREADY_KNOWN');
    const _id = idFrom('introduced', account);
    const person = unrecorded(_id, account, input, found, call);
    if ((await insert('person', person)) === 'exists') {
      const { name, region, path, place, nearKeys, sealed } = person;
      await change(
        'person',
        { _id, recorded: false },
        { set: { holder: account, name, region, path, place, nearKeys, sealed } },
      );
    }
    return { id: _id, name: person.name, place: person.place };
  },

  /**
   * The nearest few people are compared with `noneOf`, whichever they are: a cadre who has said no to all of them is
   * not asked again about the next few.
   */
  async 'person.record'(input, call) {
    const { caller, now } = call;
    const _id = idFrom('recorded', caller.account, input.clientId);
    const [found, already] = await Promise.all([placeAt(input.region), findOne('person', _id)]);
    if (!isOfRegion(found.region, caller)) throw new Refused('NO_SUCH_PLACE');
    const { name, place, ...person } = already ?? unrecorded(_id, null, input, found, call);
    if (already === null) {
      const phone = (await mayCompareNumber(caller, now)) ? input.phone : null;
      const near = await findNear({ ...input, phone }, call);
      const rows = near.filter(({ id }) => !input.noneOf.includes(id));
      if (rows.length > 0) return { kind: 'near', rows };
      await insert('person', { ...person, name, place });
    }
    return { kind: 'recorded', person: { id: _id, name, place } };
  },

  async 'person.search'({ name }, call) {
    const found = await find(
      'person',
      { path: conditionsOf(call.caller).region, name: is.startingWith(name) },
      { limit: MANY, fields: ['name', 'place'] },
    );
    return {
      rows: found.map((person) => ({ id: person._id, name: person.name, place: person.place })),
      near: found.length > 0 ? [] : await findNear({ name, phone: null, region: null }, call),
    };
  },

  'person.people': people,

  async 'person.card'({ personId }, { caller, sealer }) {
    const { person } = await personFor(personId, caller);
    const { _id, name, place, recorded, diedOn, sealed } = person;
    return {
      id: _id,
      name,
      place,
      recorded,
      diedOn,
      phone: sealed.phone === '' ? null : maskPhone(sealer.open(sealed.phone, ['person', _id, 'phone'])),
      ways: waysToReach(knownAccessOf(person, sealer)),
    };
  },
};
