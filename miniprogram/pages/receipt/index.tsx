import { useRouter } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { RequestView } from '../../../shared/request/request.contract';
import { grouped } from '../../../shared/request/number';
import { failureText, unsentText } from '../../cloud/failure.text';
import { mediaText, outgoingDetail } from '../../keep/entry.text';
import type { Outgoing } from '../../keep/entries';
import { useKept } from '../../keep/kept';
import { Reminders } from '../../notification/reminders';
import { useAccount } from '../../session/own-storage';
import { dueWords } from '../../request/receipt/due-words';
import { receiptPicture } from '../../request/receipt/receipt-picture';
import { loopSteps } from '../../request/loop-steps';
import { send } from '../../request/outbox';
import { LeftBehind } from '../../request/copies/left-behind';
import { lastAccountKnown } from '../../cloud/signed-in';
import type { Failure } from '../../cloud/use-query';
import { useQuery } from '../../cloud/use-query';
import { useStanding, youOrName } from '../../session/session';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { useAnnouncement } from '../../ui/announced/announcements';
import { startAt } from '../../ui/go';
import { Notice } from '../../ui/notice/notice';
import type { PageProps } from '../../ui/page/page';
import { Page } from '../../ui/page/page';
import { Reach } from '../../ui/reach/reach';
import { KeepAsPicture } from '../../ui/keep-as-picture/keep-as-picture';
import { Sentence } from '../../ui/sentence/sentence';
import { Stack } from '../../ui/stack/stack';
import { Steps } from '../../ui/steps/steps';
import { Summary } from '../../ui/summary/summary';
import { Soft, Strong } from '../../ui/text/text';
import { mendDraft, tell } from '../../request/draft';
import { NotSafe } from '../../keep/not-safe';
import { askUrl, resumeUrl } from '../../request/draft-steps';

/** Goes back to the questions, with everything still filled in. */
async function mend(entry: Outgoing): Promise<void> {
  const { command } = entry;
  if (command.name === 'request.add')
    return startAt(`/resident/request/add/index?id=${command.input.id}&entry=${entry.id}`);
  return startAt(askUrl(await mendDraft(entry), 'check'));
}

/**
 * The page after 提交诉求: it sends the entry in the outbox and shows the receipt, or says that the request is
 * kept and will be sent. Its address stays right afterwards: what was handed in is known by its id. All of it is
 * one page with one heading, so that a screen reader hears the heading change from 正在提交 to 提交好了.
 */
export default function ReceiptPage(): ReactNode {
  const { id = '' } = useRouter().params;
  const kept = useKept();
  const account = useAccount();
  const { view } = useStanding();
  const entry = kept?.entries.find((one) => one.id === id);
  const [failure, setFailure] = useState<Failure | null>(null);
  const requestId = entry?.kind === 'handed' || entry?.kind === 'outgoing' ? entry.requestId : null;
  const {
    data: request,
    now,
    loading,
  } = useQuery('request.get', requestId === null ? null : { id: requestId });

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

  // Whoever hears the page is told that photos and sound have followed, and not of each on its way.
  const followed = useRef(false);
  if (entry?.kind === 'outgoing' && entry.requestId !== null && entry.media.length > 0)
    followed.current = true;
  useAnnouncement(followed.current && entry?.kind === 'handed' ? '都传好了' : null);

  const page = (): PageProps => {
    if (kept === null) return sending;
    switch (entry?.kind) {
      case 'handed':
      case 'outgoing':
        if (entry.requestId !== null)
          return request === null && loading
            ? sending
            : arrived(id, entry.requestId, request, now, entry.kind === 'outgoing' ? entry : undefined);
        return entry.kind === 'handed' ? handedInBefore : unsent(entry, failure, deliver);
      case 'draft':
        return {
          title: '这一件还没有交',
          lead: '填的都还在，可以接着填。',
          children: (
            <>
              <Button onPress={() => startAt(resumeUrl(entry, view?.persons.length ?? 1))}>接着填</Button>
              <Home />
            </>
          ),
        };
      case 'written':
      case undefined:
        return account === null ? unknown() : notHere;
    }
  };
  return <Page {...page()} />;
}

/** It is on its way, or it is not known yet what lies under the id. */
const sending: PageProps = { title: '正在提交', loading: true };

/** It is not known yet who is signed in, or not any more. */
function unknown(): PageProps {
  return lastAccountKnown() === null
    ? sending
    : { title: '登录过时了', lead: '写的都还存着，登录以后会自己送出去。' };
}

