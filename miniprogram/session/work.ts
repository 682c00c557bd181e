/** Where an account works: a cadre at 待办, a 管理员 at the organisation they manage. */
import type { SessionView } from '../../shared/session/session.contract';
import type { PageUrl } from '../routes';

/** The address of the organisation a 管理员 manages. */
export function orgUrl(code: string): PageUrl {
  return `/staff/org/index?code=${code}`;
}

/** The page on which the account's work begins; null for an account that has no work here. */
export function workUrl({
  posts,
  away,
  administers,
}: Pick<SessionView, 'posts' | 'away' | 'administers'>): PageUrl | null {
  if (posts.length + away.length > 0) return '/staff/desk/index';
  const [org] = administers;
  return org === undefined ? null : orgUrl(org.code);
}
