import type { ReactNode } from 'react';
import { accessWords } from '../../../shared/person/access.text';
import { AccessForm } from '../../access-form';
import { failureText } from '../../failure.text';
import { useSession } from '../../session';
import { useCall } from '../../use-call';
import { Empty } from '../../ui/empty/empty';
import { Paragraph } from '../../ui/native/text';
import { Page } from '../../ui/page/page';

/** 怎么方便: how the person one acts for reads, speaks and is reached. A proxy who may not submit only looks. */
export default function AccessPage(): ReactNode {
  const { view: session, person, failure: unknown, reload: askAgain } = useSession();
  const { data: view, now, failure, loading, reload } = useCall('access.get', person === null ? null : { personId: person.id });
  const failed = person === null ? (session === null ? unknown : null) : failure;
  const other = person?.relation ? person.name : undefined;
  return (
    <Page
      title={other === undefined ? '怎么方便您？' : `怎么方便${other}？`}
      lead="选好了，我们就照这样来。随时可以改。"
      easyLead="选好，我们照着办。"
      back="返回"
      loading={failed === null && view === null && (person === null ? session === null : loading)}
      failure={failed === null ? undefined : { words: failureText(failed), again: person === null ? askAgain : reload }}
    >
      {session !== null && person === null ? <Empty icon="person" title="还不知道您是谁">先介绍一下自己，再来选。</Empty> : null}
      {view === null ? null : view.maySay ? (
        <AccessForm key={view.id} view={view} now={now} onSaid={askAgain} />
      ) : (
        <Paragraph>{view.profile === null ? '还没有说过。请本人或干部来选。' : `说过：${accessWords(view.profile) || '都可以'}。要改，请本人或干部来。`}</Paragraph>
      )}
    </Page>
  );
}
