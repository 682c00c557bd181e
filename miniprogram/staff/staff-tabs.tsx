import type { ReactNode } from 'react';
import type { Session } from '../session';
import { Tabs, unreadBadge } from '../ui/tabs/tabs';

/** The places of a cadre. */
export function StaffTabs({ current, session }: { current: 'desk' | 'region' | 'inbox'; session: Session }): ReactNode {
  const urls = { desk: '/staff/desk/index', region: '/staff/region/index', inbox: '/pages/inbox/index?desk=1' };
  const [post] = session.view?.posts ?? [];
  return (
    <Tabs
      label="工作台"
      current={urls[current]}
      worker={post === undefined ? undefined : `${post.title}，${post.name ?? ''}`}
      tabs={[
        { word: '待办', icon: 'paper', url: urls.desk },
        { word: '本辖区', icon: 'people', url: urls.region },
        { word: '消息', icon: 'bell', url: urls.inbox, badge: unreadBadge(session.view?.unread ?? 0) },
        { word: '我的', icon: 'person', url: '/pages/me/index' },
      ]}
    />
  );
}
