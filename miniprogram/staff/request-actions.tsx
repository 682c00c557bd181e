import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Outcome } from '../../shared/request/request';
import { MAX_WORDS, outcomes } from '../../shared/request/request';
import type { RequestView } from '../../shared/request/request.contract';
import { outcomeText } from '../../shared/request/request.text';
import { call } from '../call';
import { failureText } from '../failure.text';
import { newId } from '../reach';
import { useChange } from '../use-change';
import type { Failure } from '../use-call';
import { Button } from '../ui/button/button';
import { Choice } from '../ui/choice/choice';
import type { PageError } from '../ui/error-summary/error-summary';
import { ErrorSummary } from '../ui/error-summary/error-summary';
import { Field } from '../ui/field/field';
import { Notice } from '../ui/notice/notice';
import { Phone } from '../ui/phone/phone';
import { Actions, Section } from '../ui/stack/stack';

export interface RequestActionsProps {
  request: RequestView;
  onChanged: () => Promise<void>;
}

/** What the server lets this cadre do now: its `may` draws every button. */
export function RequestActions({ request, onChanged }: RequestActionsProps): ReactNode {
  const { change, failure } = useChange(request.id);
  const { may } = request;
  const act = (name: 'request.accept', content: object) => async (): Promise<void> => {
    await change(name, content);
    await onChanged();
  };
  return (
    <>
      {failure === null ? null : <Notice tone="late" word={failureText(failure)} live="assertive" />}
      {may.includes('accept') ? <Button onPress={act('request.accept', {})}>受理</Button> : null}
      {may.includes('contact') || may.includes('showPhone') ? <Contact request={request} onChanged={onChanged} /> : null}
      {may.includes('answer') ? <Answer request={request} onChanged={onChanged} /> : null}
    </>
  );
}

/** The telephone, shown only on asking because looking at it is kept in the history; and the log of a contact. */
function Contact({ request, onChanged }: RequestActionsProps): ReactNode {
  const { id, may, contact, person } = request;
  const { change, failure } = useChange(id);
  const [phone, setPhone] = useState<string | null>(null);
  const [unseen, setUnseen] = useState<Failure | null>(null);
  const failed = failure ?? unseen;

  const show = async (): Promise<void> => {
    const result = await call('request.showPhone', { id, commandId: await newId() });
    setUnseen(result.ok ? null : result.code);
    if (result.ok) setPhone(result.data.phone);
    await onChanged();
  };
  const log = (reached: boolean) => async (): Promise<void> => {
    await change('request.contact', { how: contact.channel, reached });
    await onChanged();
  };

  return (
    <Section title="联系本人">
      {failed === null ? null : <Notice tone="late" word={failureText(failed)} live="assertive" />}
      {phone === null ? null : <Phone number={phone} who={person.name} />}
      <Actions>
        {may.includes('showPhone') && phone === null ? (
          <Button look="secondary" icon="phone" onPress={show}>
            查看电话
          </Button>
        ) : null}
        {may.includes('contact') ? (
          <>
            <Button look="secondary" onPress={log(true)}>
              记：联系上了
            </Button>
            <Button look="secondary" onPress={log(false)}>
              记：没联系上
            </Button>
          </>
        ) : null}
      </Actions>
    </Section>
  );
}

type Kind = Outcome | 'progress';

const kindOptions: readonly { value: Kind; words: string }[] = [...outcomes.map((value) => ({ value, words: outcomeText[value].cadre })), { value: 'progress', words: '还在办，先给回音' }];

/** What is still missing of a reply. */
function missing(kind: Kind | undefined, words: string): PageError[] {
  const length = Array.from(words.trim()).length;
  return [
    ...(kind === undefined ? [{ fieldId: 'outcome', words: '请选办得怎么样' }] : []),
    ...(length === 0 ? [{ fieldId: 'reply', words: '请写几句话，本人会看到' }] : []),
    ...(length > MAX_WORDS ? [{ fieldId: 'reply', words: '写得太长了，请删短一些' }] : []),
  ];
}

/** The reply: what came of it, and the words the person will read. */
function Answer({ request, onChanged }: RequestActionsProps): ReactNode {
  const { change, failure } = useChange(request.id);
  const [kind, setKind] = useState<Kind | undefined>();
  const [words, setWords] = useState('');
  const [errors, setErrors] = useState<readonly PageError[]>([]);
  const errorOf = (fieldId: string): string | undefined => errors.find((error) => error.fieldId === fieldId)?.words;

  const mended =
    <Value,>(set: (value: Value) => void) =>
    (value: Value): void => {
      setErrors([]);
      set(value);
    };
  const submit = async (): Promise<void> => {
    const wrong = missing(kind, words);
    setErrors(wrong);
    if (kind === undefined || wrong.length > 0) return;
    const view = kind === 'progress' ? await change('request.progress', { words }) : await change('request.answer', { outcome: kind, words });
    if (view !== null) {
      setWords('');
      setKind(undefined);
    }
    await onChanged();
  };

  return (
    <Section title="答复">
      {errors.length > 0 ? <ErrorSummary errors={errors} /> : null}
      {failure === null ? null : <Notice tone="late" word={failureText(failure)} live="assertive" />}
      <Choice id="outcome" question="办得怎么样？" layout="row" value={kind} onChange={mended(setKind)} options={kindOptions} error={errorOf('outcome')} />
      <Field id="reply" label="写给本人的话" hint="用本人听得懂的话，写清楚哪天、谁来、带什么。" value={words} onChange={mended(setWords)} lines={4} atMost={MAX_WORDS} error={errorOf('reply')} />
      <Button onPress={submit}>发出答复</Button>
    </Section>
  );
}
