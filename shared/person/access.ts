/**
 * A person's access needs (怎么方便): how they read, speak and are reached, in their own words and never as a
 * diagnosis. They set the screen of the person's own phone and how others may contact the person. Source:
 * 无障碍环境建设法, which asks public services for information that can be heard, seen enlarged, read, and signed.
 */
import type { Day } from '../calendar/calendar';
import { beijingDay } from '../calendar/calendar';
import type { Channel, ContactWish, PartOfDay } from '../need/need';
import { channels } from '../need/need';
import type { PersonDecision } from './decision';
import { changed, record, refused } from './decision';
import type { Person } from './person';

/**
 * The access needs: screenReader 读屏 · largeText 大字 · textOnly 只文字 · voice 语音: speaking is easier than writing
 * · sign 手语 · relay 家属转达: the family is called and passes the message on · easyWords: short and simple words.
 */
export const accessNeeds = [
  'screenReader',
  'largeText',
  'textOnly',
  'voice',
  'sign',
  'relay',
  'easyWords',
] as const;
export type AccessNeed = (typeof accessNeeds)[number];

/**
 * What was stated last about the access needs, and by whom. It is kept sealed in the person's document
 * because it reveals a disability.
 */
export interface AccessProfile {
  readonly needs: readonly AccessNeed[];
  /** The best time to reach the person, or null where nobody has stated one. */
  readonly when: PartOfDay | null;
  readonly saidOn: Day;
  readonly saidBy: 'self' | 'proxy' | 'post';
}

/** The needs themselves, without when and by whom they were stated. */
export type AccessNeeds = Pick<AccessProfile, 'needs' | 'when'>;

/**
 * One channel: the need that closes it (null where it is open), and whether the person or the family answers
 * there.
 */
export interface Way {
  readonly channel: Channel;
  readonly closed: AccessNeed | null;
  readonly reaches: 'self' | 'family';
}

/**
 * The channels by which the person may be contacted. 只文字 closes the telephone whatever else was stated, even
 * 家属转达, because it is not known whether the number on file is the person's or the family's. In danger no
 * channel is closed: saving a life comes before a wish.
 */
export function waysToReach(profile: Pick<AccessNeeds, 'needs'> | null, danger = false): Way[] {
  const needs = profile?.needs ?? [];
  return channels.map((channel) => ({
    channel,
    closed: channel === 'phone' && needs.includes('textOnly') && !danger ? 'textOnly' : null,
    reaches: channel === 'phone' && needs.includes('relay') ? 'family' : 'self',
  }));
}

/** Whether a channel is open. */
export function isOpen(
  profile: Pick<AccessNeeds, 'needs'> | null,
  channel: Channel,
  danger: boolean,
): boolean {
  return waysToReach(profile, danger).every((way) => way.channel !== channel || way.closed === null);
}

/**
 * The contact wish that is assumed where the person was not asked: the first channel that is open even
 * without danger, and the best time.
 */
export function usualContact(profile: AccessNeeds | null): ContactWish {
  const channel = waysToReach(profile).find(({ closed }) => closed === null)?.channel ?? 'visit';
  return { channel, when: channel === 'text' ? 'any' : (profile?.when ?? 'any') };
}

/**
 * Whether a person who asks for something is offered writing before speaking. 只文字 is about being reached, so
 * a person for whom speaking is easier still speaks.
 */
export function asksByWriting(profile: Pick<AccessNeeds, 'needs'> | null): boolean {
  const needs = profile?.needs ?? [];
  return needs.includes('textOnly') && !needs.includes('voice');
}

/** The profile that is stated about a person now, with each need once. */
export function profileOf(
  { needs, when }: AccessNeeds,
  saidBy: AccessProfile['saidBy'],
  now: string,
): AccessProfile {
  return { needs: accessNeeds.filter((need) => needs.includes(need)), when, saidOn: beijingDay(now), saidBy };
}

/** Whether two statements of needs are the same, whoever made them and when. */
export function saysTheSame(one: AccessNeeds, other: AccessNeeds): boolean {
  return (
    one.when === other.when &&
    accessNeeds.every((need) => one.needs.includes(need) === other.needs.includes(need))
  );
}

/**
 * Records the access needs. The same statement again changes nothing. The audit keeps only that a statement
 * was made and by whom, not what it said.
 * @param before the profile now in the person's document, opened
 * @param sealed the new profile, sealed for its place
 */
export function sayAccess(
  person: Person,
  before: AccessProfile | null,
  profile: AccessProfile,
  sealed: string,
  by: string,
  now: string,
): PersonDecision {
  if (person.diedOn !== null) return refused('notThere');
  if (before !== null && saysTheSame(before, profile)) return { person };
  return changed(person, { access: sealed }, [record('accessSaid', by)], now);
}
