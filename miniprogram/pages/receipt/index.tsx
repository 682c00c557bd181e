import { useRouter } from '@tarojs/taro';
import { useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { beijingDay } from '../../../shared/calendar/calendar';
import { clockText, dayText } from '../../../shared/calendar/day.text';
import type { RequestView } from '../../../shared/request/request.contract';
import { grouped } from '../../../shared/request/number';
import { failureText, unsentText } from '../../cloud/failure.text';
import { mediaText, outgoingDetail } from '../../keep/entry.text';
import type { Outgoing } from '../../keep/entries';
import { useKept } from '../../keep/kept';
import { useAccount } from '../../session/own-storage';
import { useStanding, youOrName } from '../../session/session';
import { send, useOutbox } from '../../request/outbox';
import type { Failure } from '../../cloud/use-query';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { startAt } from '../../ui/go';
import { Notice } from '../../ui/notice/notice';
import { Page } from '../../ui/page/page';
import { Phone } from '../../ui/phone/phone';
import { Summary } from '../../ui/summary/summary';
import { mendDraft } from '../../request/draft';
import { NotSafe } from '../../keep/not-safe';
import { askUrl } from '../../request/draft-steps';

interface Sent {
  request: RequestView;
  now: string;
}

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
  await mendDraft(entry);
  return startAt(askUrl(entry.id, 'check'));
}

/**
 * The page after 提交诉求: it sends the entry in the outbox and shows the receipt, or says that the request
 * is kept and will be sent.
 */
export default function ReceiptPage(): ReactNode {
  const { id = '' } = useRouter().params;
  const read = useKept() !== null;
  const account = useAccount();
  const waiting = useOutbox().find((entry) => entry.id === id);
  const [sent, setSent] = useState<Sent | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const deliver = useCallback(async (): Promise<void> => {
    const result = await send(id);
    if (result === null) return;
    if (result.ok) setSent({ request: result.data, now: result.now });
    setFailure(result.ok ? null : result);
  }, [id]);
  // An entry of an account is sent only once it is known that this account is signed in.
  useEffect(() => void deliver(), [deliver, account]);

  if (sent !== null) return <Receipt {...sent} waiting={waiting} />;
  if (!read || (waiting === undefined && account === null)) return <Page title="正在提交" loading />;
  if (waiting === undefined) {
    return (
      <Page title="已经交上去了">
        <Button onPress={() => startAt('/resident/request/list/index')}>看我的诉求</Button>
      </Page>
    );
  }
  const { requestId } = waiting;
  if (requestId !== null) {
    return (
      <Page title="已经交上去了">
        <Following entry={waiting} />
        <Button onPress={() => startAt(`/resident/request/detail/index?id=${requestId}`)}>
          看办到哪一步
        </Button>
        <Home />
      </Page>
    );
  }
  if (failure === null) return <Page title="正在提交" loading />;
  return (
    <Page title={waiting.refused === null ? '还没有送出去' : '没能交上去'}>
      <NotSafe id={id} />
      <Notice tone="due" word={waiting.refused === null ? '未送出 1 条' : '请改一下'} live="assertive">
        {waiting.refused === null
          ? '您说的、写的都存在手机里。有网了会自动再送，也可以现在再试。'
          : waiting.command.name === 'request.submit'
            ? unsentText(failure)
            : failureText(failure)}
      </Notice>
      {waiting.refused === null ? (
        <Button onPress={deliver}>再送一次</Button>
      ) : (
        <Button onPress={() => mend(waiting)}>回去改一下</Button>
      )}
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

function Receipt({ request, now, waiting }: Sent & { waiting: Outgoing | undefined }): ReactNode {
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
      <Phone number={cadre.phone} who={cadre.name ?? cadre.title} />
      <Button onPress={() => startAt(`/resident/request/detail/index?id=${request.id}`)}>看办到哪一步</Button>
      <Home />
    </Page>
  );
}
