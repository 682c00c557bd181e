import type { ReactNode } from 'react';
import { accessWords } from '../../../shared/person/access.text';
import { AccessForm } from '../../person/access-form';
import { Nobody, personPage } from '../../person/person-page';
import { Reminders } from '../../notification/reminders';
import { useSession } from '../../session/session';
import { useQuery } from '../../cloud/use-query';
import { goTo } from '../../ui/go';
import { ListRow, Rows } from '../../ui/list-row/list-row';
import { Page } from '../../ui/page/page';
import { Plain } from '../../ui/text/text';

/**
 * 怎么方便: how the person the phone acts for reads, speaks and is reached. A proxy whose grant does not
 * cover submitting can only read it.
 */
export default function AccessPage(): ReactNode {
  const session = useSession();
  const { person } = session;
  const reading = useQuery('access.get', person === null ? null : { personId: person.id });
  const { data: view, now } = reading;
  const other = person?.relation ? person.name : undefined;
  return (
    <Page
      title={other === undefined ? '怎么方便您？' : `怎么方便${other}？`}
      lead="选好了，我们就照这样来。随时可以改。"
      easyLead="选好，我们照着办。"
      back="返回"
      {...personPage(session, reading, view !== null)}
    >
      {session.view !== null && person === null ? <Nobody /> : null}
      {view === null ? null : view.maySay ? (
        <AccessForm key={view.id} view={view} now={now} onSaid={session.reload} />
      ) : (
        <Plain>
          {view.profile === null
            ? '还没有说过。请本人或干部来选。'
            : `说过：${accessWords(view.profile) || '都可以'}。要改，请本人或干部来。`}
        </Plain>
      )}
      <Reminders always />
      <Rows label="还是不方便">
        <ListRow
          icon="pencil"
          title="投诉建议"
          detail="照这样选了还是不好用，告诉我们"
          onPress={() => void goTo('/resident/feedback/index')}
        />
      </Rows>
    </Page>
  );
}
