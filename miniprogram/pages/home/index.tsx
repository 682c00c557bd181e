import { useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { titleText } from '../../../shared/request/request.text';
import { failureText } from '../../failure.text';
import { sendAll, useOutbox } from '../../outbox';
import { newId } from '../../reach';
import { useSession } from '../../session';
import { standing } from '../../standing';
import { useCall } from '../../use-call';
import { Button } from '../../ui/button/button';
import { goTo } from '../../ui/go';
import { ListRow, Rows } from '../../ui/list-row/list-row';
import { Page } from '../../ui/page/page';
import { isOnline, subscribeToNetwork } from '../../ui/online';
import { ResidentTabs } from '../../ui/tabs/tabs';
import { beginDraft, readDraft } from '../ask/draft';
import { askUrl, firstOpen } from '../ask/steps';

/** What still waits on this phone is tried again whenever the page is shown or the network comes back. */
function useResending(): void {
  useDidShow(() => void sendAll());
  useEffect(
    () =>
      subscribeToNetwork(() => {
        if (isOnline()) void sendAll();
      }),
    [],
  );
}

/** Where everything starts: to ask, and to see what became of it. */
export default function HomePage(): ReactNode {
  const { view, person, isCadre, failure, reload } = useSession();
  const mine = useCall('request.mine', person === null ? null : { personId: person.id, after: null });
  const unsent = useOutbox();
  const [draft, setDraft] = useState(readDraft);
  useDidShow(() => setDraft(readDraft()));
  useResending();

  const begin = async (): Promise<void> => {
    beginDraft(await newId());
    await goTo(askUrl('danger'));
  };
  const goOn = (): Promise<void> => goTo(askUrl(draft === null ? 'danger' : firstOpen(draft, view?.persons.length ?? 1)));
  const rows = mine.data?.rows ?? [];
  // An answer waits for the person; otherwise the newest matters most.
  const latest = rows.find(({ state }) => state === 'answered') ?? rows[0];
  const answered = rows.filter(({ state }) => state === 'answered').length;

  return (
    <Page
      title="您需要什么帮助？"
      lead="写几个字、拍一张照片都行。三个工作日内给您回音。"
      actingFor={person?.name}
      loading={view === null && failure === null}
      failure={view === null && failure !== null ? { words: failureText(failure), again: reload } : undefined}
      hero={
        person === null ? undefined : draft === null ? (
          <Button onPress={begin}>我要提需求</Button>
        ) : (
          <>
            <Button onPress={goOn}>接着上次填</Button>
            <Button look="secondary" onPress={begin}>
              重新提一件
            </Button>
          </>
        )
      }
      nav={<ResidentTabs current="home" unread={view?.unread} />}
    >
      <Rows label="我的事">
        {unsent.map(({ input, refused }) => (
          <ListRow
            key={input.clientId}
            icon="clock"
            title="未送出 1 条"
            detail={`${titleText[input.category]}：${refused === null ? '有网了会自动再送' : '要改一下'}`}
            onPress={() => void goTo(`/pages/receipt/index?clientId=${input.clientId}`)}
          />
        ))}
        {person === null ? null : (
          <ListRow
            icon="paper"
            title="我的诉求"
            detail={latest === undefined ? '您提过的事，办到哪一步了' : `${titleText[latest.category]}：${standing(latest, mine.now)}`}
            badge={answered > 0 ? { count: answered, words: `${answered} 件有答复` } : undefined}
            onPress={() => void goTo('/resident/request/list/index')}
          />
        )}
        {isCadre ? <ListRow icon="people" title="干部工作台" detail={view?.posts.map(({ title }) => title).join('、')} onPress={() => void goTo('/staff/desk/index')} /> : null}
      </Rows>
    </Page>
  );
}
