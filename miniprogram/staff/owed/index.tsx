import type { ReactNode } from 'react';
import { whileReading } from '../../cloud/while-reading';
import { useSession } from '../../session/session';
import { usePagedQuery } from '../../cloud/use-paged-query';
import { Button } from '../../ui/button/button';
import { Empty } from '../../ui/empty/empty';
import { goTo } from '../../ui/go';
import { ListRow, Rows } from '../../ui/list-row/list-row';
import { More } from '../../ui/more/more';
import { Page } from '../../ui/page/page';
import { supervises } from '../../directory/supervises';

/** 应享未享 of the region: the persons who are owed most come first. */
export default function OwedPage(): ReactNode {
  const posts = useSession().view?.posts ?? [];
  const { first, rows, more, loadingMore, failure, loading, reload } = usePagedQuery(
    'entitlement.region',
    {},
  );
  return (
    <Page
      title="应享未享"
      lead="缺得最多的排在前面。"
      back="返回"
      desk
      {...whileReading({ loading, failure, reload }, first !== null)}
    >
      {first !== null && rows.length === 0 ? (
        <Empty icon="tick" title="没有应享未享的人">
          谁该享受还没享受，会排在这里。
        </Empty>
      ) : null}
      <Rows label="应享未享的人" columns>
        {rows.map(({ id, name, place, owed }) => (
          <ListRow
            key={id}
            title={name}
            detail={place}
            reason={owed
              .map(({ name: policy, pursued }) => (pursued ? `${policy}（在办）` : policy))
              .join('、')}
            tag={{ tone: 'due', words: `${owed.length} 项` }}
            onPress={() => void goTo(`/staff/person/entitled/index?id=${id}`)}
          />
        ))}
      </Rows>
      <More words="再看 20 条" pages={{ more, loadingMore }} />
      {first !== null && posts.some(supervises) ? (
        <Button look="secondary" icon="paper" onPress={() => goTo('/staff/reconciliation/index')}>
          比对名单
        </Button>
      ) : null}
    </Page>
  );
}
