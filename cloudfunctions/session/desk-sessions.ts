/**
 * Which account is signed in at a browser, and at which browsers an account is signed in. Both are read at
 * each call and never remembered.
 */
import type { Instant } from '../../shared/calendar/calendar';
import type { Confirmed, DeskSession } from '../../shared/session/desk-session';
import { idleSince, isOpen, see } from '../../shared/session/desk-session';
import { change, find, is } from '../platform/db';
import { idFrom } from '../aggregate/hashed-id';

/** No account is signed in at more computers than this. */
const MANY = 50;

/**
 * The id of a browser in the store. A reader of the store cannot call as that browser, because the id is a
 * hash.
 */
export function browserId(uuid: string): string {
  return idFrom('browser', uuid);
}

/**
 * The last session that was asked for at a browser, or null where there was none. Any earlier session is
 * over, whatever became of it.
 */
export async function lastOf(browser: string): Promise<DeskSession | null> {
  const [last] = await find('deskSession', { browser }, { order: ['askedAt', 'desc'], limit: 1 });
  return last ?? null;
}

/** The sessions in which an account is signed in now, the last used first. */
export async function openOf(account: string, now: Instant): Promise<Confirmed[]> {
  const found = await find(
    'deskSession',
    { account, endedAt: null, seenAt: is.above(idleSince(now)) },
    { order: ['seenAt', 'desc'], limit: MANY },
  );
  return found.filter((session): session is Confirmed => isOpen(session, now));
}

/**
 * Notes that a session was used, so that it does not end for idleness. A session that was ended meanwhile
 * stays ended.
 */
export async function keepOpen(session: Confirmed, now: Instant): Promise<void> {
  const set = see(session, now);
  if (set !== null) await change('deskSession', { _id: session._id, endedAt: null }, { set });
}
