import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { addDays, beijingDay } from '../../../shared/calendar/calendar';
import { dayText } from '../../../shared/calendar/day.text';
import { extension } from '../../../shared/settings';
import type { RequestView } from '../../../shared/request/request.contract';
import { failureText } from '../../cloud/failure.text';
import { useQuery } from '../../cloud/use-query';
import { useRequestCommand } from '../use-request-command';
import { Button } from '../../ui/button/button';
import { Choice } from '../../ui/choice/choice';
import { DayField } from '../../ui/day-field/day-field';
import { useElementId } from '../../ui/element-id';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { useForm } from '../../ui/form/use-form';
import { Field } from '../../ui/field/field';
import { focusOn } from '../../ui/native/focus';
import { Paragraph } from '../../ui/native/text';
import { Actions } from '../../ui/stack/stack';
import type { RequestPart } from '../pane/request-contact';
import type { Given } from './carry-out';
import { asksPost, asksProxy, carryOut, lacks, nothingGiven } from './carry-out';
import type { Way } from './ways.text';
import { wayText } from './ways.text';
import { Refusal } from '../../ui/refusal/refusal';
import { Soft } from '../../ui/text/text';
import { Card } from '../../ui/card/card';

export interface WayFormProps extends RequestPart {
  way: Way;
  now: string;
  onClose: () => void;
}

/** The small form of one way, shown under the button that opened it. */
export function WayForm({ request, way, now, onChanged, onClose }: WayFormProps): ReactNode {
  const { run, failure } = useRequestCommand(request.id);
  const [given, setGiven] = useState<Given>(nothingGiven);
  const { errors, errorOf, check, changing } = useForm();
  const headingId = useElementId();
  useEffect(() => focusOn(headingId), [headingId, way]);
  const { word, lead, words, send } = wayText[way];
  const today = beijingDay(now);

  const mend = changing((changes: Partial<Given>) => setGiven((before) => ({ ...before, ...changes })));
  const submit = async (): Promise<void> => {
    if (!check(lacks(way, given, today, request.pauseDaysLeft))) return;
    const view = await carryOut(run, way, given);
    if (view !== null) onClose();
    await onChanged(view);
  };

  return (
    <Card title={word} level={3} titleId={headingId}>
      <Soft>{lead}</Soft>
      <ErrorSummary errors={errors} />
      <Refusal words={failureText(failure)} />
      {asksPost(way) ? (
        <PostChoice
          id={`${way}-post`}
          requestId={request.id}
          value={given.post}
          onChange={(post) => mend({ post })}
          error={errorOf('post')}
        />
      ) : null}
      {asksProxy(way) ? (
        <ProxyChoice
          id={`${way}-grant`}
          request={request}
          way={way}
          value={given.grant}
          onChange={(grant) => mend({ grant })}
          error={errorOf('grant')}
        />
      ) : null}
      {way === 'pause' ? (
        <DayField
          id="pause-day"
          label="停到哪一天"
          hint={`还能停 ${request.pauseDaysLeft} 天，最晚到${dayText(addDays(today, request.pauseDaysLeft), today)}。`}
          value={given.day}
          from={addDays(today, 1)}
          onChange={(day) => mend({ day })}
          error={errorOf('day')}
        />
      ) : null}
      {way === 'extend' ? (
        <Field
          id="extend-days"
          label="延几个工作日"
          hint={`最多 ${extension.days} 个。`}
          kind="number"
          value={given.days}
          onChange={(days) => mend({ days })}
          error={errorOf('days')}
        />
      ) : null}
      {words === null ? null : (
        <Field
          id={`${way}-words`}
          label={words.label}
          value={given.words}
          onChange={(text) => mend({ words: text })}
          lines={3}
          error={errorOf('words')}
        />
      )}
      <Actions>
        <Button onPress={submit}>{send}</Button>
        <Button look="secondary" onPress={onClose}>
          先不
        </Button>
      </Actions>
    </Card>
  );
}

interface PostChoiceProps {
  id: string;
  requestId: string;
  value: string;
  onChange: (post: string) => void;
  error: string | undefined;
}

/** The posts the request may go to, each with the cadre who stands on it now. */
function PostChoice({ id, requestId, value, onChange, error }: PostChoiceProps): ReactNode {
  const { data, failure, reload } = useQuery('request.posts', { id: requestId });
  if (failure !== null) return <Refusal words={failureText(failure)} again={reload} />;
  if (data === null) return <Soft>正在打开，请稍等…</Soft>;
  return (
    <Choice
      id={id}
      question="哪个岗位"
      value={value === '' ? undefined : value}
      onChange={onChange}
      options={data.posts.map((post) => ({
        value: post.id,
        words: post.title,
        detail: post.name ?? '现在没有人',
      }))}
      error={error}
    />
  );
}

interface ProxyChoiceProps {
  id: string;
  request: RequestView;
  way: 'hide' | 'show';
  value: string;
  onChange: (grant: string) => void;
  error: string | undefined;
}

/**
 * The proxies of the person to choose from: for `hide` those who can see the request, for `show` those from
 * whom it is hidden.
 */
function ProxyChoice({ id, request, way, value, onChange, error }: ProxyChoiceProps): ReactNode {
  const { data, failure, reload } = useQuery('grant.list', { personId: request.person.id });
  if (failure !== null) return <Refusal words={failureText(failure)} again={reload} />;
  if (data === null) return <Soft>正在打开，请稍等…</Soft>;
  const kept = new Set(request.keptFrom.map(({ grantId }) => grantId));
  const proxies = data.grants.filter((grant) => kept.has(grant.id) === (way === 'show'));
  if (proxies.length === 0)
    return (
      <Paragraph id={id}>
        {way === 'hide' ? '没有别人替本人办事，不用选。' : '现在没有不让看的人。'}
      </Paragraph>
    );
  return (
    <Choice
      id={id}
      question="哪一个人"
      value={value === '' ? undefined : value}
      onChange={onChange}
      options={proxies.map(({ id: grant, name, relation }) => ({
        value: grant,
        words: `${name}（${relation}）`,
      }))}
      error={error}
    />
  );
}
