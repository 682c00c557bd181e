import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { beijingDay } from '../../../../shared/calendar/calendar';
import { clockText as timeText, dayText, momentText } from '../../../../shared/calendar/day.text';
import { grouped } from '../../../../shared/request/number';
import type { RequestView } from '../../../../shared/request/request.contract';
import { clockText, happenedForResident, outcomeText, titleText } from '../../../../shared/request/request.text';
import { failureText } from '../../../failure.text';
import { loopSteps } from '../../../loop-steps';
import { useCall } from '../../../use-call';
import { Button } from '../../../ui/button/button';
import { Card } from '../../../ui/card/card';
import { goTo } from '../../../ui/go';
import { Paragraph } from '../../../ui/native/text';
import { Page } from '../../../ui/page/page';
import { Phone } from '../../../ui/phone/phone';
import { Photos } from '../../../ui/photos/photos';
import { Sentence } from '../../../ui/sentence/sentence';
import { Section } from '../../../ui/stack/stack';
import { Steps } from '../../../ui/steps/steps';
import { Tag, Tags } from '../../../ui/tag/tag';
import { Timeline } from '../../../ui/timeline/timeline';

/** When the next word is due; the hour counts only where somebody is in danger. */
function dueWords({ due, danger }: RequestView, now: string): string | null {
  if (due === null) return null;
  if (due.at < now) return '已经过了说好的日子，上一级在督促';
  const day = dayText(beijingDay(due.at), beijingDay(now));
  return `${day}${danger ? timeText(due.at) : ''}${clockText[due.clock].resident}${due.provisional ? '，放假安排还没出，可能会变' : ''}`;
}

/** One request, for the person: how it stands, what was answered, what one can say to it, and all that happened. */
export default function RequestPage(): ReactNode {
  const { id = '' } = useRouter().params;
  const { data: request, now, failure, loading, reload } = useCall('request.get', { id });
  return (
    <Page
      title={request === null ? '我的诉求' : titleText[request.category]}
      lead={request === null ? undefined : `编号 ${grouped(request.number)}，${dayText(beijingDay(request.createdAt), beijingDay(now))}提出`}
      back="我的诉求"
      actingFor={request?.by.relation ? request.person.name : undefined}
      loading={loading && request === null}
      failure={failure === null ? undefined : { words: failureText(failure), again: reload }}
    >
      {request === null ? null : <Standing request={request} now={now} />}
    </Page>
  );
}

function Standing({ request, now }: { request: RequestView; now: string }): ReactNode {
  const reply = [...request.timeline].reverse().find(({ kind }) => kind === 'answered' || kind === 'progressed');
  const open = (page: string) => (): Promise<void> => goTo(`/resident/request/${page}/index?id=${request.id}`);
  const due = dueWords(request, now);
  const who = request.cadre.name ?? request.cadre.title;
  const cannot = request.outcome === 'cannot';
  return (
    <>
      <Steps label="办到哪一步" steps={loopSteps(request)} />
      {reply === undefined ? null : (
        <Card tone="tint">
          <Tags>
            <Tag tone="done">{reply.kind === 'answered' ? `已答复：${reply.outcome === null ? '' : outcomeText[reply.outcome].resident}` : '有回音'}</Tag>
          </Tags>
          <Paragraph><Sentence>{reply.words ?? ''}</Sentence></Paragraph>
          <Paragraph className="soft"><Sentence>{`${reply.by ?? ''}，${momentText(reply.at, now)}`}</Sentence></Paragraph>
        </Card>
      )}
      {due === null ? null : <Card><Sentence>{`${who}，${due}。`}</Sentence></Card>}
      {request.may.includes('rate') ? (
        <Section title={cannot ? '这样答复，您看行吗？' : '事情解决了吗？'}>
          <Button onPress={open('rate')}>{cannot ? '知道了' : '解决了'}</Button>
          <Button look="secondary" onPress={open('again')}>
            还没有，请再办
          </Button>
        </Section>
      ) : request.may.includes('reopen') ? (
        <Button look="secondary" onPress={open('again')}>
          请再办
        </Button>
      ) : null}
      {request.state === 'closed' ? null : <Phone number={request.cadre.phone} who={who} />}
      {request.photos.length > 0 ? (
        <Section title="照片">
          <Photos sources={request.photos} />
        </Section>
      ) : null}
      <Card title="办理经过">
        <Timeline
          label="办理经过"
          entries={request.timeline.flatMap((line, index) => {
            const title = happenedForResident(line, request.person.name);
            return title === null ? [] : [{ id: String(index), title, detail: momentText(line.at, now), children: line.words === null ? undefined : <Paragraph><Sentence>{`“${line.words}”`}</Sentence></Paragraph> }];
          })}
        />
      </Card>
      {request.may.includes('withdraw') ? (
        <Button look="quiet" onPress={open('withdraw')}>
          不用办了
        </Button>
      ) : null}
    </>
  );
}
