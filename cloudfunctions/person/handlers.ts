import type { Person } from '../../shared/person/person';
import { untouched } from '../../shared/person/person';
import { isOfRegion } from '../../shared/session/caller';
import { conditionsOf } from '../call/scope';
import { change, find, findAll, insert, is } from '../platform/db';
import { idFrom } from '../aggregate/hashed-id';
import type { Call, HandlersOf } from '../call/call';
import { placeAt } from '../directory/place-at';
import { Refused } from '../call/refused';

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
      const { name, region, path, place, sealed } = person;
      await change(
        'person',
        { _id, recorded: false },
        { set: { holder: account, name, region, path, place, sealed } },
      );
    }
    return { id: _id, name: person.name, place: person.place };
  },

  async 'person.record'(input, call) {
    const { caller } = call;
    const found = await placeAt(input.region);
    if (!isOfRegion(found.region, caller)) throw new Refused('NO_SUCH_PLACE');
    const person = unrecorded(idFrom('recorded', caller.account, input.clientId), null, input, found, call);
    await insert('person', person);
    return { id: person._id, name: person.name, place: person.place };
  },

  async 'person.search'({ name }, { caller }) {
    const rows = await find(
      'person',
      { path: conditionsOf(caller).region, name: is.startingWith(name) },
      { limit: MANY, fields: ['name', 'place'] },
    );
    return { rows: rows.map((person) => ({ id: person._id, name: person.name, place: person.place })) };
  },
};
