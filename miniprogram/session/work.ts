/** Where an account works: a cadre at 待办, a 管理员 at the organisation they manage. */
import type { SessionView } from '../../shared/session/session.contract';
import { isFirstPage } from '../ui/go';
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

/**
 * Where an account is led that opens the home page; null for one that stays there. Whoever works here and is nobody's
 * resident nor proxy has nothing to do at home; whoever is both comes to their work when the app opens, and home when
 * they ask for it. Whoever is away from every post today stays at home, where the days off are ended.
 */
export function landingOf(view: SessionView): PageUrl | null {
  if (view.atDesk) return workUrl(view);
  if (view.persons.length > 0 && !isFirstPage()) return null;
  return workUrl({ ...view, away: [] });
}
