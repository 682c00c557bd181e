/**
 * Permits (一次性订阅): how often an account has let WeChat remind it. Each time somebody presses 允许, one message of
 * one template may be sent, without a date of expiry. One document counts the permits of an account for a template.
 * It is as honest as it can be: what the phone says is the account's own claim, WeChat is asked each time, and
 * WeChat's answer corrects the document. Source: WeChat's 订阅消息 documentation (一次性订阅消息).
 */
import type { Instant } from '../calendar/calendar';
import { permitting } from '../settings';

/**
 * What WeChat's dialog, or its settings, answered last. Only `accept` permits anything.
 * - accept 允许, reject 不允许
 * - off: WeChat's main switch for reminders is off (20004)
 * - ban, filter: the template was taken away, or stands in the dialog under another one
 * - unknown: an answer that this version does not know
 */
export const permitAnswers = ['accept', 'reject', 'off', 'ban', 'filter', 'unknown'] as const;
export type PermitAnswer = (typeof permitAnswers)[number];

/** Reads what WeChat's dialog answered: a word, or the number of its error. */
export function answerOf(raw: string): PermitAnswer {
  switch (raw) {
    case 'accept':
    case 'reject':
    case 'ban':
    case 'filter':
      return raw;
    case '20004':
      return 'off';
    case '20005':
      return 'ban';
    default:
      return 'unknown';
  }
}

/**
 * What became of one permit.
 * - open: it can be used
 * - reserved: a call to WeChat uses it. If the call's outcome never becomes known it stays so, because nobody can
 *   tell whether WeChat has used it.
 * - sent: WeChat accepted the message
 * - void: WeChat says that the account permits nothing
 */
export type PermitState =
  | { readonly state: 'open' }
  | { readonly state: 'reserved' | 'sent'; readonly notice: string; readonly since: Instant }
  | { readonly state: 'void'; readonly since: Instant };

/** One permit. `id` is the one under which the phone reported it, so that reporting twice counts once. */
export type Permit = PermitState & { readonly id: string; readonly at: Instant };

/** All permits of an account for a template, as they are stored. */
export interface Permits {
  /** A digest of the account and the template. */
  readonly _id: string;
  readonly version: number;
  readonly account: string;
  readonly template: string;
  readonly answer: PermitAnswer;
  readonly permits: readonly Permit[];
}

type Decided<R extends string> = { readonly after: Permits } | { readonly refused: R };

/** How many messages may still be sent. */
export function openOf({ permits }: Pick<Permits, 'permits'>): number {
  return permits.filter(({ state }) => state === 'open').length;
}

function changed(before: Permits, fields: Partial<Permits>): Permits {
  return { ...before, ...fields, version: before.version + 1 };
}

/** An account that has permitted nothing yet. */
export function noPermits(_id: string, account: string, template: string): Permits {
  return { _id, version: 0, account, template, answer: 'unknown', permits: [] };
}

/** The permits that are kept: all that are open or under way, and the latest of those that are over. */
function kept(permits: readonly Permit[]): Permit[] {
  const isOver = ({ state }: Permit): boolean => state === 'sent' || state === 'void';
  const over = permits.filter(isOver).slice(-permitting.kept);
  return permits.filter((permit) => !isOver(permit) || over.includes(permit));
}

/**
 * Records what the dialog answered. The same report again changes nothing. More permits than are ever used at once
 * are not counted: WeChat keeps count itself, and asking again is always possible.
 * @param id the id under which the phone reports this answer
 */
export function recordAnswer(before: Permits, id: string, answer: PermitAnswer, now: Instant): Permits {
  if (before.permits.some((permit) => permit.id === id)) return before;
  const isOne = answer === 'accept' && openOf(before) < permitting.open;
  if (!isOne && before.answer === answer && before.version > 0) return before;
  const permits: readonly Permit[] = isOne
    ? kept([...before.permits, { id, at: now, state: 'open' }])
    : before.permits;
  return changed(before, { answer, permits });
}

/**
 * Reserves a permit for one notice, before WeChat is called.
 * @param spare how many open permits must be left for something more urgent
 * @returns refused with `underWay` where an earlier attempt has reserved one for this notice and may still be
 *   calling, `outcomeUnknown` where that attempt has ended without an outcome, `none` where no permit is to be had
 */
export function reserve(
  before: Permits,
  notice: string,
  spare: number,
  now: Instant,
  stillCalling: (since: Instant) => boolean,
): Decided<'underWay' | 'outcomeUnknown' | 'none'> {
  const mine = before.permits.find((permit) => 'notice' in permit && permit.notice === notice);
  if (mine !== undefined && 'notice' in mine)
    return { refused: mine.state === 'reserved' && stillCalling(mine.since) ? 'underWay' : 'outcomeUnknown' };
  const first = openOf(before) > spare ? before.permits.find(({ state }) => state === 'open') : undefined;
  if (first === undefined) return { refused: 'none' };
  return {
    after: changed(before, {
      permits: before.permits.map((permit) =>
        permit === first ? { id: permit.id, at: permit.at, state: 'reserved', notice, since: now } : permit,
      ),
    }),
  };
}

/**
 * What WeChat answered to the call for a notice: it accepted the message, it says that nothing is permitted, or it
 * has not sent it for a reason that has nothing to do with permits.
 */
export type SendOutcome = 'accepted' | 'notPermitted' | 'notSent';

/** Settles the permit that a notice has reserved. What is settled already changes nothing. */
export function settle(before: Permits, notice: string, outcome: SendOutcome, now: Instant): Permits {
  const isMine = (permit: Permit): boolean => permit.state === 'reserved' && permit.notice === notice;
  if (!before.permits.some(isMine)) return before;
  const after = (permit: Permit): Permit => {
    const { id, at } = permit;
    if (outcome === 'notPermitted' && (isMine(permit) || permit.state === 'open'))
      return { id, at, state: 'void', since: now };
    if (!isMine(permit)) return permit;
    return outcome === 'accepted' ? { id, at, state: 'sent', notice, since: now } : { id, at, state: 'open' };
  };
  return changed(before, { permits: kept(before.permits.map(after)) });
}
