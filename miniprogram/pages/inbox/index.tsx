import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { momentText } from '../../../shared/calendar/day.text';
import type { NoticeRow } from '../../../shared/notification/notification.contract';
import { noticeWords } from '../../../shared/notification/notification.text';
import { call } from '../../cloud/call';
import { whileReading } from '../../cloud/while-reading';
import { askForMore } from '../../person/not-in-scope';
import { allows, useSession, useStanding } from '../../session/session';
import { StaffTabs } from '../../session/staff-tabs';
import { usePagedQuery } from '../../cloud/use-paged-query';
import { Empty } from '../../ui/empty/empty';
import { goTo } from '../../ui/go';
import { ListRow, Rows } from '../../ui/list-row/list-row';
import { More } from '../../ui/more/more';
import { Page } from '../../ui/page/page';
import { ResidentTabs } from '../../ui/tabs/tabs';
import type { PageUrl } from '../../routes';

/** Where a notice leads: to its request, or to a page about the person. */
function urlOf(row: NoticeRow): PageUrl {
  switch (row.kind) {
    case 'person':
      return `/resident/request/detail/index?id=${row.requestId}`;
    case 'post':
      return `/staff/request/index?id=${row.requestId}`;
    case 'record':
      return recordUrlOf(row);
    case 'ledger':
      return '/resident/entitled/index';
  }
}

/** Where a notice about a person's record leads. */
function recordUrlOf({ code, personId }: Extract<NoticeRow, { kind: 'record' }>): PageUrl {
  switch (code) {
    case 'claimedByOther':
      return '/resident/claimed/index';
    case 'grantGiven':
    case 'grantEnded':
    case 'grantEnding':
      return `/resident/proxies/index?person=${personId}`;
    case 'claimConfirmed':
    case 'claimRefused':
    case 'heldElsewhere':
    case 'cardHanded':
    case 'cardTaken':
    case 'cardGivenBack':
    case 'cardBack':
      return '/pages/me/index';
  }
}

/**
 * Opens what a notice is about. The server is told at the same time that the notice was read; the page opens
 * whether or not that call succeeds.
 */
async function open(row: NoticeRow): Promise<void> {
  await Promise.all([call('notification.read', { id: row.id }), goTo(urlOf(row))]);
}

/** The tabs of a cadre who came here from the desk. */
function FromDesk(): ReactNode {
  return <StaffTabs current="inbox" session={useSession()} />;
}

/** 消息: all notices of the account, newest first. */
export default function InboxPage(): ReactNode {
  const { desk } = useRouter().params;
  const { own, person } = useStanding();
  const isUntold = own === null && person !== null && !allows(person, 'notices');
  const { first, rows, more, loadingMore, failure, loading, reload } = usePagedQuery('notification.list', {});
  return (
    <Page
      title="消息"
      desk={desk !== undefined}
      {...whileReading({ loading, failure, reload }, first !== null)}
      nav={desk === undefined ? <ResidentTabs current="inbox" unread={first?.unread} /> : <FromDesk />}
    >
      {first !== null && rows.length === 0 ? (
        <Empty icon="bell" title="还没有消息">
          {isUntold
            ? `${person.name}没有让您替他收消息。这里只说代办有没有变。${askForMore}`
            : '有人受理、有了答复，都会在这里告诉您。'}
        </Empty>
      ) : null}
      <Rows label="消息">
        {rows.map((row) => {
          const { title, detail } = noticeWords(row);
          return (
            <ListRow
              key={row.id}
              icon="bell"
              title={title}
              detail={detail}
              reason={momentText(row.at, first?.now ?? row.at)}
              tag={row.read ? undefined : { tone: 'due', words: '没看' }}
              onPress={() => void open(row)}
            />
          );
        })}
      </Rows>
      <More words="看更早的" pages={{ more, loadingMore }} />
    </Page>
  );
}
