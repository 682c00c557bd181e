import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { themeOf } from '../../../../shared/fact/theme';
import { Answering } from '../../../entitlement/answering';
import { useSession } from '../../../session/session';

/** Questions about the person the phone acts for, for one policy or theme by theme. */
export default function EntitledAnswerPage(): ReactNode {
  const { id, theme } = useRouter().params;
  const session = useSession();
  return (
    <Answering
      personId={session.person?.id ?? null}
      policyId={id ?? null}
      theme={themeOf(theme)}
      session={session}
    />
  );
}
