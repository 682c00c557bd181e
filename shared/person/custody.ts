/**
 * Custody of a person's cards (政策卡). A card is handed to the 政策代理人 and returned, and each time both sides
 * confirm. The cards that are out stand in the person's document; every step is kept in the audit, so that
 * the person sees where a card has been.
 */
import type { Instant } from '../calendar/calendar';
import { beijingDay } from '../calendar/calendar';
import type { PersonDecision, Wanted } from './decision';
import { changed, record, refused, withSpent } from './decision';
import { grantOf } from './grant';
import type { Card, CardKind, Person } from './person';
import { MAX_CARDS } from './person';

const told = (
  account: string | null,
  code: 'cardHanded' | 'cardTaken' | 'cardGivenBack' | 'cardBack',
): Wanted[] => (account === null ? [] : [{ kind: 'tell', account, code }]);

/**
 * The person hands a card to an agent of theirs, or a cadre notes this at the person's word. Handing over the
 * same card id again changes nothing.
 */
export function hand(
  person: Person,
  card: { readonly id: string; readonly what: CardKind; readonly grantId: string },
  by: string,
  now: Instant,
): PersonDecision {
  if (person.cards.some(({ id }) => id === card.id) || person.spent.includes(card.id)) return { person };
  const grant = person.grants.find(({ id }) => id === card.grantId);
  if (
    grant === undefined ||
    grant.kind !== 'agent' ||
    grantOf(person, grant.account, beijingDay(now)) === null
  )
    return refused('notThere');
  if (person.cards.length >= MAX_CARDS) return refused('full');
  const out: Card = {
    id: card.id,
    what: card.what,
    account: grant.account,
    name: grant.name,
    handedAt: now,
    takenAt: null,
    givenBackAt: null,
  };
  return changed(
    person,
    { cards: [...person.cards, out] },
    [...told(grant.account, 'cardHanded'), record('cardHanded', by, grant.name, card.what)],
    now,
  );
}

/** The card with this id, if this account keeps it. */
function keptBy(person: Person, id: string, account: string): Card | undefined {
  return person.cards.find((one) => one.id === id && one.account === account);
}

function update(
  person: Person,
  id: string,
  change: Partial<Card>,
  wanted: readonly Wanted[],
  now: Instant,
): PersonDecision {
  return changed(
    person,
    { cards: person.cards.map((card) => (card.id === id ? { ...card, ...change } : card)) },
    wanted,
    now,
  );
}

/** The agent confirms that they have the card. */
export function take(person: Person, id: string, by: string, now: Instant): PersonDecision {
  const card = keptBy(person, id, by);
  if (card === undefined) return refused('notThere');
  if (card.takenAt !== null) return { person };
  return update(
    person,
    id,
    { takenAt: now },
    [...told(person.holder, 'cardTaken'), record('cardTaken', by, card.name, card.what)],
    now,
  );
}

/** The agent says that they have given the card back. They can do so even after their grant has ended. */
export function giveBack(person: Person, id: string, by: string, now: Instant): PersonDecision {
  const card = keptBy(person, id, by);
  if (card === undefined) return refused('notThere');
  if (card.givenBackAt !== null) return { person };
  return update(
    person,
    id,
    { givenBackAt: now, takenAt: card.takenAt ?? now },
    [...told(person.holder, 'cardGivenBack'), record('cardGivenBack', by, card.name, card.what)],
    now,
  );
}

/**
 * The person has the card again, or a cadre notes this at the person's word. The card is no longer out. A
 * second time changes nothing.
 */
export function receiveBack(person: Person, id: string, by: string, now: Instant): PersonDecision {
  const card = person.cards.find((one) => one.id === id);
  if (card === undefined) return { person };
  return changed(
    person,
    { cards: person.cards.filter((one) => one.id !== id), spent: withSpent(person, id) },
    [...told(card.account, 'cardBack'), record('cardBack', by, card.name, card.what)],
    now,
  );
}
