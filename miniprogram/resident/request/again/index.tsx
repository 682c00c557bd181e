import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { MAX_WORDS } from '../../../../shared/request/request';
import type { RequestView } from '../../../../shared/request/request.contract';
import { failureText, pageFailure } from '../../../cloud/failure.text';
import { useQuery } from '../../../cloud/use-query';
import { NotSafe } from '../../../keep/not-safe';
import { OtherWriting } from '../../../keep/other-writing';
import { Closing } from '../../../request/rating/closing';
import type { RemarkKept } from '../../../request/remark/use-remark';
import { useRemark } from '../../../request/remark/use-remark';
import { useRequestCommand } from '../../../request/use-request-command';
import { Button } from '../../../ui/button/button';
import { useForm } from '../../../ui/form/use-form';
import { Field } from '../../../ui/field/field';
import { Page } from '../../../ui/page/page';

/** Asks for a closed request again; it then goes one level up. */
export default function AgainPage(): ReactNode {
  const { id = '' } = useRouter().params;
  const { data: request, now, failure, loading, reload } = useQuery('request.get', { id });
  const [reopened, setReopened] = useState<RequestView | null>(null);
  const remark = useRemark('again', request);
  if (reopened !== null) return <Closing request={reopened} now={now} />;
  if (remark !== null) return <Asking id={id} remark={remark} onReopened={setReopened} />;
  return (
    <Page
      title="还有什么没办好？"
      back="返回"
      loading={loading || request !== null}
      failure={pageFailure(failure, reload)}
    />
  );
}

function Asking({
  id,
  remark,
  onReopened,
}: {
  id: string;
  remark: RemarkKept;
  onReopened: (request: RequestView) => void;
}): ReactNode {
  const { words } = remark.read();
  const { errors, errorOf, check, changing } = useForm();
  const { run, failure } = useRequestCommand(id);

  const submit = async (): Promise<void> => {
    const tooLong = Array.from(words).length > MAX_WORDS;
    if (!check([{ fieldId: 'words', words: tooLong ? '写得太长了，请删短一些' : null }])) return;
    const view = await run('request.reopen', { words });
    if (view === null) return;
    remark.drop();
    onReopened(view);
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
