import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Output } from '../../shared/contract';
import { failureText } from '../cloud/failure.text';
import { SpokenCode } from '../one-time-code/spoken-code';
import { useCommand } from '../cloud/use-command';
import { Button } from '../ui/button/button';
import { Field } from '../ui/field/field';
import { useForm } from '../ui/form/use-form';
import { Refusal } from '../ui/refusal/refusal';
import { Actions, Section } from '../ui/stack/stack';
import { Soft, Strong } from '../ui/text/text';

/** The form that names who is to take a vacant post, and shows the code to give to that person. */
export function AppointForm({ post, now }: { post: string; now: string }): ReactNode {
  const [name, setName] = useState('');
  const { errorOf, check } = useForm();
  const [named, setNamed] = useState<{ name: string; told: Output<'org.appoint'> } | null>(null);
  const { run, failure } = useCommand();
  const appoint = async (): Promise<void> => {
    const said = name.trim();
    if (!check([{ fieldId: 'appoint-name', words: said === '' ? '请写这位同志的姓名。' : null }])) return;
    const told = await run('org.appoint', { post, name: said });
    setNamed(told === null ? null : { name: said, told });
  };
  return (
    <Section title="请谁来">
      <Soft>当面把口令告诉他。他在自己手机上点“我的”，再点“我有口令”，写上姓名，就到岗了。</Soft>
      <Refusal words={failureText(failure)} />
      <Field id="appoint-name" label="这位同志的姓名" value={name} onChange={setName} error={errorOf()} />
      <Actions>
        <Button look="secondary" onPress={appoint}>
          {named === null ? '给他一个口令' : '换一个口令'}
        </Button>
      </Actions>
      {named === null ? null : (
        <>
          <Strong>{`念给${named.name}听：`}</Strong>
          <SpokenCode {...named.told} now={now} />
        </>
      )}
    </Section>
  );
}
