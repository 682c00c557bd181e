import { begin, confirm, isOpen, isWaiting } from '../../shared/session/desk-session';
import type { DesksView } from '../../shared/session/desk.contract';
import { deskSessions } from '../../shared/settings';
import type { AtDesk, Caller } from '../../shared/session/caller';
import { change, find, findOne, insert } from '../platform/db';
import { lastOf, openOf } from './desk-sessions';
import { idFrom } from '../aggregate/hashed-id';
import type { Sealer } from '../platform/seal';
import { groupedDigits } from '../aggregate/one-time-code';
import { takeFromDailyLimit } from '../audit/rate-limit';
import type { HandlersOf } from '../call/call';
import { Refused } from '../call/refused';

const FEW = 5;
const CODES = 100_000_000;

/** The browser at which the caller works. Throws NOT_ALLOWED on a phone. */
function deskOf({ desk }: Caller): AtDesk {
  if (desk === null) throw new Refused('NOT_ALLOWED');
  return desk;
}

/**
 * The eight digits of a session. They are derived from its id with the secret key, so they need not be stored
 * for a page that asks again because no answer reached it.
 */
function digitsOf(id: string, sealer: Sealer): string {
  const drawn = Buffer.from(sealer.markOf(`desk|${id}`), 'base64url').readUIntBE(0, 6);
  return String(drawn % CODES).padStart(8, '0');
}

async function viewFor({ account, desk }: Caller, now: string): Promise<DesksView> {
  const open = await openOf(account, now);
  return {
    rows: open.map(({ _id, confirmedAt, seenAt }) => ({
      id: _id,
      confirmedAt,
      seenAt,
      here: _id === desk?.session?._id,
    })),
  };
}

export const deskHandlers: HandlersOf<'desk'> = {
  async 'desk.begin'({ clientId }, { caller, now, sealer }) {
    const { browser } = deskOf(caller);
    const _id = idFrom(browser, clientId);
    const digits = digitsOf(_id, sealer);
    const asked = begin({ _id, browser, codeHash: sealer.keyOf(digits) }, now);
    const stored =
      (await insert('deskSession', asked)) === 'exists' ? await findOne('deskSession', _id) : asked;
    return { code: groupedDigits(digits), untilAt: (stored ?? asked).untilAt };
  },

  'desk.state'({ clientId }, { caller, now }) {
    const { browser, session, isSignedIn } = deskOf(caller);
    if (isSignedIn) return Promise.resolve({ state: 'open' });
    const waits = session !== null && session._id === idFrom(browser, clientId) && isWaiting(session, now);
    return Promise.resolve({ state: waits ? 'waiting' : 'over' });
  },

  async 'desk.confirm'({ code }, { caller, now, sealer }) {
    const { account } = caller;
    if (caller.desk !== null) throw new Refused('NOT_ALLOWED');
    const most = deskSessions.triesADay;
    if (!(await takeFromDailyLimit(['desk', account], most, account, now)))
      throw new Refused('TOO_MANY_TRIES', { most });
    const found = await find(
      'deskSession',
      { codeHash: sealer.keyOf(code.replace(/\D/g, '')) },
      { order: ['askedAt', 'desc'], limit: FEW },
    );
    // Where the answer was lost, the account that confirmed the code gets the same answer again for as long
    // as the code would still work.
    if (found.some((session) => session.account === account && isOpen(session, now) && now < session.untilAt))
      return viewFor(caller, now);
    const waiting = found.filter((session) => isWaiting(session, now));
    const [session] = waiting;
    // Two computers that show the same digits by chance cannot be told apart, so the code is refused.
    if (session === undefined || waiting.length > 1 || (await lastOf(session.browser))?._id !== session._id)
      throw new Refused('NO_SUCH_CODE');
    const set = confirm(session, account, now);
    if (
      set === null ||
      !(await change('deskSession', { _id: session._id, account: null, endedAt: null }, { set }))
    )
      throw new Refused('NO_SUCH_CODE');
    return viewFor(caller, now);
  },

  async 'desk.list'(_input, { caller, now }) {
    return viewFor(caller, now);
  },

  async 'desk.end'({ which }, { caller, now }) {
    const wanted = which === 'here' ? caller.desk?.session?._id : which;
    const ending = (await openOf(caller.account, now)).filter(({ _id }) => which === 'all' || _id === wanted);
    await Promise.all(
      ending.map(({ _id }) => change('deskSession', { _id, endedAt: null }, { set: { endedAt: now } })),
    );
    return viewFor(caller, now);
  },
};
