import type { ReactNode } from 'react';
import type { Theme } from '../../../shared/fact/theme';
import { EntitledList } from '../../entitlement/list';
import { Nobody, personPage } from '../../person/person-page';
import { NotInScope } from '../../person/not-in-scope';
import { allows, useSession } from '../../session/session';
import { useQuery } from '../../cloud/use-query';
import { Page } from '../../ui/page/page';
import type { PageUrl } from '../../routes';

const entitledUrls = {
  one: (policyId: string): PageUrl => `/resident/entitled/one/index?id=${policyId}`,
  answer: (theme: Theme): PageUrl => `/resident/entitled/answer/index?theme=${theme}`,
};

/** 我能享受的政策: what the person the phone acts for has, is owed and might have. */
export default function EntitledPage(): ReactNode {
  const session = useSession();
  const { person } = session;
  const reading = useQuery(
    'entitlement.mine',
    person !== null && allows(person, 'plan') ? { personId: person.id } : null,
  );
  const { data: view, now } = reading;
  if (person !== null && !allows(person, 'plan')) return <NotInScope person={person} scope="plan" />;
  return (
    <Page
      title={person?.relation ? `${person.name}能享受的政策` : '我能享受的政策'}
      lead={view === null ? undefined : `对着 ${view.rows.length} 条政策逐条看过，今天更新。`}
      easyLead={view === null ? undefined : `${view.rows.length} 条政策，今天都看过。`}
      back="返回"
      {...personPage(session, reading, view !== null)}
    >
      {session.view !== null && person === null ? <Nobody /> : null}
      {view === null ? null : <EntitledList view={view} now={now} urls={entitledUrls} />}
    </Page>
  );
}
