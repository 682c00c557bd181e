import { useState } from 'react';
import type { ReactNode } from 'react';
import { beijingDay } from '../../../../shared/calendar/calendar';
import { dayText } from '../../../../shared/calendar/day.text';
import type { OwnRow } from '../../../../shared/request/request.contract';
import { aboutText } from '../../../../shared/request/about/about.text';
import { LONGEST_SEARCH } from '../../../../shared/search';
import { personPage } from '../../../person/person-page';
import { NotInScope } from '../../../person/not-in-scope';
import { allows, useSession, youOrName } from '../../../session/session';
import { stateTag, statusText } from '../../../request/status-text';
import { TellUs } from '../../../request/search/tell-us';
import { failureText } from '../../../cloud/failure.text';
import type { PagedQuery } from '../../../cloud/use-paged-query';
import { usePagedQuery } from '../../../cloud/use-paged-query';
import { Announced } from '../../../ui/announced/announced';
import { Button } from '../../../ui/button/button';
import { Empty } from '../../../ui/empty/empty';
import { Field } from '../../../ui/field/field';
import { useSettled } from '../../../ui/field/use-settled';
import { goTo, homeUrl, startAt } from '../../../ui/go';
import { ListRow, Rows } from '../../../ui/list-row/list-row';
import { More } from '../../../ui/more/more';
import { Page } from '../../../ui/page/page';
import { Refusal } from '../../../ui/refusal/refusal';

/** When the request was made, and how many of its media have not arrived. */
function toldWords({ createdAt, missing = 0 }: OwnRow, now: string): string {
  const told = `${dayText(beijingDay(createdAt), beijingDay(now))}提出`;
  return missing === 0 ? told : `${told}，还有 ${missing} 样照片或录音没传到`;
}

/** The result of a search, in words. One answer looks through a bounded number of requests. */
function foundInWords(asked: string, { first, rows, more }: PagedQuery<'request.mine'>): string {
  if (asked === '' || first === null) return '';
  if (rows.length > 0) return more === null ? `找到 ${rows.length} 件。` : `先找到 ${rows.length} 件。`;
  return more === null
    ? `没有找到“${asked}”。换一两个字试试，也可以说给我们听。`
    : `最近的里没有“${asked}”。可以接着往前找。`;
}

/** 我的诉求: every request of this person, newest first; where they are many, found by typing. */
export default function RequestListPage(): ReactNode {
  const session = useSession();
  const { person } = session;
  const [typed, setTyped] = useState('');
  const asked = useSettled(typed.trim().slice(0, LONGEST_SEARCH));
  const mine = person !== null && allows(person, 'requests') ? { personId: person.id } : null;
  const all = usePagedQuery('request.mine', mine);
  const found = usePagedQuery(
    'request.mine',
    mine === null || asked === '' ? null : { ...mine, text: asked },
  );
  const isSearching = asked !== '';
  const pages = isSearching ? found : all;
  const { first, rows, more, loadingMore } = pages;
  const now = first?.now ?? '';
  if (person !== null && !allows(person, 'requests')) return <NotInScope person={person} scope="requests" />;
  return (
    <Page title="我的诉求" back="返回" {...personPage(session, all, all.first !== null)}>
      {all.first !== null && all.rows.length === 0 ? (
        <Empty icon="paper" title="还没有提过诉求">
          提了以后，办到哪一步都在这里看。
          <Button onPress={() => startAt(homeUrl)}>去提需求</Button>
        </Empty>
      ) : null}
      {all.first === null || all.first.next === null ? null : (
        <>
          <Field
            id="request-search"
            label="找一件"
            hint="写几个字就行，比如“轮椅”。"
            value={typed}
            onChange={setTyped}
          />
          <Announced>{foundInWords(asked, found)}</Announced>
          <Refusal words={isSearching ? failureText(found.failure) : null} again={found.reload} />
        </>
      )}
      <Rows label={isSearching ? '找到的诉求' : '我的诉求'}>
        {rows.map((row) => (
          <ListRow
            key={row.id}
            title={aboutText(row.about)}
            tag={stateTag(row)}
            detail={statusText(row, person === null ? '您' : youOrName(session, person), now, true)}
            reason={toldWords(row, now)}
            onPress={() => void goTo(`/resident/request/detail/index?id=${row.id}`)}
          />
        ))}
      </Rows>
      {isSearching && first !== null && rows.length === 0 && more === null ? <TellUs words={asked} /> : null}
      <More words={isSearching ? '接着往前找' : '看更早的'} pages={{ more, loadingMore }} />
    </Page>
  );
}
