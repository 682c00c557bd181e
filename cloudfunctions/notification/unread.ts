import { find } from '../platform/db';

/** Counted no further, so that an inbox nobody reads makes no page slower. */
const MOST_UNREAD = 100;

/** How many notices an account has not read, at most 100. */
export async function unreadOf(account: string): Promise<number> {
  const unread = { account, 'inbox.state': 'unread' };
  return (await find('notice', unread, { limit: MOST_UNREAD, fields: ['inbox'] })).length;
}
