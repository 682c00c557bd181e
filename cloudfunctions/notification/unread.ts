import { find } from '../platform/db';

/** Counted no further, so that an inbox nobody reads makes no page slower. */
const MOST_UNREAD = 100;

/** How many notices an account has not read, at most 100. */
export async function unreadOf(account: string): Promise<number> {
  return (await find('notice', { account, readAt: null }, { limit: MOST_UNREAD, fields: ['readAt'] })).length;
}
