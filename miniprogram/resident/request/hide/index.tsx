import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { failureText } from '../../../failure.text';
import { useSession } from '../../../session';
import { useCall } from '../../../use-call';
import { useChange } from '../../../use-change';
import { Button } from '../../../ui/button/button';
import { Choice } from '../../../ui/choice/choice';
import type { PageError } from '../../../ui/error-summary/error-summary';
import { goBack } from '../../../ui/go';
import { Page } from '../../../ui/page/page';

/** Keeps one request from one who acts for the person. Whoever shares this phone sees it all the same: that takes a cadre. */
export default function HidePage(): ReactNode {
  const { id = '' } = useRouter().params;
  const { person, failure: unknown, reload: askAgain } = useSession();
  const { data, failure: unread, loading, reload } = useCall('grant.list', person === null ? null : { personId: person.id });
  const { change, failure } = useChange(id);
  const [grantId, setGrantId] = useState<string | undefined>(undefined);
  const [errors, setErrors] = useState<readonly PageError[]>([]);
  const grants = data?.grants ?? [];
  const unseen = person === null ? unknown : unread;
  const failed = failure ?? unseen;
  const hide = async (): Promise<void> => {
    setErrors(grantId === undefined ? [{ fieldId: 'grant', words: '请选一个人。' }] : []);
    if (grantId !== undefined && (await change('request.hide', { grantId })) !== null) await goBack();
  };
  return (
    <Page
      title="不让谁看这件事？"
      lead="他看不到这件事，也收不到消息。和您用同一个手机的人还是看得到，要瞒着他，请告诉村里的干部。"
      back="返回"
      errors={errors}
      loading={failed === null && loading && data === null}
      failure={failed === null ? undefined : { words: failureText(failed), again: failure !== null ? undefined : person === null ? askAgain : reload }}
    >
      {data === null ? null : grants.length === 0 ? (
        <Button onPress={goBack}>没有人替您办事，不用瞒</Button>
      ) : (
        <>
          <Choice id="grant" question="不让谁看这件事？" asHeading value={grantId} onChange={setGrantId} error={errors[0]?.words} options={grants.map((grant) => ({ value: grant.id, words: `${grant.name}（${grant.relation}）` }))} />
          <Button onPress={hide}>不让他看</Button>
        </>
      )}
    </Page>
  );
}
