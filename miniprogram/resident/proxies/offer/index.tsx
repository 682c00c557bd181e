import { isBlank } from '../../../../shared/plain-text';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Output } from '../../../../shared/contract';
import type { Scope } from '../../../../shared/person/person';
import { failureText } from '../../../cloud/failure.text';
import type { Span } from '../../../person/grant.text';
import { scopeText, spanOptions } from '../../../person/grant.text';
import { newId } from '../../../cloud/transport';
import { useSession } from '../../../session/session';
import { SpokenCode } from '../../../one-time-code/spoken-code';
import { useCommand } from '../../../cloud/use-command';
import { Button } from '../../../ui/button/button';
import { Checks, Choice } from '../../../ui/choice/choice';
import { useForm } from '../../../ui/form/use-form';
import { Field } from '../../../ui/field/field';
import { goBack } from '../../../ui/go';
import { Page } from '../../../ui/page/page';

const steps = ['name', 'relation', 'scopes', 'months'] as const;
type Step = (typeof steps)[number];

const texts: Readonly<
  Record<Step, { readonly title: string; readonly lead: string; readonly missing: string }>
> = {
  name: { title: '让谁替您办？', lead: '写他的姓名。', missing: '请写他的姓名。' },
  relation: {
    title: '他是您的什么人？',
    lead: '比如女儿、丈夫、邻居。',
    missing: '请写他是您的什么人。',
  },
  scopes: {
    title: '让他办哪些事？',
    lead: '没选的，他办不了，也看不到。',
    missing: '请至少选一样。',
  },
  months: { title: '让他办多久？', lead: '最多一年，想停随时可以停。', missing: '请选一个。' },
};

/**
 * Offers a grant to a proxy, one question on each page. At the end stands the code that the proxy enters on
 * their own phone.
 */
export default function OfferPage(): ReactNode {
  const { person, now } = useSession();
  const [step, setStep] = useState<Step>('name');
  const [name, setName] = useState('');
  const [relation, setRelation] = useState('');
  const [scopes, setScopes] = useState<Scope[]>([]);
  const [span, setSpan] = useState<Span>('12');
  const { errors, errorOf, check } = useForm();
  const [given, setGiven] = useState<Output<'grant.offer'> | null>(null);
  const clientId = useRef<string | null>(null);
  const { run, failure } = useCommand();
  const { title, lead, missing } = texts[step];
  const place = steps.indexOf(step);
  const error = errorOf();

  const next = async (): Promise<void> => {
    const empty =
      (step === 'name' && isBlank(name)) ||
      (step === 'relation' && isBlank(relation)) ||
      (step === 'scopes' && scopes.length === 0);
    if (!check([{ fieldId: step, words: empty ? missing : null }])) return;
    const after = steps[place + 1];
    if (after !== undefined) {
      setStep(after);
      return;
    }
    if (person === null) return;
    clientId.current ??= await newId();
    setGiven(
      await run('grant.offer', {
        personId: person.id,
        clientId: clientId.current,
        name: name.trim(),
        relation: relation.trim(),
        scopes,
        months: Number(span),
      }),
    );
  };
  const back = (): void => {
    const before = steps[place - 1];
    check([]);
    if (before === undefined) void goBack();
    else setStep(before);
  };

  if (given !== null) {
    return (
      <Page
        key="given"
        title={`把口令告诉${name.trim()}`}
        lead="请他在自己手机上打开问需响应，点“我的”。再点“我有口令”，写口令和姓名。"
        easyLead="请他在“我的”里点“我有口令”。"
        back="返回"
      >
        <SpokenCode {...given} now={now} />
        <Button onPress={goBack}>好了</Button>
      </Page>
    );
  }
  return (
    <Page
      key={step}
      title={title}
      lead={lead}
      eyebrow={`第 ${place + 1} 步，共 ${steps.length} 步`}
      back="返回"
      onBack={back}
      errors={errors}
      failure={{ words: failureText(failure) }}
    >
      {step === 'name' ? (
        <Field id="name" label={title} asHeading value={name} onChange={setName} error={error} />
      ) : null}
      {step === 'relation' ? (
        <Field id="relation" label={title} asHeading value={relation} onChange={setRelation} error={error} />
      ) : null}
      {step === 'scopes' ? (
        <Checks
          id="scopes"
          question={title}
          asHeading
          values={scopes}
          onChange={setScopes}
          error={error}
          options={(Object.keys(scopeText) as Scope[]).map((scope) => ({
            value: scope,
            words: scopeText[scope].words,
            detail: scopeText[scope].detail,
          }))}
        />
      ) : null}
      {step === 'months' ? (
        <Choice
          id="months"
          question={title}
          asHeading
          value={span}
          onChange={setSpan}
          options={spanOptions}
        />
      ) : null}
      <Button onPress={next}>{step === 'months' ? '同意，给他口令' : '下一步'}</Button>
    </Page>
  );
}
