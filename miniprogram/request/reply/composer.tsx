import { useState } from 'react';
import type { ReactNode } from 'react';
import { addDays, beijingDay } from '../../../shared/calendar/calendar';
import { reasons, MAX_WORDS, outcomes } from '../../../shared/request/request';
import { replyTemplates } from '../../../shared/request/reply-templates.text';
import { outcomeText, reasonText } from '../../../shared/request/request.text';
import { failureText } from '../../cloud/failure.text';
import { NotSafe } from '../../keep/not-safe';
import { OtherWriting } from '../../keep/other-writing';
import { useRequestCommand } from '../use-request-command';
import { Button } from '../../ui/button/button';
import { Choice } from '../../ui/choice/choice';
import { DayField } from '../../ui/day-field/day-field';
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { useForm } from '../../ui/form/use-form';
import { Field } from '../../ui/field/field';
import { Refusal } from '../../ui/refusal/refusal';
import { announce } from '../../ui/announced/announcements';
import { Actions, Section } from '../../ui/stack/stack';
import { Soft } from '../../ui/text/text';
import type { Writing } from '../../keep/writing';
import { useWriting } from '../../keep/writing';
import type { RequestPart } from '../pane/request-contact';
import type { Kind, Reply, WakeKind } from './reply';
import { emptyReply, isReply, missing, sendReply } from './reply';

const finals: readonly { value: Kind; words: string }[] = outcomes.map((value) => ({
  value,
  words: outcomeText[value].cadre,
}));
const interim: { value: Kind; words: string } = { value: 'progress', words: '还在办，先给回音' };

const wakeOptions: readonly { value: WakeKind; words: string }[] = [
  { value: 'none', words: '没有日子' },
  { value: 'day', words: '到一天再办' },
  { value: 'policy', words: '等新政策' },
];

/**
 * The form of a reply: the outcome, and the words the person will read. What is typed stays on this device
 * until it is sent.
 */
export function Composer(props: RequestPart & { now: string }): ReactNode {
  const writing = useWriting(`reply-${props.request.id}`, isReply);
  return writing === null ? null : <Composing key={writing.id} {...props} writing={writing} />;
}

function Composing({
  request,
  onChanged,
  now,
  writing,
}: RequestPart & { now: string; writing: Writing<Partial<Reply>> }): ReactNode {
  const { id, may } = request;
  const { run, failure } = useRequestCommand(id);
  const [resumed, setResumed] = useState(() => writing.read() !== null);
  const { errors, errorOf, check, changing } = useForm();
  const today = beijingDay(now);
  const options = [...(may.includes('answer') ? finals : []), ...(may.includes('progress') ? [interim] : [])];
  if (options.length === 0) return null;
  // A helper post has only one kind of reply to choose from.
  const reply: Reply = { ...emptyReply, ...writing.read() };
  const kind = options.length === 1 ? options[0]?.value : reply.kind;

  const mend = changing((changes: Partial<Reply>) =>
    writing.keep({ ...emptyReply, ...writing.read(), ...changes }),
  );
  const begin = (): void => {
    writing.drop();
    setResumed(false);
    check([]);
  };
  const submit = async (): Promise<void> => {
    if (!check(missing({ ...reply, kind }, today)) || kind === undefined) return;
    const view = await sendReply(run, kind, reply);
    if (view !== null) begin();
    await onChanged(view);
  };

  return (
    <Section title="答复">
      <ErrorSummary errors={errors} />
      <Refusal words={failureText(failure)} />
      <NotSafe id={writing.id} />
      <OtherWriting writing={writing} />
      {resumed ? (
        <Actions>
          <Soft>接着上次写的。</Soft>
          <Button look="quiet" onPress={begin}>
            清掉重写
          </Button>
        </Actions>
      ) : null}
      {options.length > 1 ? (
        <Choice
          id="outcome"
          question="办得怎么样？"
          layout="row"
          value={kind}
          onChange={(chosen) => mend({ kind: chosen })}
          options={options}
          error={errorOf('outcome')}
        />
      ) : null}
      {kind === undefined ? null : <Templates kind={kind} reply={reply} mend={mend} />}
      <Field
        id="reply"
        label="写给本人的话"
        hint="用本人听得懂的话，写清楚哪天、谁来、带什么。"
        value={reply.words}
        onChange={(words) => mend({ words })}
        lines={4}
        atMost={MAX_WORDS}
        error={errorOf('reply')}
      />
      {kind === 'cannot' ? <Cannot reply={reply} mend={mend} errorOf={errorOf} today={today} /> : null}
      {kind === 'elsewhere' ? (
        <Field
          id="alternative"
          label="去哪里"
          hint="写清楚哪个部门、找谁、电话多少。"
          value={reply.alternative}
          onChange={(alternative) => mend({ alternative })}
          lines={2}
          error={errorOf('alternative')}
        />
      ) : null}
      <Button onPress={submit}>{kind === 'progress' ? '发出回音' : '发出答复'}</Button>
    </Section>
  );
}

interface KindProps {
  reply: Reply;
  mend: (changes: Partial<Reply>) => void;
}

/**
 * Sentences to begin a reply with. A chosen template is put before the words written so far and never
 * replaces them.
 */
function Templates({ kind, reply, mend }: KindProps & { kind: Kind }): ReactNode {
  return (
    <Actions>
      {replyTemplates[kind].map(({ title, words }) => (
        <Button
          key={title}
          look="quiet"
          onPress={() => {
            mend({ words: reply.words.startsWith(words) ? reply.words : words + reply.words });
            announce('开头写好了，请接着写');
          }}
        >
          {`用开头：${title}`}
        </Button>
      ))}
    </Actions>
  );
}

/** The fields of 暂时做不到: the reason, the alternative, and what wakes the request again. */
function Cannot({
  reply,
  mend,
  errorOf,
  today,
}: KindProps & { errorOf: (fieldId: string) => string | undefined; today: string }): ReactNode {
  return (
    <>
      <Choice
        id="reason"
        question="为什么做不到？"
        layout="row"
        value={reply.reason}
        onChange={(reason) => mend({ reason })}
        options={reasons.map((value) => ({ value, words: reasonText[value].cadre }))}
        error={errorOf('reason')}
      />
      <Field
        id="alternative"
        label="本人可以先有什么"
        hint="别的办法，比如先借一辆轮椅。"
        value={reply.alternative}
        onChange={(alternative) => mend({ alternative })}
        lines={2}
        error={errorOf('alternative')}
      />
      <Choice
        id="wake"
        question="什么时候再办？"
        layout="row"
        value={reply.wake}
        onChange={(wake) => mend({ wake })}
        options={wakeOptions}
      />
      {reply.wake === 'day' ? (
        <DayField
          id="wakeOn"
          label="到哪一天"
          value={reply.on}
          from={addDays(today, 1)}
          onChange={(on) => mend({ on })}
          error={errorOf('wakeOn')}
        />
      ) : null}
    </>
  );
}
