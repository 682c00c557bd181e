import type { ReactNode } from 'react';
import { beijingDay } from '../../../../shared/calendar/calendar';
import { clockText as timeText, dayText } from '../../../../shared/calendar/day.text';
import type { RequestView } from '../../../../shared/request/request.contract';
import { clockText } from '../../../../shared/request/request.text';
import { Card } from '../../../ui/card/card';
import { Paragraph } from '../../../ui/native/text';
import { Notice } from '../../../ui/notice/notice';
import { Sentence } from '../../../ui/sentence/sentence';
import { Nudge } from './nudge';

/** When the next contact or reply is due. The hour is given only where there is danger. */
function dueSentence({ due, danger }: RequestView, who: string, you: string, now: string): string | null {
  if (due === null) return null;
  if (due.at < now) return `说好的日子过了，上一级正在催${who}。`;
  const day = dayText(beijingDay(due.at), beijingDay(now));
  const hour = danger ? timeText(due.at) : '';
  const may = due.provisional ? '，放假安排还没出，可能会变' : '';
  return `${who}，${day}${hour}${clockText[due.clock].resident(you)}${may}。`;
}

/**
 * To whom the request was handed, and who helps; null where it is still with its first post and nobody helps.
 */
function handedSentence({ because, helpers }: RequestView, who: string): string | null {
  const help = helpers.length === 0 ? '' : `${helpers.join('、')}一起帮着办。`;
  switch (because.rule) {
    case 'transfer':
      return `这件事转给${who}来办了。${help}`;
    case 'reassigned':
      return `上级改由${who}来办了。${help}`;
    case 'redo':
      return `现在由上一级的${who}来办。${help}`;
    case 'nearest':
    case 'sorted':
    case 'product':
    case 'danger':
    case 'industry':
      return help === '' ? null : help;
  }
}

/** The statutory deadlines of a petition (信访), which apply beside the federation's own. */
function petitionSentence({ petition }: RequestView, you: string, now: string): string | null {
  if (petition === null) return null;
  const today = beijingDay(now);
  const taken = petition.decideOn < today ? '' : `${dayText(petition.decideOn, today)}前告诉${you}收不收，`;
  return `按信访规定，${taken}最晚${dayText(petition.finishOn, today)}给${you}纸上的答复。`;
}

/**
 * While a request lies on a desk: what comes next, who does it, and the button to nudge them.
 * `you` is what the reader calls the person.
 */
export function Progress({
  request,
  who,
  you,
  now,
  onNudged,
}: {
  request: RequestView;
  who: string;
  you: string;
  now: string;
  onNudged: () => Promise<void>;
}): ReactNode {
  const { repeats, state } = request;
  if (state !== 'waiting' && state !== 'working') return null;
  const sentences = [
    handedSentence(request, who),
    dueSentence(request, who, you, now),
    repeats > 0 ? `这是半年内第 ${repeats + 1} 次提，我们会排在前面。` : null,
    petitionSentence(request, you, now),
  ].filter((sentence) => sentence !== null);
  const mayHurry = request.may.includes('nudge') || request.nudgeAgainOn !== null;
  return (
    <>
      <Paused request={request} now={now} />
      {sentences.length === 0 && !mayHurry ? null : (
        <Card>
          {sentences.map((sentence) => (
            <Paragraph key={sentence}>
              <Sentence>{sentence}</Sentence>
            </Paragraph>
          ))}
          <Nudge request={request} who={who} now={now} onNudged={onNudged} />
        </Card>
      )}
    </>
  );
}

/** The request is paused: until when, and why. */
function Paused({ request, now }: { request: RequestView; now: string }): ReactNode {
  if (request.pausedUntil === null) return null;
  const paused = [...request.timeline].reverse().find(({ kind }) => kind === 'paused');
  const day = dayText(beijingDay(request.pausedUntil), beijingDay(now));
  return (
    <Notice tone="waiting" word="先停一停">
      <Paragraph>
        <Sentence>{`${day}接着办。`}</Sentence>
      </Paragraph>
      {paused === undefined ? null : (
        <Paragraph>
          <Sentence>{`${paused.by ?? ''}说：“${paused.words ?? ''}”`}</Sentence>
        </Paragraph>
      )}
    </Notice>
  );
}
