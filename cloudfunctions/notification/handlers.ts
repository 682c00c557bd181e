import type { InboxDelivery, Notice } from '../../shared/notification/notification';
import type { NoticeRow } from '../../shared/notification/notification.contract';
import { change, find, is } from '../platform/db';
import type { HandlersOf } from '../call/call';
import { unreadOf } from './unread';
import { Refused } from '../call/refused';

const PAGE = 20;

/** What the phone needs of a notice in order to put it into words, and to know which page it leads to. */
function rowOf(notice: Notice): NoticeRow {
  const row = {
    id: notice._id,
    at: `${notice.at.slice(0, 16)}Z`,
    read: notice.inbox.state === 'read',
  };
  const { personId } = notice;
  switch (notice.kind) {
    case 'person': {
      const { kind, code, requestId, category } = notice;
      return { ...row, kind, code, requestId, category };
    }
    case 'post': {
      const { kind, code, requestId, category, name } = notice;
      return { ...row, kind, code, requestId, category, name };
    }
    case 'record': {
      const { kind, code, name } = notice;
      return { ...row, kind, code, personId, name };
    }
    case 'ledger': {
      const { kind, code, name } = notice;
      return { ...row, kind, code, personId, name };
    }
  }
}

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
      rows: rows.map(rowOf),
      next: found.length > PAGE ? (rows.at(-1)?.atKey ?? null) : null,
      unread,
    };
  },

  async 'notification.read'({ id }, { caller, now }) {
    const read = await change(
      'notice',
      { _id: id, account: caller.account, 'inbox.state': 'unread' },
      { set: { inbox: { state: 'read', at: now } satisfies InboxDelivery } },
    );
    if (read) return { id };
    // A second tap is a success; a notice of another account does not exist for the caller.
    const [mine] = await find(
      'notice',
      { _id: id, account: caller.account },
      { limit: 1, fields: ['account'] },
    );
    if (mine === undefined) throw new Refused('NOT_FOUND');
    return { id };
  },
};
