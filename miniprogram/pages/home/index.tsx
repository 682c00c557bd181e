import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { asksByWriting } from '../../../shared/person/access';
import { aboutText } from '../../../shared/request/about/about.text';
import { workingDays } from '../../../shared/settings';
import { AwayRow } from '../../directory/away-row';
import { useWaitingLine } from '../../person/claim-waits';
import { outgoingDetail, outgoingTitle } from '../../keep/entry.text';
import { failureText } from '../../cloud/failure.text';
import { missingFrom, orphansAmong, sorted } from '../../keep/entries';
import { useKept } from '../../keep/kept';
import { outgoingAmong } from '../../request/outbox';
import { newId } from '../../cloud/transport';
import type { Scope } from '../../../shared/person/person';
import { askForMore } from '../../person/not-in-scope';
import { ActsForRow } from '../../person/acts-for-row';
import { allows, useSession, youOrName } from '../../session/session';
import { stateTag, statusText } from '../../request/status-text';
import { useQuery } from '../../cloud/use-query';
import { landingOf, orgUrl } from '../../session/work';
import { Button } from '../../ui/button/button';
import { currentUrl, goTo, homeUrl, startAt } from '../../ui/go';
import { ListRow, Rows } from '../../ui/list-row/list-row';
import { Page } from '../../ui/page/page';
import { ResidentTabs } from '../../ui/tabs/tabs';
import { isLeftBehind } from '../../request/copies/copies';
import { draftsAmong, handedInAmong } from '../../request/draft';
import { askUrl, resumeUrl } from '../../request/draft-steps';
import { isWrittenRemark, shownAmong } from '../../request/remark/remark';

/** What the page of kept things (手机里存的) holds, in words. */
function keptDetail(drafts: number, over: number, orphans: number, incomplete: number): string {
  return [
    ...(drafts > 0 ? [`${drafts} 件没填完`] : []),
    ...(over > 0 ? [`${over} 件交不了`] : []),
    ...(orphans > 0 ? [`${orphans} 样没用上`] : []),
    ...(incomplete > 0 ? [`${incomplete} 件少了东西`] : []),
  ].join('，');
}

/** How many of the requests in progress are shown here; 我的诉求 lists all. */
const MOST_SHOWN = 2;

/** What the row of all requests says: how many more are in progress; null where not all of them were read. */
function openText(more: number | null): string {
  if (more === null) return '还有好些，都在这里';
  return more === 0 ? '提过的事，办到哪一步了' : `还有 ${more} 件在办`;
}

