import { isBlank } from '../../../shared/plain-text';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Output } from '../../../shared/contract';
import { DIGITS, digitsScanned, digitsTyped } from '../../one-time-code/eight-digits';
import { failureText } from '../../cloud/failure.text';
import { canScan, scan } from '../../device/scan';
import { Button } from '../../ui/button/button';
import { useForm } from '../../ui/form/use-form';
import { Field } from '../../ui/field/field';
import { goBack, homeUrl, startAt } from '../../ui/go';
import { Page } from '../../ui/page/page';
import { useCommand } from '../../cloud/use-command';

/** What entering the code has led to. */
function doneText({ kind, title }: Output<'claim.enter'>): { title: string; lead: string; easyLead: string } {
  switch (kind) {
    case 'claim':
      return {
        title: '好了，等干部确认',
        lead: '给您口令的干部点一下确认，您就能看到自己的登记。现在也能提需求。',
        easyLead: '干部确认了，就能看到您的登记。',
      };
    case 'grant':
      return {
        title: '好了，可以替他办事了',
        lead: '首页上面写着正在替谁办事。在“我的”里可以换人。',
        easyLead: '首页上面写着正在替谁办事。',
      };
    case 'post':
      return {
        title: '好了，您到岗了',
        lead: `您现在是${title ?? ''}。在“我的”里，点“工作”下面的一行进去。`,
        easyLead: '在“我的”里，点“工作”下面的一行。',
      };
  }
}

/**
 * 输入口令: the code that the user was told face to face, then the user's own name. It leads to a claim that
 * a cadre confirms, to a grant, or to a post.
 */
export default function CodePage(): ReactNode {
  const [step, setStep] = useState<'code' | 'name'>('code');
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const { errors, errorOf, check } = useForm();
  const [done, setDone] = useState<Output<'claim.enter'> | null>(null);
  const { run, failure } = useCommand();
  // The code that was refused; once another is typed, the error is not shown.
  const [asked, setAsked] = useState('');
  const digits = digitsTyped(code);

  const next = (): void => {
    const words = digits.length === DIGITS ? null : `口令是 ${DIGITS} 个数字，请再看看。`;
    if (check([{ fieldId: 'code', words }])) setStep('name');
  };
  const readCode = async (): Promise<void> => {
    const text = await scan();
    if (text === null) return;
    const scanned = digitsScanned('code', text);
    const words = scanned === null ? '这个码里没有口令。请再扫一次，或者写 8 个数字。' : null;
    if (!check([{ fieldId: 'code', words }])) return;
    setCode(scanned ?? '');
    setStep('name');
  };
  const submit = async (): Promise<void> => {
    if (!check([{ fieldId: 'name', words: isBlank(name) ? '请写您的姓名。' : null }])) return;
    setAsked(digits + name);
    setDone(await run('claim.enter', { code: digits, name: name.trim() }));
  };
  const error = errorOf();

  if (done !== null) {
    const { title, lead, easyLead } = doneText(done);
    return (
      <Page key="done" title={title} lead={lead} easyLead={easyLead}>
        <Button onPress={() => startAt(homeUrl)}>回首页</Button>
      </Page>
    );
  }
  if (step === 'name') {
    return (
      <Page
        key="name"
        title="您叫什么名字？"
        lead="和给口令的人说的一样。"
        back="返回"
        onBack={() => setStep('code')}
        errors={errors}
        failure={{ words: failureText(asked === digits + name ? failure : null) }}
      >
        <Field
          id="name"
          label="您叫什么名字？"
          asHeading
          value={name}
          onChange={setName}
          autoComplete="name"
          error={error}
        />
        <Button onPress={submit}>好了</Button>
      </Page>
    );
  }
  return (
    <Page
      key="code"
      title="口令是多少？"
      lead="8 个数字。村里的干部，或者让您替他办事的人，会念给您听。"
      easyLead="8 个数字，会有人念给您听。"
      back="返回"
      onBack={() => void goBack()}
      errors={errors}
    >
      <Field
        id="code"
        label="口令是多少？"
        asHeading
        value={code}
        onChange={setCode}
        kind="number"
        autoComplete="one-time-code"
        error={error}
      />
      {canScan ? (
        <Button look="secondary" icon="camera" onPress={readCode}>
          扫一扫
        </Button>
      ) : null}
      <Button onPress={next}>下一步</Button>
    </Page>
  );
}