/** Nothing lies under the id of the address. */
const notHere: PageProps = {
  title: '没找到这一条',
  lead: '交过的事，都在“我的诉求”里。',
  children: (
    <>
      <Button onPress={() => startAt('/resident/request/list/index')}>看我的诉求</Button>
      <Home />
    </>
  ),
};

/** The cloud has it from an earlier time, and did not say as which request. */
const handedInBefore: PageProps = {
  title: '已经交上去了',
  children: (
    <>
      <Button onPress={() => startAt('/resident/request/list/index')}>看我的诉求</Button>
      <Home />
    </>
  ),
};

/**
 * The words have not arrived yet: they are on their way, wait for the network, or were refused.
 * @param failure why the last attempt failed; null while it runs
 */
function unsent(entry: Outgoing, failure: Failure | null, onAgain: () => Promise<void>): PageProps {
  if (failure === null) return sending;
  if (entry.refused === 'ID_REUSED') return handedInWithOtherWords(entry);
  return {
    title: entry.refused === null ? '还没有送出去' : '没能交上去',
    children: (
      <>
        <NotSafe id={entry.id} />
        <Notice tone="due" word={entry.refused === null ? '未送出 1 条' : '请改一下'} announced>
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
      </>
    ),
  };
}

/** The same draft was handed in before, with other words; these are kept, to be handed in as another request. */
function handedInWithOtherWords(entry: Outgoing): PageProps {
  return {
    title: '这一件以前交过了',
    lead: '这次写的和上次不一样，还没有交，都还存着。',
    children: (
      <>
        <Button onPress={() => startAt('/resident/request/list/index')}>看上次交的</Button>
        <Button look="secondary" onPress={() => mend(entry)}>
          当新的一件交
        </Button>
        <Home />
      </>
    ),
  };
}

/**
 * The words are in the cloud. The receipt is shown as long as what it promises lies ahead.
 * @param id the id under which it was handed in
 * @param waiting its entry, while media still follow
 */
function arrived(
  id: string,
  requestId: string,
  request: RequestView | null,
  now: string,
  waiting: Outgoing | undefined,
): PageProps {
  const isAhead = request !== null && request.due !== null && request.due.at >= now;
  const after = (
    <>
      {waiting === undefined ? null : <Following entry={waiting} />}
      <LeftBehind of={id} />
    </>
  );
  const onward = (
    <>
      <Button onPress={() => startAt(`/resident/request/detail/index?id=${requestId}`)}>看办到哪一步</Button>
      <Home />
    </>
  );
  if (!isAhead)
    return {
      title: '已经交上去了',
      children: (
        <>
          {after}
          {onward}
        </>
      ),
    };
  return {
    title: '提交好了',
    children: (
      <>
        <Receipt request={request} now={now} />
        {after}
        <Reminders />
        <Reach
          number={request.cadre.phone}
          who={request.cadre.name ?? request.cadre.title}
          writeUrl={`/resident/request/add/index?id=${requestId}`}
        />
        {onward}
        <KeepAsPicture name={`问需响应-${request.number}`} card={receiptPicture(request, now)}>
          存成图片，发给家里人
        </KeepAsPicture>
      </>
    ),
  };
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
      <Notice tone="due" word={outgoingDetail(entry)} announced>
        这件事照样办。请跟干部说一声。
      </Notice>
    );
  return (
    <Notice tone="waiting" word={outgoingDetail(entry)}>
      {`不用等，有网就会自己传完。已经传好 ${entry.media.length - left.length} 样，一共 ${mediaText(entry.media)}。`}
    </Notice>
  );
}

/** Who gets in touch and by when, and the number to write down. */
function Receipt({ request, now }: { request: RequestView; now: string }): ReactNode {
  const { cadre, person, due } = request;
  const by = dueWords(request, youOrName(useStanding(), person), now);
  return (
    <Card tone="tint">
      <Strong>
        <Sentence>{`${cadre.name ?? cadre.title}会在${by}。`}</Sentence>
      </Strong>
      {due?.provisional === true ? <Soft>放假安排还没出，日子可能会变。</Soft> : null}
      <Stack>
        <Summary
          label="回执"
          rows={[
            { term: '编号', value: grouped(request.number) },
            { term: '谁来办', value: cadre.name === null ? cadre.title : `${cadre.name}（${cadre.title}）` },
          ]}
        />
        <Steps steps={loopSteps(request)} />
      </Stack>
      <Soft>您说满意，才算办完。</Soft>
    </Card>
  );
}
