import type { ReactNode } from 'react';
import { CardLedger, useCards } from '../../card-ledger';
import { Nobody, personPage } from '../../person-page';
import { useSession } from '../../session';
import { useCall } from '../../use-call';
import { Page } from '../../ui/page/page';

/** 卡在谁那里, for the person and for the agent who keeps it. */
export default function CardsPage(): ReactNode {
  const session = useSession();
  const { view, person } = session;
  const cards = useCards(person?.id ?? null);
  const { data: granted } = useCall('grant.list', person === null ? null : { personId: person.id });
  const own = person === null || person.relation === null;
  const agents = (granted?.grants ?? []).filter(({ kind }) => kind === 'agent');
  return (
    <Page
      title={own ? '我的卡在谁那里' : '替他保管的卡'}
      lead={own ? '交出去、拿回来，两边都说一声，才算数。' : '收到了、还了，都在这里说一声。'}
      back="返回"
      {...personPage(session, cards, cards.data !== null)}
    >
      {view !== null && person === null ? <Nobody /> : null}
      <CardLedger cards={cards} agents={own ? agents : null} />
    </Page>
  );
}
