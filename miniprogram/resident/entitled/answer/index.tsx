import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { Answering } from '../../../entitlement/answering';
import { useSession } from '../../../session/session';

/** Questions about the person the phone acts for, for one policy or for all. */
export default function EntitledAnswerPage(): ReactNode {
  const { id } = useRouter().params;
  const session = useSession();
  return <Answering personId={session.person?.id ?? null} policyId={id ?? null} session={session} />;
}
