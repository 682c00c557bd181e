import { useRouter } from '@tarojs/taro';
import { useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { beijingDay } from '../../../shared/calendar/calendar';
import { clockText, dayText } from '../../../shared/calendar/day.text';
import type { RequestView } from '../../../shared/request/request.contract';
import { grouped } from '../../../shared/request/number';
import { failureText, unsentText } from '../../cloud/failure.text';
import { mediaText, outgoingDetail } from '../../keep/entry.text';
import type { HandedIn, Outgoing } from '../../keep/entries';
import { useKept } from '../../keep/kept';
import { useAccount } from '../../session/own-storage';
import { send } from '../../request/outbox';
import { LeftBehind } from '../../request/copies/left-behind';
import { lastAccountKnown } from '../../cloud/signed-in';
import type { Failure } from '../../cloud/use-query';
import { useQuery } from '../../cloud/use-query';
import { useStanding, youOrName } from '../../session/session';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { startAt } from '../../ui/go';
import { Notice } from '../../ui/notice/notice';
import { Page } from '../../ui/page/page';
import { Phone } from '../../ui/phone/phone';
import { Summary } from '../../ui/summary/summary';
import { mendDraft, tell } from '../../request/draft';
import { NotSafe } from '../../keep/not-safe';
import { askUrl, resumeUrl } from '../../request/draft-steps';

/**
 * By when the cadre gets in touch, as in 前联系您. The hour is given only where there is danger.
 * @param you what the reader calls the person: 您, or the person's name
 */
function dueWords({ due, danger }: RequestView, you: string, now: string): string {
  if (due === null) return '';
  return `${dayText(beijingDay(due.at), beijingDay(now))}${danger ? clockText(due.at) : ''}前联系${you}`;
}

/** Goes back to the questions, with everything still filled in. */
async function mend(entry: Outgoing): Promise<void> {
  const { command } = entry;
  if (command.name === 'request.add')
    return startAt(`/resident/request/add/index?id=${command.input.id}&entry=${entry.id}`);
  return startAt(askUrl(await mendDraft(entry), 'check'));
}

/**
 * The page after 提交诉求: it sends the entry in the outbox and shows the receipt, or says that the request is
 * kept and will be sent. Its address stays right afterwards: what was handed in is known by its id.
 */
export default function ReceiptPage(): ReactNode {
  const { id = '' } = useRouter().params;
  const kept = useKept();
  const account = useAccount();
  const { view } = useStanding();
  const entry = kept?.entries.find((one) => one.id === id);
  const [failure, setFailure] = useState<Failure | null>(null);

  const deliver = useCallback(async (): Promise<void> => {
    const result = await send(id);
    if (result !== null) setFailure(result.ok ? null : result);
  }, [id]);
  // An entry of an account is sent only once it is known that this account is signed in.
  useEffect(() => void deliver(), [deliver, account]);
  const isUntold = entry?.kind === 'handed' && !entry.told;
  useEffect(() => {
    if (isUntold) void tell(id);
  }, [isUntold, id]);

  if (kept === null) return <Page title="正在提交" loading />;
  switch (entry?.kind) {
    case 'handed':
      return entry.requestId === null ? (
        <HandedInBefore />
      ) : (
        <Arrived entry={entry} requestId={entry.requestId} />
      );
    case 'outgoing':
      return entry.requestId === null ? (
        <Sending entry={entry} failure={failure} onAgain={deliver} />
      ) : (
        <Arrived entry={entry} requestId={entry.requestId} />
      );
    case 'draft':
      return (
        <Page title="这一件还没有交" lead="填的都还在，可以接着填。">
          <Button onPress={() => startAt(resumeUrl(entry, view?.persons.length ?? 1))}>接着填</Button>
          <Home />
        </Page>
      );
    case 'written':
    case undefined:
      return account === null ? <Unknown /> : <NotHere />;
  }
}

/** It is not known yet who is signed in, or not any more. */
function Unknown(): ReactNode {
  return lastAccountKnown() === null ? (
    <Page title="正在提交" loading />
  ) : (
    <Page title="登录过时了" lead="写的都还存着。登录以后，会自己送出去。" />
  );
}

/** Nothing lies under the id of the address. */
function NotHere(): ReactNode {
  return (
    <Page title="没找到这一条" lead="这里没有存这一条。交过的事，都在“我的诉求”里。">
      <Button onPress={() => startAt('/resident/request/list/index')}>看我的诉求</Button>
      <Home />
    </Page>
  );
}

/** The cloud has it from an earlier time, and did not say as which request. */
function HandedInBefore(): ReactNode {
  return (
    <Page title="已经交上去了">
      <Button onPress={() => startAt('/resident/request/list/index')}>看我的诉求</Button>
      <Home />
    </Page>
  );
}

interface SendingProps {
  entry: Outgoing;
  /** Why the last attempt failed; null while it runs. */
  failure: Failure | null;
  onAgain: () => Promise<void>;
}

/** The words have not arrived yet: they are on their way, wait for the network, or were refused. */
function Sending({ entry, failure, onAgain }: SendingProps): ReactNode {
  if (failure === null) return <Page title="正在提交" loading />;
  if (entry.refused === 'ID_REUSED') return <HandedInWithOtherWords entry={entry} />;
  return (
    <Page title={entry.refused === null ? '还没有送出去' : '没能交上去'}>
      <NotSafe id={entry.id} />
      <Notice tone="due" word={entry.refused === null ? '未送出 1 条' : '请改一下'} live="assertive">
        {entry.refused === null
          ? '您说的、写的都存在手机里。有网了会自动再送，也可以现在再试。'
          : entry.command.name === 'request.submit'
            ? unsentText(failure)
            : failureText(failure)}
      </Notice>
      {entry.refused === null ? (
        <Button onPress={onAgain}>再送一次</Button>
      ) : (
        <Button onPress={() => mend(entry)}>回去改一下</Button>
      )}
      <Home />
    </Page>
  );
}

/** The same draft was handed in before, with other words; these are kept, to be handed in as another request. */
function HandedInWithOtherWords({ entry }: { entry: Outgoing }): ReactNode {
  return (
    <Page title="这一件以前交过了" lead="这次写的和上次不一样，还没有交，都还存着。">
      <Button onPress={() => startAt('/resident/request/list/index')}>看上次交的</Button>
      <Button look="secondary" onPress={() => mend(entry)}>
        当新的一件交
      </Button>
      <Home />
    </Page>
  );
}

/** The words are in the cloud. The receipt is shown as long as what it promises lies ahead. */
function Arrived({ entry, requestId }: { entry: Outgoing | HandedIn; requestId: string }): ReactNode {
  const { data: request, now } = useQuery('request.get', { id: requestId });
  const waiting = entry.kind === 'outgoing' ? entry : undefined;
  if (request !== null && request.due !== null && request.due.at >= now)
    return <Receipt id={entry.id} request={request} now={now} waiting={waiting} />;
  return (
    <Page title="已经交上去了">
      {waiting === undefined ? null : <Following entry={waiting} />}
      <LeftBehind of={entry.id} />
      <Button onPress={() => startAt(`/resident/request/detail/index?id=${requestId}`)}>看办到哪一步</Button>
      <Home />
    </Page>
  );
}

function Home(): ReactNode {
  return (
    <Button look="secondary" onPress={() => startAt('/pages/home/index')}>
      回首页
    </Button>
  );
}

/** The words have been sent; this shows how many photos and recordings still follow. */
function Following({ entry }: { entry: Outgoing }): ReactNode {
  const left = entry.media.filter(({ attached }) => !attached);
  if (left.some(({ refused }) => refused !== null))
    return (
      <Notice tone="due" word={outgoingDetail(entry)} live="polite">
        这件事照样办。请打电话跟干部说一声。
      </Notice>
    );
  return (
    <Notice tone="waiting" word={outgoingDetail(entry)} live="polite">
      {`不用等，有网就会自己传完。已经传好 ${entry.media.length - left.length} 样，一共 ${mediaText(entry.media)}。`}
    </Notice>
  );
}

interface ReceiptProps {
  /** The id under which it was handed in. */
  id: string;
  request: RequestView;
  now: string;
  /** Its entry, while media still follow. */
  waiting: Outgoing | undefined;
}

function Receipt({ id, request, now, waiting }: ReceiptProps): ReactNode {
  const { cadre, person } = request;
  const due = dueWords(request, youOrName(useStanding(), person), now);
  return (
    <Page title="提交好了" lead={`${cadre.name ?? cadre.title}会在${due}。`}>
      <Card tone="tint">
        <Summary
          label="回执"
          rows={[
            { term: '编号', value: grouped(request.number) },
            { term: '谁来办', value: cadre.name === null ? cadre.title : `${cadre.name}（${cadre.title}）` },
            {
              term: '最晚哪天',
              value: `${due}${request.due?.provisional ? '（放假安排还没出，可能会变）' : ''}`,
            },
          ]}
        />
      </Card>
      {waiting === undefined ? null : <Following entry={waiting} />}
      <LeftBehind of={id} />
      <Phone number={cadre.phone} who={cadre.name ?? cadre.title} />
      <Button onPress={() => startAt(`/resident/request/detail/index?id=${request.id}`)}>看办到哪一步</Button>
      <Home />
    </Page>
  );
}
