/**
 * Desk sessions: a cadre at an office computer (办公电脑). The browser shows a code; the cadre enters it on their
 * own phone, whose account the platform vouches for. From then on the browser acts for that account, as staff
 * only, until nothing was done for half an hour or somebody signs it out. The session never stores what the
 * cadre may do: posts are read anew at each call.
 */
import type { Instant } from '../calendar/calendar';
import { minutesAfter } from '../calendar/calendar';
import { deskSessions } from '../settings';

/** One session: asked for, perhaps confirmed, perhaps ended. */
export interface DeskSession {
  readonly _id: string;
  /** The browser, by the hash of the platform's name for it. Only the last session of a browser counts. */
  readonly browser: string;
  /** The keyed hash of the code. */
  readonly codeHash: string;
  readonly askedAt: Instant;
  /** Until when the code works. */
  readonly untilAt: Instant;
  readonly account: string | null;
  readonly confirmedAt: Instant | null;
  /** When the cadre last did something in this session. */
  readonly seenAt: Instant | null;
  readonly endedAt: Instant | null;
}

/** A session that a cadre has confirmed. */
export type Confirmed = DeskSession & {
  readonly account: string;
  readonly confirmedAt: Instant;
  readonly seenAt: Instant;
};

/** In minutes: an activity this soon after the last recorded one is not written. */
const SEEN_EVERY = 1;

/** A new session for a browser that asks for one; its code works for `deskSessions.codeMinutes`. */
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

/** Whether the code still works. It works once. */
export function isWaiting({ account, endedAt, untilAt }: DeskSession, now: Instant): boolean {
  return account === null && endedAt === null && now < untilAt;
}

/** The instant since which a session must have been active in order not to be idle. */
export function idleSince(now: Instant): Instant {
  return minutesAfter(now, -deskSessions.idleMinutes);
}

/** Whether a cadre is signed in with this session. */
export function isOpen(session: DeskSession, now: Instant): session is Confirmed {
  return (
    session.account !== null &&
    session.endedAt === null &&
    session.seenAt !== null &&
    session.seenAt > idleSince(now)
  );
}

/** The fields that a confirmation by an account writes, or null where the code no longer works. */
export function confirm(
  session: DeskSession,
  account: string,
  now: Instant,
): Pick<Confirmed, 'account' | 'confirmedAt' | 'seenAt'> | null {
  return isWaiting(session, now) ? { account, confirmedAt: now, seenAt: now } : null;
}

/**
 * The fields that an activity in the session writes, or null where the last one was written less than a
 * minute ago.
 */
export function see({ seenAt }: Pick<Confirmed, 'seenAt'>, now: Instant): Pick<Confirmed, 'seenAt'> | null {
  return now < minutesAfter(seenAt, SEEN_EVERY) ? null : { seenAt: now };
}
