import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Group } from '../../../shared/task/task';
import { groups } from '../../../shared/task/task';
import { failureText } from '../../failure.text';
import { useSession } from '../../session';
import { useCall } from '../../use-call';
import { usePages } from '../../use-pages';
import { Choice } from '../../ui/choice/choice';
import { Empty } from '../../ui/empty/empty';
import { Page } from '../../ui/page/page';
import { DeskList } from '../desk-list';
import { StaffTabs } from '../staff-tabs';

const groupText: Readonly<Record<Group, string>> = { overdue: '逾期', waiting: '待受理', working: '办理中', answered: '待评价', closed: '已办结' };

function groupNamed(text: string | undefined): Group {
  return groups.find((group) => group === text) ?? 'overdue';
}

/** 本辖区: how many there are of each kind; every count opens the list it counts. */
export default function RegionPage(): ReactNode {
  const session = useSession();
  const [group, setGroup] = useState<Group>(groupNamed(useRouter().params.group));
  const counts = useCall('task.counts', {});
  const pages = usePages('task.region', { group });
  const failure = counts.failure ?? pages.failure;
  const again = async (): Promise<void> => {
    await Promise.all([counts.reload(), pages.reload()]);
  };
  const countOf = (one: Group): string => String(counts.data?.counts.find((counted) => counted.group === one)?.count ?? '');
  return (
    <Page
      title="本辖区"
      lead={counts.data?.place}
      desk
      loading={pages.loading && pages.first === null}
      failure={failure === null ? undefined : { words: failureText(failure), again }}
      nav={<StaffTabs current="region" session={session} />}
    >
      <DeskList
        label={groupText[group]}
        pages={pages}
        head={<Choice id="group" question="看哪一类" layout="row" value={group} onChange={setGroup} options={groups.map((value) => ({ value, words: `${groupText[value]} ${countOf(value)}` }))} />}
        empty={<Empty icon="tick" title={`没有${groupText[group]}的诉求`} />}
      />
    </Page>
  );
}
