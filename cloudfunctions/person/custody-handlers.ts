import { giveBack, hand, receiveBack, take } from '../../shared/person/custody';
import type { Ledger } from '../../shared/person/custody.contract';
import type { Person } from '../../shared/person/person';
import { cardActs } from '../../shared/person/person';
import type { Caller } from '../../shared/session/caller';
import { actsForPerson, seesAllCards } from '../../shared/session/person-relations';
import { find, findOne, is } from '../platform/db';
import { idFrom } from '../aggregate/hashed-id';
import type { HandlersOf } from '../call/call';
import { decideOn } from './change';
import { Refused } from '../call/refused';

const MOST_PAST = 100;

/**
 * Loads a person whose cards the caller may hand out and receive. Throws NOT_FOUND both for a person whose
 * cards the caller may not see and for one that does not exist, so that the caller cannot tell which it is.
 */
async function forPerson(id: string, caller: Caller): Promise<Person> {
  const person = await findOne('person', id);
  if (person === null || !seesAllCards(caller, person)) throw new Refused('NOT_FOUND');
  return person;
}

async function ledgerOf(person: Person, caller: Caller): Promise<Ledger> {
  const all = seesAllCards(caller, person);
  const past = all
    ? await find(
        'audit',
        { subject: person._id, act: is.oneOf(cardActs) },
        { order: ['at', 'desc'], limit: MOST_PAST },
      )
    : [];
  return {
    name: person.name,
    cards: person.cards
      .filter(({ account }) => all || account === caller.account)
      .map(({ account, ...card }) => ({ ...card, mine: account === caller.account })),
    past: past.flatMap(({ act, at, about, card }) => {
      const done = cardActs.find((one) => one === act);
      return done === undefined || card === null ? [] : [{ act: done, at, what: card, name: about ?? '' }];
    }),
  };
}

export const custodyHandlers: HandlersOf<'custody'> = {
  async 'custody.list'({ personId }, { caller }) {
    const person = await findOne('person', personId);
    const keeps = person?.cards.some(({ account }) => account === caller.account) === true;
    const acts = actsForPerson(caller, personId) !== null;
    if (person === null || !(keeps || acts || seesAllCards(caller, person))) throw new Refused('NOT_FOUND');
    return ledgerOf(person, caller);
  },

  async 'custody.hand'({ personId, clientId, grantId, what }, call) {
    await forPerson(personId, call.caller);
    const card = { id: idFrom(call.caller.account, clientId), what, grantId };
    return ledgerOf(
      await decideOn(personId, call, (person) => hand(person, card, call.caller.account, call.now)),
      call.caller,
    );
  },

  async 'custody.take'({ personId, cardId }, call) {
    return ledgerOf(
      await decideOn(personId, call, (person) => take(person, cardId, call.caller.account, call.now)),
      call.caller,
    );
  },

  async 'custody.giveBack'({ personId, cardId }, call) {
    return ledgerOf(
      await decideOn(personId, call, (person) => giveBack(person, cardId, call.caller.account, call.now)),
      call.caller,
    );
  },

  async 'custody.receiveBack'({ personId, cardId }, call) {
    await forPerson(personId, call.caller);
    return ledgerOf(
      await decideOn(personId, call, (person) => receiveBack(person, cardId, call.caller.account, call.now)),
      call.caller,
    );
  },
};
