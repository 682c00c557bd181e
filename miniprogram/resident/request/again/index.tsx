import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { MAX_WORDS } from '../../../../shared/request/request';
import { failureText, pageFailure } from '../../../cloud/failure.text';
import { useQuery } from '../../../cloud/use-query';
import { NotSafe } from '../../../keep/not-safe';
import { OtherWriting } from '../../../keep/other-writing';
import type { RemarkKept } from '../../../request/remark/use-remark';
import { useRemark } from '../../../request/remark/use-remark';
import { useRequestCommand } from '../../../request/use-request-command';
import { Button } from '../../../ui/button/button';
import { useForm } from '../../../ui/form/use-form';
import { Field } from '../../../ui/field/field';
import { goBack } from '../../../ui/go';
import { Page } from '../../../ui/page/page';

/** Asks for a closed request again; it then goes one level up. */
export default function AgainPage(): ReactNode {
  const { id = '' } = useRouter().params;
  const { data: request, failure, loading, reload } = useQuery('request.get', { id });
  const remark = useRemark('again', request);
  if (remark !== null) return <Asking id={id} remark={remark} />;
  return (
    <Page
      title="还有什么没办好？"
      back="返回"
      loading={loading || request !== null}
      failure={pageFailure(failure, reload)}
    />
  );
}

function Asking({ id, remark }: { id: string; remark: RemarkKept }): ReactNode {
  const { words } = remark.read();
  const { errors, errorOf, check, changing } = useForm();
  const { run, failure } = useRequestCommand(id);

  const submit = async (): Promise<void> => {
    const tooLong = Array.from(words).length > MAX_WORDS;
    if (!check([{ fieldId: 'words', words: tooLong ? '写得太长了，请删短一些' : null }])) return;
    if ((await run('request.reopen', { words })) === null) return;
    remark.drop();
    await goBack('已经请上一级来办');
  };

  return (
    <Page
      title="还有什么没办好？"
      lead="我们请上一级再办，换一个人来联系。"
      back="返回"
      failure={{ words: failureText(failure) }}
      errors={errors}
    >
      <NotSafe id={remark.id} />
      <OtherWriting writing={remark} />
      <Field
        id="words"
        label="还有什么没办好？"
        asHeading
        hint="写几个字就行，不写也可以。"
        value={words}
        onChange={changing((text) => remark.change({ words: text }))}
        lines={4}
        atMost={MAX_WORDS}
        error={errorOf()}
      />
      <Button onPress={submit}>请上一级再办</Button>
    </Page>
  );
}
