import type { ReactNode } from 'react';
import { beijingDay } from '../../../../shared/calendar/calendar';
import { dayText } from '../../../../shared/calendar/day.text';
import type { OwnRow } from '../../../../shared/request/request.contract';
import { titleText } from '../../../../shared/need/need.text';
import { personPage } from '../../../person/person-page';
import { NotInScope } from '../../../person/not-in-scope';
import { allows, useSession, youOrName } from '../../../session/session';
import { stateTag, statusText } from '../../../request/status-text';
import { usePagedQuery } from '../../../cloud/use-paged-query';
import { Button } from '../../../ui/button/button';
import { Empty } from '../../../ui/empty/empty';
import { goTo, homeUrl, startAt } from '../../../ui/go';
import { ListRow, Rows } from '../../../ui/list-row/list-row';
import { More } from '../../../ui/more/more';
import { Page } from '../../../ui/page/page';

/** When the request was made, and how many of its media have not arrived. */
function toldWords({ createdAt, missing }: OwnRow, now: string): string {
  const told = `${dayText(beijingDay(createdAt), beijingDay(now))}提出`;
  return missing === 0 ? told : `${told}，还有 ${missing} 样照片或录音没传到`;
}

/** 我的诉求: every request of this person, newest first. */
export default function RequestListPage(): ReactNode {
  const session = useSession();
  const { person } = session;
  const pages = usePagedQuery(
    'request.mine',
    person !== null && allows(person, 'requests') ? { personId: person.id } : null,
  );
  const { first, rows, more, loadingMore } = pages;
  const now = first?.now ?? '';
  if (person !== null && !allows(person, 'requests')) return <NotInScope person={person} scope="requests" />;
  return (
    <Page title="我的诉求" back="返回" {...personPage(session, pages, first !== null)}>
      {first !== null && rows.length === 0 ? (
        <Empty icon="paper" title="还没有提过诉求">
          提了以后，办到哪一步都在这里看。
          <Button onPress={() => startAt(homeUrl)}>去提需求</Button>
        </Empty>
      ) : null}
      <Rows label="我的诉求">
        {rows.map((row) => (
          <ListRow
            key={row.id}
            title={titleText[row.category]}
            tag={stateTag(row)}
            detail={statusText(row, person === null ? '您' : youOrName(session, person), now, true)}
            reason={toldWords(row, now)}
            onPress={() => void goTo(`/resident/request/detail/index?id=${row.id}`)}
          />
        ))}
      </Rows>
      <More words="看更早的" pages={{ more, loadingMore }} />
    </Page>
  );
}
