/**
 * A person's access needs (怎么方便): how they read, speak and are reached, in their own words and never as a
 * diagnosis. They set the screen of the person's own phone and how others may contact the person. Source:
 * 无障碍环境建设法, which asks public services for information that can be heard, seen enlarged, read, and signed.
 */
import type { Day } from '../calendar/calendar';
import { beijingDay } from '../calendar/calendar';
import type { Channel, ContactWish, PartOfDay } from '../need/need';
import type { SignVideo } from '../settings';
import { signVideo } from '../settings';
import { channels } from '../need/need';
import type { PersonDecision } from './decision';
import { changed, record, refused } from './decision';
import type { Person } from './person';

/**
 * The access needs: screenReader 读屏 · largeText 大字 · textOnly 只文字 · voice 语音: speaking is easier than writing
 * · sign 手语 · signVideo 视频手语: is reached by video through somebody who signs · relay 家属转达: the family is called and passes the message on · easyWords: short and simple words.
 */
export const accessNeeds = [
  'screenReader',
  'largeText',
  'textOnly',
  'voice',
  'sign',
  'signVideo',
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

/** The needs, and how 视频手语 is reached where the person lives: null where it is not offered. */
export type KnownAccess = AccessNeeds & { readonly video: SignVideo | null };
type Reaching = Pick<KnownAccess, 'needs' | 'video'>;

/** The needs of people who hear nothing on the telephone, or cannot speak on it. */
const cannotCall: readonly AccessNeed[] = ['textOnly', 'sign', 'signVideo'];

/**
 * Whether somebody writes before anybody rings: who hears nothing on the telephone, or cannot speak on it. It holds
 * in both directions, for whoever turns to them and for whoever holds the phone and turns to others. For everybody
 * else the voice comes first, and so it does for those for whom reading and writing is hard. 家属转达 says who is
 * rung, and nothing of what the person hears; 语音 says how a need is told, not whether an answer is heard.
 */
export function writesFirst(needs: readonly AccessNeed[]): boolean {
  return cannotCall.some((need) => needs.includes(need));
}

/** Why a channel is closed: the person said 只文字, or it is not offered where they live. */
export const closings = ['textOnly', 'notOffered'] as const;
export type Closing = (typeof closings)[number];

/**
 * One channel: why it is closed (null where it is open), and whether the person or the family answers there.
 */
export interface Way {
  readonly channel: Channel;
  readonly closed: Closing | null;
  readonly reaches: 'self' | 'family';
}

/**
 * How 视频手语 is reached from a place: through the nearest place above it that offers it.
 * @param path the place's ancestors and itself, the province first
 * @returns null where it is not offered
 */
export function signVideoAt(path: readonly string[], offered = signVideo): SignVideo | null {
  const place = path.filter((code) => offered[code] !== undefined).at(-1);
  const found = place === undefined ? undefined : offered[place];
  return found === undefined ? null : { program: found.program, number: found.number };
}

/** The channels in the order of those who write first. */
const quietFirst: readonly Channel[] = ['video', 'text', 'visit', 'phone'];

/**
 * The channels by which the person may be contacted, the one that suits them first: video, writing and a visit before
 * a call for those who write first. 视频手语 is one of them only for a person who stated it. 只文字
 * closes the telephone whatever else was stated, even 家属转达, because it is not known whether the number on file is
 * the person's or the family's. In danger nothing that was stated closes a channel: saving a life comes before a
 * wish.
 */
export function waysToReach(profile: Reaching | null, danger = false): Way[] {
  const needs = profile?.needs ?? [];
  const closed: Readonly<Record<Channel, Closing | null>> = {
    phone: needs.includes('textOnly') && !danger ? 'textOnly' : null,
    text: null,
    visit: null,
    video: profile === null || profile.video === null ? 'notOffered' : null,
  };
  return (writesFirst(needs) ? quietFirst : channels)
    .filter((channel) => channel !== 'video' || needs.includes('signVideo'))
    .map((channel) => ({
      channel,
      closed: closed[channel],
      reaches: channel === 'phone' && needs.includes('relay') ? 'family' : 'self',
    }));
}

/** Why a channel is closed, null where it is open. In danger nobody is turned away for the way they wish for. */
export function closingOf(profile: Reaching | null, channel: Channel, danger: boolean): Closing | null {
  if (danger) return null;
  const way = waysToReach(profile).find((one) => one.channel === channel);
  return way === undefined ? 'notOffered' : way.closed;
}

/**
 * The contact wish that is assumed where the person was not asked: the first channel that is open even without
 * danger, and the best time.
 */
export function usualContact(profile: KnownAccess | null): ContactWish {
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
