import type { ReactNode } from 'react';
import { call } from '../cloud/call';
import { useQuery } from '../cloud/use-query';
import { useDesk } from '../ui/screen/scale';
import type { Tab } from '../ui/tabs/tabs';
import { goTo } from '../ui/go';
import { Tabs, unreadBadge } from '../ui/tabs/tabs';
import type { Session } from './session';
import { useStanding } from './session';
import { leaveDesk } from './signed-out';
import { orgUrl } from './work';

/**
 * Signs the cadre out of this computer. Where no answer came, the page that lists all computers says so and
 * offers to try again.
 */
async function leave(): Promise<void> {
  const { ok } = await call('desk.end', { which: 'here' });
  await (ok ? leaveDesk() : goTo('/staff/desks/index'));
}

/** The main pages of those who work on requests. */
const urls = {
  desk: '/staff/desk/index',
  people: '/staff/people/index',
  region: '/staff/region/index',
  inbox: '/pages/inbox/index?desk=1',
  me: '/pages/me/index',
} as const;

/** The number of rows of 待办, at a desk, where there is room for it. */
function useWaiting(works: boolean): Tab['badge'] {
  const { data } = useQuery('task.tally', useDesk() && works ? {} : null);
  const waiting = data?.counts.find(({ filter }) => filter === 'all')?.count ?? 0;
  return waiting === 0 ? undefined : { count: waiting, words: `${waiting} 件` };
}

function Places({ current, view }: { current: keyof typeof urls | null; view: Session['view'] }): ReactNode {
  const [post] = view?.posts ?? [];
  const [org] = view?.administers ?? [];
  const isCadre = view === null || view.posts.length + view.away.length > 0;
  const waiting = useWaiting(post !== undefined);
  return (
    <Tabs
      label="工作台"
      current={current === null ? null : urls[current]}
      worker={
        post === undefined
          ? org && { post: org.title, name: '' }
          : { post: post.title, name: post.name ?? '' }
      }
      onLeave={view?.atDesk === true ? () => void leave() : undefined}
      tabs={[
        ...(isCadre
          ? [
              { word: '待办', icon: 'paper' as const, url: urls.desk, badge: waiting },
              { word: '我管的人', icon: 'people' as const, url: urls.people },
              { word: '本辖区', icon: 'home' as const, url: urls.region },
            ]
          : []),
        ...(org === undefined
          ? []
          : [{ word: '组织和岗位', icon: 'people' as const, url: orgUrl(org.code) }]),
        { word: '消息', icon: 'bell', url: urls.inbox, badge: unreadBadge(view?.unread ?? 0) },
        { word: '我的', icon: 'person', url: urls.me },
      ]}
    />
  );
}

/** The main pages of a cadre, and the button that signs out of an office computer. */
export function StaffTabs({ current, session }: { current: keyof typeof urls; session: Session }): ReactNode {
  return <Places current={current} view={session.view} />;
}

/** The same at a desk beside a page that is none of them. It asks nothing but what its numbers need. */
export function StaffRail(): ReactNode {
  return <Places current={null} view={useStanding().view} />;
}
