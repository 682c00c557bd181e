import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { CardLedger, useCards } from '../../../person/card-ledger';
import { whileReading } from '../../../cloud/while-reading';
import { useQuery } from '../../../cloud/use-query';
import { Page } from '../../../ui/page/page';

/** 卡在谁那里, recorded by a cadre on the word of a person without a phone. */
export default function PersonCardsPage(): ReactNode {
  const { id = '' } = useRouter().params;
  const cards = useCards(id);
  const { data, failure, loading, reload } = cards;
  const { data: granted } = useQuery('grant.list', { personId: id });
  const agents = (granted?.grants ?? []).filter(({ kind }) => kind === 'agent');
  return (
    <Page
      title={granted === null ? '卡在谁那里' : `${granted.name}的卡`}
      lead="本人怎么说，就怎么记。"
      back="返回"
      desk
      {...whileReading({ loading, failure, reload }, data !== null)}
    >
      <CardLedger cards={cards} agents={agents} />
    </Page>
  );
}
