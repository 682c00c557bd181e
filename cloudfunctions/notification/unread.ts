import { find } from '../platform/db';

/**
 * Unread notices are counted up to this number only, so that an inbox that is never read does not make pages
 * slower.
 */
const MOST_UNREAD = 100;

/** How many notices an account has not read, at most 100. */
export async function unreadOf(account: string): Promise<number> {
  const unread = { account, 'inbox.state': 'unread' };
  return (await find('notice', unread, { limit: MOST_UNREAD, fields: ['inbox'] })).length;
}
