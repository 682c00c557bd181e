/**
 * What is convenient for a person (怎么方便): how they read, speak and are reached, in their own words and never
 * as a diagnosis. It sets the screen of their own phone and how anybody may get in touch. Source: 无障碍环境建设法,
 * which asks public services for information that can be heard, seen enlarged, read, and signed.
 */
import type { Day } from '../calendar/calendar';
import { beijingDay } from '../calendar/calendar';
import type { Channel, ContactWish, PartOfDay } from '../need/need';
import { channels } from '../need/need';
import type { PersonDecision } from './decision';
import { changed, record, refused } from './decision';
import type { Person } from './person';

/**
 * screenReader 读屏 · largeText 大字 · textOnly 只文字 · voice 语音: speaking is easier than writing · sign 手语 ·
 * relay 家属转达: the family is called and passes it on · easyWords: short and simple words.
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

/** What was said last, by whom. It lies sealed in the person: it tells of a disability. */
export interface AccessProfile {
  readonly needs: readonly AccessNeed[];
  /** The best time to be reached, or null where nobody said. */
  readonly when: PartOfDay | null;
  readonly saidOn: Day;
  readonly saidBy: 'self' | 'proxy' | 'post';
}

/** The part of it that says how. */
export type AccessNeeds = Pick<AccessProfile, 'needs' | 'when'>;

/** One channel: the need that closes it, or null; and whether the person or the family answers there. */
export interface Way {
  readonly channel: Channel;
  readonly closed: AccessNeed | null;
  readonly reaches: 'self' | 'family';
}

/**
 * How one may get in touch. 只文字 closes the telephone whatever else was said, 家属转达 included: whose number is
 * on file is not known. In danger nothing is closed: a life comes before a wish.
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
 * What is taken for granted where nobody asked: the first way that is open even without danger, and the best
 * time.
 */
export function usualContact(profile: AccessNeeds | null): ContactWish {
  const channel = waysToReach(profile).find(({ closed }) => closed === null)?.channel ?? 'visit';
  return { channel, when: channel === 'text' ? 'any' : (profile?.when ?? 'any') };
}

/**
 * Which of the two ways to ask comes first: 只文字 is about being reached, so that somebody who says that
 * speaking is easier still speaks.
 */
export function asksByWriting(profile: Pick<AccessNeeds, 'needs'> | null): boolean {
  const needs = profile?.needs ?? [];
  return needs.includes('textOnly') && !needs.includes('voice');
}

/** What somebody says about a person now, each need once. */
export function profileOf(
  { needs, when }: AccessNeeds,
  saidBy: AccessProfile['saidBy'],
  now: string,
): AccessProfile {
  return { needs: accessNeeds.filter((need) => needs.includes(need)), when, saidOn: beijingDay(now), saidBy };
}

/** Whether two say the same, whoever said it and when. */
export function saysTheSame(one: AccessNeeds, other: AccessNeeds): boolean {
  return (
    one.when === other.when &&
    accessNeeds.every((need) => one.needs.includes(need) === other.needs.includes(need))
  );
}

/**
 * Takes down what was said. Said again it changes nothing. What it was stays out of the audit: only that it
 * was said, and by whom.
 * @param before what stands in the person, opened
 * @param sealed the new one, sealed for its place
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
