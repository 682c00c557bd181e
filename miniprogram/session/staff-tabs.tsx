import type { ReactNode } from 'react';
import { call } from '../cloud/call';
import type { Session } from './session';
import { leaveDesk } from './signed-out';
import { goTo } from '../ui/go';
import { Tabs, unreadBadge } from '../ui/tabs/tabs';

/**
 * Signs the cadre out of this computer. Where no answer came, the page that lists all computers says so and
 * offers to try again.
 */
async function leave(): Promise<void> {
  const { ok } = await call('desk.end', { which: 'here' });
  await (ok ? leaveDesk() : goTo('/staff/desks/index'));
}

/** The main pages of a cadre, and the button that signs out of an office computer. */
export function StaffTabs({
  current,
  session,
}: {
  current: 'desk' | 'region' | 'inbox';
  session: Session;
}): ReactNode {
  const urls = {
    desk: '/staff/desk/index',
    region: '/staff/region/index',
    inbox: '/pages/inbox/index?desk=1',
  } as const;
  const [post] = session.view?.posts ?? [];
  return (
    <Tabs
      label="工作台"
      current={urls[current]}
      worker={post === undefined ? undefined : { post: post.title, name: post.name ?? '' }}
      onLeave={session.view?.atDesk === true ? () => void leave() : undefined}
      tabs={[
        { word: '待办', icon: 'paper', url: urls.desk },
        { word: '本辖区', icon: 'people', url: urls.region },
        { word: '消息', icon: 'bell', url: urls.inbox, badge: unreadBadge(session.view?.unread ?? 0) },
        { word: '我的', icon: 'person', url: '/pages/me/index' },
      ]}
    />
  );
}
