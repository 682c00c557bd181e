import type { ReactNode } from 'react';
import { startAt } from '../go';
import type { IconName } from '../icon/icon';
import { Icon } from '../icon/icon';
import { Badge } from '../list-row/list-row';
import { Press } from '../native/controls';
import { Box, Nav } from '../native/structure';
import { Words } from '../native/text';
import { Sentence } from '../sentence/sentence';
import type { PageUrl } from '../../routes';

/** One of the main places of the app. */
export interface Tab {
  word: string;
  icon: IconName;
  url: PageUrl;
  /** A number, with words that say what is counted. */
  badge?: { count: number; words: string };
}

export interface TabsProps {
  label: string;
  tabs: readonly Tab[];
  /** The `url` of the current place; null on a page that is none of them. */
  current: PageUrl | null;
  /** The cadre's post and name, shown at a desk above the places and under the name of the program. */
  worker?: { post: string; name: string };
  /** Signs the cadre out, at a desk. */
  onLeave?: () => void;
}

/** The links to the main places: at the bottom of a phone, at the left of a desk. */
export function Tabs({ label, tabs, current, worker, onLeave }: TabsProps): ReactNode {
  return (
    <Nav label={label} className="tabs">
      {worker ? (
        <Box className="tabs-head">
          <Box className="tabs-name">问需响应</Box>
          <Box>
            <Sentence wholeWords>{worker.post}</Sentence>
          </Box>
          {worker.name === '' ? null : (
            <Box>
              <Sentence>{worker.name}</Sentence>
            </Box>
          )}
        </Box>
      ) : null}
      <Box className={`tabs-places ${tabs.length > 4 ? 'tabs-places--many' : ''}`}>
        {tabs.map(({ word, icon, url, badge }) => (
          <Press
            key={url}
            className={`tab ${url === current ? 'tab--current' : ''}`}
            current={url === current}
            onPress={() => void startAt(url)}
          >
            <Icon name={icon} className="tab-icon" />
            <Words className="tab-word">{word}</Words>
            {badge ? <Words className="unseen">{`，${badge.words}`}</Words> : null}
            {badge ? <Badge count={badge.count} /> : null}
          </Press>
        ))}
        {onLeave ? (
          <Press className="tab tab--leave" onPress={onLeave}>
            <Icon name="cross" className="tab-icon" />
            <Words>退出</Words>
          </Press>
        ) : null}
      </Box>
    </Nav>
  );
}

/** The number of unread notices at 消息. The server counts to 100 at most. */
export function unreadBadge(unread: number): Tab['badge'] {
  return unread > 0 ? { count: unread, words: unread > 99 ? '99 多条没看' : `${unread} 条没看` } : undefined;
}

/** The three main places of a resident; `unread` is the number of unread notices. */
export function ResidentTabs({
  current,
  unread = 0,
}: {
  current: 'home' | 'inbox' | 'me';
  unread?: number;
}): ReactNode {
  const urls = { home: '/pages/home/index', inbox: '/pages/inbox/index', me: '/pages/me/index' } as const;
  const tabs: Tab[] = [
    { word: '首页', icon: 'home', url: urls.home },
    { word: '消息', icon: 'bell', url: urls.inbox, badge: unreadBadge(unread) },
    { word: '我的', icon: 'person', url: urls.me },
  ];
  return <Tabs label="主要页面" tabs={tabs} current={urls[current]} />;
}
