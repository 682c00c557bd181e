import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import type { Pursue } from '../../../../entitlement/one';
import { EntitledOneView } from '../../../../entitlement/one';
import { whileReading } from '../../../../cloud/while-reading';
import { useQuery } from '../../../../cloud/use-query';
import { goTo } from '../../../../ui/go';
import { Page } from '../../../../ui/page/page';

/**
 * One policy for one person, as a cadre of the person's region sees it. A request about it is entered on a
 * page of its own.
 */
export default function PersonEntitledOnePage(): ReactNode {
  const { id = '', policy = '' } = useRouter().params;
  const {
    data: one,
    now,
    failure,
    loading,
    reload,
  } = useQuery('entitlement.one', { personId: id, policyId: policy });
  const put: Pursue = async (ask) => {
    await goTo(`/staff/person/entitled/ask/index?id=${id}&policy=${policy}&ask=${ask}`);
    return null;
  };
  return (
    <Page
      title={one === null ? '一条政策' : `${one.personName}：${one.row.name}`}
      lead={one?.row.what === '' ? undefined : one?.row.what}
      back="返回"
      desk
      {...whileReading({ loading, failure, reload }, one !== null)}
    >
      {one === null ? null : (
        <EntitledOneView
          one={one}
          now={now}
          answerUrl={`/staff/person/entitled/answer/index?id=${id}&policy=${policy}`}
          requestUrl={(request) => `/staff/request/index?id=${request}`}
          pursue={put}
          forStaff
          onChanged={reload}
        />
      )}
    </Page>
  );
}
