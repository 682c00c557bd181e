/**
 * A cadre at an office computer (办公电脑). The browser shows a code; the cadre says it on their own phone, which
 * the platform vouches for; from then on the browser acts for that account, as staff alone, until nothing was
 * done for half an hour or somebody signs it out. What the cadre may do there is never kept in it: posts are
 * read anew at each call.
 */
import type { Instant } from '../calendar/calendar';
import { minutesAfter } from '../calendar/calendar';
import { deskSessions } from '../settings';

/** One signing in: asked for, perhaps confirmed, perhaps ended. */
export interface DeskSession {
  readonly _id: string;
  /** The browser, by the hash of what the platform calls it; the last of its sessions alone counts. */
  readonly browser: string;
  /** The keyed hash of the code. */
  readonly codeHash: string;
  readonly askedAt: Instant;
  /** Until when the code works. */
  readonly untilAt: Instant;
  readonly account: string | null;
  readonly confirmedAt: Instant | null;
  /** When somebody last did something there. */
  readonly seenAt: Instant | null;
  readonly endedAt: Instant | null;
}

/** Somebody who signed in. */
export type Confirmed = DeskSession & {
  readonly account: string;
  readonly confirmedAt: Instant;
  readonly seenAt: Instant;
};

/** What is seen again within so many minutes is not written again. */
const SEEN_EVERY = 1;

/** A browser asks; the code works for some minutes. */
export function begin(
  { _id, browser, codeHash }: Pick<DeskSession, '_id' | 'browser' | 'codeHash'>,
  now: Instant,
): DeskSession {
  return {
    _id,
    browser,
    codeHash,
    askedAt: now,
    untilAt: minutesAfter(now, deskSessions.codeMinutes),
    account: null,
    confirmedAt: null,
    seenAt: null,
    endedAt: null,
  };
}

/** Whether the code still works: it does so once. */
export function isWaiting({ account, endedAt, untilAt }: DeskSession, now: Instant): boolean {
  return account === null && endedAt === null && now < untilAt;
}

/** Sessions seen after this are not idle. */
export function idleSince(now: Instant): Instant {
  return minutesAfter(now, -deskSessions.idleMinutes);
}

/** Whether somebody is signed in. */
export function isOpen(session: DeskSession, now: Instant): session is Confirmed {
  return (
    session.account !== null &&
    session.endedAt === null &&
    session.seenAt !== null &&
    session.seenAt > idleSince(now)
  );
}

/** What a confirmation by an account writes, or null where the code works no more. */
export function confirm(
  session: DeskSession,
  account: string,
  now: Instant,
): Pick<Confirmed, 'account' | 'confirmedAt' | 'seenAt'> | null {
  return isWaiting(session, now) ? { account, confirmedAt: now, seenAt: now } : null;
}

/** What something done there writes, or null where that was written a moment ago. */
export function see({ seenAt }: Pick<Confirmed, 'seenAt'>, now: Instant): Pick<Confirmed, 'seenAt'> | null {
  return now < minutesAfter(seenAt, SEEN_EVERY) ? null : { seenAt: now };
}
