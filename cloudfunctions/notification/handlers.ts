import { change, find, is } from '../platform/db';
import type { HandlersOf } from '../api/handler';
import { unreadOf } from './unread';
import { Refused } from '../api/refused';

const PAGE = 20;
export const notificationHandlers: HandlersOf<'notification'> = {
  async 'notification.list'({ after }, { caller }) {
    const { account } = caller;
    const [found, unread] = await Promise.all([
      find(
        'notice',
        { account, ...(after === null ? {} : { atKey: is.below(after) }) },
        { order: ['atKey', 'desc'], limit: PAGE + 1 },
      ),
      unreadOf(account),
    ]);
    const rows = found.slice(0, PAGE);
    return {
      rows: rows.map(({ _id, code, side, requestId, category, personId, name, at, readAt }) => ({
        id: _id,
        code,
        side,
        requestId,
        category,
        ...(requestId === null ? { personId } : {}),
        name,
        at: `${at.slice(0, 16)}Z`,
        read: readAt !== null,
      })),
      next: found.length > PAGE ? (rows.at(-1)?.atKey ?? null) : null,
      unread,
    };
  },

  async 'notification.read'({ id }, { caller, now }) {
    const read = await change(
      'notice',
      { _id: id, account: caller.account, readAt: null },
      { set: { readAt: now } },
    );
    if (read) return { id };
    // A second tap is a success; somebody else's notice does not exist.
    const [mine] = await find(
      'notice',
      { _id: id, account: caller.account },
      { limit: 1, fields: ['readAt'] },
    );
    if (mine === undefined) throw new Refused('NOT_FOUND');
    return { id };
  },
};
