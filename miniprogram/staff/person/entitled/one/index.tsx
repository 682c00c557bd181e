import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { EntitledOneView } from '../../../../entitled/one';
import { whileReading } from '../../../../while-reading';
import { useCall } from '../../../../use-call';
import { Page } from '../../../../ui/page/page';

/** One policy as one person stands to it, for a cadre of their region. A request for them is put down where every 代录 is. */
export default function PersonEntitledOnePage(): ReactNode {
  const { id = '', policy = '' } = useRouter().params;
  const { data: one, now, failure, loading, reload } = useCall('entitlement.one', { personId: id, policyId: policy });
  return (
    <Page
      title={one === null ? '一条政策' : `${one.personName}：${one.row.name}`}
      lead={one?.row.what === '' ? undefined : one?.row.what}
      back="返回"
      desk
      {...whileReading({ loading, failure, reload }, one !== null)}
    >
      {one === null ? null : (
        <EntitledOneView one={one} now={now} answerUrl={`/staff/person/entitled/answer/index?id=${id}&policy=${policy}`} requestUrl={(request) => `/staff/request/index?id=${request}`} pursue={null} forStaff onChanged={reload} />
      )}
    </Page>
  );
}
