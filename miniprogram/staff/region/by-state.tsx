import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Output } from '../../../shared/contract';
import type { Group } from '../../../shared/task/task';
import { groups } from '../../../shared/task/task';
import { failureText } from '../../cloud/failure.text';
import { useSession } from '../../session/session';
import { useQuery } from '../../cloud/use-query';
import { usePagedQuery } from '../../cloud/use-paged-query';
import { Card } from '../../ui/card/card';
import { Choice } from '../../ui/choice/choice';
import { Empty } from '../../ui/empty/empty';
import { Page } from '../../ui/page/page';
import { Soft, Strong } from '../../ui/text/text';
import { DeskList } from '../../task/desk-list';
import { StaffTabs } from '../../session/staff-tabs';
import { RegionWays } from './region-ways';

const groupText: Readonly<Record<Group, string>> = {
  overdue: '逾期',
  waiting: '待受理',
  working: '办理中',
  answered: '待评价',
  closed: '已办结',
};

function groupNamed(text: string | undefined): Group {
  return groups.find((group) => group === text) ?? 'overdue';
}

/** The ratings that were given, and how many of them are good. A request without a rating does not count. */
function Satisfaction({ ratings: { given, good } }: Pick<Output<'task.counts'>, 'ratings'>): ReactNode {
  return (
    <Card>
      <Strong>{`收到 ${given} 个评价`}</Strong>
      {given === 0 ? null : <Soft>{`${good} 个是基本满意以上。没评价的不算在内。`}</Soft>}
    </Card>
  );
}

/** The requests of the region by their state; every number opens the list it counts. */
export function ByState(): ReactNode {
  const session = useSession();
  const [group, setGroup] = useState<Group>(groupNamed(useRouter().params.group));
  const counts = useQuery('task.counts', {});
  const pages = usePagedQuery('task.region', { group });
  const failure = counts.failure ?? pages.failure;
  const again = async (): Promise<void> => {
    await Promise.all([counts.reload(), pages.reload()]);
  };
  const countOf = (one: Group): string =>
    String(counts.data?.counts.find((counted) => counted.group === one)?.count ?? '');
  return (
    <Page
      title="本辖区"
      lead={counts.data?.place}
      desk
      loading={pages.loading && pages.first === null}
      failure={{ words: failureText(failure), again }}
      nav={<StaffTabs current="region" session={session} />}
    >
      <DeskList
        label={groupText[group]}
        rows={pages.first === null ? null : pages.rows}
        now={pages.first?.now ?? ''}
        more={pages.more}
        loadingMore={pages.loadingMore}
        onChanged={() => void again()}
        head={
          <>
            {counts.data === null ? null : <Satisfaction ratings={counts.data.ratings} />}
            <Choice
              id="group"
              question="看哪一类"
              layout="row"
              value={group}
              onChange={setGroup}
              options={groups.map((value) => ({ value, words: `${groupText[value]} ${countOf(value)}` }))}
            />
          </>
        }
        empty={<Empty icon="tick" title={`没有${groupText[group]}的诉求`} />}
        foot={<RegionWays />}
      />
    </Page>
  );
}
