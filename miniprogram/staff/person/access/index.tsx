import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { AccessForm } from '../../../person/access-form';
import { whileReading } from '../../../cloud/while-reading';
import { useQuery } from '../../../cloud/use-query';
import { Page } from '../../../ui/page/page';

/** 怎么方便, filled in by a cadre of the region on the person's word. */
export default function PersonAccessPage(): ReactNode {
  const { id = '' } = useRouter().params;
  const { data: view, now, failure, loading, reload } = useQuery('access.get', { personId: id });
  return (
    <Page
      title={view === null ? '怎么方便' : `怎么方便${view.name}？`}
      lead="问本人，照他说的选。"
      back="返回"
      desk
      {...whileReading({ loading, failure, reload }, view !== null)}
    >
      {view === null ? null : <AccessForm view={view} now={now} />}
    </Page>
  );
}
