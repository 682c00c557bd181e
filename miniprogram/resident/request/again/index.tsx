import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { MAX_WORDS } from '../../../../shared/request/request';
import { failureText } from '../../../cloud/failure.text';
import { useNotThere, useRequestCommand } from '../../../request/use-request-command';
import { Button } from '../../../ui/button/button';
import { useForm } from '../../../ui/form/use-form';
import { Field } from '../../../ui/field/field';
import { goBack } from '../../../ui/go';
import { Page } from '../../../ui/page/page';

/** Asks for a closed request again; it then goes one level up. */
export default function AgainPage(): ReactNode {
  const { id = '' } = useRouter().params;
  const [words, setWords] = useState('');
  const { errors, errorOf, check, changing } = useForm();
  const { run, failure } = useRequestCommand(id);
  const notThere = useNotThere(id);

  const submit = async (): Promise<void> => {
    const tooLong = Array.from(words).length > MAX_WORDS;
    if (!check([{ fieldId: 'words', words: tooLong ? '写得太长了，请删短一些' : null }])) return;
    if ((await run('request.reopen', { words })) !== null) await goBack('已经请上一级来办');
  };

  if (notThere !== null) return <Page title="还有什么没办好？" back="返回" failure={notThere} />;
  return (
    <Page
      title="还有什么没办好？"
      lead="我们请上一级再办，换一个人来联系。"
      back="返回"
      failure={{ words: failureText(failure) }}
      errors={errors}
    >
      <Field
        id="words"
        label="还有什么没办好？"
        asHeading
        hint="写几个字就行，不写也可以。"
        value={words}
        onChange={changing(setWords)}
        lines={4}
        atMost={MAX_WORDS}
        error={errorOf()}
      />
      <Button onPress={submit}>请上一级再办</Button>
    </Page>
  );
}
