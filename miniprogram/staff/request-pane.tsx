import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { momentText, dueText } from '../../shared/calendar/day.text';
import { grouped } from '../../shared/request/number';
import type { RequestView } from '../../shared/request/request.contract';
import { channelText, clockText, happenedForCadre, partOfDayText, titleText } from '../../shared/request/request.text';
import { call } from '../call';
import { failureText } from '../failure.text';
import { loopSteps } from '../loop-steps';
import { useCall } from '../use-call';
import { Button } from '../ui/button/button';
import { Card } from '../ui/card/card';
import { useElementId } from '../ui/element-id';
import { focusOn } from '../ui/native/focus';
import { Heading, Paragraph } from '../ui/native/text';
import { Notice } from '../ui/notice/notice';
import { Page } from '../ui/page/page';
import { Photos } from '../ui/photos/photos';
import { Sentence } from '../ui/sentence/sentence';
import { Steps } from '../ui/steps/steps';
import { Tag, Tags } from '../ui/tag/tag';
import { Timeline } from '../ui/timeline/timeline';
import { RequestActions } from './request-actions';

export interface RequestPaneProps {
  id: string;
  /** The task that led here, if one did. */
  task: string | undefined;
  /** Beside the list it was chosen from, under a heading of its own. */
  beside?: boolean;
  onChanged: () => void;
  /** The task is done with. */
  onDone: () => void;
}

/** One request for the one who answers it: what was said, why it is here, what can be done, what has happened. */
export function RequestPane({ id, task, beside = false, onChanged, onDone }: RequestPaneProps): ReactNode {
  const { data: request, now, failure, loading, reload } = useCall('request.get', { id });
  const headingId = useElementId();
  const known = request !== null;
  useEffect(() => {
    if (beside && known) focusOn(headingId);
  }, [beside, headingId, known]);

  const title = request === null ? '诉求' : titleText[request.category];
  const failed = failure === null ? undefined : { words: failureText(failure), again: reload };
  const content =
    request === null ? null : (
      <>
        <About request={request} now={now} />
        {task === undefined ? null : <TaskDone id={task} onDone={onDone} />}
        <RequestActions
          request={request}
          onChanged={async () => {
            await reload();
            onChanged();
          }}
        />
        <History request={request} now={now} />
      </>
    );

  if (!beside) {
    return (
      <Page title={title} lead={request === null ? undefined : `编号 ${grouped(request.number)}`} back="返回" desk loading={loading && request === null} failure={failed}>
        {content}
      </Page>
    );
  }
  return (
    <>
      <Heading level={2} id={headingId} focusable className="section-title">
        {title}
      </Heading>
      {failed === undefined ? null : (
        <Notice tone="late" word={failed.words} live="assertive">
          <Button look="secondary" onPress={reload}>
            再试一次
          </Button>
        </Notice>
      )}
      {content}
    </>
  );
}

const whyText = { nearest: '离本人最近', sorted: '由县里分办', danger: '有危险，直接到乡镇', redo: '本人请上一级再办' } as const;

/** 分给您，因为：离本人最近；阳光村专职委员请假. */
function because({ because: { rule, skipped } }: RequestView): string {
  const passed = skipped.map(({ title, why }) => `${title}${why === 'away' ? '不在岗' : '空缺'}`);
  return `分到${whyText[rule]}的岗位${passed.length > 0 ? `，因为${passed.join('、')}` : ''}`;
}

function About({ request, now }: { request: RequestView; now: string }): ReactNode {
  const { person, by, contact, due } = request;
  const [first] = request.timeline;
  const dueTag = due === null ? null : dueText(due.at, now);
  return (
    <>
      <Tags>
        {request.danger ? <Tag tone="late">有危险</Tag> : null}
        {due === null || dueTag === null ? null : <Tag tone={dueTag.tone}>{`${dueTag.words} ${clockText[due.clock].cadre}`}</Tag>}
        <Tag tone="waiting">{contact.channel === 'text' ? channelText.text : `${channelText[contact.channel]}，${partOfDayText[contact.when]}`}</Tag>
      </Tags>
      <Paragraph className="soft"><Sentence>{`${person.name}，${person.place}，电话 ${person.phone}${by.relation === null ? '' : `，${by.relation}${by.name}代办`}`}</Sentence></Paragraph>
      <Steps label="办到哪一步" steps={loopSteps(request)} />
      <Card>
        <Paragraph><Sentence>{first?.words ? `“${first.words}”` : '本人没有写，请联系问清楚。'}</Sentence></Paragraph>
        <Paragraph className="soft">{because(request)}</Paragraph>
        {request.photos.length > 0 ? <Photos sources={request.photos} /> : null}
      </Card>
    </>
  );
}

function TaskDone({ id, onDone }: { id: string; onDone: () => void }): ReactNode {
  const done = async (): Promise<void> => {
    if ((await call('task.done', { id })).ok) onDone();
  };
  return (
    <Button look="secondary" onPress={done}>
      督办完成，划掉这条
    </Button>
  );
}

function History({ request, now }: { request: RequestView; now: string }): ReactNode {
  return (
    <Card title="办理经过">
      <Timeline
        label="办理经过"
        entries={request.timeline.map((line, index) => ({
          id: String(index),
          title: happenedForCadre(line, request.person.name),
          detail: momentText(line.at, now),
          children: index === 0 || line.words === null ? undefined : <Paragraph><Sentence>{`“${line.words}”`}</Sentence></Paragraph>,
        }))}
      />
    </Card>
  );
}
