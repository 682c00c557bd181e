import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { beijingDay } from '../../../../shared/calendar/calendar';
import { dayText } from '../../../../shared/calendar/day.text';
import { grouped } from '../../../../shared/request/number';
import type { RequestView } from '../../../../shared/request/request.contract';
import { matterText } from '../../../../shared/request/request.text';
import { loopSteps } from '../../../request/loop-steps';
import { useSeen } from '../../../request/use-seen';
import { Closing } from '../../../request/rating/closing';
import { OtherPerson } from '../../../person/other-person';
import { whileReading } from '../../../cloud/while-reading';
import { otherPerson, useStanding, youOrName } from '../../../session/session';
import { useQuery } from '../../../cloud/use-query';
import { Page } from '../../../ui/page/page';
import { Reach } from '../../../ui/reach/reach';
import { Steps } from '../../../ui/steps/steps';
import { Soft } from '../../../ui/text/text';
import { latestReply, openQuestion } from '../../../request/said';
import { AskedBack } from './asked-back';
import { Earlier } from './earlier';
import { History } from './history';
import { OwnMedia } from './own-media';
import { NextSteps, Verdict } from './next-steps';
import { Progress } from './progress';
import { Reply } from './reply';
import { Unsent } from './unsent';

/**
 * One request as the person sees it: how it stands, what was answered, what the person can do, and its
 * history.
 */
export default function RequestPage(): ReactNode {
  const { id = '' } = useRouter().params;
  const { data: request, now, failure, loading, reload } = useQuery('request.get', { id });
  useSeen(request);
  const [isRated, setRated] = useState(false);
  const other = otherPerson(useStanding(), request?.person.id ?? null);
  if (other !== null) return <OtherPerson person={other} />;
  if (isRated && request !== null)
    return <Closing request={request} now={now} onBack={() => setRated(false)} />;
  return (
    <Page
      title={request === null ? '我的诉求' : matterText(request)}
      lead={
        request === null
          ? undefined
          : `${dayText(beijingDay(request.createdAt), beijingDay(now))}提出，编号 ${grouped(request.number)}`
      }
      back="返回"
      above={{ words: '我的诉求', url: '/resident/request/list/index' }}
      {...whileReading({ loading, failure, reload }, request !== null)}
    >
      {request === null ? null : (
        <Standing request={request} now={now} onNudged={reload} onRated={() => setRated(true)} />
      )}
    </Page>
  );
}

function Standing({
  request,
  now,
  onNudged,
  onRated,
}: {
  request: RequestView;
  now: string;
  onNudged: () => Promise<void>;
  onRated: () => void;
}): ReactNode {
  const who = request.cadre.name ?? request.cadre.title;
  const you = youOrName(useStanding(), request.person);
  const question = openQuestion(request);
  const reply = latestReply(request);
  return (
    <>
      <Steps steps={loopSteps(request)} />
      <Entered request={request} you={you} />
      <Unsent id={request.id} />
      {question === null ? null : (
        <AskedBack
          id={request.id}
          question={question}
          you={you}
          now={now}
          mayAnswer={request.may.includes('add')}
        />
      )}
      {reply === null ? null : <Reply {...reply} now={now} />}
      <Verdict request={request} onRated={onRated} />
      <Progress request={request} who={who} you={you} now={now} onNudged={onNudged} />
      {request.state === 'closed' ? null : (
        <Reach
          number={request.cadre.phone}
          who={who}
          writeUrl={`/resident/request/add/index?id=${request.id}`}
        />
      )}
      <NextSteps request={request} />
      <OwnMedia media={request.media} />
      <History request={request} you={you} now={now} />
      <Earlier id={request.id} category={request.category} createdAt={request.createdAt} />
    </>
  );
}

/** 代录: which cadre entered the request for the person. The person can correct what was entered wrongly. */
function Entered({ request: { by, may }, you }: { request: RequestView; you: string }): ReactNode {
  if (by.entered === null) return null;
  const how = by.entered === 'phone' ? '在电话里' : '上门';
  const next = may.includes('correct') ? '有不对的，下面可以改。' : '';
  return <Soft>{`${by.name}${how}替${you}记下，念给${you}听过。${next}`}</Soft>;
}
