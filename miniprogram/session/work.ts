/** Where somebody works: a cadre at 待办, a 管理员 at the organisations they look after. */
import type { SessionView } from '../../shared/session/session.contract';
import type { PageUrl } from '../routes';

/** The organisation a 管理员 looks after. */
export function orgUrl(code: string): PageUrl {
  return `/staff/org/index?code=${code}`;
}

/** The page one's work begins at; null for whoever has none. */
export function workUrl({
  posts,
  away,
  administers,
}: Pick<SessionView, 'posts' | 'away' | 'administers'>): PageUrl | null {
  if (posts.length + away.length > 0) return '/staff/desk/index';
  const [org] = administers;
  return org === undefined ? null : orgUrl(org.code);
}
