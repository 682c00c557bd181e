import { isBlank, plainNumber } from '../../../shared/plain-text';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { isIdNumber } from '../../../shared/person/person';
import { claimWaits } from '../../person/claim-waits';
import { failureText } from '../../cloud/failure.text';
import { newId } from '../../cloud/transport';
import { useCommand } from '../../cloud/use-command';
import { useQuery } from '../../cloud/use-query';
import { Button } from '../../ui/button/button';
import { useForm } from '../../ui/form/use-form';
import { Field } from '../../ui/field/field';
import { goBack, goTo, homeUrl, startAt } from '../../ui/go';
import { knowsOwnNumber, OwnNumber } from '../../ui/native/own-number';
import { Notice } from '../../ui/notice/notice';
import { Refusal } from '../../ui/refusal/refusal';
import { Page } from '../../ui/page/page';
import { Waiting } from './waiting';

type Step = 'name' | 'idNumber' | 'phone';
// Where this device cannot get the account's telephone number, the claim could not be sent, so name and ID
// number are not asked.
const steps: readonly [Step, ...Step[]] = knowsOwnNumber ? ['name', 'idNumber', 'phone'] : ['phone'];

const texts: Readonly<Record<Step, { readonly title: string; readonly lead: string | undefined }>> = {
  name: { title: '您叫什么名字？', lead: '写残疾人证上的姓名。' },
  idNumber: { title: '身份证号是多少？', lead: '18 位，只拿来核对，别人看不到。' },
  phone: knowsOwnNumber
    ? { title: '用这个手机的号码核对', lead: '和登记的电话一样，才对得上。' }
    : { title: '请在微信里核对', lead: undefined },
};

/** An ID number without the spaces that were typed, its letters in upper case. */

/**
 * 连上我的登记 from afar: the name, the ID number, and the telephone number that WeChat confirms. The page
 * after it says the same whether or not a record was found.
 */
export default function AskRecordPage(): ReactNode {
  const { data, now, failure: unread, loading, reload } = useQuery('claim.mine', {});
  const { run, failure } = useCommand();
  const [step, setStep] = useState<Step>(steps[0]);
  const [name, setName] = useState('');
  const [idNumber, setIdNumber] = useState('');
  const { errors, errorOf, check, changing } = useForm();
  const [sending, setSending] = useState(false);
  const [declined, setDeclined] = useState(false);
  const [sentUntil, setSentUntil] = useState<string | null>(null);
  const [anew, setAnew] = useState(false);
  // The same claim tried again is sent under the same id; a changed one is a new command.
  const clientId = useRef<string | null>(null);

  const write = (set: (words: string) => void): ((words: string) => void) =>
    changing((words) => {
      clientId.current = null;
      set(words);
    });
  const next = (): void => {
    const wrong =
      step === 'name'
        ? isBlank(name)
          ? '请写您的姓名。'
          : null
        : isIdNumber(plainNumber(idNumber))
          ? null
          : '身份证号不对，请对着身份证再写一遍。';
    if (check([{ fieldId: step, words: wrong }])) setStep(steps[steps.indexOf(step) + 1] ?? step);
  };
  const back = (): void => {
    check([]);
    const before = steps[steps.indexOf(step) - 1];
    if (before === undefined) void goBack();
    else setStep(before);
  };
  const send = async (phoneCode: string | null): Promise<void> => {
    setDeclined(phoneCode === null);
    if (phoneCode === null) return;
    setSending(true);
    clientId.current ??= await newId();
    const asked = await run('claim.ask', {
      clientId: clientId.current,
      name: name.trim(),
      idNumber: plainNumber(idNumber),
      phoneCode,
    });
    setSending(false);
    if (asked === null) return;
    setSentUntil(asked.untilAt);
    await reload();
  };
  const again = (): void => {
    clientId.current = null;
    setSentUntil(null);
    setAnew(true);
    setStep(steps[0]);
  };

  const known = claimWaits(data);
  const waits = sentUntil !== null ? { way: 'remote' as const, untilAt: sentUntil } : anew ? null : known;
  if (waits !== null) return <Waiting waits={waits} now={now} onAgain={knowsOwnNumber ? again : null} />;
  const { title, lead } = texts[step];
  const error = errorOf();
  return (
    <Page
      key={step}
      title={title}
      lead={lead}
      eyebrow={steps.length > 1 ? `第 ${steps.indexOf(step) + 1} 步，共 ${steps.length} 步` : undefined}
      back="返回"
      onBack={back}
      errors={errors}
      loading={loading && data === null}
      failure={{ words: failureText(data === null ? unread : null), again: reload }}
    >
      {data === null ? null : (
        <>
          {declined ? (
            <Notice
              tone="due"
              word="没拿到手机号。请再按一次，点“允许”；不想给，就请干部当面给口令。"
              announced
            />
          ) : null}
          <Refusal words={declined ? null : failureText(failure)} />
          {step === 'name' ? (
            <Field
              id="name"
              label={title}
              asHeading
              value={name}
              onChange={write(setName)}
              autoComplete="name"
              error={error}
            />
          ) : null}
          {step === 'idNumber' ? (
            <Field
              id="idNumber"
              label={title}
              asHeading
              value={idNumber}
              onChange={write(setIdNumber)}
              kind="idcard"
              error={error}
            />
          ) : null}
          {step === 'phone' ? (
            <>
              <OwnNumber words="用微信的手机号，核对" busy={sending} onCode={(code) => void send(code)} />
              <Button
                look={knowsOwnNumber ? 'secondary' : 'primary'}
                onPress={() => goTo('/resident/code/index')}
              >
                我有口令
              </Button>
              {knowsOwnNumber ? null : (
                <Button look="secondary" onPress={() => startAt(homeUrl)}>
                  回首页
                </Button>
              )}
            </>
          ) : (
            <Button onPress={next}>下一步</Button>
          )}
        </>
      )}
    </Page>
  );
}
