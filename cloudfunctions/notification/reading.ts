/**
 * Reading notices. Whoever has read about a request up to some version has read every notice of an earlier one, and what
 * a cadre was to tell the person because nobody had read it (未送达) is settled.
 */
import { versionOf } from '../../shared/effect';
import type { InboxDelivery, Notice } from '../../shared/notification/notification';
import { tasksOfKind } from '../../shared/request/effects';
import { actsForPerson } from '../../shared/session/person-relations';
import type { Call } from '../call/call';
import { change, find, is } from '../platform/db';

/** How many notices are marked as read at once, and how often that is done in one call. */
const AT_ONCE = 100;
const TIMES = 5;
/** More notices than one account has of one request: it has at most 200 events, and each tells an account a few times. */
const MOST_OF_ONE = 1000;
const unread = { 'inbox.state': 'unread' };

/** Marks one notice as read. One that was read meanwhile keeps the time at which it was. */
export async function markRead({ _id }: Pick<Notice, '_id'>, { caller, now }: Call): Promise<void> {
  const inbox: InboxDelivery = { state: 'read', at: now };
  await change('notice', { _id, account: caller.account, ...unread }, { set: { inbox } });
}

/** Whether a notice tells the person, or one who acts for them still. */
function isToPerson({ kind, personId }: Pick<Notice, 'kind' | 'personId'>, { caller }: Call): boolean {
  return kind === 'person' && actsForPerson(caller, personId) !== null;
}

/** Settles the tasks of cadres about what nobody had read, up to a version of the request. */
async function settleUndelivered(requestId: string, version: number, now: string): Promise<void> {
  const prefix = tasksOfKind(requestId, 'undelivered');
  const open = await find(
    'task',
    { _id: is.startingWith(prefix), doneAt: null },
    { limit: AT_ONCE, fields: ['doneAt'] },
  );
  await Promise.all(
    open
      .filter(({ _id }) => Number(_id.slice(prefix.length)) <= version)
      .map(({ _id }) => change('task', { _id, doneAt: null }, { set: { desk: null, doneAt: now } })),
  );
}

/**
 * Marks the caller's notices about a request as read, up to a version of it. Where one of them is to the person's side,
 * the person has been told.
 */
export async function readAbout(requestId: string, version: number, call: Call): Promise<void> {
  const { account } = call.caller;
  const found = await find(
    'notice',
    { account, requestId },
    { limit: MOST_OF_ONE, fields: ['inbox', 'kind', 'personId'] },
  );
  const seen = found.filter((notice) => versionOf({ id: notice._id }, requestId) <= version);
  await Promise.all(
    seen.filter(({ inbox }) => inbox.state === 'unread').map((notice) => markRead(notice, call)),
  );
  if (seen.some((notice) => isToPerson(notice, call))) await settleUndelivered(requestId, version, call.now);
}

/**
 * Marks the caller's notices up to a cursor as read, as many as one call may change.
 * @param atKey the cursor of the newest of them
 */
export async function readUntil(atKey: string, call: Call): Promise<void> {
  const where = { account: call.caller.account, atKey: is.atMost(atKey), ...unread };
  for (let time = 0; time < TIMES; time += 1) {
    const found = await find('notice', where, {
      limit: AT_ONCE,
      fields: ['inbox', 'kind', 'personId', 'requestId'],
    });
    const versions = new Map<string, number>();
    for (const notice of found) {
      if (notice.kind !== 'person' || !isToPerson(notice, call)) continue;
      const version = versionOf({ id: notice._id }, notice.requestId);
      versions.set(notice.requestId, Math.max(version, versions.get(notice.requestId) ?? 0));
    }
    await Promise.all(found.map((notice) => markRead(notice, call)));
    await Promise.all(
      [...versions].map(([requestId, version]) => settleUndelivered(requestId, version, call.now)),
    );
    if (found.length < AT_ONCE) return;
  }
}
