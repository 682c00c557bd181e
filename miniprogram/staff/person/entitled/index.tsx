import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import type { Theme } from '../../../../shared/fact/theme';
import { EntitledList } from '../../../entitlement/list';
import { whileReading } from '../../../cloud/while-reading';
import { useQuery } from '../../../cloud/use-query';
import { Page } from '../../../ui/page/page';
import type { PageUrl } from '../../../routes';

/** 政策享受情况 of one person, for a cadre of their region. */
export default function PersonEntitledPage(): ReactNode {
  const { id = '' } = useRouter().params;
  const { data: view, now, failure, loading, reload } = useQuery('entitlement.mine', { personId: id });
  const urls = {
    one: (policyId: string): PageUrl => `/staff/person/entitled/one/index?id=${id}&policy=${policyId}`,
    answer: (theme: Theme): PageUrl => `/staff/person/entitled/answer/index?id=${id}&theme=${theme}`,
  };
  return (
    <Page
      title={view === null ? '政策享受情况' : `${view.name}的政策享受情况`}
      lead={view === null ? undefined : `对着 ${view.rows.length} 条政策逐条看过，今天更新。`}
      back="返回"
      desk
      {...whileReading({ loading, failure, reload }, view !== null)}
    >
      {view === null ? null : <EntitledList view={view} now={now} urls={urls} />}
    </Page>
  );
}
