import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { momentText } from '../../../shared/calendar/day.text';
import type { NoticeRow } from '../../../shared/notification/notification.contract';
import { matterOf, noticeWords } from '../../../shared/notification/notification.text';
import { call } from '../../cloud/call';
import { failureText } from '../../cloud/failure.text';
import { useCommand } from '../../cloud/use-command';
import { whileReading } from '../../cloud/while-reading';
import { askForMore } from '../../person/not-in-scope';
import { allows, useSession, useStanding } from '../../session/session';
import { StaffTabs } from '../../session/staff-tabs';
import { usePagedQuery } from '../../cloud/use-paged-query';
import { announce } from '../../ui/announced/announcements';
import { Button } from '../../ui/button/button';
import { Empty } from '../../ui/empty/empty';
import { goTo } from '../../ui/go';
import { ListRow, Rows } from '../../ui/list-row/list-row';
import { More } from '../../ui/more/more';
import { Page } from '../../ui/page/page';
import { Refusal } from '../../ui/refusal/refusal';
import { Stack } from '../../ui/stack/stack';
import { ResidentTabs } from '../../ui/tabs/tabs';
import { Timeline } from '../../ui/timeline/timeline';
import type { Matter } from './matters';
import { mattersOf } from './matters';
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

/** What was told about one matter: the newest notice, which leads to it, and the earlier ones when asked for. */
function MatterRow({ matter: { newest, earlier, unread }, now }: { matter: Matter; now: string }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const { title, detail } = noticeWords(newest);
  const about = matterOf(newest);
  const more = `更早的 ${earlier.length} 条`;
  const row = (
    <ListRow
      title={about ?? title}
      detail={about === null ? detail : [title, detail].filter((part) => part !== '').join('。')}
      reason={momentText(newest.at, now)}
      tag={unread === 0 ? undefined : { tone: 'due', words: unread === 1 ? '没看' : `${unread} 条没看` }}
      onPress={() => void open(newest)}
    />
  );
  if (earlier.length === 0) return row;
  return (
    <Stack near>
      {row}
      <Button
        look="quiet"
        expanded={isOpen}
        label={`${isOpen ? '收起来' : more}，${about ?? title}`}
        onPress={() => setOpen(!isOpen)}
      >
        {isOpen ? '收起来' : more}
      </Button>
      {isOpen ? (
        <Timeline
          label="更早的"
          entries={earlier.map((notice) => ({
            id: notice.id,
            title: noticeWords(notice).title,
            detail: momentText(notice.at, now),
          }))}
        />
      ) : null}
    </Stack>
  );
}

/** 消息: all notices of the account by what they are about, the newest first. */
export default function InboxPage(): ReactNode {
  const { desk } = useRouter().params;
  const { own, person } = useStanding();
  const isUntold = own === null && person !== null && !allows(person, 'notices');
  const { first, rows, more, loadingMore, failure, loading, reload } = usePagedQuery('notification.list', {});
  const { run, failure: notMarked } = useCommand();
  const [newest] = rows;
  const readAll = async (): Promise<void> => {
    if (newest === undefined) return;
    const done = await run('notification.readAll', { id: newest.id });
    await reload();
    if (done !== null) announce(done.unread === 0 ? '都看过了' : '还有没看的，可以再按一下');
  };
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
      {first !== null && first.unread > 0 ? (
        <Button look="secondary" icon="tick" onPress={readAll}>
          全部看过
        </Button>
      ) : null}
      <Refusal words={failureText(notMarked)} />
      <Rows label="消息">
        {mattersOf(rows).map((matter) => (
          <MatterRow key={matter.newest.id} matter={matter} now={first?.now ?? matter.newest.at} />
        ))}
      </Rows>
      <More words="看更早的" pages={{ more, loadingMore }} />
    </Page>
  );
}
