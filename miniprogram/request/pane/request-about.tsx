import type { ReactNode } from 'react';
import { beijingDay } from '../../../shared/calendar/calendar';
import { dayText, dueText } from '../../../shared/calendar/day.text';
import type { PolicyAsk } from '../../../shared/entitlement/entitlement';
import { accessWords } from '../../../shared/person/access.text';
import type { RequestView } from '../../../shared/request/request.contract';
import { becauseText, clockText, wakeText } from '../../../shared/request/request.text';
import { channelText, partOfDayText } from '../../../shared/need/need.text';
import { loopSteps } from '../loop-steps';
import { lastAskedBack } from '../said';
import { Card } from '../../ui/card/card';
import { goTo } from '../../ui/go';
import { ListRow, Rows } from '../../ui/list-row/list-row';
import { Paragraph } from '../../ui/native/text';
import { Sentence } from '../../ui/sentence/sentence';
import { Steps } from '../../ui/steps/steps';
import { Tag, Tags } from '../../ui/tag/tag';
import { Soft } from '../../ui/text/text';
import { RequestMedia } from './request-media';

/** Standard sentences for a request that was made from a policy page without the person writing anything. */
const policyAskText: Readonly<Record<PolicyAsk, string>> = {
  get: '本人想要这一项，请帮着办。',
  stopped: '本人说停发了，请查一查。',
  amount: '本人说数额不对，请查一查。',
};

/** Why the request lies with this post, for example 离本人最近；阳光村专职委员不在岗. */
function because({ because: { rule, skipped } }: RequestView): string {
  return [
    becauseText[rule],
    ...skipped.map(({ title, why }) => `${title}${why === 'away' ? '不在岗' : '空缺'}`),
  ].join('；');
}

function whoAsks({ person, by }: RequestView): string {
  const how = by.entered === null ? '' : `，${by.name}代录（${by.entered === 'phone' ? '电话' : '上门'}）`;
  const proxy = by.relation === null ? '' : `，${by.relation}${by.name}代办`;
  return `${person.name}，${person.place}，电话 ${person.phone}${proxy}${how}`;
}

/**
 * The lines shown beside the deadlines: a transfer under way, the helpers, until when the request is paused,
 * what wakes it, and the statutory days of a petition (信访).
 */
function besides(request: RequestView, now: string): string[] {
  const { transfer, helpers, pausedUntil, wake, petition } = request;
  const today = beijingDay(now);
  return [
    ...(transfer === null ? [] : [`已请${transfer}接办，还没回话`]),
    ...(helpers.length === 0 ? [] : [`协办：${helpers.join('、')}`]),
    ...(pausedUntil === null ? [] : [`办结期限停到${dayText(beijingDay(pausedUntil), today)}`]),
    ...(wake === null ? [] : [wakeText(wake, (day) => dayText(day, today))]),
    ...(petition === null
      ? []
      : [`信访：${dayText(petition.decideOn, today)}前决定受理，${dayText(petition.finishOn, today)}前办结`]),
  ];
}

/**
 * Whether the contact wish for this request adds nothing: its channel has been closed since, or 只文字 in the
 * access needs says the same.
 */
function isSaid({ contact, access }: RequestView): boolean {
  return (
    access?.ways.some(({ channel, closed }) => channel === contact.channel && closed !== null) === true ||
    (contact.channel === 'text' && access?.needs.includes('textOnly') === true)
  );
}

/**
 * The last question that was put to the person, and what came back. It stands with the person's own words, so
 * that nobody replies without having read it.
 */
function Asked({ request }: { request: RequestView }): ReactNode {
  const asked = lastAskedBack(request);
  if (asked === null) return null;
  const { question, answers } = asked;
  return (
    <>
      <Soft>
        <Sentence>{`${question.by ?? '办事的人'}问：“${question.words ?? ''}”`}</Sentence>
      </Soft>
      {answers.length === 0 ? <Soft>本人还没回话。</Soft> : null}
      {answers.map(({ at, by, side, words }) => (
        <Paragraph key={at}>
          <Sentence>
            {`${side === 'self' ? '本人' : (by ?? '家里人')}回话：${words ? `“${words}”` : '发来了照片或录音'}`}
          </Sentence>
        </Paragraph>
      ))}
    </>
  );
}

/** Who asks for what, and the state of the request: what a cadre has to see before anything else. */
export function RequestAbout({ request, now }: { request: RequestView; now: string }): ReactNode {
  const { contact, due, danger, repeats, by, pausedUntil, access, policy, person } = request;
  const [first] = request.timeline;
  const dueTag = due === null ? null : dueText(due.at, now);
  const notes = besides(request, now);
  return (
    <>
      <Tags>
        {danger ? <Tag tone="late">有危险</Tag> : null}
        {due === null || dueTag === null ? null : (
          <Tag tone={dueTag.tone}>{`${dueTag.words} ${clockText[due.clock].cadre}`}</Tag>
        )}
        {pausedUntil === null ? null : <Tag tone="waiting">暂停中</Tag>}
        {repeats > 0 ? <Tag tone="due">{`第 ${repeats + 1} 次提`}</Tag> : null}
        {by.entered === null ? null : <Tag tone="waiting">代录</Tag>}
        {isSaid(request) ? null : (
          <Tag tone="waiting">
            {contact.channel === 'text'
              ? channelText.text
              : `${channelText[contact.channel]}，${partOfDayText[contact.when]}`}
          </Tag>
        )}
        {access === null || accessWords(access) === '' ? null : (
          <Tag tone="waiting">{accessWords(access)}</Tag>
        )}
      </Tags>
      <Soft>
        <Sentence>{whoAsks(request)}</Sentence>
      </Soft>
      <Steps steps={loopSteps(request)} />
      <Card>
        <Paragraph>
          <Sentence>
            {first?.words
              ? `“${first.words}”`
              : policy === null
                ? '本人没有写，请联系问清楚。'
                : policyAskText[policy.ask]}
          </Sentence>
        </Paragraph>
        <Asked request={request} />
        <RequestMedia media={request.media} />
        <Soft>{`分到这里：${because(request)}`}</Soft>
        {policy === null ? null : (
          <Rows label="政策">
            <ListRow
              title={policy.name}
              detail="看看他符合不符合，还差什么"
              onPress={() =>
                void goTo(`/staff/person/entitled/one/index?id=${person.id}&policy=${policy.id}`)
              }
            />
          </Rows>
        )}
        {notes.map((note) => (
          <Soft key={note}>
            <Sentence>{note}</Sentence>
          </Soft>
        ))}
      </Card>
    </>
  );
}
