import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { GrantKind, Scope } from '../../../../shared/person/person';
import { failureText, pageFailure } from '../../../cloud/failure.text';
import { kindText, scopeText, spanOptions } from '../../../person/grant.text';
import { NotSafe } from '../../../keep/not-safe';
import { OtherWriting } from '../../../keep/other-writing';
import { SpokenCode } from '../../../one-time-code/spoken-code';
import { useQuery } from '../../../cloud/use-query';
import { Button } from '../../../ui/button/button';
import { Checks, Choice } from '../../../ui/choice/choice';
import { useForm } from '../../../ui/form/use-form';
import { Field } from '../../../ui/field/field';
import { goBack } from '../../../ui/go';
import { Refusal } from '../../../ui/refusal/refusal';
import { Page } from '../../../ui/page/page';
import { Proof } from './proof';
import type { Given } from './use-sending';
import { useSending } from './use-sending';
import type { WitnessStep } from './witnessing';
import { lacks, steps, useWitnessing } from './witnessing';

const texts: Readonly<Record<WitnessStep, { readonly title: string; readonly lead: string }>> = {
  who: { title: '让谁替他办？', lead: '本人没有手机，当着您的面说好，也一样算数。' },
  what: { title: '能办哪些事？', lead: '一样一样问本人。没选的，办不了，也看不到。' },
  how: { title: '本人怎么同意的？', lead: '留个凭据。以后有人问起，说得清楚。' },
};

const kindDetail: Readonly<Record<GrantKind, string>> = {
  family: '家里人、亲戚、邻居',
  guardian: '法律上的监护人，有证明',
  agent: '替出不了门的人跑腿的干部、志愿者',
};

/**
 * A person without a phone gives a grant before a cadre: to whom, for what, and how the person agreed; then
 * the code for the proxy.
 */
export default function WitnessPage(): ReactNode {
  const { id = '' } = useRouter().params;
  const { data: person, now, failure: unread, loading, reload } = useQuery('grant.list', { personId: id });
  const kept = useWitnessing(id);
  const { send, failure } = useSending(id);
  const [step, setStep] = useState<WitnessStep>('who');
  const { errors, errorOf, check, changing } = useForm();
  const [given, setGiven] = useState<Given | null>(null);
  const place = steps.indexOf(step);

  if (given !== null) {
    return (
      <Page
        key="given"
        title={`把口令告诉${given.name}`}
        lead="请他在自己的手机上打开问需响应，点“我的”，再点“我有口令”，写上口令和他的姓名。您自己用不了这个口令。"
        back="返回"
        desk
      >
        <SpokenCode {...given} now={now} />
        <Button onPress={goBack}>好了</Button>
      </Page>
    );
  }
  if (person === null || kept === null) {
    return (
      <Page
        key="opening"
        title="当面说好代办"
        back="返回"
        desk
        loading={unread === null && (loading || kept === null)}
        failure={pageFailure(unread, reload)}
      />
    );
  }

  const { name, relation, kind, scopes, span } = kept.read();
  const change = changing(kept.change);
  const back = (): void => {
    const before = steps[place - 1];
    check([]);
    if (before === undefined) void goBack();
    else setStep(before);
  };
  const next = async (): Promise<void> => {
    if (!check(lacks(step, kept.read()))) return;
    const after = steps[place + 1];
    if (after !== undefined) {
      setStep(after);
      return;
    }
    const code = await send(kept);
    if (code !== null) setGiven(code);
  };
  const { title, lead } = texts[step];

  return (
    <Page
      key={step}
      title={title}
      lead={lead}
      eyebrow={`${person.name}，第 ${place + 1} 步，共 ${steps.length} 步`}
      back="返回"
      onBack={back}
      desk
      errors={errors}
    >
      <NotSafe id={kept.id} />
      <OtherWriting writing={kept} />
      <Refusal words={failureText(failure)} />
      {step === 'who' ? (
        <>
          <Field
            id="name"
            label="姓名"
            value={name}
            onChange={(words) => change({ name: words })}
            error={errorOf('name')}
          />
          <Field
            id="relation"
            label="是本人的什么人"
            hint="比如女儿、邻居、志愿者。"
            value={relation}
            onChange={(words) => change({ relation: words })}
            error={errorOf('relation')}
          />
          <Choice
            id="kind"
            question="身份"
            value={kind}
            onChange={(value) => change({ kind: value, consent: 'witness' })}
            error={errorOf('kind')}
            options={(Object.keys(kindDetail) as GrantKind[]).map((one) => ({
              value: one,
              words: kindText[one],
              detail: kindDetail[one],
            }))}
          />
        </>
      ) : null}
      {step === 'what' ? (
        <>
          <Checks
            id="scopes"
            question={title}
            asHeading
            values={scopes}
            onChange={(values) => change({ scopes: values })}
            error={errorOf('scopes')}
            options={(Object.keys(scopeText) as Scope[]).map((scope) => ({
              value: scope,
              words: scopeText[scope].short,
              detail: scopeText[scope].detail,
            }))}
          />
          <Choice
            id="span"
            question="办多久"
            hint="最多一年。本人想停，随时可以停。"
            value={span}
            onChange={(value) => change({ span: value })}
            options={spanOptions}
          />
        </>
      ) : null}
      {step === 'how' ? <Proof kept={{ ...kept, change }} error={errorOf('proof')} /> : null}
      <Button onPress={next}>{step === 'how' ? '本人同意了，给口令' : '下一步'}</Button>
    </Page>
  );
}
