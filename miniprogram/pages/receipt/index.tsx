import { useRouter } from '@tarojs/taro';
import { useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { beijingDay } from '../../../shared/calendar/calendar';
import { clockText, dayText } from '../../../shared/calendar/day.text';
import type { RequestView } from '../../../shared/request/request.contract';
import { grouped } from '../../../shared/request/number';
import { failureText } from '../../failure.text';
import type { Unsent } from '../../outbox';
import { send, takeBack, useOutbox } from '../../outbox';
import { newId } from '../../reach';
import type { Failure } from '../../use-call';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { startAt } from '../../ui/go';
import { Notice } from '../../ui/notice/notice';
import { Page } from '../../ui/page/page';
import { Phone } from '../../ui/phone/phone';
import { Summary } from '../../ui/summary/summary';
import { resumeDraft } from '../ask/draft';
import { askUrl } from '../ask/steps';

interface Sent {
  request: RequestView;
  now: string;
}

/** 前联系您 by when, in words: the hour counts only where somebody is in danger. */
function dueWords({ due, danger }: RequestView, now: string): string {
  if (due === null) return '';
  return `${dayText(beijingDay(due.at), beijingDay(now))}${danger ? clockText(due.at) : ''}前联系您`;
}

/** Back to the questions, with everything still filled in. */
async function mend(unsent: Unsent): Promise<void> {
  resumeDraft(await newId(), unsent);
  takeBack(unsent.input.clientId);
  await startAt(askUrl('check'));
}

/** After 提交诉求: sends what lies in the outbox, and shows the receipt, or that it is kept and will be sent. */
export default function ReceiptPage(): ReactNode {
  const { clientId = '' } = useRouter().params;
  const waiting = useOutbox().find(({ input }) => input.clientId === clientId);
  const [sent, setSent] = useState<Sent | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const deliver = useCallback(async (): Promise<void> => {
    const result = await send(clientId);
    if (result === null) return;
    if (result.ok) setSent({ request: result.data, now: result.now });
    setFailure(result.ok ? null : result.code);
  }, [clientId]);
  useEffect(() => void deliver(), [deliver]);

  if (sent !== null) return <Receipt {...sent} />;
  if (waiting === undefined) {
    return (
      <Page title="已经交上去了">
        <Button onPress={() => startAt('/resident/request/list/index')}>看我的诉求</Button>
      </Page>
    );
  }
  if (failure === null) return <Page title="正在提交" loading />;
  return (
    <Page title={waiting.refused === null ? '还没有送出去' : '没能交上去'}>
      <Notice tone="due" word={waiting.refused === null ? '未送出 1 条' : '请改一下'} live="assertive">
        {waiting.refused === null ? '您写的都存在手机里。有网了会自动再送，也可以现在再试。' : failureText(failure)}
      </Notice>
      {waiting.refused === null ? (
        <Button onPress={deliver}>再送一次</Button>
      ) : (
        <Button onPress={() => mend(waiting)}>回去改一下</Button>
      )}
      <Button look="secondary" onPress={() => startAt('/pages/home/index')}>
        回首页
      </Button>
    </Page>
  );
}

function Receipt({ request, now }: Sent): ReactNode {
  const { cadre } = request;
  return (
    <Page title="提交好了" lead={`${cadre.name ?? cadre.title}会在${dueWords(request, now)}。`}>
      <Card tone="tint">
        <Summary
          label="回执"
          rows={[
            { term: '编号', value: grouped(request.number) },
            { term: '谁来办', value: cadre.name === null ? cadre.title : `${cadre.name}（${cadre.title}）` },
            { term: '最晚哪天', value: `${dueWords(request, now)}${request.due?.provisional ? '（放假安排还没出，可能会变）' : ''}` },
          ]}
        />
      </Card>
      <Phone number={cadre.phone} who={cadre.name ?? cadre.title} />
      <Button onPress={() => startAt(`/resident/request/detail/index?id=${request.id}`)}>看办到哪一步</Button>
      <Button look="secondary" onPress={() => startAt('/pages/home/index')}>
        回首页
      </Button>
    </Page>
  );
}