/** The home page: it leads to making a request, and shows how those in progress stand and what is owed. */
export default function HomePage(): ReactNode {
  const { view, own, person, isCadre, away, now, failure, reload } = useSession();
  // An account without any record may make a request too.
  const guest = view !== null && view.persons.length === 0 && !isCadre && away.length === 0;
  const waits = useWaitingLine({ view });
  // The session the cloud returned last is enough to make a request offline.
  const offline = person !== null && failure?.code === 'OFFLINE';
  const may = (scope: Scope): boolean => person !== null && allows(person, scope);
  const mine = useQuery(
    'request.mine',
    person !== null && may('requests') ? { personId: person.id, after: null } : null,
  );
  const kept = useKept();
  const entries = shownAmong(kept?.entries ?? []);
  const { here, over } = sorted(entries, person?.id ?? null, view?.persons.map(({ id }) => id) ?? null);
  const unsent = outgoingAmong(here);
  const drafts = draftsAmong(here);
  // What another window left behind is not to be gone on with: its draft was handed in.
  const draft = drafts.find((one) => !isLeftBehind(one));
  const olderDrafts = drafts.filter((one) => one !== draft);
  const remarks = here.filter(isWrittenRemark);
  const arrived = handedInAmong(entries).filter(
    ({ personId, told }) => !told && (personId === null || personId === person?.id),
  );
  const orphans = orphansAmong(kept?.media.values() ?? [], kept?.entries ?? []);
  const incomplete = kept === null ? [] : here.filter((entry) => missingFrom(entry, kept.media).length > 0);

  const workplace = view === null ? null : landingOf(view);
  useEffect(() => {
    // Whoever was faster and is on another page already stays there.
    if (workplace !== null && currentUrl().startsWith(homeUrl)) void startAt(workplace);
  }, [workplace]);

  const speak = async (): Promise<void> => goTo(`/pages/speak/index?id=${await newId()}`);
  const write = async (): Promise<void> => goTo(askUrl(await newId(), 'danger'));
  const writesFirst = asksByWriting(own?.access ?? null);
  const look = (first: boolean): 'primary' | 'secondary' =>
    first && draft === undefined ? 'primary' : 'secondary';
  const speaking = (
    <Button key="speak" look={look(!writesFirst)} icon="microphone" onPress={speak}>
      按一下，开口说
    </Button>
  );
  const writing = (
    <Button key="write" look={look(writesFirst)} onPress={write}>
      我要提需求
    </Button>
  );
  const open = (mine.data?.rows ?? []).filter(({ state }) => state !== 'closed');
  const readsAll = mine.data === null || mine.data.next === null;
  const answered = open.filter(({ state }) => state === 'answered');
  // A request whose answer waits for the person comes first; otherwise the newest.
  const shown = [...answered, ...open.filter((row) => !answered.includes(row))].slice(0, MOST_SHOWN);
  // What is owed and not had stands above what only leads on.
  const isOwed = (person?.owed ?? 0) > 0;
  const all =
    person === null || !may('requests') ? null : (
      <ListRow
        key="all"
        icon="paper"
        title="我的诉求"
        detail={openText(readsAll ? open.length - shown.length : null)}
        badge={
          answered.length > 0 ? { count: answered.length, words: `${answered.length} 件有答复` } : undefined
        }
        onPress={() => void goTo('/resident/request/list/index')}
      />
    );
  const entitled =
    person === null || !may('plan') ? null : (
      <ListRow
        key="entitled"
        icon="heart"
        title={person.relation === null ? '我能享受的政策' : `${person.name}能享受的政策`}
        detail={person.owed > 0 ? `有 ${person.owed} 项该享受还没享受` : '该有的有没有，谁在帮着办'}
        badge={person.owed > 0 ? { count: person.owed } : undefined}
        onPress={() => void goTo('/resident/entitled/index')}
      />
    );

  return (
    <Page
      title="您需要什么帮助？"
      lead={
        person !== null && !may('submit')
          ? `${person.name}没有请您替他提需求。${askForMore}`
          : offline
            ? '没有网也能提。说的、写的先存在手机里，有网了会自己送出去。'
            : guest
              ? '没有残疾人证也能提。先说说您是谁，住在哪里。'
              : `说一段、写几个字、拍张照片都行。${workingDays.reply} 个工作日内给您回音。`
      }
      easyLead={
        person !== null && !may('submit')
          ? `要替${person.name}提需求，请他再给一个口令。`
          : offline
            ? '没有网也能提，先存在手机里。'
            : guest
              ? '先说您是谁，住在哪里。'
              : '说也行，写也行，有人给您回话。'
      }
      forWhom="always"
      offline={offline}
      loading={workplace !== null || (view === null && failure === null)}
      failure={{ words: failureText(view === null ? failure : null), again: reload }}
      hero={
        person === null ? (
          guest ? (
            <>
              <Button onPress={() => goTo('/resident/introduce/index')}>先介绍一下自己</Button>
              {waits === null ? (
                <Button look="secondary" onPress={() => goTo('/resident/ask-record/index')}>
                  我以前登记过
                </Button>
              ) : null}
            </>
          ) : undefined
        ) : !may('submit') ? undefined : (
          <>
            {draft === undefined ? null : (
              <Button onPress={() => goTo(resumeUrl(draft, view?.persons.length ?? 1))}>
                {draft.way === 'speak' ? '接着上次说' : '接着上次填'}
              </Button>
            )}
            {writesFirst ? [writing, speaking] : [speaking, writing]}
          </>
        )
      }
      nav={<ResidentTabs current="home" unread={view?.unread} />}
    >
      <Rows label="我的事">
        {unsent.map((entry) => (
          <ListRow
            key={entry.id}
            icon="clock"
            title={entry.requestId === null ? '未送出 1 条' : '还在传'}
            detail={`${outgoingTitle(entry)}：${outgoingDetail(entry)}`}
            onPress={() => void goTo(`/pages/receipt/index?id=${entry.id}`)}
          />
        ))}
        {arrived.map(({ id }) => (
          <ListRow
            key={id}
            icon="tick"
            title="已经交上去了"
            detail="刚才没送出去的，现在送到了"
            onPress={() => void goTo(`/pages/receipt/index?id=${id}`)}
          />
        ))}
        {olderDrafts.length + remarks.length + over.length + orphans.length + incomplete.length ===
        0 ? null : (
          <ListRow
            icon="pencil"
            title="手机里存的"
            detail={keptDetail(
              drafts.length + remarks.length,
              over.length,
              orphans.length,
              incomplete.length,
            )}
            onPress={() => void goTo('/pages/kept/index')}
          />
        )}
        {person === null
          ? null
          : shown.map((row) => (
              <ListRow
                key={row.id}
                title={aboutText(row.about)}
                tag={stateTag(row)}
                detail={statusText(row, youOrName({ view }, person), mine.now, true)}
                onPress={() => void goTo(`/resident/request/detail/index?id=${row.id}`)}
              />
            ))}
        {isOwed ? [entitled, all] : [all, entitled]}
        {waits === null ? null : (
          <ListRow
            icon="clock"
            title="登记在核对"
            detail={waits}
            onPress={() => void goTo('/resident/ask-record/index')}
          />
        )}
        <ListRow
          icon="paper"
          title="政策有哪些"
          detail="有哪些帮助，怎么办，都在这里"
          onPress={() => void goTo('/resident/policies/index')}
        />
        {guest ? (
          <ListRow
            icon="pencil"
            title="我有口令"
            detail="干部给的，或者家里人给的，8 个数字"
            onPress={() => void goTo('/resident/code/index')}
          />
        ) : null}
        {person !== null && !may('submit') ? <ActsForRow name={person.name} /> : null}
        {isCadre ? (
          <ListRow
            icon="people"
            title="干部工作台"
            detail={view?.posts.map(({ title }) => title).join('、')}
            onPress={() => void goTo('/staff/desk/index')}
          />
        ) : null}
        {(view?.administers ?? []).map(({ code, title }) => (
          <ListRow
            key={code}
            icon="people"
            title="组织和岗位"
            detail={title}
            onPress={() => void goTo(orgUrl(code))}
          />
        ))}
        {away.length > 0 ? <AwayRow away={away} now={now} /> : null}
      </Rows>
    </Page>
  );
}
