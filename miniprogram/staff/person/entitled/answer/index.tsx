import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { themeOf } from '../../../../../shared/fact/theme';
import { Answering } from '../../../../entitlement/answering';

/** Questions about one person, answered by a cadre on the person's word. */
export default function PersonEntitledAnswerPage(): ReactNode {
  const { id = '', policy, theme } = useRouter().params;
  return <Answering personId={id} policyId={policy ?? null} theme={themeOf(theme)} session={null} />;
}
