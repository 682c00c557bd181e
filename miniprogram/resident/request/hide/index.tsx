import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { GrantRow } from '../../../../shared/person/grant.contract';
import { failureText, pageFailure } from '../../../cloud/failure.text';
import { useSession } from '../../../session/session';
import { useQuery } from '../../../cloud/use-query';
import { useRequestCommand } from '../../../request/use-request-command';
import { Button } from '../../../ui/button/button';
import { Answers } from '../../../ui/answers/answers';
import { goBack } from '../../../ui/go';
import { Notice } from '../../../ui/notice/notice';
import { Page } from '../../../ui/page/page';
import { Section } from '../../../ui/stack/stack';
import { Plain } from '../../../ui/text/text';

/**
 * Hides one request from a proxy, or shows it again. It cannot hide the request from a proxy who uses the
 * same phone as the person; that takes a cadre.
 */
export default function HidePage(): ReactNode {
  const { id = '' } = useRouter().params;
  const { person, failure: unknown, reload: askAgain } = useSession();
  const {
    data,
    failure: unread,
    reload,
  } = useQuery('grant.list', person === null ? null : { personId: person.id });
  const { data: request, failure: unopened, reload: openAgain } = useQuery('request.get', { id });
  const { run, failure } = useRequestCommand(id);
  const [said, setSaid] = useState<string | null>(null);
  const kept = new Set(request?.keptFrom.map(({ grantId: one }) => one));
  const grants = data?.grants ?? [];
  const seeing = grants.filter(({ id: one }) => !kept.has(one));
  // Where the person has no proxy there is nobody to hide the request from, so the request itself need not be
  // read.
  const unseen = grants.length === 0 ? unread : unopened;
  const failed = failure ?? (person === null ? unknown : unseen);
  const again = async (): Promise<void> => {
    if (person === null) await askAgain();
    else await Promise.all([reload(), openAgain()]);
  };
  const hide = async (grantId: string): Promise<void> => {
    if ((await run('request.hide', { grantId })) !== null) await goBack('记下了，不给他看');
  };
  const show = async ({ id: shown, name }: GrantRow): Promise<void> => {
    if ((await run('request.show', { grantId: shown })) !== null) setSaid(`${name}又能看到这件事了。`);
  };
  return (
    <Page
      title="不让谁看这件事？"
      easyLead="选好的人，看不到这件事。"
      lead="他看不到这件事，也收不到消息。和您用同一个手机的人还是看得到。不想让他看到，请告诉村里的干部。"
      back="返回"
      loading={failed === null && (data === null || (grants.length > 0 && request === null))}
      failure={failure === null ? pageFailure(failed, again) : { words: failureText(failure) }}
    >
      {said === null ? null : <Notice tone="done" word={said} announced />}
      {data === null ? null : grants.length === 0 ? (
        <>
          <Plain>没有人替您办事，不用选。</Plain>
          <Button onPress={goBack}>回去</Button>
        </>
      ) : request === null ? null : (
        <>
          {grants.length === seeing.length ? null : (
            <Section title="现在看不到的人">
              {grants
                .filter(({ id: one }) => kept.has(one))
                .map((grant) => (
                  <Button key={grant.id} look="secondary" onPress={() => show(grant)}>
                    {`让${grant.name}再看到`}
                  </Button>
                ))}
            </Section>
          )}
          {seeing.length === 0 ? null : (
            <Answers
              id="grant"
              value={undefined}
              onAnswer={hide}
              options={seeing.map((grant) => ({
                value: grant.id,
                words: `不让${grant.name}（${grant.relation}）看`,
              }))}
            />
          )}
        </>
      )}
    </Page>
  );
}
