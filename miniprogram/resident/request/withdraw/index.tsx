import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { failureText } from '../../../cloud/failure.text';
import { useNotThere, useRequestCommand } from '../../../request/use-request-command';
import { Button } from '../../../ui/button/button';
import { goBack } from '../../../ui/go';
import { Page } from '../../../ui/page/page';

/** Withdraws a request, after asking once more, because it cannot be undone. */
export default function WithdrawPage(): ReactNode {
  const { id = '' } = useRouter().params;
  const { run, failure } = useRequestCommand(id);
  const notThere = useNotThere(id);
  const submit = async (): Promise<void> => {
    if ((await run('request.withdraw', {})) !== null) await goBack('记下了，不办了');
  };
  if (notThere !== null) return <Page title="真的不用办了吗？" back="返回" failure={notThere} />;
  return (
    <Page
      title="真的不用办了吗？"
      lead="撤回以后，这件事就停了。以后需要可以再提。"
      easyLead="不办了，以后还可以再提。"
      back="返回"
      failure={{ words: failureText(failure) }}
    >
      <Button onPress={submit}>不用办了</Button>
      <Button look="secondary" onPress={goBack}>
        还是要办
      </Button>
    </Page>
  );
}
