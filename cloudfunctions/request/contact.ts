/**
 * Getting in touch with a person. What the person has stated about how they can be reached holds for every
 * call, and for every wish to be called.
 */
import { actsForPerson } from '../../shared/session/person-relations';
import { beijingDay } from '../../shared/calendar/calendar';
import type { Closing } from '../../shared/person/access';
import { closingOf, waysToReach } from '../../shared/person/access';
import { allowsScope, holds } from '../../shared/person/grant';
import type { Person } from '../../shared/person/person';
import type { Command } from '../../shared/request/decide';
import type { Channel, ContactWish } from '../../shared/need/need';
import type { Request } from '../../shared/request/request';
import type { RequestView } from '../../shared/request/request.contract';
import type { Relation } from '../../shared/request/transitions';
import { knownAccessOf } from '../person/access';
import { findOne } from '../platform/db';
import type { Call } from '../call/call';
import { Refused } from '../call/refused';

/**
 * Finds the person that a request is about. Throws an error where the person does not exist, which is a
 * defect.
 */
export async function personOf({ _id, personId }: Request, { caller }: Call): Promise<Person> {
  const known = actsForPerson(caller, personId)?.person;
  const person = known ?? (await findOne('person', personId));
  if (person === null) throw new Error(`request ${_id} is about a person who does not exist`);
  return person;
}

const refusals = { textOnly: 'TEXT_ONLY', notOffered: 'NO_SIGN_VIDEO' } as const satisfies Record<
  Closing,
  string
>;

/** The refusal of a channel by which the person cannot be reached; null where they can, as always in danger. */
export function unreachableBy(
  person: Person,
  channel: Channel,
  danger: boolean,
  { sealer }: Call,
): Refused | null {
  const closing = closingOf(knownAccessOf(person, sealer), channel, danger);
  return closing === null ? null : new Refused(refusals[closing]);
}

/** Refuses a channel by which the person cannot be reached. Throws TEXT_ONLY or NO_SIGN_VIDEO. */
export function demandReachable(person: Person, channel: Channel, danger: boolean, call: Call): void {
  const refused = unreachableBy(person, channel, danger, call);
  if (refused !== null) throw refused;
}

/**
 * Makes the command of a cadre who gets in touch with the person. The command is refused with TEXT_ONLY or
 * NO_SIGN_VIDEO where the channel is closed.
 */
export function reaching(
  channel: Channel,
  command: Command,
  call: Call,
): (request: Request) => Promise<Command> {
  return async (request) => {
    demandReachable(await personOf(request, call), channel, request.danger, call);
    return command;
  };
}

/**
 * Makes the command that corrects a request. A channel that was wished for before may stay while only the
 * words are corrected; a new one must be open.
 */
export function correcting(
  words: string,
  contact: ContactWish,
  call: Call,
): (request: Request) => Promise<Command> {
  return async (request) => {
    if (contact.channel !== request.contact.channel)
      demandReachable(await personOf(request, call), contact.channel, request.danger, call);
    return { verb: 'correct', words, contact };
  };
}

const asPerson: readonly Relation[] = ['self', 'proxy', 'reader'];
const whoReach: readonly Relation[] = ['responsible', 'helper', 'supervisor'];

/**
 * What the caller has to know about how the person can be reached. It is shown to the person's side and to
 * the posts that get in touch; it is null for every other caller. Of the family, only those are named who are
 * told of this request.
 */
export function accessFor(
  person: Person,
  { danger, hiddenFrom, accused }: Request,
  relations: readonly Relation[],
  { now, sealer }: Call,
): RequestView['access'] {
  const [asks, reaches] = [asPerson, whoReach].map((some) =>
    some.some((relation) => relations.includes(relation)),
  );
  const profile = asks || reaches ? knownAccessOf(person, sealer) : null;
  if (profile === null) return null;
  const today = beijingDay(now);
  const told = person.grants.filter(
    (grant) =>
      grant.kind !== 'agent' &&
      holds(grant, today) &&
      allowsScope(grant, 'notices') &&
      !hiddenFrom.includes(grant.account) &&
      grant.account !== accused,
  );
  const family =
    reaches && profile.needs.includes('relay') ? told.map(({ name, relation }) => ({ name, relation })) : [];
  const { needs, when, video } = profile;
  return { needs: [...needs], when, video, ways: waysToReach(profile, danger), family };
}
