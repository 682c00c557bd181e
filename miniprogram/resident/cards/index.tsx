import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { CardLedger, useCards } from '../../person/card-ledger';
import { Nobody, personPage } from '../../person/person-page';
import { isOver, useSession } from '../../session/session';
import { useQuery } from '../../cloud/use-query';
import { Page } from '../../ui/page/page';

/** 卡在谁那里, for the person and for the agent who keeps a card, even where that agent's grant has ended. */
export default function CardsPage(): ReactNode {
  const { person: about } = useRouter().params;
  const session = useSession();
  const { view, person } = session;
  const named = about === undefined || about === '' ? null : about;
  const over = isOver(session, named);
  const cards = useCards(over ? named : (person?.id ?? null));
  const { data: granted } = useQuery('grant.list', person === null || over ? null : { personId: person.id });
  const own = !over && (person === null || person.relation === null);
  const agents = (granted?.grants ?? []).filter(({ kind }) => kind === 'agent');
  return (
    <Page
      title={own ? '我的卡在谁那里' : cards.data === null ? '替别人保管的卡' : `替${cards.data.name}保管的卡`}
      lead={own ? '交出去、拿回来，两边都说一声，才算数。' : '收到了、还了，都在这里说一声。'}
      back="返回"
      {...personPage(session, cards, cards.data !== null, over || person !== null)}
    >
      {view !== null && person === null && !over ? <Nobody /> : null}
      <CardLedger cards={cards} agents={own ? agents : null} />
    </Page>
  );
}
